"""Areas without power on the map."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from models.changes import Change
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, WorkOrder
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanState
from models.ids import AreaCode, PlanId, StationId
from models.outages import OutageState
from tests.models.outage_plans import content_of, scope_of
from tests.widgets.map.conftest import COLUMNS, SIDE, Show
from tests.widgets.pictures import NOW, advanced, order, place
from widgets.map.map_view import MapView

COLUMN, ROW = 20, 16
AREA = AreaCode(f"A{ROW * COLUMNS + COLUMN}")
X, Y = (COLUMN + 0.5) * SIDE, (ROW + 0.5) * SIDE


def dark(state: OrderState = OrderState.PENDING) -> WorkOrder:
    fuse = EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE
    made = order("1", place=place(x=X, y=Y, area=AREA), equipment=fuse)
    return made if state is OrderState.PENDING else advanced(made, state)


def near(qtbot: QtBot, view: MapView) -> MapView:
    with qtbot.waitSignal(view.picture_complete):
        view.show_place(X, Y, 1200.0)
    return view


def patch(view: MapView, x: float = X + 60, y: float = Y + 60) -> set[str]:
    """Colours of a piece of ground as large as a hatch."""
    px, py = view.canvas.viewport_now().pixels(np.array((x, y)))
    image = view.grab().toImage()
    at = QPoint(round(px), round(py))
    return {QColor(image.pixel(at.x() + dx, at.y() + dy)).name() for dx in range(16) for dy in range(16)}


def change(view: MapView, before: WorkOrder, after: WorkOrder) -> None:
    changes = (Change(before, after),)
    view._picture.apply_changes(changes)
    view.show_changes(changes)


def test_an_area_changes_its_look_with_its_orders_and_the_plate_stays(qtbot: QtBot, show_map: Show) -> None:
    pending = dark()
    view = near(qtbot, show_map(pending))
    drawn = view._layers.ground.plates_drawn
    looks = [patch(view)]
    for state in (OrderState.DIAGNOSED, OrderState.RESTORED, OrderState.ARCHIVED):
        after = advanced(dark(), state)
        change(view, view._picture.orders[pending.id], after)
        looks.append(patch(view))
    assert all(len(look) >= 2 for look in looks[:3]), "a fill and a hatch"
    assert looks[3] == {view._theme.ground.land.name()}
    assert len({frozenset(look) for look in looks}) == 4
    assert view._layers.ground.plates_drawn == drawn


def test_a_planned_area_is_shown_until_the_plan_ends(qtbot: QtBot, show_map: Show) -> None:
    view = near(qtbot, show_map())
    plain = patch(view)
    view.show_planned([AREA])
    assert patch(view) != plain
    view.show_planned([])
    assert patch(view) == plain


def test_a_plan_is_shown_from_its_approved_start_to_its_end(qtbot: QtBot, show_map: Show) -> None:
    """By the hours on paper: marked as planned, as nobody has said that the switch is open."""
    view = near(qtbot, show_map())
    plain = patch(view)
    hours = ApprovedHours(start=NOW + timedelta(hours=1), end=NOW + timedelta(hours=2), round=1)
    filed = OutagePlan(
        id=PlanId("P26112100001"),
        station=StationId("S1"),
        state=PlanState.ROOM_APPROVED,
        starts_at=hours.start,
        ends_at=hours.end,
        content=content_of("S1", scope=scope_of(AREA)),
    )
    approved = replace(filed, version=2, state=PlanState.NOTICE_APPROVED, approved=hours)

    def turn(before: OutagePlan | None, after: OutagePlan) -> None:
        view._picture.apply_changes([Change(before, after)])
        view.show_changes([Change(before, after)])

    turn(None, filed)
    view.show_now(hours.start)
    assert patch(view) == plain, "what is not approved is not shown"
    turn(filed, approved)
    view.show_now(NOW)
    assert patch(view) == plain
    view.show_now(hours.start)
    assert patch(view) != plain
    assert view._layers.outages.state(AreaCode(AREA)) is OutageState.PLANNED
    view.show_now(hours.end)
    assert patch(view) == plain
    view.show_now(hours.start)
    turn(approved, replace(approved, version=3, state=PlanState.CANCELLED, approved=None))
    view.show_now(hours.start)
    assert patch(view) == plain


def test_a_pan_tints_what_it_uncovers(qtbot: QtBot, show_map: Show) -> None:
    """Strip by strip the same pixels come as all at once."""
    view = near(qtbot, show_map(dark()))
    view.show_planned([f"A{n}" for n in range(2000)])
    for dx, dy in ((13, 7), (-40, 22), (5, -61), (30, 30)):
        view.canvas.pan(dx, dy)
        view.grab()
    by_strips = view.grab().toImage()
    view._layers.outage_tint._start_over()
    assert view.grab().toImage() == by_strips


def test_the_card_says_in_words_what_the_hatch_says(qtbot: QtBot, show_map: Show) -> None:
    view = near(qtbot, show_map(dark()))
    spot = view._picker.ground(view.canvas.viewport_now(), *pixel(view))
    assert spot is not None
    assert "Outage, probable" in view._describe(spot)
    change(view, dark(), replace(dark(), state=OrderState.VOID))
    assert "Outage" not in view._describe(spot)


def test_far_away_a_grid_takes_the_share_of_its_areas(qtbot: QtBot, show_map: Show) -> None:
    view = show_map(size=(240, 180))
    with qtbot.waitSignal(view.picture_complete):
        view.show_place(X, Y, 40000.0)
    assert view._layers.ground.plate is not None and view._layers.ground.plate.layer == "grids"
    plain = view.grab().toImage()
    view.show_planned([AREA])
    one_in_25 = view.grab().toImage()
    assert one_in_25 != plain
    columns, rows = range(20, 25), range(15, 20)
    view.show_planned([f"A{row * COLUMNS + column}" for row in rows for column in columns])
    assert view.grab().toImage() != one_in_25


def pixel(view: MapView) -> tuple[float, float]:
    px, py = view.canvas.viewport_now().pixels(np.array((X + 60, Y + 60)))
    return float(px), float(py)
