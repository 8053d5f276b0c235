"""What has been said and done to a plan: the chain with who has spoken and who is due, the time line, the versions."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from models.entities.network import EquipmentClass
from models.entities.outage_plans import Alternative, FieldChange, OutagePlan, PlanKind, PlanRevision, PlanStage
from models.entities.people import CrewKind
from models.plan_life_cycle import LINK_OF, ON_ITS_WAY
from models.rules.rule_book import RuleBook
from widgets.acts.labels import field_label
from widgets.plans.paper import Paper
from widgets.plans.recounted import recounted_texts
from widgets.plans.standing import PlanStanding
from widgets.plans.words import hours_text, moment_text, roles_text
from widgets.words.names import account_label
from widgets.words.terms import listed, term

_ENUMS: dict[str, type[Enum]] = {
    "kind": PlanKind,
    "equipment": EquipmentClass,
    "crew_kind": CrewKind,
    "weighed": Alternative,
}
_MOMENTS = frozenset({"start", "end", "defect_found_at", "closure_slip_at"})
_MOST_LINES = 12


def chain_html(plan: OutagePlan, paper: Paper, *, standing: PlanStanding, now: datetime) -> str:
    """Every link that this plan has to pass: spoken, due, or still to come; then who got a copy."""
    translate = QCoreApplication.translate
    spoken = {LINK_OF[stage.act]: stage for stage in plan.this_round if stage.act in LINK_OF}
    due = standing.due(plan, now).link
    rows = []
    for link in standing.links(plan, now):
        stage = spoken.get(link.id)
        if stage is not None:
            told = paper.text(f"✓ {_by(stage, standing)}")
        elif due is not None and link.id is due.id:
            told = paper.bold(translate("PlanSheet", "▶ due now: {roles}").format(roles=roles_text(link)))
        else:
            told = paper.dim(translate("PlanSheet", "○ then: {roles}").format(roles=roles_text(link)))
        rows.append((term(link.id), told))
    copies = listed(term(copy) for copy in plan.copies)
    rows.append((translate("PlanSheet", "Copies"), paper.text(copies)))
    said = "" if plan.state in ON_ITS_WAY or spoken else paper.para(paper.dim(_not_on_its_way(plan)))
    return said + paper.rows(rows)


def timeline_html(plan: OutagePlan, paper: Paper, *, standing: PlanStanding) -> str:
    """Newest first; what is to be said of each stands under it, over the whole width."""
    return paper.told_table(
        (
            QCoreApplication.translate("PlanSheet", "When"),
            QCoreApplication.translate("PlanSheet", "Act"),
            QCoreApplication.translate("PlanSheet", "Who"),
        ),
        [_stage_row(stage, plan, paper, standing) for stage in reversed(plan.stages)],
    )


def versions_html(plan: OutagePlan, paper: Paper, *, standing: PlanStanding) -> str:
    """Newest first; each with what it says otherwise than the one before."""
    return "".join(_version(revision, paper, standing) for revision in reversed(plan.revisions))


def _not_on_its_way(plan: OutagePlan) -> str:
    text = QCoreApplication.translate("PlanSheet", "{state}: once filed, these have to approve.")
    return text.format(state=term(plan.state))


def _by(stage: PlanStage, standing: PlanStanding) -> str:
    who = account_label(stage.by, standing.picture)
    return f"{who} ({term(stage.role)}), {moment_text(stage.at, standing.rules)}"


def _stage_row(stage: PlanStage, plan: OutagePlan, paper: Paper, standing: PlanStanding) -> tuple[tuple[str, ...], str]:
    words = [paper.text(stage.reason)] if stage.reason else []
    if stage.over_limit_reason:
        text = QCoreApplication.translate("PlanSheet", "Over the limit because: {reason}")
        words.append(paper.text(text.format(reason=stage.over_limit_reason)))
    if stage.counted is not None:
        lines = recounted_texts(plan.content.scope, stage.counted, standing.picture)
        words += [paper.text(f"▲ {line}") for line in lines]
    if (stage.start, stage.end) != (plan.starts_at, plan.ends_at):
        text = QCoreApplication.translate("PlanSheet", "hours then: {start} – {end}")
        start, end = (moment_text(at, standing.rules) for at in (stage.start, stage.end))
        words.append(paper.dim(text.format(start=start, end=end)))
    who = f"{account_label(stage.by, standing.picture)} ({term(stage.role)})"
    at = moment_text(stage.at, standing.rules)
    return (paper.text(at), paper.bold(term(stage.act)), paper.text(who)), "<br>".join(words)


def _version(revision: PlanRevision, paper: Paper, standing: PlanStanding) -> str:
    head = QCoreApplication.translate("PlanSheet", "Version {number}, {by}, {at}").format(
        number=revision.number,
        by=account_label(revision.by, standing.picture),
        at=moment_text(revision.at, standing.rules),
    )
    rows = [(field_label(change.field), _change(change, paper, standing.rules)) for change in revision.changes]
    said = paper.para(paper.text(head))
    if revision.taken_from:
        text = QCoreApplication.translate("PlanSheet", "With words of {names}, whose plan was taken in")
        names = listed(account_label(who, standing.picture) for who in revision.taken_from)
        said += paper.para(paper.dim(text.format(names=names)))
    return said + paper.rows(rows)


def _change(change: FieldChange, paper: Paper, rules: RuleBook) -> str:
    before, after = (_value(change.field, text, rules) for text in (change.before, change.after))
    if change.field == "areas":
        parts = (("− {areas}", before), ("+ {areas}", after))
        return "<br>".join(paper.text(sign.format(areas=areas)) for sign, areas in parts if areas)
    return f"{paper.dim(before or '–')} → {paper.text(after or '–')}"


def _value(field: str, text: str, rules: RuleBook) -> str:
    """A text of the document's differences as the screen says it."""
    lines = text.splitlines()
    if field in _ENUMS:
        return listed(term(_ENUMS[field](line)) for line in lines)
    if field in _MOMENTS:
        return moment_text(datetime.fromisoformat(text), rules) if text else ""
    return listed(_first(lines)) if field in {"areas", "important", "stations", "steps"} else text


def _first(lines: list[str]) -> Iterable[str]:
    return lines if len(lines) <= _MOST_LINES else [*lines[:_MOST_LINES], f"… ({len(lines):,})"]


def overlaps_html(plan: OutagePlan, paper: Paper, *, standing: PlanStanding, now: datetime) -> str:
    """Approved plans on the same areas at the same time; each is a link."""
    lines = []
    for one in standing.overlaps(plan):
        hours = hours_text(one.window, standing.rules, near=now)
        areas = listed(_first(list(one.areas)))
        words = QCoreApplication.translate("PlanSheet", "{hours}, on {count} of the areas: {areas}")
        told = words.format(hours=hours, count=f"{len(one.areas):,}", areas=areas)
        lines.append(paper.para(f"{paper.late('✕')} {paper.link(one.plan, one.plan)} {paper.text(told)}"))
    return "".join(lines)
