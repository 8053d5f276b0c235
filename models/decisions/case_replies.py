"""Writing, checking and sending a reply (C-7): what fails a hard point goes out to nobody."""

from dataclasses import replace

from models.changes import Change, changed
from models.commands.service_cases import CheckReply, DraftReply, SendReply
from models.decisions.service_cases import check_lengths, standing
from models.decisions.situation import Situation
from models.entities.service_cases import (
    LONGEST_CASE_NAME,
    LONGEST_CASE_WORDS,
    LONGEST_REPLY,
    Confirmation,
    Reply,
    Sending,
    ServiceCase,
)
from models.errors import Incomplete, RuleBroken, Unavailable
from models.rules.case_limits import CaseStep, judgements_of
from models.rules.reply_check import Finding, PointWeight, Verdict, check_reply


def draft_reply(command: DraftReply, on: Situation) -> list[Change]:
    """The newest text is the draft; one that was sent stays, and a further one begins."""
    case = standing(command.case, command.seen, on)
    text = command.text.strip()
    on.require_words("reply_text", text)
    check_lengths({"reply_text": text}, LONGEST_REPLY)
    draft = case.draft
    if draft is not None and draft.text == text:
        return []
    kept = case.replies if draft is None else case.replies[:-1]
    return [changed(case, replies=(*kept, Reply(text=text, at=on.now, by=on.actor.id)))]


def check_reply_of(command: CheckReply, on: Situation) -> list[Change]:
    """A person answers by name for what cannot be computed; what is computed cannot be confirmed away."""
    case = standing(command.case, command.seen, on)
    draft = _draft_of(case)
    bare = replace(draft, confirmations=())
    found = check_reply(case, draft.text, book=on.book, rules=on.rules, reply=bare)
    asked = {one.point for one in found if one.verdict is Verdict.TO_CONFIRM}
    beyond = tuple(point for point in command.confirmed if point not in asked)
    if beyond:
        raise Unavailable("points_not_for_a_person", "C-7", {"points": beyond})
    words = tuple(Confirmation(point=point, by=on.actor.id, at=on.now) for point in dict.fromkeys(command.confirmed))
    checked = replace(draft, confirmations=words, checked_at=on.now, checked_by=on.actor.id)
    _refuse_hard(check_reply(case, draft.text, book=on.book, rules=on.rules, reply=checked))
    return [changed(case, replies=(*case.replies[:-1], checked))]


def send_reply(command: SendReply, on: Situation) -> list[Change]:
    """The record may have moved since the check: it is asked once more. Sending has left the room and is not undone."""
    case = standing(command.case, command.seen, on)
    draft = _draft_of(case)
    if draft.checked_at is None:
        raise Unavailable("reply_not_checked", "C-7", {"case": case.id})
    on.require_words("reply_to", command.to)
    check_lengths({"reply_to": command.to}, LONGEST_CASE_NAME)
    check_lengths({"reply_despite": command.despite}, LONGEST_CASE_WORDS)
    found = check_reply(case, draft.text, book=on.book, rules=on.rules, reply=draft)
    _refuse_hard(found)
    weighty = _failing(found, PointWeight.WEIGHTY)
    if weighty and not command.despite.strip():
        raise Incomplete("reply_needs_reason", "C-7", {"points": weighty})
    if case.officer and case.officer not in command.to:
        raise RuleBroken("reply_not_to_officer", "G-2", {"officer": case.officer, "to": command.to.strip()})
    despite = command.despite.strip() if weighty else ""
    sent = replace(
        draft,
        sent=Sending(at=on.now, round=len(case.reopenings), by=on.actor.id, to=command.to.strip(), despite=despite),
    )
    judged = judgements_of(case, {CaseStep.CONTACT, CaseStep.ANSWER}, at=on.now, rules=on.rules)
    return [changed(case, replies=(*case.replies[:-1], sent), judgements=(*case.judgements, *judged))]


def _draft_of(case: ServiceCase) -> Reply:
    draft = case.draft
    if draft is None:
        raise Unavailable("no_reply_drafted", facts={"case": case.id})
    return draft


def _refuse_hard(found: tuple[Finding, ...]) -> None:
    hard = _failing(found, PointWeight.HARD)
    if hard:
        raise RuleBroken("reply_fails", "C-7", {"points": hard})


def _failing(found: tuple[Finding, ...], weight: PointWeight) -> tuple[object, ...]:
    return tuple(one.point for one in found if one.open and one.weight is weight)
