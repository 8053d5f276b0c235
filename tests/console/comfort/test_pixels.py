"""What is seen of the surfaces around the map: every letter is there, none stands over another, and what a theme has
dressed another one dresses back. Sampled, not compared with stored pictures: fonts differ from machine to machine."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDockWidget,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from console.language import Language
from models.entities.orders import OrderState
from models.ids import GridId
from tests.console.comfort.looking import colliding_in, contrast, unseen_in
from tests.console.comfort.surfaces import Room, room
from widgets.acts.form_rows import FormRows
from widgets.figures.board import FiguresBoard
from widgets.map.reach.answer import Asked, ReachOf
from widgets.message_bar import Level
from widgets.theme import Theme, apply_theme, dark_contrast_theme, dark_theme, light_contrast_theme, light_theme
from widgets.theme.theme import THEMES


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, own_look: Language) -> None:
    apply_theme(qapp, dark_theme())


def test_the_surfaces_around_the_map(qtbot: QtBot, qapp: QApplication, own_look: Language) -> None:
    """One window, in both themes and both languages."""
    with opened(qtbot) as there:
        lies_apart_and_inside(there)
        dark = {name: picture(part) for name, part in surfaces(there).items()}
        every_letter_is_there(there, "dark, English")
        what_is_told_by_marks_is_drawn(there)
        dress(there, light_theme(), qapp)
        for name, part in surfaces(there).items():
            assert ground(picture(part)).lightness() > ground(dark[name]).lightness() + 100, name
        what_is_told_by_marks_is_drawn(there)
        dress(there, dark_theme(), qapp)
        assert [name for name, part in surfaces(there).items() if picture(part) != dark[name]] == []
        own_look.use("zh_CN")
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        dress(there, light_theme(), qapp)
        lies_apart_and_inside(there)
        every_letter_is_there(there, "light, Chinese")


@pytest.mark.parametrize("theme", [dark_contrast_theme(), light_contrast_theme()], ids=lambda theme: theme.name)
def test_fields_have_an_outline_in_the_themes_of_high_contrast(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    apply_theme(qapp, theme)
    for kind in (QSpinBox, QDateTimeEdit, QComboBox, QLineEdit, QListWidget):
        room = QWidget()
        qtbot.addWidget(room)
        field = kind(room)
        field.setGeometry(20, 20, 160, 26)
        with qtbot.waitExposed(room):
            room.show()
        image = picture(room)
        around = [image.pixelColor(100, y) for y in range(18, 24)]
        assert max(contrast(colour, theme.window) for colour in around) >= 3, kind.__name__


@pytest.mark.parametrize("theme", [make() for make in THEMES.values()], ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", [QSpinBox, QDateTimeEdit, QComboBox, QLineEdit, QPushButton])
def test_a_field_ends_somewhere_and_tells_that_it_has_the_keyboard(
    qtbot: QtBot, qapp: QApplication, theme: Theme, kind: type[QWidget]
) -> None:
    apply_theme(qapp, theme)
    room = QWidget()
    qtbot.addWidget(room)
    rest, field = QWidget(room), kind(room)
    rest.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setGeometry(20, 20, 160, 26)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    edges = []
    for part in (rest, field):
        qtbot.keyClick(room, Qt.Key.Key_Tab)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        image = picture(room)
        edges.append([image.pixelColor(100, y) for y in range(18, 24)])
    at_rest, held = (max(contrast(colour, theme.window) for colour in edge) for edge in edges)
    assert at_rest >= 0.9 * contrast(theme.line, theme.window)
    assert held >= 3
    assert edges[0] != edges[1]


@pytest.mark.parametrize("theme", [dark_contrast_theme(), light_contrast_theme()], ids=lambda theme: theme.name)
def test_what_lies_on_the_map_has_an_edge_there_and_lets_nothing_shine_through(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    apply_theme(qapp, theme)
    with room(qtbot, theme) as there:
        view = there.window.map
        view.marks.open_list()
        view.layer_panel.unfold()
        view.grids.open(GridId("G1"))
        there.tick()
        image = picture(view)
        for panel in (view.legend, view.layer_panel, view.marks.list, view.grids.panel):
            corner = panel.mapTo(view, QPoint(0, 0))
            edge = [image.pixelColor(corner.x() + panel.width() // 2, corner.y() + y) for y in (0, panel.height() - 1)]
            assert min(contrast(colour, theme.window) for colour in edge) >= 3, type(panel).__name__
            assert image.pixelColor(corner + QPoint(2, 2)) == theme.panel, type(panel).__name__


@pytest.mark.parametrize("theme", [make() for make in THEMES.values()], ids=lambda theme: theme.name)
def test_a_tick_stands_in_its_box(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    apply_theme(qapp, theme)
    tick = QCheckBox()
    tick.setChecked(True)
    qtbot.addWidget(tick)
    tick.setGeometry(0, 0, 40, 40)
    with qtbot.waitExposed(tick):
        tick.show()
    image = picture(tick)
    row = [image.pixelColor(x, 20) for x in range(20)]
    seen = [x for x, colour in enumerate(row) if contrast(colour, theme.window) >= 3]
    assert seen[-1] - seen[0] >= 11, "from side to side"
    assert len(seen) >= 3, "both sides and the sign between them"


def test_a_large_window_is_put_to_use(qtbot: QtBot) -> None:
    with room(qtbot, dark_theme()) as there:
        the_form_of_a_report_is_seen_whole(there, qtbot)
        there.show_order(there.living.report())
        there.window.menus.action("new_figures").trigger()
        board = next(part for part in QApplication.allWidgets() if isinstance(part, FiguresBoard))
        there.tick()
        first, second = board.findChildren(QTableWidget)
        assert not second.isVisible(), "one below the other"
        names, letters = first.rowCount(), first.font().pointSizeF()
        board.window().resize(2560, 1440)
        qtbot.waitUntil(lambda: second.isVisible() and second.geometry().right() > 2500)
        assert first.rowCount() + second.rowCount() == names
        qtbot.waitUntil(lambda: first.font().pointSizeF() > 1.5 * letters)
        assert not first.verticalScrollBar().isVisible()
        assert not second.verticalScrollBar().isVisible()
        board.window().close()


def the_form_of_a_report_is_seen_whole(there: Room, qtbot: QtBot) -> None:
    """Beside the time line, and none of its labels is broken."""
    window = there.window
    window.resize(2560, 1440)
    window.arrangement.layouts.reset()
    window.inspector.begin_report()
    there.tick()
    assert window.lanes.isVisible()
    bars = [area.verticalScrollBar() for area in window.inspector.findChildren(QScrollArea)]
    qtbot.waitUntil(lambda: all(bar.maximum() == 0 for bar in bars if bar.isVisible()))
    labels = [label for rows in window.inspector.findChildren(FormRows) for label in rows.findChildren(QLabel)]
    asked = [label for label in labels if label.buddy() is not None and label.isVisible()]
    assert len(asked) > 5
    one_line = asked[0].fontMetrics().lineSpacing() * 1.5 + 4
    assert [label.text() for label in asked if label.heightForWidth(label.width()) > one_line] == []
    window.inspector._forms.close_form()


@contextmanager
def opened(qtbot: QtBot) -> Iterator[Room]:
    """An order on its way, a reach and a grid on the map, its panels unfolded, the time line below, a refusal."""
    with room(qtbot, dark_theme()) as there:
        window = there.window
        window.resize(1920, 1080)
        there.show_order(there.living.order_in(OrderState.EN_ROUTE))
        window.menus.action("go_lanes").trigger()
        window.map.layer_panel.unfold()
        window.map.legend.unfold()
        window.reaching.ask(Asked(of=ReachOf.CREW, key="CD1"))
        qtbot.waitUntil(lambda: window.map.reach.answer is not None)
        window.map.grids.open(GridId("G1"))
        window.messages.show_message("act", "Not assigned: the crew is off duty.", Level.REFUSAL)
        qtbot.waitUntil(lambda: bool(window.lanes.stock.rows))
        there.tick()
        yield there


def surfaces(there: Room) -> dict[str, QWidget]:
    window = there.window
    return {
        "lanes": window.lanes,
        "layers": window.map.layer_panel,
        "legend": window.map.legend,
        "reach": window.map.reach.card,
        "grid": window.map.grids.panel,
        "message": window.messages,
        "strip": window.strip,
        "queue": window.queue,
        "crews": window.crews,
        "clocks": window.inspector.clocks,
    }


def dress(there: Room, theme: Theme, app: QApplication) -> None:
    apply_theme(app, theme)
    there.window.show_theme(theme)
    there.tick()


def every_letter_is_there(there: Room, where: str) -> None:
    for name, part in surfaces(there).items():
        assert part.isVisible(), (where, name)
        assert unseen_in(part) == [], (where, name)
        assert colliding_in(part) == [], (where, name)


def lies_apart_and_inside(there: Room) -> None:
    view = there.window.map
    parts = [view.layer_panel, view.legend, view.reach.card, view.grids.panel, view._panels.corners.scale_bar]
    boxes = [part.geometry() for part in parts]
    for number, box in enumerate(boxes):
        assert view.canvas.rect().contains(box), parts[number]
        assert not any(box.intersects(other) for other in boxes[number + 1 :]), parts[number]


def what_is_told_by_marks_is_drawn(there: Room) -> None:
    """The time of now on the lanes, the samples of the reach, the title of every dock."""
    window, lanes, chart = there.window, there.window.lanes.view, there.window.lanes.chart
    now = round(chart.names + lanes.axis.x(there.living.now.timestamp()))
    assert stands_out(picture(lanes), QRect(now - 3, chart.scale + 30, 7, 60)), "now"
    card = window.map.reach.card
    assert card._samples
    for sample in card._samples.values():
        around = sample.geometry().adjusted(-2, -2, 2, 2)
        assert around.width() < 50
        assert stands_out(picture(card), around, least=1.2), "sample"
    for dock in window.findChildren(QDockWidget):
        if dock.isVisible():
            assert stands_out(picture(dock), QRect(4, 2, 60, dock.widget().y() - 4)), dock.windowTitle()
            for button in dock.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
                assert stands_out(picture(dock), button.geometry(), least=3.0), (
                    dock.windowTitle(),
                    button.objectName(),
                )


def picture(part: QWidget) -> QImage:
    image: QImage = part.grab().toImage()
    return image


def ground(image: QImage) -> QColor:
    """The commonest of some hundred samples."""
    across, down = max(image.width() // 16, 1), max(image.height() // 16, 1)
    found = [image.pixel(x, y) for x in range(2, image.width(), across) for y in range(2, image.height(), down)]
    return QColor.fromRgb(max(set(found), key=found.count))


def stands_out(image: QImage, box: QRect, least: float = 2.0) -> bool:
    """Whether something within the box has that contrast with its commonest colour."""
    part = image.copy(box)
    found = {part.pixel(x, y) for x in range(part.width()) for y in range(part.height())}
    return any(contrast(QColor.fromRgb(one), ground(part)) >= least for one in found)
