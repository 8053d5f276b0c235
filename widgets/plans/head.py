"""The two lines above a plan's sheet: which plan, when, how it stands."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan
from widgets.plans.paper import Paper
from widgets.plans.standing import PlanStanding
from widgets.plans.words import hours_text, state_text, waits_text
from widgets.words.names import station_label
from widgets.words.terms import term


def head_html(plan: OutagePlan | None, paper: Paper, *, standing: PlanStanding, now: datetime) -> str:
    translate = QCoreApplication.translate
    if plan is None:
        return paper.dim(translate("PlanSheet", "No plan is chosen."))
    due = standing.due(plan, now)
    state = paper.bold(state_text(plan))
    told = [state] if due.link is None else [state, paper.text(waits_text(due.link))]
    if due.major:
        told.append(paper.text(translate("PlanSheet", "◆ Major")))
    station = station_label(plan.station, standing.picture)
    hours = hours_text(plan.window, standing.rules)
    first = f"{paper.bold(plan.id)} · {paper.text(term(plan.content.kind))} · {paper.text(station)}"
    return f"{first}<br>{paper.text(hours)} · {' · '.join(told)}"
