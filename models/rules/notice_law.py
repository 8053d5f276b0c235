"""The notice law of planned outages: what has to be filed and told by when, and how early supply may be cut.

Every duty comes from one rule of the rule book, which says whether it is law (what breaks it blocks) or an internal
rule (it warns). How lead times are counted stands in `models.rules.lead_times`. Which duties a kind of plan has:

* *planned work*, and a closed account's connection removed with an outage: public notice (N-1), of a single area by the
  rolling notice (N-4); important customers told one by one as early (U-3), and at least as early as of temporary work
  (N-2); filed with copies to marketing (N-5). The connection is removed within its working days (N-18).
* *temporary work*: N-2 for the public and for important customers, filed by N-5 and N-6; a master meter offline is
  filed with the centre as a daily plan (N-17), without the three working days of N-6.
* *metering defect*: removed within a day of being found (N-15) it is announced as faults are, promptly and before the
  cut (N-3); later, or if nobody says when it was found, like a daily plan.
* *burnt transformer*: announced as a fault (N-3) where the outage begins within hours of when it was known; what can
  wait longer is temporary work (N-2), and what waits as long as planned work is planned work (N-1). Marketing is called
  to the same outage (N-16) in any case.
* *live removal* of a connection cuts nobody off: only N-18.
* *restriction* of enterprises for want of power: supply stopped for another reason than work; whoever was told is told
  again shortly before the cut (N-19).

What is announced is hours. Hours that no notice in force holds are an outage of their own, with a lead time back from
their first moment; hours added while supply is already cut can have none: they are told before they begin (N-13). Of
hours that have begun on paper only, nothing is running that could be extended: what is added is announced anew.
Short switching is not announced at all (N-13); important customers are told of it all the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.entities.outage_plans import PlanKind, Window
from models.rules.lead_times import Bound, Counting, counting_of, earliest_start, latest_act, limit_after
from models.rules.notice_duties import (
    Compliance,
    NoticeCase,
    NoticeDuty,
    NoticeStep,
    Part,
    Verdict,
    announced_parts,
    compliance_of,
)
from models.rules.rule_book import Number, RuleBook


def is_announced(window: Window, rules: RuleBook) -> bool:
    """Short switching is not announced (N-13); the length up to which it is short is the rule book's."""
    return window.length > rules.duration("N-13.short_switching")


def judge(case: NoticeCase, *, now: datetime, rules: RuleBook) -> Verdict:
    """The duties of a plan as they stand at `now`, in the order of the rules above."""
    duties: list[NoticeDuty] = []
    for duty in _DUTIES[case.kind](_Judging(case, now, rules)):
        if duty not in duties:  # added hours have one N-13, whichever rules they are out of
            duties.append(duty)
    return Verdict(tuple(duties))


def public_duties(case: NoticeCase, *, now: datetime, rules: RuleBook) -> tuple[NoticeDuty, ...]:
    """Of the same only those of the public notice, for lists of thousands: nobody has to know whom else it was told."""
    judging = _Judging(case, now, rules, only=NoticeStep.PUBLISHED)
    return tuple(duty for duty in _DUTIES[case.kind](judging) if duty.step is NoticeStep.PUBLISHED)


# -- one duty --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Lead:
    number: Number
    counting: Counting


@dataclass(frozen=True, slots=True)
class _Judging:
    case: NoticeCase
    now: datetime
    rules: RuleBook
    only: NoticeStep | None = None
    """The one step that is asked for; None for all."""

    def lead(
        self, step: NoticeStep, key: str, *, rule: str = "", counting: Counting | None = None
    ) -> Iterator[NoticeDuty]:
        """The step comes the number `key` before the cut."""
        if self.only not in {None, step}:
            return
        number = self.rules.number(key)
        lead = _Lead(number, counting or counting_of(number))
        for part in self._parts(step):
            added = self._is_added(part)
            yield self._duty(step, part, "N-13") if added else self._duty(step, part, rule or _rule_of(key), lead)

    def before_the_cut(self, step: NoticeStep, rule: str) -> Iterator[NoticeDuty]:
        """The rule gives no number: the step comes before."""
        for part in self._parts(step):
            yield self._duty(step, part, rule)

    def again(self, key: str, since: str) -> Iterator[NoticeDuty]:
        """Everybody on the list is told once more the number `key` before the cut, and no more than `since` before it:
        what was said days ago is no second notice. Short switching has no list."""
        if self.only is not None or not (self.case.notices or is_announced(self.case.window, self.rules)):
            return
        number, window = self.rules.number(key), self.case.window
        opens = window.start - self.rules.duration(since)
        told = [next((at for at in tries if at >= opens), None) for tries in self.case.tries]
        known = [at for at in told if at is not None]
        done = max(known) if known and len(known) == len(told) else None
        yield self._duty(NoticeStep.TOLD_SECOND, Part(window, done), _rule_of(key), _Lead(number, counting_of(number)))

    def within(self, key: str, begun: datetime | None) -> NoticeDuty:
        """The work is done within the number `key` from `begun`."""
        number, window = self.rules.number(key), self.case.window
        counting = counting_of(number)
        limit = None if begun is None else limit_after(begun, number, self.rules)
        state = Compliance.UNKNOWN
        if limit is not None:
            # The end is not part of the hours: work that ends at 24:00 is done that day.
            last = window.end if counting is Counting.HOURS else window.end - timedelta.resolution
            state = compliance_of(last, limit.at, self.now)
        return NoticeDuty(
            step=NoticeStep.WORK_DONE,
            hours=window,
            rule=self.rules.rules[_rule_of(key)],
            number=number,
            counting=counting,
            latest=None if limit is None else limit.at,
            earliest_start=None,
            done_at=window.end,
            state=state,
            unofficial=() if limit is None else limit.unofficial,
        )

    def _duty(self, step: NoticeStep, part: Part, rule: str, lead: _Lead | None = None) -> NoticeDuty:
        latest, start = Bound(part.hours.start), Bound(part.since or self.now)
        if lead is not None:
            start = earliest_start(start.at, lead.number, lead.counting, self.rules)
            latest = latest_act(latest.at, lead.number, lead.counting, self.rules)
        return NoticeDuty(
            step=step,
            hours=part.hours,
            rule=self.rules.rules[rule],
            number=None if lead is None else lead.number,
            counting=None if lead is None else lead.counting,
            latest=latest.at,
            earliest_start=start.at,
            done_at=part.since,
            state=compliance_of(part.since, latest.at, self.now),
            unofficial=_in_order(latest.unofficial, start.unofficial),
        )

    def _is_added(self, part: Part) -> bool:
        """Hours behind the first that were told, or are to be told now, while the outage ran: begun and cut."""
        told, cut_at = part.since or self.now, self.case.cut_at
        return part.hours.start > self.case.window.start <= told and cut_at is not None and cut_at <= told

    def _parts(self, step: NoticeStep) -> Sequence[Part]:
        """The hours, and when the step was done for them; parted where notices differ."""
        case = self.case
        if self.only not in {None, step}:
            return ()
        if step is NoticeStep.PUBLISHED:
            if not case.notices and not is_announced(case.window, self.rules):
                return ()
            return announced_parts(case.window, case.notices)
        if step is NoticeStep.IMPORTANT_TOLD:
            return announced_parts(case.window, case.important_told)
        return (Part(case.window, case.filed_at if step is NoticeStep.FILED else case.marketing_called_at),)


def _in_order(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    """Years, each once."""
    return tuple(sorted({*one, *other})) if one or other else ()


def _rule_of(key: str) -> str:
    """The law's own rule: a site may hang its number on another one, but that does not make it less of a law."""
    return key.partition(".")[0]


# -- what each kind has to do ----------------------------------------------------------------------------------


def _planned(at: _Judging) -> Iterator[NoticeDuty]:
    yield from at.lead(NoticeStep.PUBLISHED, "N-1")
    if at.case.areas == 1:
        yield from at.lead(NoticeStep.PUBLISHED, "N-4")
    if at.case.important_customers:
        yield from at.lead(NoticeStep.IMPORTANT_TOLD, "N-1", rule="U-3")
        yield from at.lead(NoticeStep.IMPORTANT_TOLD, "N-2.important")
    yield from at.lead(NoticeStep.FILED, "N-5.planned")


def _day_ahead(at: _Judging) -> Iterator[NoticeDuty]:
    """What temporary work of every kind has in common."""
    yield from at.lead(NoticeStep.PUBLISHED, "N-2")
    if at.case.important_customers:
        yield from at.lead(NoticeStep.IMPORTANT_TOLD, "N-2.important")
    yield from at.lead(NoticeStep.FILED, "N-5.temporary")


def _temporary(at: _Judging) -> Iterator[NoticeDuty]:
    yield from _day_ahead(at)
    yield from at.lead(NoticeStep.FILED, "N-6", counting=Counting.WORKING_DAYS_INCLUSIVE)


def _master_meter(at: _Judging) -> Iterator[NoticeDuty]:
    yield from _day_ahead(at)
    yield from at.before_the_cut(NoticeStep.FILED, "N-17")


def _as_a_fault(at: _Judging) -> Iterator[NoticeDuty]:
    yield from at.before_the_cut(NoticeStep.PUBLISHED, "N-3")
    if at.case.important_customers:
        yield from at.before_the_cut(NoticeStep.IMPORTANT_TOLD, "N-3")


def _metering_defect(at: _Judging) -> Iterator[NoticeDuty]:
    removal = at.within("N-15", at.case.defect_found_at)
    yield from _as_a_fault(at) if removal.state is Compliance.KEPT else _day_ahead(at)
    yield removal


def _burnt_transformer(at: _Judging) -> Iterator[NoticeDuty]:
    """An emergency cannot wait; how long it did not wait is counted from when anybody knew of it, at the latest from
    when it was first written or filed, so that a postponement does not stay an emergency."""
    case = at.case
    said = (case.written_at, case.filed_at, case.defect_found_at)
    known = min((moment for moment in said if moment is not None), default=at.now)
    if case.window.start <= limit_after(known, at.rules.number("N-16.emergency"), at.rules).at:
        yield from _as_a_fault(at)
    elif case.window.start <= limit_after(known, at.rules.number("N-16.temporary"), at.rules).at:
        yield from _day_ahead(at)
    else:
        yield from _planned(at)
    yield from at.before_the_cut(NoticeStep.MARKETING_CALLED, "N-16")


def _closure_with_outage(at: _Judging) -> Iterator[NoticeDuty]:
    yield from _planned(at)
    yield at.within("N-18.outage", at.case.closure_slip_at)


def _closure_live(at: _Judging) -> Iterator[NoticeDuty]:
    yield at.within("N-18.live", at.case.closure_slip_at)


def _restriction(at: _Judging) -> Iterator[NoticeDuty]:
    yield from at.lead(NoticeStep.PUBLISHED, "N-19")
    if at.case.important_customers:
        yield from at.lead(NoticeStep.IMPORTANT_TOLD, "N-19")
    yield from at.again("N-19.again", "N-19.again_from")


_DUTIES = {
    PlanKind.PLANNED: _planned,
    PlanKind.TEMPORARY: _temporary,
    PlanKind.METERING_DEFECT: _metering_defect,
    PlanKind.CLOSURE_LIVE: _closure_live,
    PlanKind.CLOSURE_OUTAGE: _closure_with_outage,
    PlanKind.BURNT_TRANSFORMER: _burnt_transformer,
    PlanKind.MASTER_METER_OFFLINE: _master_meter,
    PlanKind.RESTRICTION: _restriction,
}
