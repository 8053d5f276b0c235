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
from widgets.words.terms import bracketed, listed, term
from widgets.words.times import duration_text

_MOST_AREAS = 60
"""Codes that are written out; of more the number is told."""


def document_html(plan: OutagePlan, paper: Paper, *, picture: Picture, rules: RuleBook) -> str:
    hours, *pairs = document_pairs(plan, _areas(plan), picture=picture, rules=rules)
    steps = field_label("steps")
    rows = [(hours[0], paper.bold(hours[1]))]
    for name, text in pairs:
        listed_steps = paper.steps(plan.content.steps) if name == steps else ""
        rows.append((name, listed_steps or paper.text(text)))
    return paper.rows(rows)


def document_pairs(plan: OutagePlan, areas: str, *, picture: Picture, rules: RuleBook) -> list[tuple[str, str]]:
    """Label and text of every field, the hours first; "" for what this plan need not say. `areas` is how they are
    told."""
    translate = QCoreApplication.translate
    content, scope = plan.content, plan.content.scope
    team = picture.find(Team, content.team)
    hours = f"{hours_text(plan.window, rules)} · {duration_text(plan.window.length)}"
    stations = listed(station_label(key, picture) for key in scope.stations)
    people = listed(filter(None, (team.name if team is not None else content.team or "", content.leader)))
    contact = " ".join(filter(None, (content.contact_name, content.contact_phone)))
    moments = [("defect_found_at", content.defect_found_at), ("closure_slip_at", content.closure_slip_at)]
    return [
        (translate("PlanSheet", "Hours"), hours),
        (translate("PlanSheet", "Hours in force"), _hours_in_force(plan, rules)),
        (field_label("equipment"), term(content.equipment)),
        (translate("PlanSheet", "Line"), _said(" · ".join(filter(None, (content.feeder or "", content.section))))),
        (field_label("areas"), areas),
        (field_label("customers"), _customers(plan)),
        (field_label("important"), _important(plan, picture)),
        (field_label("stations"), stations if len(scope.stations) > 1 else ""),
        (field_label("work"), _said(content.work)),
        (field_label("steps"), _said("\n".join(f"{n}. {step}" for n, step in enumerate(content.steps, start=1)))),
        (field_label("crew_kind"), term(content.crew_kind)),
        (field_label("departure"), content.departure),
        (translate("PlanSheet", "Team, person in charge"), _said(people)),
        (field_label("reason"), _said(content.reason)),
        (translate("PlanSheet", "Contact"), _said(contact)),
        (field_label("contact_sheet"), _sheet(content.contact_sheet)),
        *((field_label(name), moment_text(at, rules)) for name, at in moments if at is not None),
        (field_label("weighed"), listed(term(one) for one in content.weighed)),
        (field_label("weighing"), content.weighing),
        (field_label("new_connections"), content.new_connections),
    ]


def _said(text: str) -> str:
    """What a draft leaves open is said, not left out."""
    return text or QCoreApplication.translate("PlanSheet", "– still empty –")


def _hours_in_force(plan: OutagePlan, rules: RuleBook) -> str:
    """Only where they differ from what is asked for."""
    if plan.approved is None or plan.approved.window == plan.window:
        return ""
    return hours_text(plan.approved.window, rules)


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
        names.append(key if known is None else bracketed(known.name, term(known.grade)))
    return listed(names) or QCoreApplication.translate("PlanSheet", "none")


def _sheet(sheet: ContactSheet | None) -> str:
    if sheet is None:
        return ""
    stamped = QCoreApplication.translate("PlanSheet", "{reference}, stamped")
    open_ = QCoreApplication.translate("PlanSheet", "{reference}, not stamped")
    return (stamped if sheet.stamped else open_).format(reference=sheet.reference)
