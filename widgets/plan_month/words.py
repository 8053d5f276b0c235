"""Days, plans and customer-hours of the month in words, as calendar, lists, table and paper say them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan, PlanState
from models.plan_life_cycle import ON_ITS_WAY
from models.planning.hour_budget_use import BudgetEffect, BudgetState, budget_state, rest_of
from models.planning.month_hours import HourLine, MonthHours
from models.rules.hour_budgets import HourBudget, HourBudgets
from models.rules.rule_book import RuleBook
from models.rules.working_days import CalendarDay, DayKind
from widgets.plan_month.days import GIVEN_UP, DayPart
from widgets.plans.words import day_text
from widgets.words.rule_words import budget_name
from widgets.words.terms import listed, term

_MARKS = {
    BudgetState.OVER_USED: "✕",
    BudgetState.OVER_APPROVED: "✕",
    BudgetState.OVER_FILED: "▲",
    BudgetState.OVER_DRAFTED: "▲",
    BudgetState.WITHIN: "✓",
    BudgetState.NONE_SET: "–",
}


def month_text(month: date) -> str:
    """ "2026-11", in Chinese 2026年11月."""
    text = QCoreApplication.translate("Month", "{year}-{month:02}")
    return text.format(year=month.year, month=month.month)


def full_day_text(day: date, rules: RuleBook) -> str:
    return day_text(datetime(day.year, day.month, day.day, 12, tzinfo=rules.zone), rules)


def sign_of(plan: OutagePlan, now: datetime) -> str:
    """A shape for how far it has come; the word stands beside it."""
    if plan.state in GIVEN_UP:
        return "✕"
    if plan.approved is not None:
        if plan.approved.end <= now:
            return "✓"
        return "■" if plan.approved.start <= now else "●"
    if plan.state is PlanState.RETURNED:
        return "◁"
    return "▷" if plan.state in ON_ITS_WAY else "□"


def stand_text(plan: OutagePlan, now: datetime) -> str:
    """One word for the sign."""
    if plan.approved is not None and plan.state not in GIVEN_UP:
        if plan.approved.end <= now:
            return QCoreApplication.translate("Month", "hours over")
        if plan.approved.start <= now:
            return QCoreApplication.translate("Month", "in force now")
        return QCoreApplication.translate("Month", "approved")
    if plan.state in ON_ITS_WAY:
        return QCoreApplication.translate("Month", "on the way")
    return term(plan.state).lower()  # amid a line


def part_text(part: DayPart) -> str:
    """ "08:00–16:00"; "22:00–…" and "…–06:00" over midnight."""
    if part.begins is None and part.ends is None:
        return QCoreApplication.translate("Month", "all day")
    begins = "…" if part.begins is None else f"{part.begins:%H:%M}"
    ends = "…" if part.ends is None else f"{part.ends:%H:%M}"
    return f"{begins}–{'24:00' if ends == '00:00' else ends}"


def brief_part(part: DayPart) -> str:
    """ "08:00–": when it begins, where more has no room; what began before says when it ends."""
    if part.begins is not None:
        return f"{part.begins:%H:%M}–"
    return part_text(part) if part.ends is None else f"–{part.ends:%H:%M}"


def hours_number(hours: float) -> str:
    """Whole, but for small ones."""
    return f"{hours:,.0f}" if hours >= 10 or hours == round(hours) else f"{hours:,.1f}"


def hours_words(hours: float) -> str:
    return QCoreApplication.translate("Month", "{hours} ch").format(hours=hours_number(hours))


def day_mark(day: CalendarDay) -> str:
    """Why the day is not what its weekday says; nothing of a plain one."""
    weekend = day.date.weekday() >= 5
    if day.kind is DayKind.WORK and (weekend or day.special is not None):
        return QCoreApplication.translate("Month", "work")
    if day.kind is DayKind.OFF and (not weekend or day.name):
        return QCoreApplication.translate("Month", "off")
    return ""


def budget_words(line: HourLine, budget: HourBudget | None) -> tuple[str, str, BudgetState]:
    """Allowed, and what is left or how it is over, with its sign."""
    state = budget_state(line, budget)
    if budget is None:
        return "–", term(state), state
    rest = rest_of(line, budget)
    allowed = hours_number(budget.hours)
    if rest < 0:
        return allowed, budget_over_text(hours_number(-rest), sign=_MARKS[state]), state
    text = QCoreApplication.translate("Month", "{sign} rest {hours}")
    return allowed, text.format(sign=_MARKS[state], hours=hours_number(rest)), state


def budget_over_text(hours: str, *, sign: str = "✕") -> str:
    return QCoreApplication.translate("Month", "{sign} over {hours}").format(sign=sign, hours=hours)


def effect_text(effect: BudgetEffect) -> str:
    """What a plan does to a budget: by how much it is over with it, or what is left."""
    rest = effect.budget.hours - effect.others - effect.added
    text = QCoreApplication.translate(
        "Month", "{budget}: {rest} customer-hours left with this plan ({added} of {allowed})"
    )
    if effect.over:
        text = QCoreApplication.translate(
            "Month",
            "▲ {budget}: over by {over} customer-hours with this plan ({added} of {allowed}); nothing is blocked",
        )
    return text.format(
        budget=budget_name(effect.budget),
        over=hours_number(effect.over),
        rest=hours_number(rest),
        added=hours_number(effect.added),
        allowed=hours_number(effect.budget.hours),
    )


def unknown_budgets(budgets: HourBudgets, hours: MonthHours | None) -> list[str]:
    """A slip of the pen in a rule book is not passed over in silence."""
    if hours is None:
        return []
    known = {f"station {one}" for one in hours.stations} | {f"grid {one}" for one in hours.grids}
    wrong = [one for one in budgets.by_id.values() if one.of not in known]
    if not wrong:
        return []
    text = QCoreApplication.translate("Month", "▲ The rule book has a budget for what is not on the ground: {names}")
    return [text.format(names=listed(map(budget_name, wrong)))]
