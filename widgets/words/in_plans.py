"""What is said of an order that lies inside a planned outage."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import Window
from models.orders_in_plans import InPlan
from models.rules.rule_book import RuleBook
from widgets.words.times import clock_time, moment_text


def in_plan_text(found: InPlan, *, now: datetime, rules: RuleBook) -> str:
    """One line for whoever has to answer the caller. A plan explains a missing supply only while its hours last, and
    nothing else."""
    translate = QCoreApplication.translate
    if found.over:
        text = translate("InPlan", "Planned outage {plan} ended at {end}: supply not back? Ask the crew of the work.")
    elif found.explains:
        text = translate("InPlan", "Inside planned outage {plan}, {hours}: the caller may be told until when.")
    else:
        text = translate("InPlan", "Inside planned outage {plan}, {hours}; that does not explain what is reported.")
    hours = planned_hours_text(found.window, now=now, rules=rules)
    return text.format(plan=found.plan, hours=hours, end=moment_text(found.window.end, now=now, rules=rules))


def planned_hours_text(window: Window, *, now: datetime, rules: RuleBook) -> str:
    """ "08:00–12:00", with dates where they are not of the day of `now`."""
    zone = rules.zone
    same = window.start.astimezone(zone).date() == window.end.astimezone(zone).date()
    end = clock_time(window.end, rules) if same else moment_text(window.end, now=now, rules=rules)
    start = moment_text(window.start, now=now, rules=rules)
    return f"{start}–{end}"
