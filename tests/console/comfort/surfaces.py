"""Every window, form, dialog and page of the program, opened one after the other before whoever wants to look."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from console.acts_page import ActsPage
from console.entry_window import EntryWindow
from console.layouts.kept import KeptLayouts
from console.looks import Looks
from console.settings import Settings
from console.window import MainWindow
from models.alarms.watch import AlarmWatch
from models.base_map.sources import Datum, TileServerChoice
from models.commands import day
from models.commands.alarms import RaiseAlarms
from models.commands.crew_loans import LendCrew
from models.commands.escalations import Escalate
from models.commands.plans import ApproveNotice, ApprovePlan, DraftPlan, FilePlan
from models.commands.service_cases import OpenCase
from models.entities.escalations import EscalationLevel
from models.entities.orders import OrderState
from models.entities.outage_plans import PlanKind, Window
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.entities.switching import SwitchingKind
from models.ids import AccountId, CrewId, GridId, OrderId, StationId
from models.imports import Problem, ProblemCode
from models.territory.shapes import ShapeKind
from tests.console.rooms import small_territory
from tests.models.outage_plans import content_of, notice_of_plan, scope_of
from tests.models.service_cases import case_fields
from tests.widgets import living_picture as lived
from tests.widgets.acts.test_forms import SCENES
from widgets.accounts.accounts_dialog import AccountsDialog
from widgets.accounts.password_dialog import PasswordDialog
from widgets.inspector.notes.open_dialog import OpenDialog
from widgets.map.base_map.choice_dialog import BaseMapDialog
from widgets.map.ground.prepared import make_ground
from widgets.map.map_marks.form import Figure
from widgets.map.paper.dialog import MapPictureDialog, PictureChoice
from widgets.map.paper.page import Paper
from widgets.map.reach.answer import Asked, ReachOf
from widgets.message_bar import Level
from widgets.plans.importing.import_dialog import ImportDialog
from widgets.rule_book.window import RuleBookWindow
from widgets.theme import Theme

STATES = [state for state in OrderState if state not in {OrderState.MERGED, OrderState.VOID, OrderState.CALLED_BACK}]
SIZE = (1366, 768)
TEXT = 100
"""Per cent of the usual size of the text: each window begins with the usual one, so that it is said after it."""


@dataclass(slots=True)
class Room:
    """The main window over a picture that lives by real decisions."""

    window: MainWindow
    living: lived.LivingPicture
    theme: Theme

    def show_order(self, key: OrderId) -> None:
        self.window.show_changes(tuple(change for entry in self.living.picture.entries for change in entry.changes))
        self.tick()
        self.window.queue.go_to(key)
        self.window.journeys.select_elsewhere((key,))
        self.tick()

    def show_plan(self) -> None:
        """One that waits at a link, with the form of an act open."""
        hours = Window(self.living.now + timedelta(days=12), self.living.now + timedelta(days=12, hours=30))
        content = content_of("S1", scope=scope_of("A1", station="S1", ground="", important=("I1",)))
        drafted = self.living.do(DraftPlan(station=StationId("S1"), window=hours, content=content))
        (key,) = self.living.picture.plans
        filed = self.living.do(FilePlan(plan=key, seen=1))
        self.window.show_changes((*drafted.changes, *filed.changes))
        self.tick()
        self.window.menus.action("plan_postpone").trigger()

    def show_notice(self) -> None:
        """A filed plan before its notice, with the form that adds a recipient open."""
        self.show_plan()
        page = self.window.pages.notice_work.page
        assert page is not None
        page.go_to(next(iter(self.living.picture.plans)))
        page.begin("notice_recipient")

    def show_job(self) -> None:
        """A job that the branch was asked for, with the form of a part open."""
        orders = tuple(self.living.picture.orders)
        command = Escalate(orders=orders, level=EscalationLevel.BRANCH, reason="需高压力量")
        self.window.show_changes(self.living.do(command).changes)
        page = self.window.jobs.page
        assert page is not None
        page.show_changes(self.living.picture.entries[-1].changes)
        page.list.begin()
        page.begin("job_part")

    def show_alarms(self) -> None:
        """Two customers of one place that nobody came to, their card open, with the form of the shelf."""
        self.living.report()
        self.living.now += timedelta(hours=2)
        due = AlarmWatch(self.living.picture, lived.RULES).due(self.living.now).to_raise
        self.window.show_changes(self.living.do(RaiseAlarms(causes=due), SYSTEM_ACCOUNT).changes)
        self.tick()
        (page,) = self.window.alarms.pages
        card = next(row for row in page.model.rows if row.is_card)
        page.table.turn_wanted.emit(card, True)
        page.table.shelve_wanted.emit(card)

    def show_loan(self) -> None:
        """A crew that should be back by now, with the form of its return open."""
        crew = self.living.picture.crews[CrewId("CD2")]
        until = self.living.now + timedelta(hours=2)
        lend = LendCrew(crew=crew.id, seen=crew.version, borrower=StationId("S2"), until=until, reason="支援城西")
        self.window.show_changes(self.living.do(lend).changes)
        self.living.now += timedelta(hours=3)
        self.tick()
        page = self.window.pages.loan_work.page
        assert page is not None
        page.begin("loan_return")

    def show_case(self) -> None:
        """A complaint with its reply half written, and the form of a contact open."""
        fields = case_fields(self.living.now, place=lived.PLACE, order=next(iter(self.living.picture.orders)))
        self.window.show_changes(self.living.do(OpenCase(**fields)).changes)
        self.tick()
        page = self.window.cases.page
        assert page is not None
        page.go_to(next(iter(self.living.picture.cases)))
        page.begin("case_reply")
        page.begin("case_contact")

    def show_day(self) -> None:
        """An outage of a metering defect whose hours have begun, with the checklist open."""
        living, at = self.living, self.living.now
        hours = Window(at + timedelta(minutes=10), at + timedelta(hours=3))
        scope = scope_of("A2", station="S1", ground="")
        kind = {"kind": PlanKind.METERING_DEFECT, "defect_found_at": at}
        content = content_of("S1", scope=scope, **kind)
        changes = list(living.do(DraftPlan(station=StationId("S1"), window=hours, content=content)).changes)
        (key,) = living.picture.plans
        room_account = Account(id=AccountId("room"), name="配电室", role=Role.DISTRIBUTION_ROOM)
        living.picture.put(room_account)
        chain = (
            (FilePlan, lived.DISPATCHER),
            (ApprovePlan, lived.CHIEF),
            (ApprovePlan, room_account),
            (ApproveNotice, lived.LEADER),
        )
        for act, by in chain:
            changes += living.do(act(plan=key, seen=living.picture.plans[key].version), by).changes
        there: Any = SimpleNamespace(picture=living.picture, rules=lived.RULES, now=living.now)
        changes += living.do(notice_of_plan(there, key)).changes
        living.now = hours.start + timedelta(minutes=1)
        plan = living.picture.plans[key]
        changes += living.do(day.OpenPermit(plan=key, seen=plan.version, ticket="GZP-1")).changes
        said = {"reporter": "李强", "duty_dispatcher": "何志平", "recording": "R-1", "kind": SwitchingKind.DE_ENERGISE}
        name = {"equipment_name": "一号环网柜", "equipment_number": "K101"}
        name |= {"read_back_name": "一号环网柜", "read_back_number": "K101"}
        wire = {"number": "1", "code": "A", "place": "K101 开关线路侧", "fitted_by": "王五"}
        for act, words in ((day.ReportPlanSwitching, said | name), (day.DeEnergisePlan, {}), (day.FitEarth, wire)):
            permit = living.picture.permit_of(key)
            assert permit is not None
            changes += living.do(act(permit=permit.id, seen=permit.version, **words)).changes
        self.window.show_changes(tuple(changes))
        self.tick()
        self.window.menus.action("day_next").trigger()

    def tick(self) -> None:
        self.window.show_fixes(lived.FIXES, self.living.now)
        self.window.show_now(self.living.now)
        self.window._courier.deliver_all()
        QApplication.sendPostedEvents()


@contextmanager
def room(qtbot: QtBot, theme: Theme, account: Account = lived.DISPATCHER) -> Iterator[Room]:
    living = lived.LivingPicture()
    window = MainWindow(
        picture=living.picture,
        territory=small_territory(),
        prepare=make_ground,
        rules=lived.RULES,
        theme=theme,
        now=living.now,
        account=account,
        looks=Looks(Settings(), account.id),
        layouts=KeptLayouts(Settings(), account.id),
    )
    window.comfort.text_size.show_looks({"percent": str(TEXT)})
    window.resize(*SIZE)
    window.strip.show_account(account)
    window.strip.show_database("sqlite:////data/room.sqlite3", "SQLite")
    window.strip.show_rule_book(lived.RULES)
    window.strip.mark_as_demo()
    with qtbot.waitSignal(window.map.picture_complete), qtbot.waitExposed(window):
        window.show()
    window.arrangement.layouts.reset()
    window.resize(*SIZE)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    there = Room(window, living, theme)
    there.tick()
    try:
        yield there
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def stages(qtbot: QtBot, theme: Theme) -> Iterator[tuple[str, QWidget]]:
    """The tour of an empty desk, an order in each stage, and those that left the main line."""
    with room(qtbot, theme) as there:
        there.window.tour.begin()
        yield "empty", there.window
    with room(qtbot, theme) as there:
        there.window.messages.show_message("act", "Assigned", Level.FAULT)
        there.window.map.legend.unfold()
        key = there.living.report()
        for state in STATES:
            there.living.advance(key, state)
            there.show_order(key)
            yield state.value, there.window


def forms(qtbot: QtBot, theme: Theme) -> Iterator[tuple[str, QWidget]]:
    """The form of every act, and the one for a new report."""
    with room(qtbot, theme) as there:
        there.window.inspector.begin_report()
        there.tick()
        yield "report", there.window
    accounts = {account.id: account for _, _, account in SCENES.values()}
    for account in accounts.values():
        with room(qtbot, theme, account) as there:
            for kind, (where, _, whose) in SCENES.items():
                if whose == account:
                    key = where(there.living)
                    there.show_order(key)
                    there.window.begin_act(key, kind)
                    assert there.window.inspector.form is not None, kind
                    yield kind.__name__, there.window
                    there.window.inspector._forms.close_form()


def choosing(qtbot: QtBot, theme: Theme) -> Iterator[tuple[str, QWidget]]:
    """Ranked crews beside the offer of the tour, command line and the list of messages."""
    with room(qtbot, theme) as there:
        key = there.living.report()
        there.show_order(key)
        there.window.journeys.show_crews(key)
        there.window.tour.offer()
        yield "crews", there.window
        marks = there.window.map.marks
        marks.open_list()
        marks.form.place(Figure(ShapeKind.POINT, ((500.0, 500.0),), (GridId("G1"),)), there.living.now)
        yield "marks", there.window
    with room(qtbot, theme) as there:
        there.show_order(there.living.report())
        there.window.menus.action("command_line").trigger()
        yield "command line", there.window
    with room(qtbot, theme) as there:
        there.window.messages.show_message("act", "Assigned", Level.INFO)
        there.window.messages.open_history()
        yield "messages", there.window.messages._list
        there.window.messages._list.hide()


def work(qtbot: QtBot, theme: Theme) -> Iterator[tuple[str, QWidget]]:
    """The time line, what lies on the map, the rule book, and the pages that acts of the window open."""
    with room(qtbot, theme) as there:
        window, view = there.window, there.window.map
        there.show_order(there.living.order_in(OrderState.EN_ROUTE))
        window.menus.action("go_lanes").trigger()
        window.reaching.ask(Asked(of=ReachOf.CREW, key="CD1"))
        qtbot.waitUntil(lambda: view.reach.answer is not None and bool(window.lanes.stock.rows))
        view.grids.open(GridId("G1"))
        there.tick()
        yield "time line, reach and grid", window
        window.reaching.end()
        view.grids.panel.close_panel()
        window.menus.action("layers").trigger()
        yield "layers", window
        view.layer_panel.fold()
        book = RuleBookWindow(picture=there.living.picture, rules=lived.RULES, parent=window)
        _show(book, qtbot)
        for page in range(book.pages.count()):
            book.pages.setCurrentIndex(page)
            yield f"rule book, {book.pages.tabText(page)}", book
        book.close()
        book.deleteLater()
        for name in ("queue_columns", "seat_stations", "bookmarks", "layouts"):
            window.menus.action(name).trigger()
            (page_of_act,) = (dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
            page_of_act.activateWindow()
            qtbot.waitUntil(page_of_act.isActiveWindow)
            yield name, page_of_act
            page_of_act.close()


def dialogs(qtbot: QtBot, theme: Theme) -> Iterator[tuple[str, QWidget]]:
    with room(qtbot, theme) as there:
        window, picture = there.window, there.living.picture
        choice = PictureChoice("city", Paper.A3, "png", Path("city.png"))
        server = TileServerChoice(address="https://tiles.example/{z}/{x}/{y}.png", datum=Datum.WGS84)
        makers: dict[str, Callable[[], QDialog]] = {
            "keys": lambda: ActsPage(window.book, window.menus, window),
            "map picture": lambda: MapPictureDialog(choice, kinds=("png", "pdf"), parent=window),
            "base map": lambda: BaseMapDialog(choice=server, refusal=str, parent=window),
            "password": lambda: PasswordDialog(account=lived.DISPATCHER.id, theme=theme, parent=window),
            "accounts": lambda: AccountsDialog(
                picture=picture, account=lived.DISPATCHER.id, theme=theme, parent=window
            ),
            "open a reference": lambda: OpenDialog(title="7 号图", file="/drawings/station/7.pdf.exe", parent=window),
        }
        for name, make in makers.items():
            dialog = make()
            _show(dialog, qtbot)
            yield name, dialog
            if isinstance(dialog, AccountsDialog):
                qtbot.keyClick(dialog, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
                qtbot.waitUntil(lambda shown=dialog: shown.form is not None)  # type: ignore[misc]
                yield "account form", dialog
            dialog.close()
            if not dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):
                dialog.deleteLater()
        yield from _planning(there, qtbot)


def _planning(there: Room, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """The form of plans with all that is missing, a plan that takes another one in; a table; protected events."""
    drafting, now = there.window.pages.plan_drafting, there.living.now
    hours = Window(now + timedelta(days=12), now + timedelta(days=12, hours=30))
    content = content_of("S1", scope=scope_of("A1", station="S1", ground="", important=("I1",)))
    for _ in range(2):
        there.window.show_changes(
            there.living.do(DraftPlan(station=StationId("S1"), window=hours, content=content)).changes
        )
    there.tick()
    drafting.open_new()
    form = drafting.form
    assert form is not None
    _show(form.window(), qtbot)
    form.file()
    yield "plan form", form.window()
    drafting.merge_plan(*there.living.picture.plans)
    _show(form.window(), qtbot)
    yield "merge form", form.window()
    drafting.close()
    drafting.events.open()
    assert drafting.events.dialog is not None
    _show(drafting.events.dialog, qtbot)
    yield "protected events", drafting.events.dialog
    drafting.events.close()
    table = ImportDialog(picture=there.living.picture, rules=lived.RULES, theme=there.theme, parent=there.window)
    _show(table, qtbot)
    table.show_problems([Problem("plans.xlsx", 2, "停电台区", ProblemCode.AREAS_UNKNOWN, {"areas": ("A9",)})], 0)
    yield "table of plans, wrong", table
    table.show_drafts([(2, DraftPlan(station=StationId("S1"), window=hours, content=content))])
    yield "table of plans", table
    table.close()
    table.deleteLater()


FURTHER = (
    ("new_wall_map", "new_queue", "new_figures", "month", "plans"),
    ("notices", "jobs"),
    ("outage_day", "alarms"),
    ("loans", "cases"),
)
"""The windows beside the main one; those of a line are opened in one room, one after the other."""


def further(qtbot: QtBot, theme: Theme) -> Iterator[tuple[str, QWidget]]:
    for names in FURTHER:
        with room(qtbot, theme) as there:
            there.show_order(there.living.report())
            shows = {
                "plans": there.show_plan,
                "notices": there.show_notice,
                "outage_day": there.show_day,
                "jobs": there.show_job,
                "alarms": there.show_alarms,
                "loans": there.show_loan,
                "cases": there.show_case,
            }
            for name in names:
                before = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
                there.window.menus.action(name).trigger()
                (window,) = (one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible())
                window.resize(*SIZE)
                window.activateWindow()
                qtbot.waitUntil(window.isActiveWindow)
                shows.get(name, there.tick)()
                there.tick()
                yield name, window
                window.close()


def entry(qtbot: QtBot, theme: Theme) -> Iterator[tuple[str, QWidget]]:
    """Before the work: a city, a login, the first administrator."""
    window = EntryWindow(theme)
    window.resize(*SIZE)
    window.show_welcome()
    _show(window, qtbot)
    yield "welcome", window
    window.welcome.show_failure(("areas.csv, row 3: no grid",))
    yield "failure", window
    window.welcome.show_progress("Reading areas", 0.3)
    yield "progress", window
    window.show_login()
    yield "login", window
    window.login.show_refusal("No.")
    yield "login refused", window
    window.login.show_first_run()
    yield "first run", window
    window.close()
    window.deleteLater()


Walk = Callable[[QtBot, Theme], Iterator[tuple[str, QWidget]]]
SURFACES: tuple[Walk, ...] = (stages, forms, choosing, work, dialogs, further, entry)


def _show(window: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
