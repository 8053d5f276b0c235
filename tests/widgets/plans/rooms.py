"""A room in which plans stand at every place of the list, made by real decisions."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Protocol

from PySide6.QtCore import Qt

from models.changes import Change
from models.commands import plans as p
from models.commands.notices import PublishNotice, RecordTelling
from models.decisions.plan_judgement import judging
from models.decisions.situation import Situation
from models.entities.notices import (
    Answer,
    NoticeFile,
    NoticeFormat,
    NoticeKind,
    Recipient,
    RecipientKind,
    TellingManner,
    important_recipient,
)
from models.entities.outage_plans import OutagePlan, Window
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.ids import AccountId, PlanId, StationId
from models.notices.announced import important_of
from models.planning.outage_book import OutageBook
from models.planning.outage_records import FeederAreas
from models.territory.territory import empty_territory
from tests.models.outage_plans import LINE_95598, content_of, fault, scope_of
from tests.widgets import living_picture as lived
from tests.widgets.books import act_book
from widgets.notices.notice_model import NoticeModel
from widgets.plans.asking import PlanAsker
from widgets.plans.grouped_table import GroupedTable
from widgets.plans.plan_model import Cell, PlanModel
from widgets.plans.plans_page import PlansPage
from widgets.theme import dark_theme

BY_PHONE: dict[str, Any] = {"manner": TellingManner.PHONE, "answer": Answer.AGREED}
STATION = StationId("S1")
PLANNER = Account(id=AccountId("planner"), name="计划专责", role=Role.STATION_PLANNER, station=STATION)
ROOM = Account(id=AccountId("room"), name="配电室", role=Role.DISTRIBUTION_ROOM)


class HearsPlans(Protocol):
    """A page that is told what was done."""

    def show_changes(self, changes: Iterable[Change]) -> None: ...


class PlanRoom:
    """`page` is what `account` has before it; what is done here reaches it as in the window."""

    def __init__(self, account: Account) -> None:
        self.living = lived.LivingPicture()
        for one in (PLANNER, ROOM):
            self.living.picture.put(one)
        self.outages = OutageBook(FeederAreas(empty_territory()))
        self.outages.whole = True
        self.account = account
        self.page: HearsPlans | None = None
        self.wishes: list[Any] = []
        self.merges: list[tuple[PlanId, PlanId]] = []
        self.moves: list[tuple[PlanId, Window]] = []

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
        page.merge_wanted.connect(lambda *asked: self.merges.append(asked))
        page.move_wanted.connect(lambda *asked: self.moves.append(asked))
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

    def fault(self, area: str, *, days: float) -> None:
        """The area was dark so many days ago."""
        fault(self, area, self.now - timedelta(days=days))  # type: ignore[arg-type]  # it has outages as a room has

    def answer(self, asker: PlanAsker) -> None:
        """As the desk would, to what it was asked last."""
        assert asker.question is not None
        on = Situation(SYSTEM_ACCOUNT, self.living.picture, self.now, lived.RULES, self.outages)
        customers = dict.fromkeys(asker.question.content.scope.areas, 60)
        (*_, said) = judging(1, asker.question, on, customers)
        asker.show_judgement(said)

    def publish(self, key: PlanId) -> None:
        """The plan's first notice goes out, and the important customers of its areas are told by name."""
        named = self.named(key)
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
            recipients=(*named, LINE_95598),
        )
        self._do(command)
        self.tell(key)

    def named(self, key: PlanId) -> tuple[Recipient, ...]:
        """The important customers of the plan's areas."""
        return tuple(
            Recipient(id=important_recipient(one), kind=RecipientKind.IMPORTANT_CUSTOMER, name=one)
            for one in important_of(self.plan(key), self.living.picture)
        )

    def tell(self, key: PlanId) -> None:
        """The important customers, of the newest notice."""
        who = tuple(one.id for one in self.named(key))
        sequence = self.living.picture.publications_of(key)[-1].sequence
        if who:
            self._do(RecordTelling(plan=key, sequence=sequence, recipients=who, **BY_PHONE))

    def _do(self, command: Any) -> None:
        entry = self.living.do(command, lived.DISPATCHER)
        if self.page is not None:
            self.page.show_changes(entry.changes)

    def _send(self, command: Any, by: Account) -> PlanId:
        entry = self.living.do(command, by)
        self.outages.show_changes(entry.changes, self.living.picture)
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


def cut_off(table: GroupedTable) -> list[Cell]:
    """Cells that say more than there is room for; heads of columns are cells of one line. What does not fit into the
    view, once each column is wide enough, is cut off too."""
    model = table.model()
    assert isinstance(model, PlanModel | NoticeModel)
    metrics, columns, found = table.fontMetrics(), range(model.columnCount()), list[Cell]()
    for column in columns:
        cells = [Cell(model.headerData(column, Qt.Orientation.Horizontal))]
        said = [model.said_at(row, column) for row in range(model.rowCount())]
        for cell in (*cells, *(cell for cell in said if isinstance(cell, Cell))):
            wide = max(map(metrics.horizontalAdvance, (cell.first, cell.second))) + 12
            if wide > table.columnWidth(column) or table.horizontalScrollBar().maximum():
                found.append(cell)
    return found
