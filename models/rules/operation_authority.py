"""Who may operate what: OP-1…OP-12 as one table, asked when a crew is recommended, assigned and at work.

The table reads the source closely, with two readings of our own: live-work and cable teams are distribution
maintenance teams in the sense of OP-1, and OP-3 lets the station's crews in without shutting those teams
out, whose equipment the fuse is.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from models.entities.network import EquipmentClass as E
from models.entities.orders import Need, StageKind, WorkOrder
from models.entities.people import Crew, CrewKind, Skill
from models.entities.switching import SwitchingKind, SwitchingReport
from models.errors import DispatchError, RuleBroken
from models.rules.rounds import present_round

ATTESTED = frozenset(
    {
        Need.PHONE_PERMISSION,
        Need.SAFETY_MEASURES,
        Need.ON_SITE_PERMITTER,
        Need.WRITTEN_ENTRUSTMENT,
        Need.CUSTOMER_STAMP,
    }
)
"""What a person answers for and somebody records. The rest is checked where it arises: the order is the order, the
report before switching with its read-back is asked for by `check_switching`."""


class Work(Enum):
    """What a line of the table speaks of. Repair orders are judged by REPAIR and EVERY."""

    REPAIR = "repair"
    PLANNED = "planned"
    EARTHING = "earthing"
    EVERY = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """One line of the table: `operators` may do `work` on `equipment` once `needs` are there. A `skill` is
    asked besides; `overridable` lines are defaults (原则上) that another person may depart from."""

    rule: str
    work: Work
    equipment: tuple[E, ...]
    operators: tuple[CrewKind, ...]
    needs: tuple[Need, ...] = ()
    skill: Skill | None = None
    overridable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a crew may operate, by which rule, who else may, and what is needed first: `needs` in all, and of
    them `attested`, which the rule itself asks for and which have to be on record at execution."""

    allowed: bool
    rule: str
    operators: tuple[CrewKind, ...]
    needs: tuple[Need, ...]
    attested: tuple[Need, ...]
    overridable: bool


@dataclass(frozen=True, slots=True)
class MissingAttestation:
    """What nobody has answered for yet, and the rule that asks for it. One that is not `required` is a line of a
    checklist: shown, never enforced (OP-10)."""

    need: Need
    rule: str
    required: bool


_STATION, _MAINTENANCE, _METERING = (
    CrewKind.STATION_REPAIR,
    CrewKind.DISTRIBUTION_MAINTENANCE,
    CrewKind.METERING,
)
_DISTRIBUTION = (_MAINTENANCE, CrewKind.LIVE_WORK, CrewKind.CABLE)
_EVERYTHING, _EVERYBODY = tuple(E), tuple(CrewKind)

AUTHORITY_TABLE: tuple[Authority, ...] = (
    Authority(
        rule="OP-1",
        work=Work.REPAIR,
        equipment=(E.HV_DISTRIBUTION, E.TRANSFORMER_DROPOUT, E.JP_CABINET_MAIN),
        operators=_DISTRIBUTION,
        overridable=True,
    ),
    Authority(rule="OP-2", work=Work.REPAIR, equipment=(E.LV_BRANCH_BOX_AND_BELOW,), operators=(_STATION,)),
    Authority(
        rule="OP-3",
        work=Work.REPAIR,
        equipment=(E.SINGLE_TRANSFORMER_HV_FUSE,),
        operators=(_STATION,),
        needs=(Need.ORDER, Need.PHONE_PERMISSION),
    ),
    Authority(rule="OP-1", work=Work.REPAIR, equipment=(E.SINGLE_TRANSFORMER_HV_FUSE,), operators=_DISTRIBUTION),
    Authority(
        rule="OP-4",
        work=Work.REPAIR,
        equipment=(E.AREA_MASTER_METER,),
        operators=(_METERING,),
        needs=(Need.SAFETY_MEASURES, Need.PHONE_PERMISSION, Need.ON_SITE_PERMITTER),
    ),
    Authority(rule="OP-5", work=Work.EARTHING, equipment=_EVERYTHING, operators=_EVERYBODY),
    Authority(
        rule="OP-6",
        work=Work.REPAIR,
        equipment=(E.BRANCH_ISOLATOR,),
        operators=(_MAINTENANCE,),
        needs=(Need.ON_SITE_PERMITTER,),
    ),
    Authority(
        rule="OP-7",
        work=Work.REPAIR,
        equipment=(E.CUSTOMER_TRANSFORMER,),
        operators=(_MAINTENANCE,),
        needs=(Need.WRITTEN_ENTRUSTMENT,),
    ),
    Authority(
        rule="OP-7",
        work=Work.REPAIR,
        equipment=(E.CUSTOMER_TRANSFORMER,),
        operators=(_METERING,),
        needs=(Need.WRITTEN_ENTRUSTMENT,),
        skill=Skill.EXAMINED_METERING,
    ),
    Authority(
        rule="OP-8",
        work=Work.PLANNED,
        equipment=(E.CUSTOMER_TRANSFORMER,),
        operators=(_MAINTENANCE, _METERING),
        needs=(Need.CUSTOMER_STAMP,),
    ),
    Authority(
        rule="OP-9",
        work=Work.EVERY,
        equipment=_EVERYTHING,
        operators=_EVERYBODY,
        needs=(Need.REPORT_BEFORE_SWITCHING,),
    ),
    Authority(
        rule="OP-10",
        work=Work.EVERY,
        equipment=_EVERYTHING,
        operators=_EVERYBODY,
        needs=(Need.SAFETY_MEASURES,),
    ),
    Authority(rule="OP-11", work=Work.EVERY, equipment=_EVERYTHING, operators=_EVERYBODY, needs=(Need.ORDER,)),
    Authority(rule="OP-12", work=Work.EVERY, equipment=_EVERYTHING, operators=_EVERYBODY, needs=(Need.READ_BACK,)),
    # WO-7: nobody of ours is sent to the customer's own equipment; WO-8 (a weak customer) is an approval.
    Authority(rule="WO-7", work=Work.REPAIR, equipment=(E.CUSTOMER_OWN,), operators=(), overridable=True),
)
"""The table, in the order of the rules; the documentation prints it."""

_REPAIR_LINES: dict[E, tuple[Authority, ...]] = {
    equipment: tuple(line for line in AUTHORITY_TABLE if line.work is Work.REPAIR and equipment in line.equipment)
    for equipment in E
}
_ALWAYS: dict[Need, str] = {
    need: line.rule for line in AUTHORITY_TABLE if line.work is Work.EVERY for need in line.needs
}


def authority(equipment: E, crew: Crew) -> Verdict:
    """May this crew repair this equipment (OP-1…OP-7, WO-7), and what does it need (OP-3, OP-4, OP-6…OP-12)?"""
    lines = _REPAIR_LINES[equipment]
    for line in lines:
        if crew.kind in line.operators and (line.skill is None or line.skill in crew.skills):
            return _verdict(line, lines, allowed=True)
    return _verdict(lines[0], lines, allowed=False)


def planned_authority(equipment: E, kind: CrewKind) -> Verdict:
    """May crews of this kind do planned work on this equipment? OP-8 where it speaks of it, else as for repair; which
    crew of the kind comes, and its skills, is asked on the day."""
    lines = tuple(line for line in AUTHORITY_TABLE if line.work is Work.PLANNED and equipment in line.equipment)
    lines = lines or _REPAIR_LINES[equipment]
    line = next((line for line in lines if kind in line.operators), None)
    return _verdict(line or lines[0], lines, allowed=line is not None)


def approved(order: WorkOrder, crew: Crew) -> bool:
    """Has another person consented to this crew in spite of an overridable rule?"""
    return any(approval.crew == crew.id for approval in order.approvals)


def check_assignment(order: WorkOrder, crew: Crew) -> DispatchError | None:
    """The refusal if the crew may not have the order, None if it may. Facts: order, crew, kind, equipment,
    operators, overridable."""
    verdict = authority(order.equipment, crew)
    if verdict.allowed or (verdict.overridable and approved(order, crew)):
        return None
    return RuleBroken(
        "operation_not_authorised",
        verdict.rule,
        {**_facts(order, crew), "operators": verdict.operators, "overridable": verdict.overridable},
    )


def check_execution(order: WorkOrder, crew: Crew) -> DispatchError | None:
    """As `check_assignment`, and what the line of the table asks a person to attest must be on record in this round:
    OP-3, OP-4, OP-6, OP-7. The first that is missing is in the facts as `need`."""
    refusal = check_assignment(order, crew)
    if refusal is not None:
        return refusal
    missing = next((one for one in missing_attestations(order, crew) if one.required), None)
    if missing is not None:
        return RuleBroken("attestation_missing", missing.rule, {**_facts(order, crew), "need": missing.need})
    return None


def missing_attestations(order: WorkOrder, crew: Crew) -> tuple[MissingAttestation, ...]:
    """What the crew's verdict asks a person to attest and nobody has in this round: first what execution waits for,
    in the order of the rule, then the checklist of every work. OP-10 asks for safety measures everywhere, but only
    where the rule of the equipment names them too (OP-4) does execution wait for their record."""
    verdict, started = authority(order.equipment, crew), present_round(order).started
    recorded = {attestation.need for attestation in order.attestations if attestation.at >= started}
    asked = [MissingAttestation(need, verdict.rule, required=True) for need in verdict.attested]
    asked += [
        MissingAttestation(need, rule, required=False)
        for need, rule in _ALWAYS.items()
        if need in ATTESTED and need not in verdict.attested
    ]
    return tuple(one for one in asked if one.need not in recorded)


def check_switching(order: WorkOrder, kind: SwitchingKind) -> DispatchError | None:
    """The refusal unless a report permits the act (OP-9) and names equipment by name and number (OP-12)."""
    report = permitting_report(order, kind)
    facts = {"order": order.id, "kind": kind}
    if report is None:
        return RuleBroken("switching_report_missing", "OP-9", facts)
    if not (report.equipment_name.strip() and report.equipment_number.strip()):
        return RuleBroken("double_name_missing", "OP-12", facts)
    return None


def permitting_report(order: WorkOrder, kind: SwitchingKind) -> SwitchingReport | None:
    """The unused report of that kind that the act would use up. It permits nothing if it was made before a
    reopening, before the order came to its present crew, or before the crew judged the fault anew: then it spoke
    of another switch or another hand."""
    life, judged = present_round(order), order.last(StageKind.DIAGNOSED)
    since = max(life.started, life.sent or life.started, judged.at if judged is not None else life.started)
    unused = (report for report in order.switching if report.kind is kind and report.executed_at is None)
    return next((report for report in unused if report.reported_at >= since), None)


def _verdict(line: Authority, lines: tuple[Authority, ...], *, allowed: bool) -> Verdict:
    operators = tuple(dict.fromkeys(kind for other in lines for kind in other.operators))
    return Verdict(
        allowed=allowed,
        rule=line.rule,
        operators=operators,
        needs=tuple(dict.fromkeys((*line.needs, *_ALWAYS))),
        attested=tuple(need for need in line.needs if need in ATTESTED),
        overridable=not allowed and line.overridable,
    )


def _facts(order: WorkOrder, crew: Crew) -> dict[str, Any]:
    return {"order": order.id, "crew": crew.id, "kind": crew.kind, "equipment": order.equipment}
