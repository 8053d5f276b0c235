"""The day of a plan for tests: a permit that is taken along, step by step, by whoever may."""

from dataclasses import fields
from datetime import timedelta
from typing import Any

from models.changes import Entry
from models.commands import day as d
from models.entities.outage_plans import PlanKind
from models.entities.switching import SwitchingKind
from models.entities.work_permits import WorkPermit
from models.errors import DispatchError
from models.ids import CrewId, PermitId, PlanId
from models.rules.permit_gates import check_points
from tests.models.builders import Room
from tests.models.outage_plans import approved, published

OFF, BACK = SwitchingKind.DE_ENERGISE, SwitchingKind.RE_ENERGISE
WORDS: dict[type[Any], dict[str, Any]] = {
    d.ReportPlanSwitching: {
        "reporter": "李强",
        "duty_dispatcher": "配调值班员",
        "recording": "LY1",
        "equipment_name": "东一线",
        "equipment_number": "K101",
        "read_back_name": "东一线",
        "read_back_number": "K101",
    },
    d.ReportPartBack: {
        "areas": ("T-1",),
        "reporter": "李强",
        "duty_dispatcher": "配调值班员",
        "recording": "LY6",
        "equipment_name": "东一线分段开关",
        "equipment_number": "K105",
        "read_back_name": "东一线分段开关",
        "read_back_number": "K105",
    },
    d.FitEarth: {"number": "1", "code": "A", "place": "K105 杆小号侧", "fitted_by": "李强"},
    d.RemoveEarth: {"number": "1", "code": "A", "removed_by": "李强"},
    d.GivePermit: {"ticket": "GZP1", "leader": "李强", "permitter": "王芳", "recording": "LY2"},
    d.InterruptWork: {"party": 0, "reason": "雷雨"},
    d.ResumeWork: {"party": 0, "recording": "LY3"},
    d.EndWork: {"party": 0, "reporter": "李强", "recording": "LY4"},
    d.HandOverPermit: {"crew": None, "handed_by": "李强", "taken_by": "赵刚", "recording": "LY5"},
    d.CancelPermit: {"reason": "大雨"},
}


def announced(room: Room, **more: Any) -> PlanId:
    """A plan whose approved and published hours begin now; live work is published to nobody."""
    plan = approved(room, **more)
    if room.picture.plans[plan].content.kind is not PlanKind.CLOSURE_LIVE:
        published(room, plan)
    hours = room.picture.plans[plan].approved
    assert hours is not None
    room.now = hours.start
    return plan


def opened(room: Room, plan: PlanId | None = None, *, crew: str | None = None, by: str = "li") -> PermitId:
    plan = plan or announced(room)
    seen = room.picture.plans[plan].version
    room.send(d.OpenPermit(plan=plan, seen=seen, ticket="GZP1", crew=CrewId(crew) if crew else None), by)
    permit = room.picture.permit_of(plan)
    assert permit is not None
    return permit.id


def step(room: Room, kind: type[Any], permit: PermitId, /, *, by: str = "li", **more: Any) -> Entry:
    """One act of the day with nothing missing but what `more` says, a minute later."""
    room.wait(minutes=1)
    entry = room.send(command(room, kind, permit, **more), by)
    assert entry is not None
    return entry


def refusal(room: Room, kind: type[Any], permit: PermitId, /, *, by: str = "li", **more: Any) -> DispatchError:
    return room.refused(command(room, kind, permit, **more), by)


def command(room: Room, kind: type[Any], permit: PermitId, /, **more: Any) -> Any:
    values = dict(WORDS.get(kind, {}))
    if "checked" in {field.name for field in fields(kind)}:
        values["checked"] = tuple(point.id for point in check_points(room.rules))
    return kind(permit=permit, seen=room.picture.permits[permit].version, **(values | more))


def permit_of(room: Room, permit: PermitId) -> WorkPermit:
    return room.picture.permits[permit]


def switched_off(room: Room, permit: PermitId) -> PermitId:
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    step(room, d.DeEnergisePlan, permit)
    return permit


def at_work(room: Room, permit: PermitId) -> PermitId:
    switched_off(room, permit)
    step(room, d.FitEarth, permit)
    step(room, d.GivePermit, permit)
    return permit


def cleared(room: Room, permit: PermitId) -> PermitId:
    step(room, d.EndWork, permit)
    step(room, d.RemoveEarth, permit)
    return permit


def back(room: Room, permit: PermitId) -> PermitId:
    step(room, d.ReportPlanSwitching, permit, kind=BACK)
    step(room, d.ReEnergisePlan, permit)
    return permit


def carried_out(room: Room, plan: PlanId | None = None, *, hours: float = 3) -> PermitId:
    """A whole day that took about `hours` without power."""
    permit = at_work(room, opened(room, plan))
    room.now += timedelta(hours=hours)
    back(room, cleared(room, permit))
    step(room, d.ClosePermit, permit)
    return permit
