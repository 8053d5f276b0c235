"""Outage plans for tests: a document in which nothing is missing, and a room that takes it along the chain."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from models.changes import Entry
from models.commands import notices as t
from models.commands import plans as p
from models.entities.network import EquipmentClass
from models.entities.notices import (
    HOTLINE,
    Answer,
    NoticeFile,
    NoticeFormat,
    NoticeKind,
    Recipient,
    RecipientKind,
    TellingManner,
)
from models.entities.orders import OrderState, Stage, StageKind, Symptom, Urgency, WorkOrder
from models.entities.outage_plans import OutagePlan, PlanContent, PlanKind, PlanScope, PlanState, Window
from models.entities.people import CrewKind, Skill
from models.entities.places import Zone
from models.errors import DispatchError
from models.ids import AccountId, AreaCode, FeederCode, OrderId, PlanId, StationId
from models.notices.announced import next_notice
from models.territory.territory import empty_territory
from tests.models.builders import MORNING, Room, place

HOURS = Window(MORNING + timedelta(days=10), MORNING + timedelta(days=10, hours=6))
EAST = StationId("east")
_NO_GROUND = empty_territory().digest()

CHAIN = (("chief-east", PlanState.STATION_APPROVED), ("room", PlanState.ROOM_APPROVED))


def scope_of(*areas: str, station: str = "east", **more: Any) -> PlanScope:
    values: dict[str, Any] = {
        "areas": tuple(AreaCode(area) for area in areas),
        "customers": 120,
        "residents": 100,
        "stations": (StationId(station),),
        "ground": _NO_GROUND,
    }
    return PlanScope(**(values | more))


def content_of(station: str = "east", **more: Any) -> PlanContent:
    """Nothing missing; a job of the department's maintenance crews on high voltage."""
    values: dict[str, Any] = {
        "kind": PlanKind.PLANNED,
        "equipment": EquipmentClass.HV_DISTRIBUTION,
        "scope": scope_of("T-1", "T-2", station=station),
        "feeder": FeederCode("F-1"),
        "section": "K101 开关至 K105 开关",
        "work": "更换绝缘子",
        "steps": ("停电", "验电接地", "更换", "送电"),
        "crew_kind": CrewKind.DISTRIBUTION_MAINTENANCE,
        "leader": "李强",
        "reason": "绝缘老化",
        "contact_name": "赵敏",
        "contact_phone": "1",
        "new_connections": "无，营销部王芳确认",
    }
    return PlanContent(**(values | more))


def draft(room: Room, station: str = "east", *, by: str = "", window: Window = HOURS, **more: Any) -> PlanId:
    """A new draft by the station's planner; its number."""
    command = p.DraftPlan(station=StationId(station), window=window, content=content_of(station, **more))
    entry = room.send(command, by or f"planner-{station}")
    assert entry is not None
    return next(change.after.id for change in entry.changes if isinstance(change.after, OutagePlan))


def act(room: Room, kind: type[Any], plan: PlanId, /, *, by: str = "planner-east", **fields: Any) -> Entry:
    """Send a command about a plan, having seen its present version."""
    entry = room.send(kind(plan=plan, seen=room.picture.plans[plan].version, **fields), by)
    assert entry is not None
    return entry


def refuses(room: Room, kind: type[Any], plan: PlanId, /, *, by: str = "planner-east", **fields: Any) -> DispatchError:
    return room.refused(kind(plan=plan, seen=room.picture.plans[plan].version, **fields), by)


def fault(room: Room, area: str, at: datetime) -> OrderId:
    """An area was dark for an hour, and that is on record, as a store reads it from its tables."""
    restored = Stage(kind=StageKind.RESTORED, at=at + timedelta(hours=1), actor=AccountId("li"))
    return _on_record(room, area, at, state=OrderState.ARCHIVED, stages=(restored,))


def never_closed(room: Room, area: str, at: datetime) -> OrderId:
    """An order of an area that is still without a restoration."""
    return _on_record(room, area, at, state=OrderState.ON_SITE)


def _on_record(room: Room, area: str, at: datetime, **more: Any) -> OrderId:
    where = place(area=AreaCode(area))
    order = WorkOrder(
        id=OrderId(f"{area}-{at.isoformat()}"),
        urgency=Urgency.GENERAL,
        symptom=Symptom.NO_POWER_MANY,
        place=where,
        station=EAST,
        zone=Zone.URBAN,
        received_at=at,
        equipment=EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE,
        skill=Skill.TRANSFORMER,
        customers_out=60,
        **more,
    )
    room.outages.put_orders([order], {})
    return order.id


def bring(room: Room, plan: PlanId, state: PlanState) -> PlanId:
    """Take an eastern draft along the chain to `state`, a minute a link."""
    act(room, p.FilePlan, plan)
    for by, reached in CHAIN:
        if room.picture.plans[plan].state is state:
            return plan
        room.wait(minutes=1)
        act(room, p.ApprovePlan, plan, by=by)
        assert room.picture.plans[plan].state is reached
    if state is PlanState.NOTICE_APPROVED:
        room.wait(minutes=1)
        act(room, p.ApproveNotice, plan, by="li")
    return plan


def approved(room: Room, **more: Any) -> PlanId:
    return bring(room, draft(room, **more), PlanState.NOTICE_APPROVED)


def edited(room: Room, plan: PlanId, **more: Any) -> dict[str, Any]:
    """What EditPlan carries: the document as it is but for `more`; `window` among them moves the hours."""
    stands = room.picture.plans[plan]
    window = more.pop("window", stands.window)
    return {"window": window, "content": replace(stands.content, **more)}


LINE_95598 = Recipient(id=HOTLINE, kind=RecipientKind.HOTLINE, name=HOTLINE)
VILLAGE = Recipient(id="village/李家村村委会", kind=RecipientKind.VILLAGE, name="李家村村委会")
HOSPITAL = Recipient(id="customer/hospital", kind=RecipientKind.IMPORTANT_CUSTOMER, name="市一医院")


def notice_of_plan(room: Room, plan: PlanId, **more: Any) -> t.PublishNotice:
    """The command that publishes the next notice of the plan now: the first one if nothing has to be published."""
    stands = room.picture.plans[plan]
    coming = next_notice(stands, room.picture.publications_of(plan), room.rules)
    important = (HOSPITAL,) if stands.content.scope.important else ()
    values: dict[str, Any] = {
        "plan": plan,
        "seen": stands.version,
        "sequence": coming.sequence if coming else 0,
        "kind": coming.kind if coming else NoticeKind.PLANNED,
        "title": "计划停电公告",
        "text": "尊敬的电力客户：因绝缘老化，定于……停电。",
        "reason": "绝缘老化",
        "issuer": "云澜市供电服务指挥中心",
        "issued_at": room.now,
        "files": (NoticeFile(format=NoticeFormat.PDF, channel="张贴", sha256="a" * 64, size=1000),),
        "recipients": (*important, VILLAGE, LINE_95598),
    }
    return t.PublishNotice(**(values | more))


def published(room: Room, plan: PlanId, **more: Any) -> PlanId:
    """The plan, once its next notice has gone out."""
    assert room.send(notice_of_plan(room, plan, **more)) is not None
    return plan


def tell(room: Room, plan: PlanId, *recipients: str, by: str = "li", **more: Any) -> Entry:
    """The newest notice told by telephone, and agreed to."""
    values: dict[str, Any] = {
        "sequence": room.picture.publications_of(plan)[-1].sequence,
        "manner": TellingManner.PHONE,
        "answer": Answer.AGREED,
    }
    entry = room.send(t.RecordTelling(plan=plan, recipients=recipients, **(values | more)), by)
    assert entry is not None
    return entry
