"""The document of a handover, composed from what the room knows: nothing is counted here that is counted elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from models.entities.handovers import Handover
from models.handover.ahead import ahead_lines
from models.handover.document import Document, SinceLast
from models.handover.forces import force_lines, jobs_of
from models.handover.hours import upcoming_hours
from models.handover.log import feed_lines, shift_part, superior_lines
from models.handover.moment import Moment
from models.handover.orders import order_lines
from models.handover.outages import outages_of
from models.handover.protected import protected_of
from models.handover.since_last import since_last
from models.handover.waiting import alarm_lines, case_lines
from models.picture import Picture
from models.rules.rule_book import RuleBook

_LONG: dict[str, Callable[[Moment], Iterator[Any]]] = {"ahead": ahead_lines, "orders": order_lines}
"""Field of the document → what makes it piece by piece: None while it is not all there, then all of it."""

_PARTS: dict[str, Callable[[Moment], Any]] = {
    "outages": outages_of,
    "jobs": jobs_of,
    "forces": force_lines,
    "protected": protected_of,
    "cases": case_lines,
    "alarms": alarm_lines,
    "feeds": feed_lines,
    "superiors": superior_lines,
    "shift_log": shift_part,
}
"""The others, each made at once."""


def compose(
    picture: Picture, *, now: datetime, rules: RuleBook, handover: Handover | None = None, one_sided: str = ""
) -> Document:
    """What `handover` would hand over `now`; of none at all, what would be handed over if the open shift ended. Pure,
    and the same on every workstation that has come to the same revision."""
    *_, document = composing(picture, now=now, rules=rules, handover=handover, one_sided=one_sided)
    assert document is not None
    return document


def composing(
    picture: Picture, *, now: datetime, rules: RuleBook, handover: Handover | None = None, one_sided: str = ""
) -> Iterator[Document | None]:
    """The same a piece at a time, for whoever has other work between two: None after each, the document last. If
    the picture moves on meanwhile, a later part knows more than an earlier one, as a reader of a live page expects."""
    shift = picture.open_shift
    upcoming = handover.upcoming if handover is not None else upcoming_hours(picture, shift, now=now, rules=rules)
    on = Moment(picture=picture, now=now, rules=rules, shift=shift, upcoming=upcoming)
    revision = picture.revision
    parts: dict[str, Any] = {}
    for name, pieces in _LONG.items():
        for parts[name] in pieces(on):
            yield None
    for name, make in _PARTS.items():
        parts[name] = make(on)
        yield None
    document = Document(
        handover=None if handover is None else handover.id,
        at=now,
        revision=revision,
        rule_book=rules.version,
        shift=None if shift is None else shift.id,
        outgoing=handover.outgoing if handover is not None else None if shift is None else shift.leader,
        incoming=None if handover is None else handover.incoming,
        planned=None if shift is None else shift.planned,
        upcoming=upcoming,
        since_last=SinceLast(last=None, at=None, changes=()),
        questions=() if handover is None else handover.questions,
        one_sided=one_sided,
        **parts,
    )
    last = picture.last_handover()
    signed = None if last is None else picture.handover_document(last.id)
    yield replace(document, since_last=since_last(document, last, signed))
