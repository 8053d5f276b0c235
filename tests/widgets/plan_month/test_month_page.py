"""The page of the month: what stands on a day, where the keys lead, what waits, what the grids feel."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.changes import changed, created
from models.commands import plans as p
from models.entities.outage_plans import OutagePlan, PlanKind
from models.entities.protected_events import CallingOff, ProtectedEvent, ProtectionLevel
from models.ids import AreaCode, GridId, PlanId, ProtectedEventId
from models.planning.hours_ground import HoursGround
from models.planning.month_counting import counting
from models.planning.month_hours import MonthHours
from models.planning.outage_book import OutageBook
from models.rules.hour_budgets import HourBudget, HourBudgets
from tests.widgets import living_picture as lived
from tests.widgets.plans.rooms import PLANNER, PlanRoom
from widgets.plan_month.month_page import MonthPage
from widgets.theme import dark_theme, light_theme

GROUND = HoursGround(
    row_of={AreaCode(code): row for row, code in enumerate(("A1", "A2", "A3"))},
    codes=np.array(["A1", "A2", "A3"]),
    customers=np.array([100, 200, 300]),
    grid=np.array([0, 1, 2]),
    grids=("G1", "G2", "G9"),
    station=np.array([0, 0, 1]),
    stations=("S1", "S2"),
)
BUDGETS = (
    HourBudget(station="S1", hours=1000, source="Order 4"),
    HourBudget(grid="G1", month="2026-12", hours=5000, source="Order 4"),
    HourBudget(grid="G7", hours=1, source="Order 4"),
)
RULES = replace(lived.RULES, hour_budgets=HourBudgets({one.id: one for one in BUDGETS}))


class MonthRoom(PlanRoom):
    """Counts as the desk would."""

    def open_month(self) -> MonthPage:
        page = MonthPage(
            picture=self.living.picture, rules=RULES, theme=dark_theme(), account=self.account, now=self.now
        )
        page.hours_wanted.connect(lambda month: page.show_hours(self.hours(month)))
        page.plan_wanted.connect(self.wishes.append)
        page.map_wanted.connect(self.wishes.append)
        self.page = page  # type: ignore[assignment]  # it hears what is done here
        return page

    def hours(self, month: date) -> MonthHours:
        plans = tuple(self.living.picture.plans.values())
        book = OutageBook()
        book.whole = True
        book.put_plans(plans)
        (*_, answer) = counting(1, month, table=book.table(), plans=plans, ground=GROUND, now=self.now, rules=RULES)
        assert answer is not None
        return answer


def local_day(plan: OutagePlan) -> date:
    return plan.starts_at.astimezone(RULES.zone).date()


def rows_of(side: Any) -> list[str]:
    return [str(side.rows.index(row).data()).split("\n")[0] for row in range(side.rows.rowCount())]


def test_the_month_of_a_chief(qtbot: QtBot) -> None:
    room = MonthRoom(lived.CHIEF)
    first = room.approved("A1", days=12, hours=6, important=("I1",))
    second = room.filed("A1", "A2", days=12, hours=7)
    page = room.open_month()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    day = local_day(room.plan(first))
    assert page.month.month == date(2026, 11, 1)
    assert page.calendar.day == page.month.today
    # Another month by its keys, a date by its field; the weeks around it are shown.
    qtbot.keyClick(page.calendar, Qt.Key.Key_PageDown)
    assert (page.month.month, page.calendar.day) == (date(2026, 12, 1), date(2026, 12, page.month.today.day))
    assert page.head.title.text() == "2026-12"
    page.go_to(day)
    assert page.calendar.day == day
    qtbot.keyClick(page.calendar, Qt.Key.Key_Up)
    qtbot.keyClick(page.calendar, Qt.Key.Key_Left)
    assert page.calendar.day == day - timedelta(days=8)
    page.go_to(day)
    # A day says how many plans it has, and everything about the one under the hand.
    assert page.month.plans_on(day) == [first, second]
    assert page.calendar.plan == first
    head, said = page.detail.text().split("\n")[:2]
    assert "plans: 2" in head
    for words in ("1/2  ● ", "approved", "areas: 1", "customers: 120", "720 ch", "★ Important: 1"):
        assert words in said
    qtbot.keyClick(page.calendar, Qt.Key.Key_Space)
    assert page.calendar.plan == second
    assert "✕ Overlaps: 1" in page.detail.text()
    # 6 h of 100, then 7 h of 200 and one more of 100 customers: over what the station may, and it is said.
    assert "Station S1, every month: over by 1,100 customer-hours with this plan (2,100 of 1,000)" in page.detail.text()
    qtbot.keyClick(page.calendar, Qt.Key.Key_Return)
    assert room.wishes.pop() == second
    # What waits and what was approved; what the grids feel, and why.
    assert rows_of(page.sides.mine)[0] == "Waits for me · 1"
    assert "Approved by me this month · 1" not in rows_of(page.sides.mine)  # that was in November
    told = page.sides.hours.told()
    assert [row[0].split("\n")[0] for row in told] == ["城东供电服务站", "城东一网格", "G2"]
    assert told[0][2] == "2,100\n600 + 1,500 + 0"
    assert told[0][3] == "1,000\n▲ over 1,100"
    assert "Over with what is on the way" in page.sides.hours.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert told[1][3] == "5,000\n✓ rest 4,300"
    assert told[2][3] == "–" and "None set" in page.sides.hours.index(2, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert page.sides.grids.horizontalScrollBar().maximum() == 0, "every column in sight"
    assert told[1][4] == "0 + 2 to come"
    assert "not on the ground: Grid G7, every month" in page.notes.text()
    page.sides.grids.setFocus()
    page.sides.grids.setCurrentIndex(page.sides.hours.index(1, 0))
    assert rows_of(page.sides.causes) == [
        "城东一网格 · outages that make it up: 2",
        f"700 ch · On the way · {second}",
        f"600 ch · Approved · {first}",
    ]
    page.wish_map()
    assert room.wishes.pop() == ("G1",)
    assert "Order 4" in page.sides.hours.index(1, 0).data(Qt.ItemDataRole.WhatsThisRole)
    page.calendar.setFocus()
    page.wish_map()
    assert room.wishes.pop() == room.plan(second)
    # What others do arrives without anything moving under the hand.
    qtbot.keyClick(page.calendar, Qt.Key.Key_Space)
    third = room.draft("A2", days=12, hours=1)
    room.act(p.WithdrawPlan, second, PLANNER, reason="另行安排")
    assert page.month.plans_on(day) == [first, second]
    assert page.month.entry(second, day).gone
    assert page.sort_in.isVisible()
    qtbot.mouseClick(page.sort_in, Qt.MouseButton.LeftButton)
    assert page.month.plans_on(day) == [first, third]
    assert not page.sort_in.isVisible()
    assert (page.calendar.day, page.calendar.plan) == (day, first)
    # Paper and table say the same.
    month = page.told()
    assert (month.stem, len(month.days)) == ("2026-12 城东供电服务站", 35)
    assert [entry.text for entry in month.days[3].entries][:1] == ["● 20:00–…"]
    assert [row[0] for row in month.plans.rows] == [first, third]
    # It looks as it was left, but at today.
    looks = page.looks()
    page.show_looks(looks | {"station": "S2", "parted": "1 2 3"})
    assert page.month.station == "S1"  # a chief has one station
    page.show_theme(light_theme())
    page.go_to_today()
    assert page.calendar.day == page.month.today
    assert rows_of(page.sides.mine)[:1] == ["Approved by me this month · 1"]


def test_customer_hours_of_a_day_follow_a_plan_that_stays_where_it_is(qtbot: QtBot) -> None:
    room = MonthRoom(PLANNER)
    key = room.draft("A1", days=3, hours=6)
    page = room.open_month()
    qtbot.addWidget(page)
    plan = room.plan(key)
    day = local_day(plan)
    page.go_to(day)
    assert "480 ch" in page.month.head_text(day)  # four hours of the six: the rest is after midnight
    more = replace(plan.content, scope=replace(plan.content.scope, customers=240))
    room.act(p.EditPlan, key, PLANNER, window=plan.window, content=more)
    assert "960 ch" in page.month.head_text(day)


def test_protected_events_stand_on_their_days(qtbot: QtBot) -> None:
    room = MonthRoom(lived.CHIEF)
    key = room.draft("A1", days=12, hours=6)
    page = room.open_month()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    plan = room.plan(key)
    day = local_day(plan)
    page.go_to(day)
    event = ProtectedEvent(
        id=ProtectedEventId("E1"),
        name="中考",
        level=ProtectionLevel.FIRST,
        starts_at=plan.starts_at,
        ends_at=plan.starts_at + timedelta(days=1),
        areas=(AreaCode("A1"),),
        source="市局 12 号",
        at=room.now,
        by=lived.CHIEF.id,
    )
    room.living.picture.put(event)
    page.show_changes((created(event),))
    assert [bool(page.month.events_on(day + timedelta(days=n))) for n in (-1, 0, 1, 2)] == [False, True, True, False]
    assert "Protected: 中考 (first)" in page.detail.text()
    assert next(one for one in page.told().days if one.count).events == ("Protected: 中考",)
    # The plan is found by the mouse where it is painted, below the event.
    rect, font = page.calendar.visualRect(page.month.index_of(day)), page.calendar.font()
    line = page.calendar.fontMetrics().height()
    assert page.calendar.painter.entry_at(rect, day, rect.top() + int(1.5 * line), font) is None
    assert page.calendar.painter.entry_at(rect, day, rect.top() + int(2.7 * line), font) == key
    # Live work is a plan of the day, but nobody's outage.
    live = room.draft("A1", days=12, hours=2)
    plan = room.plan(live)
    room.living.picture.put(replace(plan, content=replace(plan.content, kind=PlanKind.CLOSURE_LIVE)))
    page.arrange()
    assert page.month.entry(live, day).lines[-1] == "nobody is cut off" and "nobody is cut off" in page.month.plan_text(
        live
    )
    gone = replace(event, called_off=CallingOff(at=room.now, by=lived.CHIEF.id, reason="改期"))
    room.living.picture.put(gone)
    page.show_changes((changed(event, called_off=gone.called_off),))
    assert page.month.events_on(day) == [] and "中考" not in page.detail.text()


def test_many_plans_fold_and_stations_are_chosen(qtbot: QtBot) -> None:
    room = MonthRoom(lived.DISPATCHER)
    keys = [room.draft("A1", days=14, hours=1) for _ in range(9)]
    page = room.open_month()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    day = local_day(room.plan(keys[0]))
    page.go_to(day)
    index = page.month.index_of(day)
    room_of_day = page.calendar.visualRect(index).height()
    painter = page.calendar.painter
    lines, shown_from, fits = painter._laid_out(room_of_day - 30, day, 18, chosen=keys[-1])
    assert lines == 1
    assert fits < 9
    assert painter._laid_out(30, day, 18, chosen=None)[2] == 0  # "+9" alone: it is never written over a plan
    assert shown_from + fits == 9  # the chosen one is among those that are shown
    assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).count("P2") == 9
    for _ in keys[:-1]:
        qtbot.keyClick(page.calendar, Qt.Key.Key_Space)
    assert page.calendar.plan == keys[-1]
    assert page.grab().width() == 1366
    font = page.font()
    before = page.head.minimumSizeHint().width()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    page.setFont(font)
    assert page.head.minimumSizeHint().width() < before * 1.25, "two rows"
    page.head.stations.setCurrentIndex(page.head.stations.findData("S2"))
    assert page.month.plans_on(day) == []
    assert page.looks()["station"] == "S2"
    assert [row[0] for row in page.sides.hours.told()] == ["城西供电服务站", "G9"]
    page.head.stations.setCurrentIndex(0)
    assert page.sides.hours.told()[0][0] == "All stations"
    assert page.month.plans_on(day) == keys
    # While the outages are being read nothing is said of what was used.
    page.show_hours(replace(room.hours(date(2026, 12, 1)), unread=True))
    assert page.sides.hours.told()[0][1] == "…\nbeing read"
    assert "are being read" in page.notes.text()
    assert page.sides.causes.rows.rowCount()
    page.go_to(date(2027, 10, 3))
    assert "Make-up days of 2027 are not published yet" in page.notes.text()
    assert page.sides.causes.empty.isVisible()
    assert PlanId(str(page.calendar.plan)) not in keys


def test_the_longest_name_of_a_grid_is_read_whole_beside_planned_hours_that_need_less(qtbot: QtBot) -> None:
    room = MonthRoom(lived.CHIEF)
    name = "大学城-01孙家畈新民网格"
    picture = room.living.picture
    picture.put(replace(picture.grids[GridId("G1")], name=name))
    first = room.approved("A1", days=12, hours=6)
    page = room.open_month()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.go_to(local_day(room.plan(first)))
    grids = page.sides.grids
    assert name in grids.model().index(1, 0).data()
    assert grids.columnWidth(0) >= grids.fontMetrics().horizontalAdvance(name) + 8
