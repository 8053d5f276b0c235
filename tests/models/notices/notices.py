"""Notices of a small city: six areas in a row, three government grids, one hospital."""

from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import shapely

from models.entities.network import Grade, ImportantCustomer
from models.entities.notices import NoticeKind
from models.entities.outage_plans import Window
from models.entities.people import Person
from models.entities.places import GovernmentGrid
from models.ids import AreaCode, GovernmentGridId, PersonId, PlanId
from models.notices.composing import NoticeText, compose
from models.notices.notice import Earlier, Notice, NoticedArea
from models.notices.wording import Wording, read_wording
from models.picture import Picture
from models.territory.projection import local_projection
from models.territory.territory import LAYERS, Territory, make_layer
from resources.wordings import read_notice_wording_text

SHANGHAI = ZoneInfo("Asia/Shanghai")
SENDER = "95598@yunlan.example"
SIDE = 500.0
"""Metres of an area's side; area k lies from k × SIDE to (k + 1) × SIDE on the x axis."""

NAMES = ("李家村1号台区", "李家村2号台区", "李家村3号台区", "李家村5号台区", "向阳小区1号公变", "文昌路12号公变")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def hours(start: str, end: str) -> Window:
    return Window(local(start), local(end))


def area(number: int, line: str = "10kV城南线") -> NoticedArea:
    return NoticedArea(code=AreaCode(f"T{number}"), name=NAMES[number], line=line)


def following(
    last: Notice, *, kind: NoticeKind, window: Window, reason: str, issued_at: datetime, issuer: str
) -> Notice:
    """The notice that comes after `last`, about the same areas and work: one more in its sequence, knowing what people
    were told. Whether it may follow is what `check` says."""
    first = last.earlier
    return replace(
        last,
        sequence=last.sequence + 1,
        kind=kind,
        window=window,
        reason=reason,
        issued_at=issued_at,
        issuer=issuer,
        earlier=Earlier(
            first_issued_at=first.first_issued_at if first else last.issued_at,
            first_kind=last.began_as,
            window=last.window,
        ),
    )


def first_notice(**more: Any) -> Notice:
    return replace(
        Notice(
            number="TD-2026-0412",
            plan=PlanId("P-1"),
            kind=NoticeKind.PLANNED,
            areas=(area(0), area(1), area(2), area(3), area(4)),
            window=hours("2026-11-05 08:00", "2026-11-05 12:00"),
            reason="更换老旧导线",
            work="10kV城南线12至18号杆更换导线",
            contact="95598",
            issued_at=local("2026-10-28 09:30"),
            issuer="云澜市供电服务指挥中心",
        ),
        **more,
    )


def postponed() -> Notice:
    later = hours("2026-11-12 08:00", "2026-11-12 12:00")
    return _after_first(NoticeKind.POSTPONED, reason="降雨", window=later)


def extended() -> Notice:
    """Issued while the work runs."""
    later = hours("2026-11-05 08:00", "2026-11-05 15:30")
    return _after_first(NoticeKind.EXTENDED, reason="新增缺陷", window=later, issued_at=local("2026-11-05 11:10"))


def cancelled() -> Notice:
    return _after_first(NoticeKind.CANCELLED, reason="检修计划调整")


def _after_first(kind: NoticeKind, **more: Any) -> Notice:
    """The second notice of that outage, of the day before it."""
    first = first_notice()
    given = {"window": first.window, "issued_at": local("2026-11-04 16:00"), "issuer": first.issuer}
    return following(first, kind=kind, **(given | more))


@cache
def wording() -> Wording:
    return read_wording(read_notice_wording_text())[0]


def text_of(notice: Notice) -> NoticeText:
    return compose(notice, wording(), zone=SHANGHAI)


def many_areas(count: int) -> tuple[NoticedArea, ...]:
    return tuple(
        NoticedArea(code=AreaCode(f"M{row}"), name=f"{village}村{row}号台区", line="10kV城南线")
        for row, village in ((row, "赵钱孙李周吴郑王冯陈"[row % 10]) for row in range(1, count + 1))
    )


def square(left: float, bottom: float, right: float, top: float) -> Any:
    return shapely.box(left, bottom, right, top)


def territory(**shapes: Any) -> Territory:
    """`areas` and `government_grids` may be given as {code: polygon}."""
    areas = shapes.get("areas") or {
        f"T{row}": square(row * SIDE, 0, (row + 1) * SIDE, SIDE) for row in range(len(NAMES))
    }
    grids = shapes.get("government_grids") or {
        "P1": square(-SIDE, -SIDE, 2.5 * SIDE, 2 * SIDE),
        "P2": square(2.5 * SIDE, -SIDE, 5 * SIDE, 2 * SIDE),
        "P3": square(5 * SIDE, -SIDE, 9 * SIDE, 2 * SIDE),
    }
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    layers["areas"] = make_layer("areas", list(areas), list(areas), list(areas.values()))
    layers["government_grids"] = make_layer("government_grids", list(grids), list(grids), list(grids.values()))
    return Territory(local_projection(114.62, 29.87), layers)


def picture() -> Picture:
    found = Picture()
    for entity in (
        GovernmentGrid(id=GovernmentGridId("P1"), name="解放街道向阳社区第1网格", officer=PersonId("zhou")),
        GovernmentGrid(id=GovernmentGridId("P2"), name="解放街道第2网格"),
        GovernmentGrid(id=GovernmentGridId("P3"), name="江南镇第1网格"),
        Person(id=PersonId("zhou"), name="周红", phone="13800000001"),
        _customer("hospital", "市一医院", "T1"),
        _customer("school", "二中", "T5"),
        replace(_customer("mill", "旧磨坊", "T1"), retired=True),
    ):
        found.put(entity)
    return found


def _customer(key: str, name: str, code: str) -> ImportantCustomer:
    return ImportantCustomer(id=key, name=name, grade=Grade.FIRST, area=AreaCode(code), x=0.0, y=0.0)
