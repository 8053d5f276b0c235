"""Jobs across stations in sentences: why one is proposed, whom it was brought before, how its answer stands."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from models.entities.escalations import Call, Escalation, EscalationCause, EscalationState
from models.ids import StationId
from models.picture import Picture
from models.planning.escalation_proposals import Proposal
from models.planning.late_answers import OVER, late_answer
from models.rules.rule_book import RuleBook
from widgets.words.names import account_label, station_label
from widgets.words.terms import listed, term
from widgets.words.times import duration_text, moment_text

_MOST_STATIONS = 4


class SaysMoment(Protocol):
    def __call__(self, at: datetime, *, now: datetime, rules: RuleBook) -> str: ...


def level_text(call: Call, picture: Picture) -> str:
    """ "Neighbouring station: West" or "Maintenance branch"."""
    return whom_text(term(call.level), call.station, picture)


def whom_text(level: str, station: StationId | None, picture: Picture) -> str:
    if station is None:
        return level
    text = QCoreApplication.translate("Escalation", "{level}: {station}")
    return text.format(level=level, station=station_label(station, picture))


def state_sign(job: Escalation, *, rules: RuleBook, now: datetime) -> str:
    """One sign for each way a job can stand; late is another than waiting."""
    if job.state is EscalationState.ASKED:
        late = late_answer(job, rules=rules, now=now)
        return "▲!" if late is not None and late.stage == OVER else "▲"
    return {EscalationState.ACCEPTED: "✓", EscalationState.DECLINED: "✕"}.get(job.state, "–")


def standing_text(
    job: Escalation, *, picture: Picture, rules: RuleBook, now: datetime, moment: SaysMoment = moment_text
) -> str:
    """Level and how it has answered, with the moment that counts: due, late since, or answered. `moment` says how long
    a moment may be."""
    call, translate = job.call, QCoreApplication.translate
    level = level_text(call, picture)
    if job.ended is not None:
        text = translate("Escalation", "{state} {at}")
        return text.format(state=term(job.state), at=moment(job.ended.at, now=now, rules=rules))
    due = moment(call.due_at, now=now, rules=rules)
    if call.answer is None and call.due_at <= now:
        return translate("Escalation", "{level}, no answer since {due}").format(level=level, due=due)
    if call.answer is None:
        return translate("Escalation", "{level}, answer due {due}").format(level=level, due=due)
    at = moment(call.answer.at, now=now, rules=rules)
    if call.answer.accepted:
        return translate("Escalation", "{level}, accepted {at}").format(level=level, at=at)
    return translate("Escalation", "{level}, declined {at}").format(level=level, at=at)


def order_mark_text(job: Escalation, *, picture: Picture, rules: RuleBook, now: datetime) -> str:
    """What an order's row and head say of the job that it belongs to."""
    standing = standing_text(job, picture=picture, rules=rules, now=now)
    return QCoreApplication.translate("Escalation", "Escalated, {job}: {standing}").format(
        job=job.id, standing=standing
    )


def answered_text(call: Call, picture: Picture) -> str:
    """Who gave the answer: the account, or who said it to the account."""
    if call.answer is None:
        return ""
    by = account_label(call.answer.by, picture)
    if not call.answer.told_by:
        return by
    return QCoreApplication.translate("Escalation", "{who}, entered by {by}").format(who=call.answer.told_by, by=by)


def proposal_text(proposal: Proposal, *, picture: Picture, rules: RuleBook, now: datetime) -> str:
    """Why the rules propose it, with the figures that were found and the thresholds they are held against."""
    facts, translate = proposal.facts, QCoreApplication.translate
    station = station_label(facts.get("station"), picture)
    match proposal.cause:
        case EscalationCause.NO_CREW if not facts["crews"]:
            text = translate("Escalation", "{station} has {count} orders waiting and no crew to send.")
            return text.format(station=station, count=len(proposal.orders) + proposal.beyond)
        case EscalationCause.NO_CREW:
            text = translate(
                "Escalation",
                "{station} has {count} orders that nobody reaches within {rule}: the nearest free crew needs {drive}.",
            )
            count, drive = len(proposal.orders) + proposal.beyond, _minutes(facts["minutes"])
            return text.format(station=station, count=count, rule=facts["rule"], drive=drive)
        case EscalationCause.AUTHORITY:
            text = translate(
                "Escalation", "{station} may not operate this equipment ({equipment}). By {rule} it is for: {who}."
            )
            who = listed(term(kind) for kind in facts["operators"])
            return text.format(station=station, equipment=term(facts["equipment"]), rule=facts["rule"], who=who)
        case EscalationCause.SKILL:
            text = translate("Escalation", "No crew of {station} has the skill: {skill}.")
            return text.format(station=station, skill=term(facts["skill"]))
        case EscalationCause.EXTENT:
            text = translate(
                "Escalation",
                "Feeder {feeder}: {areas} areas and {customers} customers without power; proposed from {most_areas} "
                "areas or {most_customers} customers.",
            )
            return text.format(
                feeder=facts["feeder"] or translate("Escalation", "unknown"),
                areas=facts["areas"],
                customers=f"{facts['customers']:,}",
                most_areas=int(rules.value("escalation.areas")),
                most_customers=f"{int(rules.value('escalation.customers')):,}",
            )
        case EscalationCause.FEEDER:
            text = translate("Escalation", "Feeder {feeder}: orders of {count} stations ({stations}).")
            known = [station_label(key, picture) for key in facts["stations"]]
            more = ["…"] if len(known) > _MOST_STATIONS else []
            named = listed([*known[:_MOST_STATIONS], *more])
            return text.format(feeder=facts["feeder"], count=len(known), stations=named)
        case EscalationCause.LONG_WORK:
            text = translate(
                "Escalation", "At work for {age}, since {at}, and power is not back; proposed from {most}."
            )
            return text.format(
                age=duration_text(now - facts["since"]),
                at=moment_text(facts["since"], now=now, rules=rules),
                most=duration_text(rules.duration("escalation.long_work")),
            )
        case EscalationCause.IMPORTANT_CUSTOMER:
            text = translate("Escalation", "{customer} is without power ({grade}, T-6).")
            return text.format(customer=facts["customer"], grade=term(facts["grade"]))
        case _:
            text = translate("Escalation", "The complaint {case} about it is {case_class} (U-5).")
            return text.format(case=facts["case"], case_class=term(facts["case_class"]))


def _minutes(minutes: float | None) -> str:
    return QCoreApplication.translate("Escalation", "{minutes} min").format(
        minutes="?" if minutes is None else f"{minutes:.0f}"
    )
