"""The sheet of an outage plan for paper: what stands on screen, and all of its areas by name."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan, PlanKind, PlanRevision, PlanStage, PlanState
from models.ids import AreaCode
from models.notices.announced import notice_case
from models.notices.areas import noticed_areas
from models.rules.notice_duties import NoticeDuty
from models.rules.notice_law import judge
from models.territory.territory import Territory
from widgets.acts.labels import field_label
from widgets.plans.document import document_pairs
from widgets.plans.duties import by_when_lines, rule_lines
from widgets.plans.effects.words import over_limit_text, totals_text
from widgets.plans.history import (
    Turn,
    chain_rows,
    change_lines,
    copies_text,
    hours_then_text,
    not_on_its_way_text,
    overlap_texts,
    stage_texts,
    stage_words,
    version_lines,
)
from widgets.plans.standing import PlanStanding
from widgets.plans.words import hours_text, left_text, state_text, waits_text
from widgets.words.names import station_label
from widgets.words.terms import term

_SETTLED = frozenset({PlanState.NOTICE_APPROVED, PlanState.WITHDRAWN, PlanState.CANCELLED})


def printed_plan(plan: OutagePlan, standing: PlanStanding, now: datetime) -> dict[str, Any]:
    """All but the areas, in words: N-9 (the document), N-7 (chain and copies), OP-1 (who operates), the notice law's
    duties as they stand at `now`."""
    translate = QCoreApplication.translate
    picture, rules = standing.picture, standing.rules
    count = translate("PlanSheet", "{count}, listed below").format(count=f"{len(plan.content.scope.areas):,}")
    due = standing.due(plan, now)
    state = [state_text(plan), *([waits_text(due.link)] if due.link is not None else [])]
    if due.major:
        state.append(translate("PlanSheet", "◆ Major"))
    return {
        "kind": f"{term(plan.content.kind)} · {station_label(plan.station, picture)}",
        "state": " · ".join(state),
        "document": document_pairs(plan, count, picture=picture, rules=rules),
        "overlaps": {
            "title": translate("PlanText", "Overlaps with approved plans"),
            "lines": [f"× {key}  {text}" for key, text in overlap_texts(plan, standing, now)],
        },
        "chain": {
            "title": translate("PlanText", "Approvals"),
            "note": not_on_its_way_text(plan),
            "limits": _limits(plan, standing),
            "rows": [[name, told, turn is Turn.DUE] for name, told, turn in chain_rows(plan, standing, now)],
            "copies": [translate("PlanSheet", "Copies"), copies_text(plan)],
        },
        "duties": _duties(plan, standing, now),
        "happened": {
            "title": translate("PlanText", "What has happened"),
            "head": [
                translate("PlanSheet", "When"),
                translate("PlanSheet", "Act"),
                translate("PlanSheet", "Who"),
                translate("PlanSheet", "Said with it"),
            ],
            "rows": [_stage(stage, plan, standing) for stage in plan.stages],
        },
        "versions": {
            "title": translate("PlanText", "Versions"),
            "parts": [_version(revision, standing) for revision in plan.revisions],
        },
    }


def printed_areas(codes: tuple[AreaCode, ...], territory: Callable[[], Territory]) -> dict[str, Any]:
    """The areas of a plan as a table, by line and name. Asks the ground: on a worker."""
    translate = QCoreApplication.translate
    areas = noticed_areas(codes, territory()) if codes else ()
    return {
        "title": field_label("areas"),
        "head": [
            translate("PlanSheet", "Number"),
            translate("PlanSheet", "Code"),
            translate("PlanSheet", "Area"),
            translate("PlanSheet", "Line"),
        ],
        "rows": [[str(row), area.code, area.name, area.line] for row, area in enumerate(areas, start=1)],
    }


def print_plan(
    words: Mapping[str, Any], codes: tuple[AreaCode, ...], territory: Callable[[], Territory]
) -> Mapping[str, Any]:
    """What the template takes."""
    return {**words, "areas": printed_areas(codes, territory)}


def _limits(plan: OutagePlan, standing: PlanStanding) -> list[str]:
    """What repeated outages ask of the chain (R-2), while somebody may still ask for it; that they were not counted, if
    nobody has."""
    if plan.state in _SETTLED or plan.content.kind is PlanKind.CLOSURE_LIVE:
        return []
    judged = standing.judged(plan)
    if judged is None:
        return [
            QCoreApplication.translate(
                "PlanSheet",
                "Repeated outages (R-2) were not counted for this paper: over a limit, a second approver has to agree.",
            )
        ]
    found = [] if judged.over_limit is None else [f"✕ {over_limit_text(judged.over_limit)}"]
    return [*filter(None, [totals_text(judged)]), *found]


def _duties(plan: OutagePlan, standing: PlanStanding, now: datetime) -> dict[str, Any]:
    translate = QCoreApplication.translate
    given_up = plan.state is PlanState.CANCELLED
    duties = () if given_up else judge(notice_case(plan, standing.picture), now=now, rules=standing.rules).duties
    nothing = "" if given_up or duties else translate("PlanSheet", "The notice law asks for nothing here.")
    return {
        "title": translate("PlanText", "Notice duties"),
        "nothing": nothing,
        "head": [
            translate("PlanSheet", "What"),
            translate("PlanSheet", "By when"),
            translate("PlanSheet", "How it stands"),
            translate("PlanSheet", "Rule"),
        ],
        "rows": [_duty(duty, plan, standing, now) for duty in duties],
    }


def _duty(duty: NoticeDuty, plan: OutagePlan, standing: PlanStanding, now: datetime) -> list[str]:
    what = term(duty.step)
    if duty.hours != plan.window:
        what += f"\n{hours_text(duty.hours, standing.rules)}"
    by_when = "\n".join(by_when_lines(duty, standing.rules))
    return [what, by_when, left_text(duty, now)[0], "\n".join(rule_lines(duty, standing.rules))]


def _stage(stage: PlanStage, plan: OutagePlan, standing: PlanStanding) -> list[str]:
    then = hours_then_text(stage, plan, standing)
    said = [*stage_words(stage, plan, standing), *([then] if then else [])]
    return [*stage_texts(stage, standing), "\n".join(said)]


def _version(revision: PlanRevision, standing: PlanStanding) -> dict[str, Any]:
    head, *notes = version_lines(revision, standing)
    rows = [[field_label(one.field), "\n".join(change_lines(one, standing.rules))] for one in revision.changes]
    return {"head": head, "notes": notes, "rows": rows}
