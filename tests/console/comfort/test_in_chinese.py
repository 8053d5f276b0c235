"""Chinese on a small screen: what is decided by can be read to its end, at the usual size and in large letters."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from console.further.window import Kind
from console.language import Language
from models.commands.orders import CallBackReport
from models.entities.orders import OrderState
from tests.console.comfort import surfaces
from tests.console.comfort.looking import written_in
from tests.console.comfort.surfaces import SIZE, Room, room
from widgets.alarms.alarm_model import WHAT
from widgets.alarms.alarm_page import AlarmPage
from widgets.theme import apply_theme, light_theme, set_text_size
from widgets.wall.band import Band, Cell

PHONE = "13800000001"
"""Of whoever calls in the living picture."""


@pytest.fixture(autouse=True)
def in_chinese(qapp: QApplication, own_look: Language) -> Iterator[None]:
    apply_theme(qapp, light_theme())
    own_look.use("zh_CN")
    yield
    set_text_size(qapp, 100)


@pytest.fixture(params=[100, 150])
def there(request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setattr(surfaces, "TEXT", request.param)
    with room(qtbot, light_theme()) as made:
        yield made


def opened(there: Room, name: str, show: Callable[[], None]) -> QWidget:
    before = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
    there.window.menus.action(name).trigger()
    (window,) = (one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible())
    window.resize(*SIZE)
    show()
    there.tick()
    return window


def test_alarms_are_told_to_their_end_and_stand_in_line(there: Room, qtbot: QtBot) -> None:
    page = opened(there, "alarms", there.show_alarms).findChild(AlarmPage)
    assert page is not None
    qtbot.waitUntil(lambda: not [text.text for text in written_in(page.table) if "…" in text.text])
    inside = next(number for number, row in enumerate(page.model.rows) if row.inside)
    cell = page.table.visualRect(page.model.index(inside, WHAT))
    written = [text for text in written_in(page.table.viewport()) if cell.contains(text.box.center())]
    lines = {text.box.top() for text in written}
    assert len({min(text.box.left() for text in written if text.box.top() == line) for line in lines}) == 1
    told = page.model.data(page.model.index(inside, WHAT))
    assert sorted("".join(text.text for text in written).replace(" ", "")) == sorted(told.replace(" ", ""))


def test_limits_of_a_case_end_whole(there: Room, qtbot: QtBot) -> None:
    there.show_order(there.living.report())
    window = opened(there, "cases", there.show_case)
    page = there.window.cases.page
    assert page is not None
    page.list.model.limit_lines = lambda _case: (  # type: ignore[method-assign]
        (("● 一级审核：超时 2小时32分", True),),
        (("督办 3小时20分", False), (" · 答复 7天13小时", False), (" · 答复 14天13小时", False)),
    )
    window.repaint()
    cell = page.list.table.visualRect(page.list.model.index(0, 0))
    texts = [text.text for text in written_in(page.list.table.viewport()) if cell.contains(text.box.center())]
    assert "督办 3小时20分" in texts
    assert not [text for text in texts if text.rstrip().endswith("·")], "a separator with nothing behind it"
    lasts = [text for text in texts if text == "…" or text.endswith("答复 14天13小时")]
    assert len(lasts) == 1, "the last one, or that there are more"


def test_the_telephone_of_a_report_is_not_cut(there: Room, qtbot: QtBot) -> None:
    key = there.living.order_in(OrderState.RESTORED)
    there.show_order(key)
    there.window.begin_act(key, CallBackReport)
    form = there.window.inspector.form
    assert form is not None
    qtbot.wait(50)
    box = form.rows.editor("report").findChild(QComboBox) or form.rows.editor("report").focusProxy()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room_for = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    words = box.currentText()
    till = words.index(PHONE) + len(PHONE)
    assert box.fontMetrics().horizontalAdvance(words[:till]) <= room_for.width()
    (shown,) = (text.text for text in written_in(box))
    assert PHONE in shown
    assert (shown == words) != shown.endswith("…"), "what is not whole says so"


def test_the_console_has_more_room_to_speak_than_the_hand_to_find(there: Room) -> None:
    assert there.window.messages.width() > 1.2 * there.window.search.width()
    field = there.window.search
    assert field.fontMetrics().horizontalAdvance(field.placeholderText()) < field.width() - 12


def test_pins_of_the_shift_need_no_scrolling_sideways(there: Room, qtbot: QtBot) -> None:
    there.window.arrangement.further.bring_up(Kind.SHIFT)
    (page,) = there.window.arrangement.further.contents(Kind.SHIFT)
    page.window().resize(*SIZE)
    standing: QListWidget = page.log.standing
    standing.addItem(
        "▲ 省公司值班室 陈昇，09:50 · 期限16:50 · 省公司要求：今日22时前不安排计划停电，重要客户逐户回访" * 2
    )
    qtbot.wait(50)
    assert standing.horizontalScrollBar().maximum() == 0
    assert standing.visualItemRect(standing.item(standing.count() - 1)).height() > 1.8 * standing.fontMetrics().height()


def test_a_comma_on_the_wall_is_whole(there: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened(there, "new_wall_map", there.tick)
    band = window.findChild(Band)
    assert band is not None
    depth = []
    for number in ("5936", "5,936"):
        monkeypatch.setattr(band, "cells", lambda number=number: (Cell(number, " "),))
        image = band.grab().toImage()
        ground = image.pixelColor(1, 1)
        inked = [
            y for y in range(image.height()) for x in range(0, image.width(), 2) if image.pixelColor(x, y) != ground
        ]
        depth.append(max(inked))
    assert depth[1] - depth[0] > 0.12 * band._fitting(band.cells())
