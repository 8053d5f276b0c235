"""The document of a plan as one reads it: what, where, when, whom it touches, who works, why."""

from PySide6.QtCore import QCoreApplication

from models.entities.network import ImportantCustomer
from models.entities.outage_plans import ContactSheet, OutagePlan
from models.entities.people import Team
from models.notices.announced import important_of
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.labels import field_label
from widgets.plans.paper import Paper
from widgets.plans.words import hours_text, moment_text
from widgets.words.names import station_label
from widgets.words.terms import listed, term
from widgets.words.times import duration_text

_MOST_AREAS = 60
"""Codes that are written out; of more the number is told."""


def document_html(plan: OutagePlan, paper: Paper, *, picture: Picture, rules: RuleBook) -> str:
    translate = QCoreApplication.translate
    content, scope = plan.content, plan.content.scope
    team = picture.find(Team, content.team)
    hours = f"{hours_text(plan.window, rules)} · {duration_text(plan.window.length)}"
    stations = listed(station_label(key, picture) for key in scope.stations)
    people = _said(listed(filter(None, (team.name if team is not None else content.team or "", content.leader))))
    contact = _said(" ".join(filter(None, (content.contact_name, content.contact_phone))))
    moments = [("defect_found_at", content.defect_found_at), ("closure_slip_at", content.closure_slip_at)]
    rows = [
        (translate("PlanSheet", "Hours"), paper.bold(hours)),
        (translate("PlanSheet", "Hours in force"), _hours_in_force(plan, paper, rules)),
        (field_label("equipment"), paper.text(term(content.equipment))),
        (
            translate("PlanSheet", "Line"),
            paper.text(_said(" · ".join(filter(None, (content.feeder or "", content.section))))),
        ),
        (field_label("areas"), paper.text(_areas(plan))),
        (field_label("customers"), paper.text(_customers(plan))),
        (field_label("important"), paper.text(_important(plan, picture))),
        (field_label("stations"), paper.text(stations if len(scope.stations) > 1 else "")),
        (field_label("work"), paper.text(_said(content.work))),
        (field_label("steps"), paper.steps(content.steps) or paper.text(_said(""))),
        (field_label("crew_kind"), paper.text(term(content.crew_kind))),
        (field_label("departure"), paper.text(content.departure)),
        (translate("PlanSheet", "Team, person in charge"), paper.text(people)),
        (field_label("reason"), paper.text(_said(content.reason))),
        (translate("PlanSheet", "Contact"), paper.text(contact)),
        (field_label("contact_sheet"), paper.text(_sheet(content.contact_sheet))),
        *((field_label(name), paper.text(moment_text(at, rules))) for name, at in moments if at is not None),
        (field_label("weighed"), paper.text(listed(term(one) for one in content.weighed))),
        (field_label("weighing"), paper.text(content.weighing)),
        (field_label("new_connections"), paper.text(content.new_connections)),
    ]
    return paper.rows(rows)


def _said(text: str) -> str:
    """What a draft leaves open is said, not left out."""
    return text or QCoreApplication.translate("PlanSheet", "– still empty –")


def _hours_in_force(plan: OutagePlan, paper: Paper, rules: RuleBook) -> str:
    """Only where they differ from what is asked for."""
    if plan.approved is None or plan.approved.window == plan.window:
        return ""
    return paper.text(hours_text(plan.approved.window, rules))


def _areas(plan: OutagePlan) -> str:
    areas = plan.content.scope.areas
    if not areas:
        return _said("")
    more = len(areas) - _MOST_AREAS
    codes = listed(areas[:_MOST_AREAS])
    if more > 0:
        text = QCoreApplication.translate("PlanSheet", "{count}: {areas} and {more} more")
        return text.format(count=f"{len(areas):,}", areas=codes, more=f"{more:,}")
    return QCoreApplication.translate("PlanSheet", "{count}: {areas}").format(count=f"{len(areas):,}", areas=codes)


def _customers(plan: OutagePlan) -> str:
    text = QCoreApplication.translate("PlanSheet", "{count}, residents among them: {residents}")
    scope = plan.content.scope
    return text.format(count=f"{scope.customers:,}", residents=f"{scope.residents:,}")


def _important(plan: OutagePlan, picture: Picture) -> str:
    names = []
    for key in important_of(plan, picture):
        known = picture.find(ImportantCustomer, key)
        names.append(key if known is None else f"{known.name} ({term(known.grade)})")
    return listed(names) or QCoreApplication.translate("PlanSheet", "none")


def _sheet(sheet: ContactSheet | None) -> str:
    if sheet is None:
        return ""
    stamped = QCoreApplication.translate("PlanSheet", "{reference}, stamped")
    open_ = QCoreApplication.translate("PlanSheet", "{reference}, not stamped")
    return (stamped if sheet.stamped else open_).format(reference=sheet.reference)
