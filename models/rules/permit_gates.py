"""What stands between a work permit and its next act: the reports of OP-9, earth wires, the checklist of OP-10."""

from collections.abc import Iterable

from models.entities.network import EquipmentClass
from models.entities.switching import SwitchingKind, SwitchingReport
from models.entities.work_permits import PermitAct, WorkPermit
from models.errors import DispatchError, RuleBroken
from models.rules.rule_book import Rule, RuleBook

LOW_VOLTAGE = frozenset({EquipmentClass.LV_BRANCH_BOX_AND_BELOW})
"""Equipment where isolation that is said in words may stand in for earth wires."""
REPORT_OF = {
    SwitchingKind.DE_ENERGISE: PermitAct.REPORT_DE_ENERGISING,
    SwitchingKind.RE_ENERGISE: PermitAct.REPORT_RE_ENERGISING,
}
_CHECK_POINTS = "OP-10."
_ENDS_REPORT = {
    SwitchingKind.DE_ENERGISE: frozenset({PermitAct.DE_ENERGISE, PermitAct.RE_ENERGISE}),
    SwitchingKind.RE_ENERGISE: frozenset(
        {
            PermitAct.DE_ENERGISE,
            PermitAct.RE_ENERGISE,
            PermitAct.FIT_EARTH,
            PermitAct.REMOVE_EARTH,
            PermitAct.GIVE_PERMIT,
            PermitAct.RESUME,
            PermitAct.END_WORK,
        }
    ),
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
    for line in reversed(permit.lines):
        if line.act is REPORT_OF[kind]:
            return next(report for report in reversed(permit.switching) if report.kind is kind)
        if line.act in _ENDS_REPORT[kind]:
            return None
    return None


def standing_switching(permit: WorkPermit) -> SwitchingReport | None:
    """The report of a switching that has not been done yet: between the two whoever reported is switching."""
    reports = (standing_report(permit, kind) for kind in SwitchingKind)
    return next((report for report in reports if report is not None), None)


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
