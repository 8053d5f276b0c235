"""Builders of orders, reports and crews for tests: only what a test speaks of is said."""

from datetime import UTC, datetime, timedelta
from typing import Any

from models.entities.network import EquipmentClass
from models.entities.orders import (
    Channel,
    OrderState,
    Pause,
    PauseReason,
    ReportState,
    Stage,
    StageKind,
    Symptom,
    TroubleReport,
    Urgency,
    WorkOrder,
)
from models.entities.people import Crew, CrewKind, DutyState, Skill
from models.entities.places import Place, Zone
from models.ids import AccountId, CrewId, OrderId, ReportId, StationId, TeamId

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
HERE = Place(x=0.0, y=0.0, address="1")


def at(minutes: float) -> datetime:
    """So many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


def line(kind: StageKind, minutes: float, crew: str | None = "C1") -> Stage:
    return Stage(kind=kind, at=at(minutes), actor=AccountId("who"), crew=CrewId(crew) if crew is not None else None)


def pause(begun: float, over: float | None = None) -> Pause:
    return Pause(reason=PauseReason.WEATHER, started_at=at(begun), ended_at=at(over) if over is not None else None)


def an_order(*lines: tuple[StageKind, float], **more: Any) -> WorkOrder:
    """Received at noon in town; `lines` are (kind, minutes after noon)."""
    values: dict[str, Any] = {
        "id": OrderId("1"),
        "state": OrderState.PENDING,
        "urgency": Urgency.GENERAL,
        "symptom": Symptom.NO_POWER_ONE,
        "place": HERE,
        "station": StationId("S1"),
        "zone": Zone.URBAN,
        "received_at": NOON,
        "equipment": EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        "skill": Skill.LV_LINE,
        "customers_out": 1,
    }
    stages = tuple(line(kind, minutes) for kind, minutes in lines)
    return WorkOrder(**(values | {"stages": stages} | more))


def a_report(received: float = 0, **more: Any) -> TroubleReport:
    values: dict[str, Any] = {
        "id": ReportId("R1"),
        "channel": Channel.HOTLINE_95598,
        "channel_reference": "",
        "received_at": at(received),
        "caller": "",
        "phone": "",
        "place": HERE,
        "symptom": Symptom.NO_POWER_ONE,
        "hazards": (),
        "words": "",
        "order": OrderId("1"),
        "state": ReportState.OPEN,
    }
    return TroubleReport(**(values | more))


def a_crew(name: str = "C1", **more: Any) -> Crew:
    """A station's repair crew on duty that can do low-voltage lines."""
    values: dict[str, Any] = {
        "id": CrewId(name),
        "name": name,
        "team": TeamId("T1"),
        "station": StationId("S1"),
        "kind": CrewKind.STATION_REPAIR,
        "skills": (Skill.LV_LINE,),
        "vehicle": "",
        "duty": DutyState.STANDBY,
    }
    return Crew(**(values | more))
