"""What the map says of the plans of a day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import Window
from models.entities.protected_events import ProtectedEvent
from models.planning.plan_days import DayPlan, load_of
from models.planning.plan_meetings import CONFLICTS, Meeting, MeetingKind
from models.rules.rule_book import RuleBook
from widgets.words.event_words import event_text
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.terms import term
from widgets.words.times import clock_time

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("PlanDays", "Monday"),
    QT_TRANSLATE_NOOP("PlanDays", "Tuesday"),
    QT_TRANSLATE_NOOP("PlanDays", "Wednesday"),
    QT_TRANSLATE_NOOP("PlanDays", "Thursday"),
    QT_TRANSLATE_NOOP("PlanDays", "Friday"),
    QT_TRANSLATE_NOOP("PlanDays", "Saturday"),
    QT_TRANSLATE_NOOP("PlanDays", "Sunday"),
)
_LEAST_SIGNS = 3
CONFLICT_SIGN, MERGE_SIGN = "✕", "⇄"


def day_name(day: date) -> str:
    """ "Saturday 11-28", in Chinese 11月28日 星期六: no day is a year away."""
    text = QCoreApplication.translate("PlanDays", "{weekday} {month:02}-{day:02}")
    weekday = QCoreApplication.translate("PlanDays", _WEEKDAYS[day.weekday()])
    return text.format(month=day.month, day=day.day, weekday=weekday)


def away_text(days: int) -> str:
    """How far a day is from today."""
    translate = QCoreApplication.translate
    if days == 0:
        return translate("PlanDays", "today")
    if days == 1:
        return translate("PlanDays", "tomorrow")
    return translate("PlanDays", "in {days} days").format(days=days)


def summary_text(plans: Sequence[DayPlan], met: Sequence[Meeting]) -> str:
    """One line: plans, customers, conflicts, merges."""
    translate = QCoreApplication.translate
    if not plans:
        return translate("PlanDays", "No planned outage")
    load = load_of(plans)
    parts = [
        translate("PlanDays", "Plans: {count}").format(count=len(plans)),
        translate("PlanDays", "Customers: {count}").format(count=f"{load.firm + load.open:,}"),
    ]
    conflicts = sum(one.kind in CONFLICTS for one in met)
    merges = len(met) - conflicts
    if conflicts:
        parts.append(translate("PlanDays", "✕ Conflicts: {count}").format(count=conflicts))
    if merges:
        parts.append(translate("PlanDays", "⇄ Could be merged: {count}").format(count=merges))
    return " · ".join(parts)


def load_text(firm: int, open_: int) -> str:
    """Of a bar of the histogram."""
    text = QCoreApplication.translate("PlanDays", "Customers off: {firm} approved, {open} not yet approved")
    return text.format(firm=f"{firm:,}", open=f"{open_:,}")


def plan_row(one: DayPlan, day: date, rules: RuleBook) -> str:
    """A row of the list on two lines, the most needed first: hours, whom it cuts off, why; its number, how firm."""
    first = (day_hours(one, day, rules), _customers_text(one), one.plan.content.work)
    return " · ".join(filter(None, first)) + f"\n{one.plan.id} · {term(one.phase)}"


def plan_line(one: DayPlan, day: date, rules: RuleBook) -> str:
    """The same beside the pointer, on one line."""
    parts = (day_hours(one, day, rules), one.plan.id, _customers_text(one), term(one.phase), one.plan.content.work)
    return " · ".join(filter(None, parts))


def _customers_text(one: DayPlan) -> str:
    text = QCoreApplication.translate("PlanDays", "cust. {count}")
    return text.format(count=f"{one.plan.content.scope.customers:,}")


def plan_card(one: DayPlan, day: date, rules: RuleBook) -> str:
    """Which plan, hours, customers and why, on a few lines beside the pointer."""
    translate = QCoreApplication.translate
    content = one.plan.content
    head = " · ".join((term(one.phase), one.plan.id, day_hours(one, day, rules)))
    whom = translate("PlanDays", "Areas: {areas}, customers: {count}").format(
        areas=len(content.scope.areas), count=f"{content.scope.customers:,}"
    )
    why = " · ".join(part for part in (content.work, content.reason) if part)
    return "\n".join(part for part in (head, whom, why) if part)


def meeting_row(one: Meeting, rules: RuleBook) -> str:
    """A row of the list on two lines: what it is, and of which plans."""
    text = QCoreApplication.translate("PlanDays", "{kind} (areas: {count})")
    if one.kind is MeetingKind.MERGE:
        text = QCoreApplication.translate("PlanDays", "{kind}, {day} (areas: {count})")
    first = text.format(kind=term(one.kind), count=len(one.rows), day=_short_day(one, rules))
    return f"{first}\n{one.one.plan.id}/{_short_number(one.one.plan.id, one.other.plan.id)}"


def event_row(event: ProtectedEvent, day: date, rules: RuleBook) -> str:
    """A row of the list on two lines: which event, its hours of that day and its areas."""
    areas = QCoreApplication.translate("PlanDays", "areas: {count}").format(count=len(event.areas))
    return f"{event_text(event)}\n{hours_on(event.window, day, rules)} · {areas}"


def meeting_text(one: Meeting, rules: RuleBook) -> str:
    """ "✕ PL-1 / PL-2: same areas, same day (areas: 3)"."""
    sign = CONFLICT_SIGN if one.kind in CONFLICTS else MERGE_SIGN
    text = QCoreApplication.translate("PlanDays", "{sign} {one} / {other}: {kind} (areas: {count})")
    if one.kind is MeetingKind.MERGE:
        text = QCoreApplication.translate("PlanDays", "{sign} {one} / {other} on {day}: {kind} (areas: {count})")
    day = _short_day(one, rules)
    return text.format(
        sign=sign, one=one.one.plan.id, other=one.other.plan.id, kind=term(one.kind), count=len(one.rows), day=day
    )


def _short_number(one: str, other: str) -> str:
    """Of `other` what differs from `one`, at least its last three signs."""
    same = next((at for at, (mine, its) in enumerate(zip(one, other, strict=False)) if mine != its), 0)
    same = min(same, len(other) - _LEAST_SIGNS)
    return f"…{other[same:]}" if same > 1 else other


def _short_day(one: Meeting, rules: RuleBook) -> str:
    """On which day the other plan is."""
    start = one.other.window.start.astimezone(rules.zone)
    return QCoreApplication.translate("PlanDays", "{month:02}-{day:02}").format(month=start.month, day=start.day)


def day_hours(one: DayPlan, day: date, rules: RuleBook) -> str:
    return hours_on(one.window, day, rules)


def hours_on(window: Window, day: date, rules: RuleBook) -> str:
    """The hours on `day` itself: what began before or goes on after says so by an arrow."""
    zone = rules.zone
    start, end = window.start, window.end
    before, after = start.astimezone(zone).date() < day, end.astimezone(zone).date() > day
    if before and after:
        return QCoreApplication.translate("PlanDays", "all day")
    begin = "←" if before else clock_time(start, rules)
    return f"{begin}–{'→' if after else clock_time(end, rules)}"
