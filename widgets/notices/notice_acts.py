"""The acts of the page of notices: which are offered for a plan, and the commands that come of what was filled in."""

from collections.abc import Mapping
from typing import Any

from models.commands import notices as n
from models.entities.notices import (
    Answer,
    Publication,
    Recipient,
    RecipientKind,
    Telling,
    TellingManner,
    added_recipient,
)
from models.entities.outage_plans import OutagePlan
from models.errors import NotAllowed
from models.ids import PlanId
from models.rules.permissions import check_permission, may_send
from widgets.notices.standing import Standings

NOTICE_ACTS = (
    "notice_publish",
    "notice_tell",
    "notice_correct",
    "notice_recipient",
    "notice_remove",
    "notice_poster",
)
"""Acts about the chosen plan, by their names in the book of acts."""
SEAT_ACTS = ("notice_check", "notice_words", "notice_calendar")
"""Acts about no plan."""

_NOBODY = Recipient(id="", kind=RecipientKind.HOTLINE, name="")
_MANNER, _ANSWER = TellingManner.PHONE, Answer.AGREED
"""What stands in a command that only asks whether it may be sent."""


def is_offered(name: str, plan: OutagePlan, standing: Standings) -> bool:
    """Of an act about a plan."""
    last = standing.last(plan)
    if name == "notice_publish":
        return may_send(n.PublishNotice, standing.account) and (last is not None or standing.next(plan) is not None)
    if name == "notice_recipient":
        return _may(n.AddRecipient(plan=plan.id, recipient=_NOBODY), standing)
    if name == "notice_remove":
        removable = any(may_be_removed(one) for one in standing.picture.tellings_of(plan.id))
        return removable and _may(n.RemoveRecipient(plan=plan.id, recipient="", seen=0), standing)
    if name == "notice_poster":  # of what went out, the poster is the file
        return last is None or standing.next(plan) is not None
    if last is None:
        return False
    if name == "notice_correct" and not any(
        last_line(one) is not None for one in standing.picture.tellings_of(plan.id)
    ):
        return False
    sample = n.RecordTelling(plan=plan.id, recipients=(), sequence=last.sequence, manner=_MANNER, answer=_ANSWER)
    return _may(sample, standing)


def telling_command(last: Publication, recipients: tuple[Recipient, ...], values: Mapping[str, Any]) -> n.RecordTelling:
    return n.RecordTelling(
        plan=last.plan,
        recipients=tuple(one.id for one in recipients),
        sequence=last.sequence,
        manner=values["manner"],
        answer=values["telling_answer"],
        at=values["at"],
        reference=values["telling_reference"],
    )


def correction_command(telling: Telling, place: int, values: Mapping[str, Any]) -> n.CorrectTelling:
    return n.CorrectTelling(
        plan=telling.plan,
        recipient=telling.recipient.id,
        seen=telling.version,
        line=place,
        manner=values["manner"],
        answer=values["telling_answer"],
        at=values["at"],
        reason=values["reason"],
        reference=values["telling_reference"],
        void=values["telling_void"],
    )


def adding_command(plan: PlanId, values: Mapping[str, Any]) -> n.AddRecipient:
    kind, name = values["recipient_kind"], values["recipient_name"]
    recipient = Recipient(
        id=added_recipient(kind, name),
        kind=kind,
        name=name,
        person=values["recipient_person"],
        phone=values["recipient_phone"],
    )
    return n.AddRecipient(plan=plan, recipient=recipient)


def may_be_removed(telling: Telling) -> bool:
    """Whoever a notice's own list names stays on it, and so does whoever was told."""
    return telling.added_by is not None and not telling.lines


def last_line(telling: Telling) -> int | None:
    """Place of the newest line that holds."""
    gone = {line.corrects for line in telling.lines}
    standing = [place for place, line in enumerate(telling.lines) if place not in gone and not line.void]
    return standing[-1] if standing else None


def _may(command: Any, standing: Standings) -> bool:
    try:
        check_permission(command, standing.account, standing.picture)
    except NotAllowed:
        return False
    return True
