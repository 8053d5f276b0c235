"""Every clock and every number of the rule book says where it comes from: by mouse, by key and to a screen reader."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets import living_picture as lived
from tests.widgets.books import act_book
from tests.widgets.pictures import NOW, crew, fix, order, picture_of, rule_book, station
from widgets.crews.crew_board import CrewBoard
from widgets.crews.crew_cells import Column as CrewColumn
from widgets.inspector import Inspector
from widgets.inspector.clock_strip import ClockCell
from widgets.inspector.crew_rows_view import CrewRowsView
from widgets.queue.columns import Column
from widgets.queue.queue_model import QueueModel
from widgets.rule_book.why import why_of
from widgets.status_strip import StatusStrip
from widgets.theme import dark_theme

RULES = rule_book()
_Role = Qt.ItemDataRole
BOOK = "Rule book 2026.1, in force from 2026-01-01"


def test_the_queue_says_it_of_the_limit_that_counts_down_and_of_all_on_demand() -> None:
    model = QueueModel(picture=picture_of(station(), order(minutes_ago=4)), rules=RULES, now=NOW)
    cell = model.index(0, Column.TIME)
    tip = cell.data(_Role.ToolTipRole)
    assert tip == cell.data(_Role.AccessibleDescriptionRole)
    assert "T-10 Dispatch: 5 min (unverified)" in tip
    assert "Source: http://m.ptmygj.cn" in tip
    assert tip.endswith("no site has approved it.")
    for column in Column:
        everything = model.index(0, column).data(_Role.WhatsThisRole)
        assert "T-3.urban Arrival: 60 min" in everything


def test_the_clock_strip_says_it_of_every_clock(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    inspector = Inspector(
        picture=living.picture, rules=lived.RULES, theme=dark_theme(), account=lived.DISPATCHER, book=act_book()
    )
    qtbot.addWidget(inspector)
    inspector.show()
    inspector.show_now(living.now)
    assert inspector.why() == ""
    inspector.select((living.report(),))
    cells = [cell for cell in inspector.findChildren(ClockCell) if not cell.isHidden()]
    assert len(cells) >= 3
    for cell in cells:
        assert "Source: " in cell.toolTip()
        assert cell.accessibleDescription() == cell.toolTip()
    part = inspector.findChild(QLabel)
    assert part is not None
    assert why_of(part).count("Source: ") >= len(cells)


def test_the_ranking_says_what_the_minutes_were_worked_out_with(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    inspector = Inspector(
        picture=living.picture, rules=lived.RULES, theme=dark_theme(), account=lived.DISPATCHER, book=act_book()
    )
    qtbot.addWidget(inspector)
    inspector.show()
    inspector.show_fixes(lived.FIXES, living.now)
    inspector.show_now(living.now)
    inspector.show_crews(living.report())
    rows = inspector.candidates.findChild(CrewRowsView).model()
    told = [str(rows.index(row, 0).data(_Role.ToolTipRole)) for row in range(rows.rowCount())]
    assert told
    assert any("travel.detour: 1.4" in tip and "travel.speed." in tip for tip in told)
    for row, tip in enumerate(told):
        assert rows.index(row, 0).data(_Role.WhatsThisRole) == tip


def test_the_crew_board_says_how_old_a_position_may_be(qtbot: QtBot) -> None:
    board = CrewBoard(picture=picture_of(station(), crew()), rules=RULES, theme=dark_theme())
    qtbot.addWidget(board)
    board.show_fixes({crew().id: fix()}, NOW)
    cell = board.model.index(0, CrewColumn.POSITION)
    tip = str(cell.data(_Role.ToolTipRole))
    assert tip.startswith("Position of 19:59:57")
    assert "position.stale: 3 min" in tip
    assert "position.future_tolerance: 30 s" in tip
    board.table.select(crew().id)
    assert why_of(board.table) == tip


def test_the_status_strip_says_when_a_feed_is_silent_and_whose_book_it_is(qtbot: QtBot) -> None:
    strip = StatusStrip(theme=dark_theme())
    qtbot.addWidget(strip)
    strip.show_rule_book(RULES)
    strip.show_now(NOW)
    strip.show_feed("positions", "Positions", NOW - timedelta(seconds=4))
    told = {label.text(): label.toolTip() for label in strip.findChildren(QLabel)}
    assert "position.stale: 3 min" in told["● Positions: 4 s"]
    assert told["Rules 2026.1"].startswith(BOOK)
    assert all(
        label.accessibleDescription() == label.toolTip()
        for label in strip.findChildren(QLabel)
        if "Rule book" in label.toolTip()
    )


def test_what_has_no_figures_says_nothing(qtbot: QtBot) -> None:
    plain = QWidget()
    qtbot.addWidget(plain)
    assert why_of(plain) == ""
    assert why_of(None) == ""
