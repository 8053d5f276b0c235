"""Tells the month as it stands on the page, for a table and for paper."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject, Qt

from models.entities.outage_plans import OutagePlan
from models.planning.month_hours import HourKind, MonthHours
from models.rules.working_days import DayKind
from widgets.plan_month.days import customer_hours, weeks_of
from widgets.plan_month.hours_model import HoursModel
from widgets.plan_month.month_model import LATE, WEEK, MonthModel
from widgets.plan_month.told import MOST_ENTRIES, DayTold, EntryTold, MonthTold, Row, TableTold
from widgets.plan_month.words import budget_words, day_mark, hours_words, month_text, sign_of, stand_text
from widgets.plans.standing import PlanStanding
from widgets.plans.words import moment_text
from widgets.theme import light_theme
from widgets.words.event_words import event_text
from widgets.words.names import account_label, station_label
from widgets.words.terms import term
from widgets.words.unbroken import KEPT


def tell_month(
    *, month: MonthModel, hours: HoursModel, standing: PlanStanding, whose: str, notes: Iterable[str]
) -> MonthTold:
    translate = QCoreApplication.translate
    title = translate("Month", "Planned outages {month} · {whose}").format(month=month_text(month.month), whose=whose)
    made = translate("Month", "As of {time}, by {who}").format(
        time=moment_text(month.now, standing.rules), who=account_label(standing.account.id, standing.picture)
    )
    return MonthTold(
        stem=f"{month.month:%Y-%m} {whose}",
        title=title,
        made=made,
        notes=tuple(notes),
        weekdays=tuple(month.headerData(column, Qt.Orientation.Horizontal) for column in range(WEEK)),
        days=tuple(_day(month, day) for day in weeks_of(month.month)),
        key=key_text(),
        plans=_plans(month, standing),
        hours=_hours(hours),
    )


def tell_whole_month(month: date, hours: MonthHours | None, *, standing: PlanStanding, now: datetime) -> MonthTold:
    """A month that nobody looks at, with all plans of the account's station or of all; without `hours` the table of
    customer-hours is empty."""
    owner = QObject()
    days = MonthModel(standing, now, owner)
    days.month = month
    days.arrange(now)
    felt = HoursModel(picture=standing.picture, rules=standing.rules, theme=light_theme(), parent=owner)
    felt.show_hours(hours, days.station)
    whose = station_label(days.station, standing.picture) or QCoreApplication.translate("MonthHead", "All stations")
    return tell_month(month=days, hours=felt, standing=standing, whose=whose, notes=())


def key_text() -> str:
    """What the signs mean; a sign and its words stay on one line."""
    said = QCoreApplication.translate(
        "Month",
        "□ draft  ▷ on the way  ◁ returned  ● approved  ■ in force now  ✓ hours over  ·  "
        "◆ major  ★ important customers  ✕ overlap  ·  ch: customer-hours",
    )
    return "  ".join(part.replace(" ", KEPT) for part in said.split("  "))


def _day(month: MonthModel, day: date) -> DayTold:
    known = month.calendar_day(day)
    hours = month.day_hours(day)
    entries = (month.entry(plan, day) for plan in month.plans_on(day)[:MOST_ENTRIES])
    return DayTold(
        number=str(day.day) if day.day > 1 else f"{day.month}/{day.day}",
        mark=day_mark(known),
        name=known.name,
        hours=hours_words(hours) if hours else "",
        off=known.kind is DayKind.OFF,
        other=day.month != month.month.month,
        events=tuple(map(event_text, month.events_on(day))),
        count=len(month.plans_on(day)),
        entries=tuple(
            EntryTold(one.lines[0], " · ".join(one.lines[1:]), one.marks + LATE * one.late) for one in entries
        ),
    )


def _plans(month: MonthModel, standing: PlanStanding) -> TableTold:
    translate = QCoreApplication.translate
    head = (
        translate("Month", "Plan"),
        translate("Month", "State"),
        translate("Month", "Kind"),
        translate("Month", "Station"),
        translate("Month", "Begins"),
        translate("Month", "Ends"),
        translate("Month", "Areas"),
        translate("Month", "Customers, as filed"),
        translate("Month", "Customer-hours, as filed"),
        translate("Month", "Important customers, as filed"),
        translate("Month", "Major"),
        translate("Month", "Work"),
    )
    keys = dict.fromkeys(plan for day in weeks_of(month.month) for plan in month.plans_on(day))
    plans = (month.plan(key) for key in keys)
    rows = tuple(_plan(plan, month, standing) for plan in plans if plan is not None)
    return TableTold(translate("Month", "Plans"), head, rows)


def _plan(plan: OutagePlan, month: MonthModel, standing: PlanStanding) -> Row:
    scope, now = plan.content.scope, month.now
    yes = QCoreApplication.translate("Month", "yes")
    return (
        str(plan.id),
        f"{sign_of(plan, now)} {stand_text(plan, now)}",
        term(plan.content.kind),
        station_label(plan.station, standing.picture),
        moment_text(plan.starts_at, standing.rules),
        moment_text(plan.ends_at, standing.rules),
        float(len(scope.areas)),
        float(scope.customers),
        round(customer_hours(plan, plan.window.end - plan.window.start), 1),
        float(len(scope.important)),
        yes if standing.due(plan, now).major else "",
        plan.content.work,
    )


def _hours(hours: HoursModel) -> TableTold:
    translate = QCoreApplication.translate
    head = (
        translate("Month", "Station"),
        translate("Month", "Grid"),
        *(term(kind) for kind in HourKind),
        translate("Month", "Budget"),
        translate("Month", "Rest or over"),
        translate("Month", "Outages begun"),
        translate("Month", "Outages to come"),
        translate("Month", "Areas warned, done"),
        translate("Month", "Areas warned, with plans"),
        translate("Month", "Areas frequent, done"),
        translate("Month", "Areas frequent, with plans"),
    )
    rows = tuple(_hours_row(hours, place) for place in range(hours.rowCount()))
    return TableTold(translate("Month", "Customer-hours"), head, rows)


def _hours_row(hours: HoursModel, place: int) -> Row:
    row, line = hours.row_at(place), hours.line_at(place)
    assert row is not None
    budget = hours.budget_of(row)
    done, both = line.areas
    unread = hours.hours is None or hours.hours.unread
    past = {HourKind.ARRANGED, HourKind.FAULTS}
    return (
        hours.station_name(row) if row.station else hours.name_of(row),
        hours.name_of(row) if row.grid else "",
        *("…" if unread and kind in past else round(line.of(kind), 1) for kind in HourKind),
        "" if budget is None else budget.hours,
        budget_words(line, budget)[1],
        *map(float, line.outages),
        *map(float, (done[1], both[1], done[2], both[2])),
    )
