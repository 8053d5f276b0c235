"""A room in which notices stand at every place of the list, made by real decisions; the page before the dispatcher."""

from datetime import timedelta
from functools import cache
from typing import Any

import shapely

from console.notices.composing import Ground, NoticeWish, read_notice
from models.commands import notices as n
from models.commands import plans as p
from models.entities.network import Grade, ImportantCustomer
from models.entities.notices import Answer, NoticeFormat, TellingManner
from models.entities.outage_plans import PlanKind, Window
from models.entities.people import Account
from models.entities.places import GovernmentGrid
from models.ids import AreaCode, GovernmentGridId, PlanId
from models.notices.announced import next_notice
from models.notices.publication import file_of
from models.territory.projection import local_projection
from models.territory.territory import LAYERS, Territory, make_layer
from tests.models.outage_plans import content_of, scope_of
from tests.widgets import living_picture as lived
from tests.widgets.books import act_book
from tests.widgets.plans.rooms import PLANNER, ROOM, STATION, PlanRoom
from widgets.notices.notices_page import NoticesPage
from widgets.notices.reading import NoticeReading
from widgets.notices.standing import Standings
from widgets.theme import Theme, dark_theme

NAMES = ("李家村1号台区", "李家村2号台区", "李家村3号台区", "李家村5号台区", "向阳小区1号公变", "文昌路12号公变")
AREAS = tuple(f"T{row}" for row in range(len(NAMES)))
SIDE = 500.0


@cache
def city_ground() -> Territory:
    """Six areas in a row on one line, two government grids."""
    boxes = [shapely.box(row * SIDE, 0, (row + 1) * SIDE, SIDE) for row in range(len(NAMES))]
    grids = [shapely.box(-SIDE, -SIDE, 2.5 * SIDE, 2 * SIDE), shapely.box(2.5 * SIDE, -SIDE, 9 * SIDE, 2 * SIDE)]
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    layers["feeders"] = make_layer("feeders", ["F-1"], ["10kV城南线"], [shapely.LineString([(0, 0), (1, 1)])])
    layers["areas"] = make_layer("areas", list(AREAS), list(NAMES), boxes, feeder=[0] * len(NAMES))
    layers["government_grids"] = make_layer("government_grids", ["P1", "P2"], ["P1", "P2"], grids)
    return Territory(local_projection(114.62, 29.87), layers)


class NoticeRoom:
    """`page` is what `account` has before it; the console's part is done here at once, without a worker."""

    def __init__(self, account: Account = lived.DISPATCHER) -> None:
        self.plans = PlanRoom(account)
        self.living = self.plans.living
        self.account = account
        self.page: NoticesPage | None = None
        self.wishes: list[Any] = []
        self.published: list[Any] = []
        for entity in (
            GovernmentGrid(id=GovernmentGridId("P1"), name="解放街道向阳社区第1网格"),
            GovernmentGrid(id=GovernmentGridId("P2"), name="江南镇第2网格"),
            ImportantCustomer(id="I9", name="市一医院", grade=Grade.FIRST, area=AreaCode("T0"), x=0.0, y=0.0),
        ):
            self.living.picture.put(entity)

    def open(self, theme: Theme | None = None) -> NoticesPage:
        page = self.page = self.plans.page = NoticesPage(
            standing=Standings(picture=self.living.picture, rules=lived.RULES, account=self.account),
            theme=theme or dark_theme(),
            now=self.living.now,
            book=act_book(),
        )
        page.requested.connect(self.wishes.append)
        page.publish_wanted.connect(lambda plan, choice: self.published.append((plan, choice)))
        page.reading_wanted.connect(self._read)
        page.resize(1366, 768)
        page.compose_anew()
        return page

    def reading(self, plan: Any) -> NoticeReading:
        picture = self.living.picture
        published = tuple(picture.publications_of(plan.id))
        wish = NoticeWish(
            plan=plan, following=next_notice(plan, published, lived.RULES), published=published, now=self.living.now
        )
        return read_notice(wish, Ground(picture=picture, territory=city_ground(), rules=lived.RULES))

    def filed(self, *areas: str, days: int = 12, important: tuple[str, ...] = (), **more: Any) -> PlanId:
        wanted = areas or AREAS[:4]
        residents = {"residents": 0} if more.get("kind") is PlanKind.RESTRICTION else {}
        scope = scope_of(*wanted, station="S1", ground="", important=important, **residents)
        start = self.living.now.replace(minute=0, second=0) + timedelta(days=days)
        content = content_of("S1", scope=scope, **more)
        window = Window(start, start + timedelta(hours=4))
        key = self.plans._send(p.DraftPlan(station=STATION, window=window, content=content), PLANNER)
        return self.plans.act(p.FilePlan, key, PLANNER)

    def approved(self, *areas: str, **more: Any) -> PlanId:
        key = self.filed(*areas, **more)
        return self.approve(key)

    def approve(self, key: PlanId) -> PlanId:
        self.plans.act(p.ApprovePlan, key, lived.CHIEF)
        self.plans.act(p.ApprovePlan, key, ROOM)
        return self.plans.act(p.ApproveNotice, key, lived.DISPATCHER)

    def publish(self, key: PlanId) -> PlanId:
        """By the command that the console would send."""
        plan = self.plans.plan(key)
        reading = self.reading(plan)
        notice = reading.notice
        self.do(
            n.PublishNotice(
                plan=key,
                seen=plan.version,
                sequence=notice.sequence,
                kind=notice.kind,
                title="停电公告",
                text=reading.said,
                reason=notice.reason,
                issuer=notice.issuer,
                issued_at=notice.issued_at,
                files=(file_of(f"{key}".encode(), made_as=NoticeFormat.PDF, channel="张贴"),),
                recipients=reading.recipients,
            )
        )
        return key

    def postpone(self, key: PlanId) -> None:
        plan = self.plans.plan(key)
        later = Window(plan.starts_at + timedelta(days=1), plan.ends_at + timedelta(days=1))
        self.plans.act(p.PostponePlan, key, PLANNER, window=later, reason="降雨")

    def tell(self, key: PlanId, *recipients: str, answer: Answer = Answer.AGREED) -> None:
        last = self.living.picture.publications_of(key)[-1]
        self.do(
            n.RecordTelling(
                plan=key,
                recipients=recipients,
                sequence=last.sequence,
                manner=TellingManner.PHONE,
                answer=answer,
                reference="录音 0412",
            )
        )

    def do(self, command: Any, by: Account = lived.DISPATCHER) -> None:
        entry = self.living.do(command, by)
        if self.page is not None:
            self.page.show_changes(entry.changes)
            self.page.show_done(command)

    def full(self, theme: Theme | None = None) -> NoticesPage:
        """A plan in every group."""
        self.filed(*AREAS[4:], days=20)
        self.approved(*AREAS[4:5], days=15)
        out = self.publish(self.approved(*AREAS[:4], days=12, important=("I9",)))
        self.tell(out, "customer/I9", answer=Answer.REFUSED)
        self.tell(out, "village/李家村委会", answer=Answer.UNSIGNED)
        moved = self.publish(self.approved(AREAS[5], days=16))
        self.postpone(moved)
        page = self.open(theme)
        page.list.select(out)
        return page

    def _read(self, plan: Any) -> None:
        assert self.page is not None
        self.page.show_reading(self.reading(plan))
