"""What a case has to have by when (C-1…C-9, U-5, G-2). Limits belong to the channel, not to an order (C-9): all that
apply stand side by side, and the strictest leads. They run through linking, handing over and supervision; nothing
pauses or resets them but a reopening, which begins a new round, as with orders.

A contact ends with the first that reached somebody, an answer when a reply was sent."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from models.entities.orders import Channel, Judgement
from models.entities.service_cases import REVIEWS, CaseKind, ServiceCase
from models.rules.arrival_clocks import ClockState
from models.rules.case_class import is_grave
from models.rules.lead_times import limit_after
from models.rules.rule_book import RuleBook

_ZERO = timedelta(0)


class CaseStep(Enum):
    CONTACT = "contact"
    ANSWER = "answer"
    FIRST_REVIEW = "first_review"
    SECOND_REVIEW = "second_review"
    SUPERVISION = "supervision"


@dataclass(frozen=True, slots=True)
class CaseLimit:
    """One limit of one case. `number` names it in the rule book; a supervision's is a person's word and has none.
    `unofficial` are years without published make-up days that the count went through."""

    step: CaseStep
    number: str
    rule: str
    started_at: datetime
    due_at: datetime
    ended_at: datetime | None
    unofficial: tuple[int, ...] = ()

    @property
    def running(self) -> bool:
        return self.ended_at is None

    def left(self, now: datetime) -> timedelta:
        """Time to the limit; negative after it. Stands still once ended."""
        return self.due_at - (self.ended_at or now)

    def reaches(self, fraction: float) -> datetime:
        """When that share of it is used up."""
        return self.due_at - (self.due_at - self.started_at) * (1 - fraction)

    def state(self, now: datetime, rules: RuleBook) -> ClockState:
        """Ending exactly at `due_at` meets it, as with the clocks of orders."""
        left = self.left(now)
        if self.ended_at is not None:
            return ClockState.MET if left >= _ZERO else ClockState.MISSED
        if left < _ZERO:
            return ClockState.BREACHED
        if now >= self.reaches(rules.value("C-9.second")):
            return ClockState.URGENT
        return ClockState.WARNED if now >= self.reaches(rules.value("C-9.first")) else ClockState.RUNNING


def due_of(case: ServiceCase, rules: RuleBook) -> tuple[CaseLimit, ...]:
    """Every limit of the present round: those that run by when they end, the strictest first; then those that ended."""
    limits = [
        *(_channel_limit(case, step, number, rules) for step, number in _numbers(case, rules)),
        *_reviews(case, rules),
        *_supervision(case),
    ]
    return tuple(sorted(limits, key=lambda one: (not one.running, one.due_at, one.number)))


def strictest(case: ServiceCase, rules: RuleBook) -> CaseLimit | None:
    """The limit that runs out first; None if none runs."""
    first = next(iter(due_of(case, rules)), None)
    return first if first is not None and first.running else None


def is_at_once(case: ServiceCase) -> bool:
    """即办: an outage that came by 12345 (C-6)."""
    return case.channel is Channel.CITY_12345 and case.kind is CaseKind.OUTAGE


def judgements_of(case: ServiceCase, steps: set[CaseStep], *, at: datetime, rules: RuleBook) -> tuple[Judgement, ...]:
    """What is kept of the limits of these steps that run, if they end `at`."""
    return tuple(
        Judgement(
            rule=limit.number, started_at=limit.started_at, due_at=limit.due_at, ended_at=at, rule_book=rules.version
        )
        for limit in due_of(case, rules)
        if limit.running and limit.step in steps and limit.number
    )


def _numbers(case: ServiceCase, rules: RuleBook) -> list[tuple[CaseStep, str]]:
    found = _of_channel(case)
    if case.channel in {Channel.HOTLINE_95598, Channel.ONLINE_STATE_GRID} and "C-2.applies" in rules.numbers:
        found += [(CaseStep.CONTACT, "C-2.contact"), (CaseStep.ANSWER, "C-2.answer")]
    if case.kind is CaseKind.COMPLAINT:
        found.append((CaseStep.ANSWER, "C-3.answer"))
        if "C-4.applies" in rules.numbers:
            found.append((CaseStep.ANSWER, "C-4.answer"))
    if case.kind is CaseKind.METER_DOUBT:
        found.append((CaseStep.ANSWER, "C-8.answer"))
    return found


def _of_channel(case: ServiceCase) -> list[tuple[CaseStep, str]]:
    contact, answer = CaseStep.CONTACT, CaseStep.ANSWER
    if case.channel is Channel.REGULATOR_12398:
        return [(contact, "C-5.contact"), (answer, "C-5.answer")]
    if case.channel is Channel.GOVERNMENT_GRID:
        return [(contact, "G-2.contact"), (answer, "G-2.answer")]
    if is_at_once(case):
        return [(contact, "C-6.target"), (contact, "C-6.response"), (answer, "C-6.utility")]
    if case.channel is Channel.CITY_12345:
        return [(contact, "C-6.utility"), (answer, "C-6.general")]
    return [(contact, "C-1.contact"), (answer, "C-1.answer")]


def _channel_limit(case: ServiceCase, step: CaseStep, number: str, rules: RuleBook) -> CaseLimit:
    began = case.round_began
    due = limit_after(began, rules.number(number), rules)
    if step is CaseStep.CONTACT:
        ended = case.reached.at if case.reached is not None else _answered(case)
    else:
        ended = _answered(case)
    return CaseLimit(step, number, rules.number(number).rule, began, due.at, ended, due.unofficial)


def _answered(case: ServiceCase) -> datetime | None:
    answer = case.answer
    return answer.sent.at if answer is not None and answer.sent is not None else None


def _reviews(case: ServiceCase, rules: RuleBook) -> list[CaseLimit]:
    """The second level's time counts from when the first has passed the case on."""
    if not is_grave(case, rules) or case.grave_since is None:
        return []
    number, began = rules.number("U-5.review"), case.grave_since
    found = []
    for level, step in zip(range(REVIEWS), (CaseStep.FIRST_REVIEW, CaseStep.SECOND_REVIEW), strict=True):
        ended = case.reviews[level].at if level < len(case.reviews) else None
        due = limit_after(began, number, rules)
        found.append(CaseLimit(step, number.id, number.rule, began, due.at, ended, due.unofficial))
        if ended is None:
            break
        began = ended
    return found


def _supervision(case: ServiceCase) -> list[CaseLimit]:
    watched = case.supervision
    if watched is None:
        return []
    return [CaseLimit(CaseStep.SUPERVISION, "", "", watched.at, watched.until, None)]
