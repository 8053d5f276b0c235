"""What an act on the day of an outage is, and when it is offered: the state table, the gates and the permissions
decide; whether a rule admits it is the decision's own answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.dark_areas import areas_left
from models.entities.outage_plans import OutagePlan
from models.entities.switching import SwitchingKind
from models.entities.work_permits import PermitAct, WorkPermit
from models.errors import NotAllowed
from models.permit_life_cycle import OVER, may
from models.rules.permissions import check_permission
from models.rules.permit_gates import check_cleared, check_reported, standing_part, standing_report, standing_switching
from widgets.acts.fields import Problem
from widgets.outage_day.fields import DayField
from widgets.plans.standing import PlanStanding


@dataclass(frozen=True, slots=True)
class Subject:
    """What an act is about: the plan, its newest permit, and the moment."""

    plan: OutagePlan
    permit: WorkPermit | None
    now: datetime

    @property
    def version(self) -> int:
        """Of what the next command has to have seen."""
        over = self.permit is None or self.permit.state in OVER
        return self.plan.version if over or self.permit is None else self.permit.version


Values = Mapping[str, Any]


def _none(_on: Subject, _standing: PlanStanding) -> Mapping[str, str]:
    return {}


def _right(_on: Subject, _values: Values) -> Problem | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDay:
    """`name` is that of the act of the window which does it, `kind` the command it begins with, `step` the line it
    writes. `starts` are the texts that stand in its form at first, by field. `build` gives the next command, None when
    all is sent: what is about several things is sent one after the other."""

    name: str
    kind: type[Any]
    step: PermitAct
    fields: Callable[[Subject, PlanStanding], tuple[DayField, ...]]
    build: Callable[[Subject, Values], Any]
    starts: Callable[[Subject, PlanStanding], Mapping[str, str]] = _none
    check: Callable[[Subject, Values], Problem | None] = _right
    """What is wrong between fields that are right each for itself."""
    goes_on: bool = False
    """One command after the other, until `build` gives none."""

    @property
    def dated(self) -> bool:
        """Its moment is what counts: power goes or comes."""
        return self.step in {PermitAct.DE_ENERGISE, PermitAct.RE_ENERGISE, PermitAct.RE_ENERGISE_PART}


def is_offered(act: OnDay, on: Subject, standing: PlanStanding) -> bool:
    if not _admitted(act.step, on):
        return False
    sample = act.build(on, _SAMPLE)
    try:
        check_permission(sample, standing.account, standing.picture)
    except NotAllowed:
        return False
    return True


def _admitted(step: PermitAct, on: Subject) -> bool:
    """By the state, and by what every hand can see: a form that could only be refused is not opened."""
    permit = on.permit
    announced = on.plan.approved is not None and on.plan.approved.end > on.now
    if step is PermitAct.OPEN:
        return announced and (permit is None or permit.state in OVER)
    if permit is None or not may(permit, step):
        return False
    if step in _OF_THE_STOP and not announced:
        return False
    if step in _REPORTS:
        kind = _REPORTS[step]
        clear = kind is SwitchingKind.DE_ENERGISE or check_cleared(permit) is None
        return clear and standing_report(permit, kind) is None
    if step is PermitAct.DE_ENERGISE:
        return check_reported(permit, SwitchingKind.DE_ENERGISE) is None
    if step is PermitAct.RE_ENERGISE:
        return check_reported(permit, SwitchingKind.RE_ENERGISE) is None and check_cleared(permit) is None
    if step is PermitAct.REPORT_PART_BACK:
        return standing_part(permit) is None and len(areas_left(on.plan, permit)) > 1
    if step is PermitAct.RE_ENERGISE_PART:
        return standing_part(permit) is not None
    if step is PermitAct.REMOVE_EARTH:
        return bool(permit.earths_on) and not permit.parties_on
    if step is PermitAct.INTERRUPT:
        return any(not party.interrupted for party in permit.parties_on)
    if step is PermitAct.HAND_OVER:
        return standing_switching(permit) is None and all(party.interrupted for party in permit.parties_on)
    if step is PermitAct.RESUME:
        return any(party.interrupted for party in permit.parties_on)
    return True


_OF_THE_STOP = frozenset({PermitAct.REPORT_DE_ENERGISING, PermitAct.DE_ENERGISE})
_REPORTS = {
    PermitAct.REPORT_DE_ENERGISING: SwitchingKind.DE_ENERGISE,
    PermitAct.REPORT_RE_ENERGISING: SwitchingKind.RE_ENERGISE,
}


_SAMPLE: Values = {
    "ticket": "",
    "crew": 0,
    "kind": SwitchingKind.DE_ENERGISE,
    "reporter": "",
    "duty_dispatcher": "",
    "recording": "",
    "equipment_name": "",
    "equipment_number": "",
    "read_back_name": "",
    "read_back_number": "",
    "reason": "",
    "number": "",
    "code": "",
    "place": "",
    "fitted_by": "",
    "earths": (),
    "areas": (),
    "removed_by": "",
    "leader": "",
    "handed_by": "",
    "taken_by": "",
    "permitter": "",
    "checked": (),
    "isolation": "",
    "apart": "",
    "party": 0,
    "note": "",
    "line": 0,
    "at": datetime.min,
}
"""Stands for what a form will ask, where only the permission is asked about."""
