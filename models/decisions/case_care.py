"""What the room does about a case: supervision, reviews of major complaints, circulated results, closing, reopening."""

from dataclasses import replace
from datetime import timedelta

from models.changes import Change, changed
from models.commands.service_cases import (
    CirculateResult,
    CloseCase,
    EndCaseSupervision,
    ReopenCase,
    ReviewCase,
    SuperviseCase,
)
from models.decisions.service_cases import check_lengths, standing
from models.decisions.situation import Situation
from models.entities.orders import Channel
from models.entities.service_cases import (
    LONGEST_CASE_NAME,
    LONGEST_CASE_WORDS,
    REVIEWS,
    CaseSupervision,
    Circulation,
    Closing,
    Reopening,
    Review,
    ServiceCase,
)
from models.errors import Incomplete, NotAllowed, RuleBroken, Unavailable
from models.rules.case_class import is_grave
from models.rules.case_limits import CaseStep, judgements_of

LONGEST_SUPERVISION = timedelta(days=60)


def supervise_case(command: SuperviseCase, on: Situation) -> list[Change]:
    """督办 until a moment, which is a limit of the case beside its channel's."""
    case = standing(command.case, command.seen, on)
    on.require_words("reason", command.reason)
    if case.supervision is not None:
        facts = {"case": case.id, "by": case.supervision.by, "at": case.supervision.at}
        raise Unavailable("case_supervised_already", facts=facts)
    if command.until <= on.now:
        raise Incomplete("supervision_in_past", facts={"end": command.until})
    if command.until > on.now + LONGEST_SUPERVISION:
        raise Incomplete("supervision_too_long", facts={"end": command.until, "days": LONGEST_SUPERVISION.days})
    watch = CaseSupervision(at=on.now, by=on.actor.id, until=command.until, reason=command.reason.strip())
    return [changed(case, supervisions=(*case.supervisions, watch))]


def end_case_supervision(command: EndCaseSupervision, on: Situation) -> list[Change]:
    case = standing(command.case, command.seen, on)
    watch = case.supervision
    if watch is None:
        raise Unavailable("case_not_supervised", facts={"case": case.id})
    ended = replace(watch, ended_at=on.now, ended_by=on.actor.id)
    return [changed(case, supervisions=(*case.supervisions[:-1], ended))]


def review_case(command: ReviewCase, on: Situation) -> list[Change]:
    """Two levels, two people (U-5): whoever has passed it on does not read it again for the next."""
    case = standing(command.case, command.seen, on)
    if not is_grave(case, on.rules):
        raise Unavailable("no_review_owed", "U-5", {"case": case.id})
    if len(case.reviews) >= REVIEWS:
        raise Unavailable("reviewed_already", "U-5", {"case": case.id})
    if any(one.by == on.actor.id for one in case.reviews):
        raise NotAllowed("second_review_by_same", "U-5", {"by": on.actor.id, "case": case.id})
    on.require_words("passed_to", command.passed_to)
    check_lengths({"passed_to": command.passed_to}, LONGEST_CASE_NAME)
    steps = {CaseStep.FIRST_REVIEW, CaseStep.SECOND_REVIEW}
    judged = judgements_of(case, steps, at=on.now, rules=on.rules)
    review = Review(at=on.now, by=on.actor.id, passed_to=command.passed_to.strip())
    return [changed(case, reviews=(*case.reviews, review), judgements=(*case.judgements, *judged))]


def circulate_result(command: CirculateResult, on: Situation) -> list[Change]:
    """通报: after the answer, for there is no result before it."""
    case = on.case(command.case, command.seen)
    if case.answer is None:
        raise Unavailable("case_not_answered", facts={"case": case.id})
    on.require_words("circulated_to", command.to)
    on.require_words("circulated_words", command.words)
    check_lengths({"circulated_to": command.to}, LONGEST_CASE_NAME)
    check_lengths({"circulated_words": command.words}, LONGEST_CASE_WORDS)
    told = Circulation(at=on.now, by=on.actor.id, to=command.to.strip(), words=command.words.strip())
    return [changed(case, circulations=(*case.circulations, told))]


def close_case(command: CloseCase, on: Situation) -> list[Change]:
    """Refused while an answer, a review, a supervision or a circulation is owed (C-5, U-5)."""
    case = standing(command.case, command.seen, on)
    on.require_words("case_result", command.result)
    check_lengths({"case_result": command.result}, LONGEST_CASE_WORDS)
    if case.answer is None:
        raise Unavailable("case_not_answered", facts={"case": case.id})
    if case.draft is not None:
        raise Unavailable("reply_not_sent", facts={"case": case.id})
    if is_grave(case, on.rules) and len(case.reviews) < REVIEWS:
        raise RuleBroken("review_owed", "U-5", {"case": case.id})
    if case.supervision is not None:
        raise Unavailable("supervision_open", facts={"case": case.id, "by": case.supervision.by})
    if owes_circulation(case):
        raise RuleBroken("circulation_owed", "C-5", {"case": case.id})
    closing = Closing(at=on.now, by=on.actor.id, result=command.result.strip())
    return [changed(case, closed_at=on.now, closings=(*case.closings, closing))]


def reopen_case(command: ReopenCase, on: Situation) -> list[Change]:
    """A new round: contact and answer are owed again, counted from now; nothing of the first round is lost."""
    case = on.case(command.case, command.seen)
    if case.closed_at is None:
        raise Unavailable("case_open", facts={"case": case.id})
    on.require_words("reason", command.reason)
    again = Reopening(at=on.now, by=on.actor.id, reason=command.reason.strip())
    return [changed(case, closed_at=None, reopenings=(*case.reopenings, again))]


def owes_circulation(case: ServiceCase) -> bool:
    """What came by 12398 or was supervised has its result circulated, in this round (C-5)."""
    since = case.round_began
    watched = any(one.at >= since for one in case.supervisions)
    owed = watched or case.channel is Channel.REGULATOR_12398
    return owed and not any(one.at >= since for one in case.circulations)
