"""The lines above a plan's sheet: which plan, when, how it stands."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan, PlanAct
from models.rules.rule_book import RuleBook
from widgets.plans.paper import Paper
from widgets.plans.standing import Due, PlanStanding
from widgets.plans.words import hours_text, state_text, waits_text
from widgets.words.names import account_label, station_label
from widgets.words.terms import bracketed, labelled, listed, term
from widgets.words.times import duration_text
from widgets.words.unbroken import unbroken

_STOPPED = frozenset({PlanAct.RETURN, PlanAct.WITHDRAW, PlanAct.CANCEL})


def head_html(plan: OutagePlan | None, paper: Paper, *, standing: PlanStanding, now: datetime) -> str:
    translate = QCoreApplication.translate
    if plan is None:
        return paper.dim(translate("PlanSheet", "No plan is chosen."))
    due = standing.due(plan, now)
    state = paper.bold(state_text(plan))
    told = [state] if due.link is None else [state, paper.text(waits_text(due.link))]
    together = _together_text(due, standing.rules)
    if due.major and not together:
        told.append(paper.text(unbroken(translate("PlanSheet", "◆ Major"))))
    station = station_label(plan.station, standing.picture)
    hours = hours_text(plan.window, standing.rules)
    first = f"{paper.bold(plan.id)} · {paper.text(term(plan.content.kind))} · {paper.text(station)}"
    further = [paper.text(text) for text in (together, _stopped_text(plan, standing)) if text]
    return "<br>".join((first, f"{paper.text(hours)} · {' · '.join(told)}", *further))


def _stopped_text(plan: OutagePlan, standing: PlanStanding) -> str:
    """Who has stopped it on its way, and why: whoever opens it need not look for the reason."""
    last = next(reversed(plan.stages), None)
    if last is None or last.act not in _STOPPED or not last.reason:
        return ""
    who = bracketed(account_label(last.by, standing.picture), term(last.role))
    return labelled(who, last.reason)


def _together_text(due: Due, rules: RuleBook) -> str:
    """What counts as one with it is named: alone it might be short enough (N-10)."""
    if not due.together.plans or due.together.length <= rules.duration("N-10.span"):
        return ""
    text = QCoreApplication.translate("PlanSheet", "◆ Major: {span} together with {plans}")
    return text.format(span=duration_text(due.together.length), plans=listed(due.together.plans))
