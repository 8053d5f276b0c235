"""Planned outages on the map, day by day."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.changes import Change, changed, created
from models.entities.network import EquipmentClass
from models.entities.orders import Symptom
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanKind, PlanState
from models.entities.people import Account, Role
from models.entities.protected_events import CallingOff, ProtectedEvent, ProtectionLevel
from models.ids import AccountId, AreaCode, PlanId, ProtectedEventId, StationId
from models.outages import OutageState
from models.planning.plan_days import DayPhase
from models.planning.plan_meetings import MeetingKind
from tests.models.outage_plans import content_of, scope_of
from tests.models.test_orders_in_plans import plan_of
from tests.widgets.map.conftest import COLUMNS, GRID, SIDE, Show
from tests.widgets.map.test_outage_areas import near
from tests.widgets.pictures import NOW, order, place
from widgets.map.map_view import MapView
from widgets.map.picking import Spot, SpotKind

COLUMN, ROW = 20, 16
AREA = f"A{ROW * COLUMNS + COLUMN}"
NEXT = f"A{ROW * COLUMNS + COLUMN + 1}"
FAR = f"A{3 * COLUMNS + 2}"
X, Y = (COLUMN + 0.5) * SIDE, (ROW + 0.5) * SIDE
PLANNER = Account(id=AccountId("planner"), name="计划专责", role=Role.STATION_PLANNER)


def plan(
    key: str, *areas: str, days: float = 0, state: PlanState = PlanState.NOTICE_APPROVED, **more: Any
) -> OutagePlan:
    """Four hours long, an hour ago of that day."""
    start = NOW + timedelta(days=days, hours=-1)
    end = start + timedelta(hours=4)
    approved = ApprovedHours(start=start, end=end, round=1) if state is PlanState.NOTICE_APPROVED else None
    content = content_of(scope=scope_of(*areas), feeder=None, work="更换绝缘子", **more)
    return replace(plan_of(key, *areas), starts_at=start, ends_at=end, approved=approved, state=state, content=content)


def test_a_day_s_plans_are_hatched_said_and_left_again(qtbot: QtBot, show_map: Show) -> None:
    low = EquipmentClass.LV_BRANCH_BOX_AND_BELOW
    plans = [
        plan("PL-1", AREA),
        plan("PL-2", AREA, days=3, equipment=low),
        plan("PL-3", AREA, NEXT, days=3, state=PlanState.FILED, equipment=low),
        plan("PL-4", FAR, days=3, state=PlanState.DRAFT),
        plan("PL-5", FAR, days=3, kind=PlanKind.CLOSURE_LIVE),
        plan("PL-6", AREA, days=9, equipment=low),
    ]
    view = near(qtbot, show_map(*plans, order("1", place=place(x=X, y=Y, area=AREA), symptom=Symptom.NO_POWER_ONE)))
    days, panel = view.plan_days, view.plan_days.panel
    view.show_now(NOW)
    of_now = patch(view)
    assert "PL-1" in days.told_at(Spot(SpotKind.ORDER, ("1",), 0, 0))[0]
    assert not panel.isVisible() and not days.banner.isVisible()

    days.turn()
    assert panel.has_keyboard and days.banner.isVisible() and "NOT NOW" not in days.banner.text
    assert [(one.plan.id, one.phase) for one in days.plans] == [("PL-1", DayPhase.RUNNING)]
    running = patch(view)
    assert running != of_now, "what runs by plan has its own hatch"
    assert view.outages.state(days.plans[0].plan.content.scope.areas[0]) is OutageState.PLANNED

    for _ in range(3):
        qtbot.keyClick(panel.choice.slider, Qt.Key.Key_Right)
    assert "NOT NOW" in days.banner.text and "in 3 days" in days.banner.text
    assert [(one.plan.id, one.phase) for one in days.plans] == [
        ("PL-2", DayPhase.APPROVED),
        ("PL-3", DayPhase.ON_THE_WAY),
    ], "no drafts for whoever only looks, and live work cuts nobody off"
    assert [(one.kind, one.one.plan.id, one.other.plan.id) for one in days.met] == [
        (MeetingKind.SAME_AREAS, "PL-2", "PL-3"),
        (MeetingKind.MERGE, "PL-2", "PL-6"),
        (MeetingKind.MERGE, "PL-3", "PL-6"),
    ]
    assert patch(view) != running
    assert [row.split("\n")[1].split(" · ")[0] for row in _rows(view)[:2]] == ["PL-2", "PL-3"]
    assert _rows(view)[2].split("\n") == ["same areas, same day (areas: 1)", "PL-2/PL-3"]

    told = "\n".join(days.told_at(Spot(SpotKind.AREA, (AREA,), 0, 0)))
    assert "PL-2" in told and "PL-3" in told and "更换绝缘子" in told and "same areas" in told
    assert days.told_at(Spot(SpotKind.AREA, (FAR,), 0, 0)) == []
    of_grid = days.told_at(Spot(SpotKind.GRID, (f"G{ROW // GRID * (COLUMNS // GRID) + COLUMN // GRID}",), 0, 0))
    assert [line.split(" · ")[1] for line in of_grid] == ["PL-2", "PL-3"]
    assert days.told_at(Spot(SpotKind.GRID, ("G0",), 0, 0)) == []
    view.show_place(X, Y, 1200.0)
    at = view.canvas.viewport_now().pixels(np.array([(X + 60, Y + 60)]))[0]
    unchosen = patch(view, SIDE / 2 - 10)
    for expected in ("PL-2", "PL-3", "PL-2"):
        view.canvas.clicked.emit(QPointF(*at.tolist()), Qt.KeyboardModifier.NoModifier)
        assert panel.chosen is not None and panel.chosen.plan.id == expected  # type: ignore[union-attr]
    panel.rows.setCurrentRow(2)
    assert panel.open_other.isVisible() and panel.open_other.accessibleName() == "Open PL-3"
    wanted: list[PlanId] = []
    days.plan_wanted.connect(wanted.append)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    panel.open_other.click()
    assert wanted == ["PL-2", "PL-3"]
    assert patch(view, SIDE / 2 - 10) != unchosen, "the border of what is chosen is another"

    days.allow(PLANNER)
    assert [one.phase for one in days.plans][-1] is DayPhase.DRAFT, "his own draft"
    days.allow(replace(PLANNER, station=StationId("west")))
    assert days.plans == (), "of another station"
    days.allow(PLANNER)

    qtbot.keyClick(panel.choice.slider, Qt.Key.Key_PageDown)
    assert panel.choice.day == 10
    qtbot.keyClick(panel.choice.slider, Qt.Key.Key_PageUp)
    assert panel.choice.day == 3
    qtbot.keyClick(panel.choice.slider, Qt.Key.Key_Home)
    assert panel.choice.day == 0
    qtbot.keyClick(panel.choice.slider, Qt.Key.Key_End)
    assert panel.choice.day == 60 and days.plans == () and days._idle.isActive()
    days._idle.timeout.emit()
    assert not panel.isVisible() and not days.banner.isVisible() and days.plans == ()
    qtbot.waitUntil(lambda: patch(view) == of_now)


def test_the_day_follows_what_happens_to_its_plans(qtbot: QtBot, show_map: Show) -> None:
    view = near(qtbot, show_map())
    days = view.plan_days
    days.turn()
    plain = patch(view)
    one = plan("PL-1", AREA)
    changes = (created(one),)
    view._picture.apply_changes(changes)
    view.show_changes(changes)
    view.show_now(NOW)
    assert [each.plan.id for each in days.plans] == ["PL-1"] and patch(view) != plain
    assert one.approved is not None
    view.show_now(one.approved.end)
    assert [each.phase for each in days.plans] == [DayPhase.OVER]
    qtbot.keyClick(days.panel.choice.slider, Qt.Key.Key_Escape)
    assert not days.is_open
    qtbot.waitUntil(lambda: patch(view) == plain)
    # A plan that is chosen elsewhere is outlined without its day.
    days.show_plan(one.id)
    assert patch(view) != plain
    assert days.go_to_plan(one.id) and not days.go_to_plan(PlanId("PL-9"))
    days.show_plan(None)
    assert patch(view) == plain


def test_what_is_planned_for_other_days_leaves_the_list_alone(qtbot: QtBot, show_map: Show) -> None:
    here, away = plan("PL-1", AREA), plan("PL-2", FAR, days=40)
    view = near(qtbot, show_map(here, away))
    days = view.plan_days
    days.turn()
    days.show_plan(away.id)
    first, plain = days.panel.rows.item(0), patch(view, SIDE + 60)
    loads = days.panel.choice.bars.text(40)
    more = changed(away, content=replace(away.content, scope=scope_of(FAR, NEXT, customers=70)))
    tell(view, more)
    assert days.panel.rows.row(first) == 0, "the row that the hand may be on is still there"
    assert days.panel.choice.bars.text(40) != loads
    assert patch(view, SIDE + 60) != plain, "the plan that is outlined has another area"
    assert (more.after, days.panel.rows.count()) == (view._picture.plans[away.id], 1)
    tell(view, changed(here, content=replace(here.content, work="换杆")))
    assert "换杆" in _rows(view)[0]
    tell(view, created(plan("PL-3", AREA, days=1, equipment=EquipmentClass.LV_BRANCH_BOX_AND_BELOW)))
    assert [one.other.plan.id for one in days.met] == [], "what runs is not merged"
    qtbot.keyClick(days.panel.choice.slider, Qt.Key.Key_Right)
    assert [one.plan.id for one in days.plans] == ["PL-3"] and "PL-3" in _rows(view)[0]
    tell(view, created(plan("PL-4", AREA, days=2, equipment=EquipmentClass.LV_BRANCH_BOX_AND_BELOW)))
    assert [one.other.plan.id for one in days.met] == ["PL-4"], "another day's plan to merge with"
    met = days.met
    view.show_territory(view._territory)
    assert days.met and days.met is not met, "rows are those of another ground"


def tell(view: MapView, *changes: Change) -> None:
    view._picture.apply_changes(changes)
    view.show_changes(changes)
    view.show_now(NOW)


def test_a_day_names_its_protected_events_and_its_rows_can_be_read_in_a_narrow_map(
    qtbot: QtBot, show_map: Show
) -> None:
    low = EquipmentClass.LV_BRANCH_BOX_AND_BELOW
    first, other = plan("P26112000001", AREA, equipment=low), plan("P26112000002", AREA, equipment=low)
    event = ProtectedEvent(
        id=ProtectedEventId("E1"),
        name="中考",
        level=ProtectionLevel.FIRST,
        starts_at=NOW,
        ends_at=NOW + timedelta(hours=3),
        areas=(AreaCode(AREA), AreaCode("gone")),
        source="市局 12 号",
        at=NOW,
        by=PLANNER.id,
    )
    over = replace(
        event, id=ProtectedEventId("E0"), name="off", called_off=CallingOff(at=NOW, by=PLANNER.id, reason="")
    )
    view = near(qtbot, show_map(first, other, event, over))
    days, panel = view.plan_days, view.plan_days.panel
    view.resize(420, 600)
    days.turn()
    said, plain = _rows(view), patch(view, SIDE / 2 - 10)
    assert said[0].split("\n")[0] == "Protected: 中考" and not any("off" in row.split("\n")[0] for row in said[1:])
    panel.rows.setCurrentRow(0)
    assert patch(view, SIDE / 2 - 10) != plain, "its areas are outlined"
    assert panel.go.isEnabled() and not panel.open_one.isEnabled()
    assert any("中考" in told for told in days.told_at(Spot(SpotKind.AREA, (AREA,), 0, 0)))
    days.panel.rows.setCurrentRow(3)
    QApplication.sendPostedEvents()  # lays out
    room = panel.rows.viewport().width() - panel.rows.iconSize().width() - 12
    assert said[3].split("\n")[1] == "P26112000001/…002"
    for row in said[1:]:  # numbers can be read, two of them too, and hours with their customers
        line = row.split("\n")[1 if "/" in row else 0]
        assert panel.rows.fontMetrics().horizontalAdvance(line.rpartition(" · ")[0] or line) <= room, row
    assert panel.rows.y() > panel.choice.y() and panel.open_one.mapTo(panel, QPoint()).y() > panel.rows.y(), "narrow"
    for button in (panel.open_one, panel.open_other, panel.go):
        assert button.width() >= button.sizeHint().width()


def _rows(view: MapView) -> list[str]:
    rows = view.plan_days.panel.rows
    return [rows.item(at).text() for at in range(rows.count())]


def patch(view: MapView, east: float = 60.0) -> set[str]:
    """Colours of a piece of ground as large as a hatch, whatever stands above and below the map."""
    px, py = view.canvas.viewport_now().pixels(np.array((X + east, Y + 60)))
    image, at = view.canvas.grab().toImage(), QPoint(round(px), round(py))
    return {QColor(image.pixel(at.x() + dx, at.y() + dy)).name() for dx in range(16) for dy in range(16)}
