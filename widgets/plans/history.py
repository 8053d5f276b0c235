"""What has been said and done to a plan: the chain with who has spoken and who is due, the time line, the versions."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from models.entities.network import EquipmentClass
from models.entities.outage_plans import (
    Alternative,
    FieldChange,
    OutagePlan,
    PlanKind,
    PlanLink,
    PlanRevision,
    PlanStage,
)
from models.entities.people import CrewKind
from models.ids import PlanId
from models.plan_life_cycle import LINK_OF, ON_ITS_WAY
from models.rules.rule_book import RuleBook
from widgets.acts.labels import field_label
from widgets.plans.paper import Paper
from widgets.plans.recounted import recounted_texts
from widgets.plans.standing import PlanStanding
from widgets.plans.words import hours_text, moment_text, roles_text
from widgets.words.names import account_label
from widgets.words.terms import bracketed, listed, term

_ENUMS: dict[str, type[Enum]] = {
    "kind": PlanKind,
    "equipment": EquipmentClass,
    "crew_kind": CrewKind,
    "weighed": Alternative,
}
_MOMENTS = frozenset({"start", "end", "defect_found_at", "closure_slip_at"})
_MOST_LINES = 12


class Turn(Enum):
    """How a link of the chain stands."""

    SPOKEN = "spoken"
    DUE = "due"
    LATER = "later"


def chain_html(plan: OutagePlan, paper: Paper, *, standing: PlanStanding, now: datetime) -> str:
    """Every link that this plan has to pass: spoken, due, or still to come; then who got a copy."""
    looks = {Turn.SPOKEN: paper.text, Turn.DUE: paper.bold, Turn.LATER: paper.dim}
    rows = [(name, looks[turn](told)) for name, told, turn in chain_rows(plan, standing, now)]
    rows.append((QCoreApplication.translate("PlanSheet", "Copies"), paper.text(copies_text(plan))))
    said = not_on_its_way_text(plan)
    return (paper.para(paper.dim(said)) if said else "") + paper.rows(rows)


def chain_rows(plan: OutagePlan, standing: PlanStanding, now: datetime) -> list[tuple[str, str, Turn]]:
    """Link, who has spoken or will, and how it stands."""
    translate = QCoreApplication.translate
    spoken = _spoken(plan)
    due = standing.due(plan, now).link
    rows = []
    for link in standing.links(plan, now):
        stage = spoken.get(link.id)
        if stage is not None:
            told, turn = f"✓ {_by(stage, standing)}", Turn.SPOKEN
        elif due is not None and link.id is due.id:
            told, turn = translate("PlanSheet", "▶ due now: {roles}").format(roles=roles_text(link)), Turn.DUE
        else:
            told, turn = translate("PlanSheet", "○ then: {roles}").format(roles=roles_text(link)), Turn.LATER
        rows.append((term(link.id), told, turn))
    return rows


def copies_text(plan: OutagePlan) -> str:
    return listed(term(copy) for copy in plan.copies)


def not_on_its_way_text(plan: OutagePlan) -> str:
    """ "" of a plan that is on its way, or that somebody has approved."""
    if plan.state in ON_ITS_WAY or _spoken(plan):
        return ""
    text = QCoreApplication.translate("PlanSheet", "{state}: once filed, these have to approve.")
    return text.format(state=term(plan.state))


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


def _spoken(plan: OutagePlan) -> dict[PlanLink, PlanStage]:
    return {LINK_OF[stage.act]: stage for stage in plan.this_round if stage.act in LINK_OF}


def _by(stage: PlanStage, standing: PlanStanding) -> str:
    who = bracketed(account_label(stage.by, standing.picture), term(stage.role))
    text = QCoreApplication.translate("PlanSheet", "{who}, {at}")
    return text.format(who=who, at=moment_text(stage.at, standing.rules))


def _stage_row(stage: PlanStage, plan: OutagePlan, paper: Paper, standing: PlanStanding) -> tuple[tuple[str, ...], str]:
    at, act, who = stage_texts(stage, standing)
    words = [paper.text(line) for line in stage_words(stage, plan, standing)]
    then = hours_then_text(stage, plan, standing)
    told = [*words, paper.dim(then)] if then else words
    return (paper.text(at), paper.bold(act), paper.text(who)), "<br>".join(told)


def stage_texts(stage: PlanStage, standing: PlanStanding) -> tuple[str, str, str]:
    """When, what, who."""
    who = bracketed(account_label(stage.by, standing.picture), term(stage.role))
    return moment_text(stage.at, standing.rules), term(stage.act), who


def stage_words(stage: PlanStage, plan: OutagePlan, standing: PlanStanding) -> list[str]:
    """What was said with it, and what had changed by then."""
    words = [stage.reason] if stage.reason else []
    if stage.over_limit_reason:
        text = QCoreApplication.translate("PlanSheet", "Over the limit because: {reason}")
        words.append(text.format(reason=stage.over_limit_reason))
    if stage.counted is not None:
        words += [f"▲ {line}" for line in recounted_texts(plan.content.scope, stage.counted, standing.picture)]
    return words


def hours_then_text(stage: PlanStage, plan: OutagePlan, standing: PlanStanding) -> str:
    """Only where they were others than the plan asks for now."""
    if (stage.start, stage.end) == (plan.starts_at, plan.ends_at):
        return ""
    text = QCoreApplication.translate("PlanSheet", "hours then: {start} – {end}")
    start, end = (moment_text(at, standing.rules) for at in (stage.start, stage.end))
    return text.format(start=start, end=end)


def _version(revision: PlanRevision, paper: Paper, standing: PlanStanding) -> str:
    rows = [(field_label(change.field), _change(change, paper, standing.rules)) for change in revision.changes]
    head, *notes = version_lines(revision, standing)
    said = paper.para(paper.text(head)) + "".join(paper.para(paper.dim(note)) for note in notes)
    return said + paper.rows(rows)


def version_lines(revision: PlanRevision, standing: PlanStanding) -> list[str]:
    """Number, who and when; then whose words came in with it."""
    head = QCoreApplication.translate("PlanSheet", "Version {number}, {by}, {at}").format(
        number=revision.number,
        by=account_label(revision.by, standing.picture),
        at=moment_text(revision.at, standing.rules),
    )
    if not revision.taken_from:
        return [head]
    text = QCoreApplication.translate("PlanSheet", "With words of {names}, whose plan was taken in")
    names = listed(account_label(who, standing.picture) for who in revision.taken_from)
    return [head, text.format(names=names)]


def _change(change: FieldChange, paper: Paper, rules: RuleBook) -> str:
    if change.field == "areas":
        return "<br>".join(map(paper.text, change_lines(change, rules)))
    before, after = (_value(change.field, text, rules) for text in (change.before, change.after))
    return f"{paper.dim(before or '–')} → {paper.text(after or '–')}"


def change_lines(change: FieldChange, rules: RuleBook) -> list[str]:
    """What the field said before and says now; of areas those that left and those that came."""
    before, after = (_value(change.field, text, rules) for text in (change.before, change.after))
    if change.field == "areas":
        return [f"{sign} {areas}" for sign, areas in (("−", before), ("+", after)) if areas]
    return [f"{before or '–'} → {after or '–'}"]


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
    told = overlap_texts(plan, standing, now)
    return "".join(paper.para(f"{paper.late('✕')} {paper.link(key, key)} {paper.text(text)}") for key, text in told)


def overlap_texts(plan: OutagePlan, standing: PlanStanding, now: datetime) -> list[tuple[PlanId, str]]:
    """The other plan, and when and where both darken."""
    words = QCoreApplication.translate("PlanSheet", "{hours}, on {count} of the areas: {areas}")
    told = []
    for one in standing.overlaps(plan):
        hours = hours_text(one.window, standing.rules, near=now)
        areas = listed(_first(list(one.areas)))
        told.append((one.plan, words.format(hours=hours, count=f"{len(one.areas):,}", areas=areas)))
    return told
