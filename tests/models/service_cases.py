"""Cases of the small city, for tests: opened, contacted, answered."""

from datetime import datetime
from typing import Any

from models.commands import service_cases as c
from models.entities.orders import Channel
from models.entities.service_cases import CaseKind, ContactResult, ContactWay, ReplyPoint, ServiceCase
from models.ids import CaseId
from tests.models.builders import Room, place


def case_fields(now: datetime, **more: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "channel": Channel.HOTLINE_95598,
        "channel_reference": "",
        "kind": CaseKind.COMPLAINT,
        "received_at": now,
        "caller": "陈敏",
        "phone": "13800000001",
        "place": place("G1"),
        "words": "抄表员态度生硬",
    }
    return values | more


def opened(room: Room, by: str = "li", **more: Any) -> CaseId:
    room.send(c.OpenCase(**case_fields(room.now, **more)), by)
    return max(room.picture.cases)


def case_of(room: Room, key: CaseId) -> ServiceCase:
    return room.picture.cases[key]


def act(room: Room, kind: type[Any], key: CaseId, /, by: str = "li", **fields: Any) -> ServiceCase:
    """Send a command about the case, having seen its present version."""
    assert room.send(kind(case=key, seen=case_of(room, key).version, **fields), by) is not None
    return case_of(room, key)


def reached(room: Room, key: CaseId) -> ServiceCase:
    return act(
        room, c.RecordContact, key, way=ContactWay.PHONE, result=ContactResult.REACHED, words="已说明情况,客户认可"
    )


def drafted(room: Room, key: CaseId, text: str = "已核实并当面道歉,工作人员已接受教育。") -> ServiceCase:
    return act(room, c.DraftReply, key, text=text)


CONFIRMED = (ReplyPoint.CORE_DEMAND, ReplyPoint.CAUSE, ReplyPoint.MEASURES)
"""What a person answers for where no outage is linked."""


def answered(room: Room, key: CaseId, to: str = "陈敏") -> ServiceCase:
    """Contacted, drafted, checked and sent."""
    reached(room, key)
    drafted(room, key)
    act(room, c.CheckReply, key, confirmed=CONFIRMED)
    return act(room, c.SendReply, key, to=to)
