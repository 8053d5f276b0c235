"""A room in which plans stand at every place of the list, made by real decisions."""

from datetime import datetime, timedelta
from typing import Any

from models.commands import plans as p
from models.commands.notices import PublishNotice
from models.entities.notices import NoticeFile, NoticeFormat, NoticeKind
from models.entities.outage_plans import OutagePlan, Window
from models.entities.people import Account, Role
from models.ids import AccountId, PlanId, StationId
from tests.models.outage_plans import LINE_95598, content_of, scope_of
from tests.widgets import living_picture as lived
from tests.widgets.books import act_book
from widgets.plans.plans_page import PlansPage
from widgets.theme import dark_theme

STATION = StationId("S1")
PLANNER = Account(id=AccountId("planner"), name="计划专责", role=Role.STATION_PLANNER, station=STATION)
ROOM = Account(id=AccountId("room"), name="配电室", role=Role.DISTRIBUTION_ROOM)


class PlanRoom:
    """`page` is what `account` has before it; what is done here reaches it as in the window."""

    def __init__(self, account: Account) -> None:
        self.living = lived.LivingPicture()
        for one in (PLANNER, ROOM):
            self.living.picture.put(one)
        self.account = account
        self.page: PlansPage | None = None
        self.wishes: list[Any] = []

    def open(self) -> PlansPage:
        page = self.page = PlansPage(
            picture=self.living.picture,
            rules=lived.RULES,
            theme=dark_theme(),
            account=self.account,
            now=self.living.now,
            book=act_book(),
        )
        page.requested.connect(self.wishes.append)
        page.resize(1366, 768)
        return page

    @property
    def now(self) -> datetime:
        return self.living.now

    def plan(self, key: PlanId) -> OutagePlan:
        return self.living.picture.plans[key]

    def draft(self, *areas: str, days: int = 12, hours: int = 6, **more: Any) -> PlanId:
        start = self.now.replace(minute=0, second=0) + timedelta(days=days)
        content = content_of("S1", scope=scope_of(*areas, station="S1", ground="", **more))
        window = Window(start, start + timedelta(hours=hours))
        return self._send(p.DraftPlan(station=STATION, window=window, content=content), PLANNER)

    def act(self, kind: type[Any], key: PlanId, by: Account, **fields: Any) -> PlanId:
        return self._send(kind(plan=key, seen=self.plan(key).version, **fields), by)

    def filed(self, *areas: str, **more: Any) -> PlanId:
        return self.act(p.FilePlan, self.draft(*areas, **more), PLANNER)

    def approved(self, *areas: str, **more: Any) -> PlanId:
        key = self.filed(*areas, **more)
        self.act(p.ApprovePlan, key, lived.CHIEF)
        self.act(p.ApprovePlan, key, ROOM)
        return self.act(p.ApproveNotice, key, lived.DISPATCHER)

    def publish(self, key: PlanId) -> None:
        """The plan's first notice goes out."""
        plan, file = self.plan(key), NoticeFile(format=NoticeFormat.PDF, channel="张贴", sha256="a" * 64, size=9)
        command = PublishNotice(
            plan=key,
            seen=plan.version,
            sequence=0,
            kind=NoticeKind.PLANNED,
            title="计划停电公告",
            text="因绝缘老化，定于……停电。",
            reason="绝缘老化",
            issuer="供电服务指挥中心",
            issued_at=self.now,
            files=(file,),
            recipients=(LINE_95598,),
        )
        entry = self.living.do(command, lived.DISPATCHER)
        if self.page is not None:
            self.page.show_changes(entry.changes)

    def _send(self, command: Any, by: Account) -> PlanId:
        entry = self.living.do(command, by)
        if self.page is not None:
            self.page.show_changes(entry.changes)
        return next(change.after.id for change in entry.changes if isinstance(change.after, OutagePlan))


def groups(page: PlansPage) -> dict[str, list[str]]:
    """Head → numbers of the plans below it, as the list says it."""
    model, found, head = page.list.model, dict[str, list[str]](), ""
    for row in range(model.rowCount()):
        plan = model.plan_at(row)
        if plan is None:
            head = str(model.data(model.index(row, 0))).split(" · ")[0]
            found[head] = []
        else:
            found[head].append(plan)
    return found


def row_text(page: PlansPage, plan: PlanId) -> str:
    model = page.list.model
    row = model.row_of(plan)
    assert row is not None
    return " | ".join(str(model.data(model.index(row, column))) for column in range(model.columnCount()))
