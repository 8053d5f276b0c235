"""The document of a handover, composed from what the room knows: nothing is counted here that is counted elsewhere."""

from dataclasses import replace
from datetime import datetime

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


def compose(
    picture: Picture, *, now: datetime, rules: RuleBook, handover: Handover | None = None, one_sided: str = ""
) -> Document:
    """What `handover` would hand over `now`; of none at all, what would be handed over if the open shift ended. Pure,
    and the same on every workstation that has come to the same revision."""
    shift = picture.open_shift
    upcoming = handover.upcoming if handover is not None else upcoming_hours(picture, shift, now=now, rules=rules)
    on = Moment(picture=picture, now=now, rules=rules, shift=shift, upcoming=upcoming)
    document = Document(
        handover=None if handover is None else handover.id,
        at=now,
        revision=picture.revision,
        rule_book=rules.version,
        shift=None if shift is None else shift.id,
        outgoing=handover.outgoing if handover is not None else None if shift is None else shift.leader,
        incoming=None if handover is None else handover.incoming,
        planned=None if shift is None else shift.planned,
        upcoming=upcoming,
        ahead=ahead_lines(on),
        orders=order_lines(on),
        outages=outages_of(on),
        jobs=jobs_of(on),
        forces=force_lines(on),
        protected=protected_of(on),
        cases=case_lines(on),
        alarms=alarm_lines(on),
        feeds=feed_lines(on),
        superiors=superior_lines(on),
        shift_log=shift_part(on),
        since_last=SinceLast(last=None, at=None, changes=()),
        questions=() if handover is None else handover.questions,
        one_sided=one_sided,
    )
    last = picture.last_handover()
    signed = None if last is None else picture.handover_document(last.id)
    return replace(document, since_last=since_last(document, last, signed))
