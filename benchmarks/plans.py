"""What outage plans cost the GUI thread: their pages, the month, the day and the map's day slider, over a picture of
2 000 plans, of which ten hold 5 000 areas each.

python benchmarks/plans.py [--quick] [--json FILE]

A hand's act lasts until all that it changes is painted; what arrives by itself and the tick of a second as well. Told
is the processor time of the GUI thread, so that other work on the machine changes little.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[0] = str(ROOT)  # or this file would be taken for a package of that name

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QTextBrowser, QWidget

from benchmarks.figures import Figure, keep
from benchmarks.gestures import until_sharp
from benchmarks.plan_room import room_of_plans
from benchmarks.stage import SCREEN, make_application, make_screen, settle
from benchmarks.wide_ground import CITY, make_territory
from console import interpreter
from console.announcements import Announcements
from console.plans_ahead import PlansAhead
from console.rule_books import shipped_rules
from models.changes import Change, Entry, changed
from models.commands.plans import DraftPlan
from models.entities.outage_plans import MOST_AREAS, OutagePlan, PlanState
from models.ids import CommandId, PlanId
from models.imports.plan_table import PlanTable, drafts_of
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from tests.widgets.books import act_book
from tests.widgets.pictures import DISPATCHER, NOW
from widgets.finding import Finder
from widgets.map.map_view import MapView
from widgets.message_bar import MessageBar
from widgets.notices.notices_page import NoticesPage
from widgets.notices.standing import Standings
from widgets.outage_day.day_page import DayPage
from widgets.plan_month.month_page import MonthPage
from widgets.plans.drafting.kept_drafts import KeptDrafts
from widgets.plans.importing.import_dialog import ImportDialog
from widgets.plans.plan_form import PlanForm
from widgets.plans.plans_page import PlansPage
from widgets.status_strip import StatusStrip
from widgets.theme import dark_theme

_HAND_MS, _TICK_MS, _COMES_MS = 50.0, 8.0, 25.0
_ROWS = 2_000
_ROWS_A_TURN = 5
"""As `console/plan_importing.py` takes them."""


@dataclass
class _Room:
    """`rounds`: how often each act is done."""

    picture: Picture
    territory: Territory
    rules: RuleBook
    rounds: int
    figures: list[Figure] = field(default_factory=list)
    owner: QObject = field(default_factory=QObject)
    seconds: Iterator[int] = field(default_factory=lambda: iter(range(1, 100_000)))

    def common(self) -> dict[str, Any]:
        return {"picture": self.picture, "rules": self.rules, "theme": dark_theme(), "now": NOW}

    def tell(self, name: str, spent: list[float], target: float) -> None:
        self.figures.append(Figure(name, statistics.median(spent), "ms", target, f"worst {max(spent):.0f}"))
        print(self.figures[-1].line(), flush=True)

    def felt(self, name: str, act: Callable[[], object], target: float, *, rounds: int | None = None) -> None:
        self.tell(name, [_felt_ms(act) for _ in range(rounds or self.rounds)], target)

    def turned(self, number: int) -> tuple[Change, ...]:
        """One plan of another customer count, as the picture has taken it in already."""
        plan = self.picture.plans[PlanId(f"P2611{number:06}")]
        scope = replace(plan.content.scope, customers=plan.content.scope.customers + 1)
        change = changed(plan, content=replace(plan.content, scope=scope))
        self.picture.apply_changes((change,))
        return (change,)

    def moved(self, number: int) -> tuple[Change, ...]:
        """One plan, filed or returned: it goes to another group."""
        plan = self.picture.plans[PlanId(f"P2611{number:06}")]
        state = PlanState.RETURNED if plan.state is PlanState.FILED else PlanState.FILED
        change = changed(plan, state=state)
        self.picture.apply_changes((change,))
        return (change,)


def plan_figures(*, rounds: int) -> list[Figure]:
    import_module("holidays.countries.china")  # as the console does while somebody types a password
    territory = make_territory(CITY)
    room = _Room(room_of_plans(territory), territory, shipped_rules(), rounds)
    _paint_letters()
    interpreter.set_loaded_aside()
    _measure_unread(room)
    ahead = _look_ahead(room)
    for page, make in (("plans", PlansPage), ("day", DayPage)):
        _measure_page(
            room,
            page,
            lambda make=make: make(**room.common(), account=DISPATCHER, book=act_book(), neighbours=ahead.neighbours),
        )
    _measure_page(room, "notices", lambda: _notices(ahead.notices))
    _measure_page(room, "month", lambda: MonthPage(**room.common(), account=DISPATCHER, neighbours=ahead.neighbours))
    _measure_form(room)
    _measure_import(room)
    _measure_news(room)
    _measure_map(room)
    return room.figures


def _paint_letters() -> None:
    """Whoever opens a page has looked at the main window: its fonts are loaded and most of their letters drawn."""
    page = QTextBrowser()
    page.resize(*SCREEN)
    rows = Path(__file__).parents[1].joinpath("docs", "translating.md").read_text(encoding="utf-8")
    page.setPlainText(rows)
    page.show()
    settle(0.2)
    _close(page)


def _notices(standing: Standings) -> NoticesPage:
    return NoticesPage(standing=standing, theme=dark_theme(), now=NOW, book=act_book())


def _measure_unread(room: _Room) -> None:
    """Pages that are opened before the console has looked ahead at all plans."""
    makers: dict[str, Callable[[], QWidget]] = {
        "plans": lambda: PlansPage(**room.common(), account=DISPATCHER, book=act_book()),
        "notices": lambda: _notices(Standings(picture=room.picture, rules=room.rules, account=DISPATCHER)),
        "month": lambda: MonthPage(**room.common(), account=DISPATCHER),
    }
    for name, make in makers.items():
        pages: list[QWidget] = []

        def open_page(make: Callable[[], QWidget] = make, pages: list[QWidget] = pages) -> None:
            pages.append(make())
            pages[-1].resize(*SCREEN)
            pages[-1].show()

        room.felt(f"{name}: opened in the first seconds of the console", open_page, _HAND_MS, rounds=2)
        while pages:
            _close(pages.pop())


def _look_ahead(room: _Room) -> PlansAhead:
    """As the console does from its first seconds on, and what a turn of it costs."""
    ahead = PlansAhead(picture=room.picture, rules=room.rules, account=DISPATCHER, now=NOW, parent=room.owner)
    turns = []
    while ahead.waiting:
        turns.append(_felt_ms(ahead.go_on))
    room.tell("a turn of looking ahead at plans", turns, _TICK_MS)
    return ahead


def _measure_page(room: _Room, name: str, make: Callable[[], Any]) -> None:
    pages: list[Any] = []

    def open_page() -> None:
        page = make()
        page.resize(*SCREEN)
        page.show()
        pages.append(page)

    opened = []
    for _ in range(2):
        while pages:
            _close(pages.pop())
        opened.append(_felt_ms(open_page))
    room.tell(f"{name}: opened", opened, _HAND_MS)
    page = pages[0]
    page.setFocus()
    settle(0.5)
    numbers = iter(range(1, 1_000_000))
    room.felt(f"{name}: tick", lambda: page.show_now(NOW + timedelta(seconds=next(room.seconds))), _TICK_MS)
    minutes = iter(range(5, 1000))
    room.felt(f"{name}: a full minute", lambda: page.show_now(NOW + timedelta(minutes=next(minutes))), _COMES_MS)
    page.show_now(NOW)
    room.felt(f"{name}: one plan changed", lambda: page.show_changes(room.turned(next(numbers) * 7 % 2000)), _COMES_MS)
    room.felt(f"{name}: one plan to another place", lambda: page.show_changes(room.moved(24)), _COMES_MS)
    tables = [one for one in page.findChildren(QTableView) if one.isVisible() and one.model().rowCount() > 3]
    table = max(tables, key=lambda one: one.width() * one.height())
    table.setFocus()
    room.felt(f"{name}: sorted in", lambda: QTest.keyClick(table, Qt.Key.Key_F5), _HAND_MS)
    room.felt(f"{name}: next row", lambda: QTest.keyClick(table, Qt.Key.Key_Down), _HAND_MS)
    room.felt(f"{name}: a page down", lambda: QTest.keyClick(table, Qt.Key.Key_PageDown), _HAND_MS, rounds=5)
    search = getattr(getattr(page, "list", None), "search", None)
    if search is not None:
        letters = iter("绝缘子绝缘子绝缘子绝缘子绝缘子绝缘子" * 3)
        room.felt(f"{name}: a letter into the filter", lambda: search.insert(next(letters)), _HAND_MS)
        room.felt(
            f"{name}: filter cleared and set", lambda: search.setText("" if search.text() else "P26110"), _HAND_MS
        )
        search.clear()
    if isinstance(page, PlansPage | NoticesPage):
        large = [PlanId(f"P2611{number:06}") for number in (200, 400, 600)] * room.rounds
        keys = iter(large)
        room.felt(f"{name}: a plan of 5 000 areas chosen", lambda: page.go_to(next(keys)), _HAND_MS)
    if isinstance(page, DayPage):
        room.felt(f"{name}: the next day", page.board.days.go_on, _HAND_MS)
    if isinstance(page, MonthPage):
        days = iter(range(1, 100))
        month = NOW.date().replace(day=1)
        room.felt(f"{name}: another month", lambda: page.go_to(month + timedelta(days=31 * (next(days) % 2))), _HAND_MS)
    _close(page)


def _measure_form(room: _Room) -> None:
    rows = room.common()
    form = PlanForm(
        **rows,
        account=DISPATCHER,
        territory=room.territory,
        finder=Finder(picture=room.picture, territory=room.territory),
        kept=KeptDrafts(),
    )
    form.resize(1200, 900)
    form.show()
    settle(0.2)
    keys = (PlanId("P2611000200"), PlanId("P2611000201"))
    turns = iter(keys * 20)
    room.felt("form: a plan of 5 000 areas opened", lambda: form.open_plan(next(turns)), _HAND_MS, rounds=4)
    form.open_plan(PlanId("P2611000200"))
    settle(0.5)
    line = next(one for one in form.findChildren(QLineEdit) if one.isVisible() and one.isEnabled())
    written = len(line.text())
    room.felt("form: a letter typed, 5 000 areas", lambda: QTest.keyClick(line, Qt.Key.Key_A), _HAND_MS)
    assert len(line.text()) == written + room.rounds
    room.tell("form: judged when the hand rests, 5 000 areas", [_felt_ms(form._judge) for _ in range(5)], _HAND_MS)
    room.felt("form: tick", lambda: form.show_now(NOW + timedelta(seconds=next(room.seconds))), _TICK_MS)
    room.felt("form: one plan changed", lambda: form.show_changes(room.turned(205)), _COMES_MS)
    _close(form)


def _measure_import(room: _Room) -> None:
    plans = [plan for plan in room.picture.plans.values() if len(plan.content.scope.areas) < 100]
    drafts = [
        (row + 2, DraftPlan(station=plan.station, window=plan.window, content=plan.content))
        for row, plan in enumerate((plans * 2)[:_ROWS])
    ]
    common = room.common()
    parent = QWidget()
    dialog = ImportDialog(picture=common["picture"], rules=room.rules, theme=common["theme"], parent=parent)
    dialog.show_reading("plans.xlsx", 0.5)
    dialog.show()
    settle(0.2)

    def preview() -> None:
        dialog.show_reading("plans.xlsx", 0.5)
        dialog.show_drafts(drafts)

    room.felt(f"import: preview of {_ROWS} rows", preview, _HAND_MS, rounds=3)
    room.felt("import: next row", lambda: QTest.keyClick(dialog.table, Qt.Key.Key_Down), _HAND_MS)
    _close(dialog)
    making = drafts_of(_table(plans), picture=room.picture, territory=room.territory, rules=room.rules)
    first = _felt_ms(lambda: next(making))
    turns = [_felt_ms(lambda: [next(making) for _ in range(_ROWS_A_TURN)]) for _ in range(30)]
    room.tell("import: the first row", [first], _HAND_MS)
    room.tell(f"import: {_ROWS_A_TURN} rows at a turn", turns, _COMES_MS)


def _table(plans: list[OutagePlan]) -> PlanTable:
    empty = dict.fromkeys(("team", "contact_sheet", "defect_found", "closure_slip"))
    texts = ("section", "work", "steps", "leader", "reason", "contact_name", "contact_phone", "new_connections")
    rows = []
    for row, plan in enumerate(plans[:200]):
        content = plan.content
        values = {name: getattr(content, name) for name in (*texts, "kind", "equipment", "feeder", "crew_kind")}
        hours = {"start": plan.starts_at + timedelta(days=90), "end": plan.ends_at + timedelta(days=90)}
        rows.append(
            (row + 2, {**empty, **values, **hours, "feeder": None, "station": plan.station,
                       "areas": content.scope.areas})
        )  # fmt: skip
    columns = {name: name for name in rows[0][1]}
    return PlanTable("plans.xlsx", columns, tuple(rows), wrong={})


def _measure_news(room: _Room) -> None:
    parent, bar, strip = QObject(), MessageBar(theme=dark_theme()), StatusStrip(theme=dark_theme())
    bar.resize(1900, 60)
    bar.show()
    heard = Announcements(
        picture=room.picture, rules=room.rules, account=DISPATCHER, messages=bar, strip=strip, parent=parent
    )
    spent = [_felt_ms(lambda: heard.show_now(NOW + timedelta(seconds=next(room.seconds)))) for _ in range(210)]
    room.tell("news: the first seconds after the start", spent[:20], _TICK_MS)
    room.tell("news: a second, all looked at", spent[205:], _TICK_MS)

    def one() -> None:
        changes = room.turned(next(room.seconds) % 2000)
        entry = Entry(1, CommandId("r"), NOW, DISPATCHER.id, None, changes, room.rules.version)
        heard.show_entries((entry,))
        heard.show_now(NOW + timedelta(seconds=next(room.seconds)))

    room.felt("news: one plan changed", one, _TICK_MS)
    _close(bar)


def _measure_map(room: _Room) -> None:
    view = MapView(picture=room.picture, territory=room.territory, theme=dark_theme(), now=NOW, rules=room.rules)
    view.resize(*SCREEN)
    view.show()
    until_sharp(view)
    settle(0.3)  # its first place has been told: the console loads what that needs beside the GUI thread
    days = view.plan_days
    room.felt("map: days of plans opened", days.turn, _HAND_MS, rounds=1)
    settle(0.3)
    slider = days.panel.choice.slider
    slider.setFocus()
    room.felt("map: the next day", lambda: QTest.keyClick(slider, Qt.Key.Key_Right), _HAND_MS)
    rows = days.panel.rows
    rows.setFocus()
    room.felt("map: next plan of the day", lambda: QTest.keyClick(rows, Qt.Key.Key_Down), _HAND_MS)

    def arrives() -> None:
        days.show_changes(room.turned(next(room.seconds) % 2000))
        days.show_now(NOW)

    room.felt("map: one plan changed, another day shown", arrives, _COMES_MS)
    room.felt(
        "map: tick, another day shown", lambda: view.show_now(NOW + timedelta(seconds=next(room.seconds))), _TICK_MS
    )
    turns = [turn for turn in _turns_of_large(room.picture) if turn > NOW][:6]
    room.tell("map: a plan of 5 000 areas begins or ends", [_moment_ms(view, turn) for turn in turns], _COMES_MS)
    view.show_now(NOW)
    settle(0.1)
    days.close()
    room.felt("map: one plan changed, now shown", arrives, _COMES_MS)
    room.felt("map: one plan changed, told to the whole map", lambda: view.show_changes(room.turned(15)), _COMES_MS)
    room.felt("map: tick, now shown", lambda: view.show_now(NOW + timedelta(seconds=next(room.seconds))), _TICK_MS)
    _close(view)


def _turns_of_large(picture: Picture) -> list[datetime]:
    large = [plan.approved for plan in picture.approved_plans() if len(plan.content.scope.areas) == MOST_AREAS]
    return sorted(turn for hours in large if hours is not None for turn in (hours.start, hours.end))


def _moment_ms(view: MapView, turn: datetime) -> float:
    view.show_now(turn - timedelta(seconds=1))
    settle(0.05)
    return _felt_ms(lambda: view.show_now(turn))


def _felt_ms(act: Callable[[], object]) -> float:
    """What the GUI thread computes until all that was asked for by then is painted."""
    begun = time.thread_time()
    act()
    QCoreApplication.processEvents()
    return (time.thread_time() - begun) * 1000


def _close(part: QWidget) -> None:
    part.close()
    part.deleteLater()
    settle(0.05)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        make_screen(Path(folder))
        app = make_application()
        figures = plan_figures(rounds=7 if wanted.quick else 25)
        app.quit()
    return keep(figures, wanted.json)


if __name__ == "__main__":
    raise SystemExit(main())
