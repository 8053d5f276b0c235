"""Closures and marks on the map: drawn by hand or keys, put into a form, seen by everybody until they end."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from models.changes import Change
from models.commands.map_marks import ChangeMarkEnd, LiftMark, PlaceMark
from models.entities.map_marks import Lifting, MapMark, MarkKind
from models.ids import GridId, MarkId
from models.territory.shapes import ShapeKind
from models.territory.territory import Territory
from tests.widgets.map.conftest import Show, on_a_screen
from tests.widgets.map.test_map_view import X, Y, click, order_at, pixel, zoomed
from tests.widgets.pictures import DISPATCHER, NOW
from widgets.map.layer_panel.map_layers import MapLayer
from widgets.map.map_marks.form import Figure
from widgets.map.map_view import MapView
from widgets.map.picking import SpotKind
from widgets.theme import print_theme

SQUARE = ((X - 200, Y - 150), (X + 200, Y - 150), (X + 200, Y + 150), (X - 200, Y + 150))
DRAWN = Figure(ShapeKind.POLYGON, SQUARE, (GridId("G0"),))
HOLDS = "The open form holds what was typed: send it or close it first."


def mark(key: str = "M1", **more: object) -> MapMark:
    """A closure of 400 × 300 m around (X, Y), until 21:00 in the room."""
    made = MapMark(
        id=MarkId(key),
        kind=MarkKind.CLOSURE,
        shape=ShapeKind.POLYGON,
        points=SQUARE,
        grids=(GridId("G0"),),
        text="人民路",
        reason="塌陷",
        at=NOW - timedelta(minutes=10),
        by=DISPATCHER.id,
        until=NOW + timedelta(hours=1),
    )
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.fixture
def view(qtbot: QtBot, show_map: Show) -> MapView:
    """One closure with an order in it."""
    shown = zoomed(qtbot, show_map(DISPATCHER, order_at("7", X + 60, Y + 90), mark()), 1500)
    shown.marks.allow()
    shown.activateWindow()
    return shown


def described(view: MapView, x: float, y: float) -> str:
    at = view.canvas.viewport_now()
    px, py = (value.item() for value in at.pixels(np.array((x, y))))
    spot = view._picker.symbol(at, px, py) or view._picker.ground(at, px, py)
    assert spot is not None
    return view._describe(spot)


def tell(view: MapView, before: MapMark | None, after: MapMark | None) -> None:
    change = Change(before, after)
    view._picture.apply_changes([change])
    view.show_changes([change])


def test_what_is_drawn_with_the_hand_is_asked_about_and_sent_once(qtbot: QtBot, view: MapView) -> None:
    marks, sketching = view.marks, view.tools.sketching
    marks.draw(ShapeKind.POLYGON)
    crossing = ((-300, -100), (-100, 100), (-100, -100), (-300, 100))
    for x, y in crossing:
        click(qtbot, view, pixel(view, X + x, Y + y))
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert sketching.task is not None
    assert "crosses itself" in sketching.words
    for _ in range(2):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Backspace)
    click(qtbot, view, pixel(view, X - 300, Y + 100))
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert sketching.task is None
    form = marks.form
    assert form.isVisible()
    assert [form.kind.itemText(row) for row in (0, 1)] == ["Closed", "Danger"]
    qtbot.keyClick(form.text, Qt.Key.Key_Return)
    assert form.says == "“Text” must not be empty."
    form.text.setText(" 施工 ")
    form.until.choice.setCurrentIndex(2)
    assert form.until.choice.currentText() == "End of the shift · until 11-22 08:00"
    with qtbot.waitSignal(marks.requested) as asked:
        qtbot.keyClick(form.text, Qt.Key.Key_Return)
    (command,) = asked.args or ()
    assert isinstance(command, PlaceMark)
    assert (command.kind, command.shape, command.text) == (MarkKind.CLOSURE, ShapeKind.POLYGON, "施工")
    wanted = [(X - 300, Y - 100), (X - 100, Y + 100), (X - 300, Y + 100)]
    assert np.allclose(command.points, wanted, atol=3)
    assert command.until == NOW + timedelta(hours=12)
    assert command.grids
    with qtbot.assertNotEmitted(marks.requested):
        qtbot.keyClick(form.text, Qt.Key.Key_Return)
    form.show_refusal(command, "No.")
    assert (form.says, form.text.text()) == ("No.", " 施工 ")
    with qtbot.waitSignal(marks.requested) as asked:
        qtbot.keyClick(form.text, Qt.Key.Key_Return)
    form.show_done(asked.args[0])
    assert form.isHidden()
    assert view.canvas.hasFocus()


def test_a_point_by_keys_a_line_given_up_and_nothing_off_the_ground(qtbot: QtBot, view: MapView) -> None:
    marks, sketching = view.marks, view.tools.sketching
    marks.draw(ShapeKind.LINE)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Space)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert sketching.task is None
    assert marks.form.isHidden()
    marks.draw(ShapeKind.POINT)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Space)
    assert sketching.task is None
    kinds = [marks.form.kind.itemData(row) for row in range(marks.form.kind.count())]
    assert MarkKind.CLOSURE not in kinds, "a point closes nothing"
    qtbot.keyClick(marks.form.text, Qt.Key.Key_Escape)
    assert marks.form.isHidden()
    view.show_place(-5000.0, -5000.0, 500.0)
    marks.draw(ShapeKind.POINT)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Space)
    assert marks.form.isHidden()
    assert sketching.words.startswith("Outside every service grid")
    sketching.end()


def test_everybody_sees_it_until_the_minute_it_ends(qtbot: QtBot, view: MapView) -> None:
    sheet = view._layers.map_marks.sheet
    with_it = on_a_screen(sheet, 1.0)
    assert "Within: Closed: 人民路 · until 21:00" in described(view, X + 60, Y + 90)
    card = "Closed: 人民路\nuntil 21:00 · still 1 h 00 min\n塌陷\nBy 周文, 19:50"
    assert described(view, *SQUARE[2]) == card, "at its sign"
    assert described(view, X - 180, Y + 100).endswith(card), "below what is said of the ground"
    assert view.shown().marks[0].mark.id == "M1"
    view.legend.unfold()
    told = [label.text() for label in view.legend.findChildren(QLabel) if label.isVisible()]
    assert "Closed" in told
    assert "Flooding" not in told, "a legend tells what there is"
    marks = view.marks
    marks.open_list()
    assert marks.list.rows.item(0).text() == "until 21:00 · Closed: 人民路 · 周文"
    view.show_now(NOW + timedelta(minutes=59, seconds=59))
    assert on_a_screen(sheet, 1.0) == with_it
    view.show_now(NOW + timedelta(hours=1))
    assert on_a_screen(sheet, 1.0) != with_it
    assert marks.list.rows.count() == 0
    assert "Closed" not in described(view, X + 60, Y + 90)


def test_a_hidden_layer_says_nothing(view: MapView) -> None:
    view.legend.unfold()
    closed = next(label for label in view.legend.findChildren(QLabel) if label.text() == "Closed")
    view.layers.switches[MapLayer.MARKS].turn_off()
    assert closed.isHidden()
    assert "Closed" not in described(view, X - 180, Y + 100)
    at = view.canvas.viewport_now()
    hit = view._picker.symbol(at, *at.pixels(np.array(SQUARE[2])).tolist())
    assert hit is None or hit.kind is not SpotKind.MARK
    view.layers.switches[MapLayer.MARKS].turn_on()
    assert not closed.isHidden()


def test_the_list_goes_there_and_changes_and_lifts_by_keys(qtbot: QtBot, view: MapView) -> None:
    marks, form, rows = view.marks, view.marks.form, view.marks.list.rows
    far = mark("M2", shape=ShapeKind.POINT, kind=MarkKind.FLOODING, points=((9000.0, 7000.0),), text="积水")
    tell(view, None, far)
    marks.open_list()
    assert rows.hasFocus()
    rows.setCurrentRow(1)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert view.canvas.viewport_now().centre == pytest.approx((9000.0, 7000.0))
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    form.until.choice.setCurrentIndex(1)
    changed = replace(far, until=NOW + timedelta(hours=2), version=2)
    tell(view, far, changed)
    assert "changed meanwhile" in form.says
    with qtbot.waitSignal(marks.requested) as asked:
        qtbot.keyClick(form.until.choice, Qt.Key.Key_Return)
    assert asked.args == [ChangeMarkEnd(mark=far.id, seen=2, until=NOW + timedelta(hours=4))]
    form.show_done(asked.args[0])
    assert rows.hasFocus(), "back to where it was opened"
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    qtbot.keyClicks(form.reason, "dry")
    with qtbot.waitSignal(marks.requested) as asked:
        qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    assert asked.args == [LiftMark(mark=far.id, seen=2, reason="dry")]
    form.show_refusal(asked.args[0], "No.")
    tell(view, changed, replace(changed, version=3, lifted=Lifting(at=NOW, by=DISPATCHER.id, reason="x")))
    assert form.says == "It holds no more."
    assert not form.send.isEnabled()
    assert rows.count() == 1
    form.close_form()
    qtbot.keyClick(rows, Qt.Key.Key_Escape)
    assert view.canvas.hasFocus()


def test_the_menu_on_a_mark_has_its_acts_and_a_map_that_only_shows_has_none(view: MapView) -> None:
    at = view.canvas.viewport_now().pixels(np.array((X - 180, Y + 100))).tolist()
    menu = QMenu()
    view.marks.add_to(menu, QPointF(*at))
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Change the end of “人民路” …", "Lift “人民路” …", "Mark this point …"]
    view.marks._allowed = False
    bare = QMenu()
    view.marks.add_to(bare, QPointF(*at))
    assert not bare.actions()


def test_a_narrow_row_keeps_its_end_and_an_empty_list_advises_whoever_may_draw(view: MapView) -> None:
    listed = view.marks.list
    tell(view, mark(), mark(text="人民路与解放路口东侧塌陷绕行请注意安全" * 2, until=NOW + timedelta(hours=20)))
    view.marks.open_list()
    metrics, text = listed.rows.fontMetrics(), listed.rows.item(0).text()
    assert metrics.elidedText(text, listed.rows.textElideMode(), 300).startswith("until 11-22 16:00 · Closed")
    assert listed._empty.text() == "None now. Map, “Close or mark an area …” draws one for everybody."
    listed._allowed = False
    listed.set_words()
    assert listed._empty.text() == "None now."


def test_enter_on_a_button_is_that_button(qtbot: QtBot, view: MapView) -> None:
    marks, form, listed = view.marks, view.marks.form, view.marks.list
    form.place(DRAWN, NOW)
    form.text.setText("a")
    form._cancel.setFocus()
    with qtbot.assertNotEmitted(marks.requested):
        qtbot.keyClick(form._cancel, Qt.Key.Key_Return)
    assert form.isHidden()
    marks.open_list()
    with qtbot.waitSignal(listed.lift_wanted), qtbot.assertNotEmitted(listed.chosen):
        qtbot.keyClick(listed.lift, Qt.Key.Key_Return)
    form.close_form()
    listed._close.setFocus()
    qtbot.keyClick(listed._close, Qt.Key.Key_Return)
    assert listed.isHidden()


def sent(qtbot: QtBot, view: MapView) -> object:
    with qtbot.waitSignal(view.marks.requested) as asked:
        view.marks.form.send.click()
    return (asked.args or [None])[0]


def test_after_a_refusal_the_form_is_about_the_mark_as_it_is_now(qtbot: QtBot, view: MapView) -> None:
    marks, form = view.marks, view.marks.form
    first = mark()
    marks.begin_lift("M1")
    form.reason.setText("dry")
    later = replace(first, until=NOW + timedelta(hours=2), version=2)
    command = sent(qtbot, view)
    tell(view, first, later)
    marks.show_refusal(command, "No.")
    assert "changed meanwhile" in form.says
    command = sent(qtbot, view)
    assert command == LiftMark(mark=first.id, seen=2, reason="dry")
    marks.show_refusal(command, "No.")
    back = [Change(later, replace(first, version=3)), Change(replace(first, version=3), replace(later, version=4))]
    view._picture.apply_changes(back)
    view.show_changes(back)
    command = sent(qtbot, view)
    assert command == LiftMark(mark=first.id, seen=4, reason="dry"), "it looks as before, and is another version"
    tell(view, replace(later, version=4), None)
    marks.show_refusal(command, "No.")
    assert form.says == "It holds no more."
    assert not form.send.isEnabled()


def test_the_keyboard_stays_with_whoever_has_gone_on(qtbot: QtBot, view: MapView) -> None:
    field = QLineEdit(view)
    field.show()
    view.marks.form.place(DRAWN, NOW)
    view.marks.form.text.setText("typed")
    view.marks.form.send.setFocus()
    command = sent(qtbot, view)
    assert view.marks.form.text.hasFocus(), "a button that has gone grey keeps it in the form"
    field.setFocus()
    view.marks.form.show_done(command)
    assert view.marks.form.isHidden()
    assert field.hasFocus()


def test_another_territory_takes_nothing_away(qtbot: QtBot, view: MapView, territory: Territory) -> None:
    form = view.marks.form
    form.place(replace(DRAWN, grids=()), NOW)
    form.text.setText("typed")
    view.show_territory(territory)
    assert form.isVisible()
    command = sent(qtbot, view)
    assert isinstance(command, PlaceMark)
    assert command.grids, "looked up in the new one"


def test_what_was_drawn_or_typed_is_not_replaced(qtbot: QtBot, view: MapView) -> None:
    marks, form, sketching = view.marks, view.marks.form, view.tools.sketching
    form.place(DRAWN, NOW)
    for begin in (marks.begin_change, marks.begin_lift):
        begin("M1")
        assert form.says == HOLDS
    marks.draw(ShapeKind.POINT)
    assert sketching.task is None
    marks._ask(ShapeKind.POINT, ((X, Y),))
    assert form._figure == DRAWN
    form.close_form()
    marks.draw(ShapeKind.POINT)
    marks.begin_lift("M1")
    form.reason.setText("dry")
    qtbot.keyClick(view.canvas, Qt.Key.Key_Space)
    assert sketching.task is not None
    assert HOLDS in sketching.words
    assert form.reason.text() == "dry"
    form.close_form()
    qtbot.keyClick(view.canvas, Qt.Key.Key_Space)
    assert sketching.task is None
    marks.begin_change("M1")
    assert form.until.time.isVisible(), "of a single point nothing is lost"
    form.until.choice.setCurrentIndex(0)
    marks.begin_lift("M1")
    assert form.says == HOLDS


def test_another_time_starts_from_the_span_chosen_before(view: MapView) -> None:
    until = view.marks.form.until
    view.marks.form.place(DRAWN, NOW)
    for choice in (1, 3):
        until.choice.setCurrentIndex(choice)
        assert until.until == NOW + timedelta(hours=4)
    view.marks.form.close_form()
    view.marks.begin_change("M1")
    assert until.until == NOW + timedelta(hours=1), "the mark's own"


def test_signs_of_a_list_are_made_once_for_each_theme(view: MapView) -> None:
    tell(view, None, mark("M2"))
    view.marks.open_list()
    rows = view.marks.list.rows
    first, second = (rows.item(row).icon().cacheKey() for row in (0, 1))
    assert first == second
    tell(view, mark("M2"), mark("M2", until=NOW + timedelta(hours=3), version=2))
    assert rows.item(0).icon().cacheKey() == first
    view.show_theme(print_theme())
    assert rows.item(0).icon().cacheKey() != first


def test_a_mark_at_the_edge_of_the_view_keeps_its_sign_and_leaves_out_its_words(view: MapView) -> None:
    painting = view._layers.map_marks._painting
    assert [bool(text) for _, _, text in painting._plaques] == [True]
    scale = view.canvas.viewport_now().scale
    view.show_place(X + 200 - (view.canvas.width() / 2 - 30) * scale, Y, 1500)
    ((_, box, text),) = painting._plaques
    assert text == ""
    assert box[2] <= view.canvas.width()


def test_a_list_that_waits_for_the_form_comes_back_without_the_keyboard(qtbot: QtBot, show_map: Show) -> None:
    """Whoever has gone on elsewhere keeps it."""
    view = show_map(DISPATCHER, mark(), size=(420, 260))
    view.marks.allow()
    view.activateWindow()
    field = QLineEdit(view)
    field.show()
    view.marks.open_list()
    view.marks.begin_lift("M1")
    assert view.marks.list.isHidden()
    view.marks.form.reason.setText("dry")
    command = sent(qtbot, view)
    field.setFocus()
    view.marks.form.show_done(command)
    assert view.marks.list.isVisible()
    assert field.hasFocus()
