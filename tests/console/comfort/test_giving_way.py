"""What has less room than its words: something is broken into lines, shortened or left out, in an order that is known;
nothing is cut, and nothing lies behind a bar that scrolls sideways."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.console.comfort.looking import cut_in, written_in
from tests.widgets import living_picture as lived
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.cases.case_list import CaseList
from widgets.elided_label import YieldingLabel
from widgets.figures.table import FiguresTable, Row, room_for_two
from widgets.fitting_columns import FittingColumns, heading_width
from widgets.status_strip import StatusStrip
from widgets.theme import apply_theme, dark_theme, set_text_size
from widgets.wrapped_check_box import WrappedCheckBox

IRREVERSIBLE = "Report before switching: permits one switching"
FEED = "Positions through the database, every 30 s"


@pytest.fixture(autouse=True)
def in_large_letters(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, dark_theme())
    set_text_size(qapp, 150)
    yield
    set_text_size(qapp, 100)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    made.resize(300, 300)
    qtbot.addWidget(made)
    return made


def test_a_button_and_a_tick_break_their_words(host: QWidget, qtbot: QtBot) -> None:
    row, tick = FlowRow(host), WrappedCheckBox(host)
    button = KeycapButton("Return", row)
    button.setText(IRREVERSIBLE)
    row.add(button)
    tick.setText("Black and white (shown here, too)")
    for part in (row, tick):
        host.layout().addWidget(part)
    with qtbot.waitExposed(host):
        host.show()
    assert min(button.height(), tick.height()) > 2 * button.fontMetrics().height() - 4
    said = " ".join(text.text for text in written_in(host))
    assert said.split() == [*IRREVERSIBLE.split(), "Return", *tick.text().split()]
    assert cut_in(host) == set()
    assert tick.accessibleName() == tick.text()


def test_a_row_of_buttons_has_room_for_words_that_came_while_it_was_away(host: QWidget, qtbot: QtBot) -> None:
    row = FlowRow(host)
    button = KeycapButton("", row)
    button.setText("查看缺口")
    row.add(button)
    host.layout().addWidget(row)
    with qtbot.waitExposed(host):
        host.show()
    host.hide()
    button.setText("Show the hole")
    with qtbot.waitExposed(host):
        host.show()
    assert button.width() >= button.sizeHint().width()


@pytest.fixture
def strip(host: QWidget, qtbot: QtBot) -> StatusStrip:
    """Of a shift that is over, with a feed that is silent."""
    made = StatusStrip(theme=dark_theme())
    made.setParent(host)
    made.show_rule_book(lived.RULES)
    made.show_account(lived.DISPATCHER)
    made.show_database("sqlite:////data/room-of-the-whole-city.sqlite3", "SQLite")
    made.show_feed("positions", FEED, None, brief="Positions")
    made.show_leader("Leader: 毛涛健, shift 3 h 42 min over", late=True)
    made.show_now(lived.make.NOW)
    with qtbot.waitExposed(host):
        host.show()
    made.show()
    return made


def written_on(strip: StatusStrip, width: int) -> list[str]:
    strip.resize(width, strip.sizeHint().height())
    strip.layout().activate()
    labels = sorted(strip.findChildren(YieldingLabel), key=QWidget.x)
    said = [label.written_within(label.width()) for label in labels if label.isVisible()]
    return [text for text in said if text]


def test_the_strip_says_all_where_there_is_room(strip: StatusStrip) -> None:
    assert written_on(strip, 3000) == strip.texts()


def test_the_strip_drops_what_stands_elsewhere_before_it_cuts_a_word(strip: StatusStrip) -> None:
    whole = strip.texts()
    _, feed, leader, account, _, clock = whole
    role = f" · {account.partition(' · ')[2]}"
    assert written_on(strip, 1366) == ["●", feed, leader, account, clock]
    assert written_on(strip, 1200) == ["●", "▲ Positions: nothing yet", leader, account, clock]
    assert written_on(strip, 1000) == [
        "●",
        "▲ Positions: nothing yet",
        leader,
        account.removesuffix(role),
        clock,
    ]
    assert FEED in feed
    assert strip.texts() == whole, "what is read out is whole"


def test_names_are_cut_only_where_brief_words_are_too_long_and_the_news_never(strip: StatusStrip) -> None:
    _, feed, *_ = written_on(strip, 700)
    assert "…" in feed
    assert feed.endswith(": nothing yet")


def test_a_database_out_of_reach_is_named_where_there_is_little_room(strip: StatusStrip) -> None:
    strip.show_blind(lived.make.NOW)
    said, *_ = written_on(strip, 1366)
    assert said.startswith("■ room-of-the") and said.endswith(": out of reach for 0 s")


def test_a_heading_is_cut_after_the_words_of_all_columns_that_give(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(1, 3, table)
    for column, words in enumerate(("Where", "Customer-hours", "When")):
        model.setHorizontalHeaderItem(column, QStandardItem(words))
        model.setItem(0, column, QStandardItem("words"))
    table.setModel(model)
    table.verticalHeader().hide()
    columns = FittingColumns(table, yielding=(1, 0))
    table.resize(QSize(900, 200))
    with qtbot.waitExposed(table):
        table.show()
    columns.want([300, 300, 200])
    heading = heading_width(table, 1)
    table.resize(500 + heading - 40, 200)
    assert table.columnWidth(1) >= heading
    assert table.columnWidth(0) < 300
    table.resize(200 + heading, 200)
    assert table.columnWidth(1) < heading


def test_columns_leave_or_give_way_and_come_back(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(1, 4, table)
    for column in range(4):
        model.setItem(0, column, QStandardItem("words"))
    table.setModel(model)
    table.verticalHeader().hide()
    columns = FittingColumns(table, leaving=(3,), yielding=(1,))
    table.resize(QSize(1000, 200))
    with qtbot.waitExposed(table):
        table.show()
    columns.want([200, 300, 200, 200])
    assert not table.isColumnHidden(3)
    table.resize(620, 200)
    assert table.isColumnHidden(3)
    assert [table.columnWidth(column) for column in (0, 2)] == [200, 200]
    assert table.columnWidth(1) < 300
    assert table.horizontalScrollBar().maximum() == 0
    table.resize(1000, 200)
    assert [table.columnWidth(column) for column in range(4)] == [200, 300, 200, 200]


def test_filters_of_cases_say_what_they_show(qtbot: QtBot) -> None:
    cases = CaseList(
        picture=lived.LivingPicture().picture, rules=lived.RULES, theme=dark_theme(), now=lived.make.NOW, parent=None
    )
    qtbot.addWidget(cases)
    cases.resize(860, 400)
    with qtbot.waitExposed(cases):
        cases.show()
    for box in (cases.channel, cases.state, cases.station, cases.owner):
        assert box.fontMetrics().horizontalAdvance(box.currentText()) <= field_of(box)


def test_figures_of_a_small_screen_stand_beside_each_other_with_their_names(qtbot: QtBot) -> None:
    assert room_for_two(1366)
    table = FiguresTable(theme=dark_theme())
    qtbot.addWidget(table)
    table.fit_heads(("Open", "Overdue", "Number", "Areas", "Customers"))
    names = ("Next limit: order 26112300066", "On duty, no fresh position")
    table.show_rows([Row(name, "1,000,000") for name in names])
    table.resize((1366 - 16) // 2, 400)
    with qtbot.waitExposed(table):
        table.show()
    assert max(map(table.fontMetrics().horizontalAdvance, names)) + 6 <= table.columnWidth(0)


def field_of(box: QComboBox) -> int:
    """Pixels that a choice has for its text."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()
