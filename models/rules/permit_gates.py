"""What stands between a work permit and its next act: the reports of OP-9, earth wires, the checklist of OP-10."""

from collections.abc import Iterable

from models.entities.network import EquipmentClass
from models.entities.switching import SwitchingKind, SwitchingReport
from models.entities.work_permits import PermitAct, PermitLine, WorkPermit
from models.errors import DispatchError, RuleBroken
from models.rules.rule_book import Rule, RuleBook

LOW_VOLTAGE = frozenset({EquipmentClass.LV_BRANCH_BOX_AND_BELOW})
"""Equipment where isolation that is said in words may stand in for earth wires."""
REPORT_OF = {
    SwitchingKind.DE_ENERGISE: PermitAct.REPORT_DE_ENERGISING,
    SwitchingKind.RE_ENERGISE: PermitAct.REPORT_RE_ENERGISING,
}
_CHECK_POINTS = "OP-10."
_UNKNOWN_TO_A_RETURN = frozenset(
    {
        PermitAct.DE_ENERGISE,
        PermitAct.RE_ENERGISE,
        PermitAct.RE_ENERGISE_PART,
        PermitAct.FIT_EARTH,
        PermitAct.REMOVE_EARTH,
        PermitAct.GIVE_PERMIT,
        PermitAct.RESUME,
        PermitAct.END_WORK,
    }
)
_ENDS_REPORT = {
    PermitAct.REPORT_DE_ENERGISING: frozenset({PermitAct.DE_ENERGISE, PermitAct.RE_ENERGISE}),
    PermitAct.REPORT_RE_ENERGISING: _UNKNOWN_TO_A_RETURN | {PermitAct.REPORT_PART_BACK},
    PermitAct.REPORT_PART_BACK: _UNKNOWN_TO_A_RETURN | {PermitAct.REPORT_RE_ENERGISING},
}
"""A report speaks of things as they stood: what comes after it, it does not know of."""


def check_points(rules: RuleBook) -> tuple[Rule, ...]:
    """The checklist before work is permitted (十不干, and no back-feed from low voltage), in the book's order."""
    return tuple(rule for key, rule in rules.rules.items() if key.startswith(_CHECK_POINTS))


def open_points(checked: Iterable[str], rules: RuleBook) -> tuple[str, ...]:
    """Ids of the points that nobody has answered for."""
    done = set(checked)
    return tuple(rule.id for rule in check_points(rules) if rule.id not in done)


def standing_report(permit: WorkPermit, kind: SwitchingKind) -> SwitchingReport | None:
    """The report that the next switching of that kind would use up; None if it is owed."""
    if _standing_line(permit, REPORT_OF[kind]) is None:
        return None
    return next(report for report in reversed(permit.switching) if report.kind is kind)


def standing_part(permit: WorkPermit) -> PermitLine | None:
    """The line of the report that the next return of a part would use up, with its areas; None if it is owed."""
    return _standing_line(permit, PermitAct.REPORT_PART_BACK)


def standing_switching(permit: WorkPermit) -> SwitchingReport | None:
    """The report of a switching that has not been done yet: between the two whoever reported is switching."""
    reported = any(_standing_line(permit, act) is not None for act in _ENDS_REPORT)
    return permit.switching[-1] if reported else None


def check_part_reported(permit: WorkPermit) -> DispatchError | None:
    """The refusal unless the report of a return of a part stands (OP-9)."""
    if standing_part(permit) is None:
        facts = {"permit": permit.id, "kind": SwitchingKind.RE_ENERGISE}
        return RuleBroken("plan_switching_report_missing", "OP-9", facts)
    return None


def check_apart(permit: WorkPermit, apart: str) -> DispatchError | None:
    """The refusal unless it is said what keeps the returning areas apart from people and earth wires (OP-10)."""
    if apart.strip() or not (permit.parties_on or permit.earths_on):
        return None
    tickets = tuple(party.ticket for party in permit.parties_on)
    names = tuple(earth.name for earth in permit.earths_on)
    return RuleBroken("part_not_apart", "OP-10", {"permit": permit.id, "tickets": tickets, "earths": names})


def check_cleared(permit: WorkPermit) -> DispatchError | None:
    """The refusal while a party has not reported its end or an earth wire is on: nothing is re-energised on people."""
    if permit.parties_on:
        tickets = tuple(party.ticket for party in permit.parties_on)
        return RuleBroken("parties_at_work", "OP-10", {"permit": permit.id, "tickets": tickets})
    if permit.earths_on:
        names = tuple(earth.name for earth in permit.earths_on)
        return RuleBroken("earths_on", "OP-10", {"permit": permit.id, "count": len(names), "earths": names})
    return None


def check_reported(permit: WorkPermit, kind: SwitchingKind) -> DispatchError | None:
    """The refusal unless the report of this very switching stands (OP-9)."""
    if standing_report(permit, kind) is None:
        return RuleBroken("plan_switching_report_missing", "OP-9", {"permit": permit.id, "kind": kind})
    return None


def check_earthed(permit: WorkPermit, equipment: EquipmentClass, isolation: str) -> DispatchError | None:
    """The refusal where nobody may work outside earthed protection (OP-10); live work has none."""
    if not permit.cuts_supply or permit.earths_on:
        return None
    if equipment in LOW_VOLTAGE and isolation.strip():
        return None
    return RuleBroken("permit_without_earth", "OP-10", {"permit": permit.id, "equipment": equipment})


def _standing_line(permit: WorkPermit, report: PermitAct) -> PermitLine | None:
    for line in reversed(permit.lines):
        if line.act is report:
            return line
        if line.act in _ENDS_REPORT[report]:
            return None
    return None
