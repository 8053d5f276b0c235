"""Some areas of a planned outage come back before the rest (OP-9, OP-10): by a tie, or section by section.

The report names the areas, and the switching after it is of those and no others. People and earth wires may still be
elsewhere on the plan: then it is said what keeps them apart from the areas that come back."""

from dataclasses import replace

from models.changes import Change, changed
from models.commands.day import ReEnergisePart, ReportPartBack
from models.dark_areas import areas_left
from models.decisions.situation import Situation
from models.decisions.switching_reports import taken_down
from models.decisions.work_permits import double_name, line_of, refuse_others_at_work, switched
from models.entities.switching import SwitchingKind
from models.entities.work_permits import PermitAct, WorkPermit
from models.errors import Incomplete, Unavailable
from models.ids import AreaCode
from models.permit_life_cycle import next_state
from models.rules.permit_gates import check_apart, check_part_reported, standing_part

_MOST_NAMED = 20
"""Codes in the facts of a refusal."""


def report_part_back(command: ReportPartBack, on: Situation) -> list[Change]:
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.REPORT_PART_BACK)
    areas = tuple(dict.fromkeys(command.areas))
    _refuse_unfit(permit, areas, on)
    refusal = check_apart(permit, command.apart)
    if refusal is not None:
        raise refusal
    refuse_others_at_work(permit, areas, on)
    report = taken_down(command, SwitchingKind.RE_ENERGISE, on)
    note = " · ".join(part for part in (report.recording, command.apart.strip()) if part)
    line = line_of(PermitAct.REPORT_PART_BACK, on, subject=double_name(report), note=note)
    line = replace(line, areas=areas)
    return [changed(permit, state=state, lines=(*permit.lines, line), switching=(*permit.switching, report))]


def re_energise_part(command: ReEnergisePart, on: Situation) -> list[Change]:
    """Actual start of the areas that the report has named."""
    permit = on.permit(command.permit, command.seen)
    state = next_state(permit, PermitAct.RE_ENERGISE_PART)
    refusal = check_part_reported(permit)
    if refusal is not None:
        raise refusal
    reported = standing_part(permit)
    assert reported is not None
    refuse_others_at_work(permit, reported.areas, on)
    line = line_of(PermitAct.RE_ENERGISE_PART, on)
    line = replace(line, areas=reported.areas, customers=_customers(reported.areas, on))
    return [switched(permit, SwitchingKind.RE_ENERGISE, line, state)]


def _refuse_unfit(permit: WorkPermit, areas: tuple[AreaCode, ...], on: Situation) -> None:
    left = areas_left(on.plan(permit.plan), permit)
    if not areas:
        raise Incomplete("empty_field", facts={"field": "areas"})
    strange = tuple(area for area in areas if area not in left)
    if strange:
        facts = {"permit": permit.id, "areas": strange[:_MOST_NAMED], "count": len(strange)}
        raise Unavailable("part_not_dark", facts=facts)
    if len(areas) == len(left):
        raise Unavailable("part_is_all", facts={"permit": permit.id})


def _customers(areas: tuple[AreaCode, ...], on: Situation) -> int:
    """By the ground as it is; a preview knows none."""
    return 0 if on.outages is None else on.outages.customers_of(areas)[0]
