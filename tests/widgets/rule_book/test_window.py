"""The window of the rule book: versions, differences, a file that is none, and what another book would have judged."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from models.entities.outage_plans import CopyTo
from models.ids import OrderId, StationId
from models.rules.book_differences import SeenVersion
from models.rules.book_tables import Problem
from models.rules.rejudging import Outcome, Rejudged, Rejudgement
from models.rules.site_rule_book import parse_site_rule_book
from tests.widgets import pictures
from tests.widgets.rule_book.test_book_page import RULES, SHIPPED
from widgets.rule_book.rows_model import RowsModel
from widgets.rule_book.window import RuleBookWindow

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
DRAFT = parse_site_rule_book(
    """
site = "JJ"
version = 4
effective_from = 2027-01-01
[[number]]
id = "T-2.urban"
value = 30
unit = "min"
source = "draft"
confidence = "site"
[[rule]]
id = "N-4"
text_zh = "滚动公告。"
text_en = "Rolling notice."
source = "draft"
confidence = "site"
weight = "law"
[[day]]
date = 2027-02-20
kind = "work"
name = "春节调休"
source = "draft"
[[budget]]
station = "S1"
month = "2027-02"
hours = 900
source = "draft"
[[budget]]
grid = "G1"
hours = 50
source = "draft"
""",
    shipped=SHIPPED,
    today=date.max,
)
TURNED = Rejudged(
    order=OrderId("26030200001"),
    station=StationId("S1"),
    rule="T-2",
    started_at=NOW,
    ended_at=NOW + timedelta(minutes=40),
    before=Outcome.MET,
    due_before=NOW + timedelta(minutes=45),
    after=Outcome.MISSED,
    due_after=NOW + timedelta(minutes=30),
    rule_book="2026.1",
)
COPIES = replace(RULES, plan_chain=replace(RULES.plan_chain, copies=(CopyTo.MARKETING,)))
RESULT = Rejudgement(
    rule_book=DRAFT.version,
    since=NOW - timedelta(days=30),
    orders=12,
    changed_orders=1,
    judgements=50,
    running=3,
    without_verdict=2,
    changed=(TURNED,),
    by_rule=(("T-2", (Outcome.MET, Outcome.MISSED), 1),),
    by_station=((StationId("S1"), (Outcome.MET, Outcome.MISSED), 1),),
    by_version=(("2026.1", 50),),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[RuleBookWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = RuleBookWindow(picture=pictures.picture_of(pictures.station()), rules=RULES, parent=parent)
    window.show()
    yield window


def cells(model: RowsModel[object]) -> list[list[str]]:
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def test_the_sites_book_is_compared_with_the_shipped_one_at_first(window: RuleBookWindow) -> None:
    assert [row[:2] for row in cells(window.versions.found)] == [["T-10", "Another value"]]
    (row,) = cells(window.versions.found)
    assert row[2] == "2 min"
    assert row[3].startswith("5 min (unverified)")


def test_a_file_is_compared_as_soon_as_it_is_opened(window: RuleBookWindow) -> None:
    window.other.show_opened("draft.toml", DRAFT)
    found = {row[0]: row[1:4] for row in cells(window.versions.found)}
    assert found["T-2.urban"] == ["Another value", "45 min", "30 min"]
    assert found["T-10"][0] == "Another value"
    window.versions.before.setCurrentIndex(1)  # from the shipped one
    day = ["2027-02-20", "New", "–", "Working day · 春节调休", "draft"]
    budgets = ["Station S1, 2027-02", "Grid G1, every month"]
    assert [row[0] for row in cells(window.versions.found)] == ["T-2.urban", "N-4", day[0], *budgets]
    assert found["N-4"][2] == "Rolling notice. · Law: what breaks it is blocked"
    assert cells(window.versions.found)[2] == day
    assert DRAFT.version in window.rejudging.task.text()
    # Another chain of approvals is told as people, one after the other.
    window.other.show_opened("copies.toml", COPIES)
    chain = cells(window.versions.found)[-1]
    assert chain[:2] == ["Chain of approvals", "Another value"]
    assert chain[3].startswith("Station chief → Distribution room → Department head (Major plans) → ")
    assert chain[3].endswith(" → Dispatcher, Shift leader · Marketing")
    window.versions.found_table.selectRow(window.versions.found.rowCount() - 1)
    assert chain[3] in window.versions.whole.toPlainText(), "its end is what differs"


def test_a_file_opened_again_takes_the_place_of_what_it_was(window: RuleBookWindow) -> None:
    window.other.show_opened("draft.toml", DRAFT)
    window.other.show_opened("draft.toml", SHIPPED)
    assert [choice.file for choice in window.other.choices] == ["", "", "draft.toml"]
    assert window.other.chooser.book is SHIPPED


def test_a_file_that_is_no_rule_book_says_every_problem_and_changes_nothing(window: RuleBookWindow) -> None:
    before = window.other.chooser.book
    problems = (
        Problem(code="unknown_number", field="number T-99", line=7, given="T-99"),
        Problem(code="missing_field", field="site"),
    )
    window.other.show_refused("slip.toml", problems)
    said = window.other.problems.toPlainText().splitlines()
    assert said == ["slip.toml is no rule book:", "line 7: the rules know no number “T-99”", "“site” is missing"]
    assert window.other.chooser.book is before
    window.other.show_opened("draft.toml", DRAFT)
    assert window.other.problems.isHidden()


def test_versions_of_the_journal_say_where_their_text_is(window: RuleBookWindow) -> None:
    seen = [SeenVersion(version, NOW, NOW, 7) for version in ("2019.4", SHIPPED.version, RULES.version)]
    window.versions.show_seen(tuple(seen))
    rows = cells(window.versions.seen)
    assert [row[-1] for row in rows] == [
        "Not at hand; open its file to compare",
        "Shipped with the program",
        "This seat works by it",
    ]
    assert rows[0][3] == "7"


def test_judging_again_is_asked_for_followed_and_told(window: RuleBookWindow, qtbot: QtBot) -> None:
    page = window.rejudging
    window.pages.setCurrentWidget(page)
    with qtbot.waitSignal(page.wanted) as wanted:
        page.start.click()
    assert wanted.args == [window.other.chooser.book]
    page.show_progress(5, 12)
    assert (page.progress.value(), page.progress.maximum()) == (5, 12)
    assert page.cancel.isVisible()
    page.show_result(RESULT)
    assert page.start.isVisible()
    said = page.summary.toPlainText()
    assert "would have come out differently: 1 of 12" in said
    assert "Judgements since 2026-01-31 12:00: 50 (2026.1: 50)" in said
    assert "still run: 3; ended without a verdict: 2" in said
    assert "Cannot be judged again" in said
    assert cells(page.by_rule) == [["T-2", "✓ met → ✕ missed", "1"]]
    assert cells(page.by_station)[0][1:] == ["✓ met → ✕ missed", "1"]
    (row,) = cells(page.orders)
    assert row[0] == "26030200001"
    assert row[2:] == ["T-2", "✓ met → ✕ missed", "40 min", "45 min", "30 min", "2026.1"]


def test_cancelling_leaves_the_page_as_it_was(window: RuleBookWindow, qtbot: QtBot) -> None:
    page = window.rejudging
    window.pages.setCurrentWidget(page)
    page.start.click()
    with qtbot.waitSignal(page.cancelled):
        page.cancel.click()
    assert page.start.isVisible()
    assert not page.progress.isVisible()


def test_enter_goes_to_an_order(window: RuleBookWindow, qtbot: QtBot) -> None:
    page = window.rejudging
    window.pages.setCurrentWidget(page)
    page.show_result(RESULT)
    page.order_table.selectRow(0)
    page.order_table.setFocus()
    with qtbot.waitSignal(page.order_wanted) as wanted:
        qtbot.keyClick(page.order_table, Qt.Key.Key_Return)
    assert wanted.args == ["26030200001"]


def test_a_failure_is_said_where_the_result_would_stand(window: RuleBookWindow) -> None:
    window.rejudging.show_failure("The database cannot be reached.")
    assert window.rejudging.summary.toPlainText() == "The database cannot be reached."


def test_everything_that_takes_the_keyboard_has_a_name(window: RuleBookWindow) -> None:
    for page in range(window.pages.count()):
        window.pages.setCurrentIndex(page)
        for part in window.findChildren(QWidget):
            takes_keys = part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible()
            if takes_keys and part.metaObject().className() not in {"QTabBar", "QScrollBar"}:
                assert part.accessibleName() or getattr(part, "text", str)(), part


def test_values_are_read_whole_and_no_table_scrolls_sideways(window: RuleBookWindow, qtbot: QtBot) -> None:
    window.resize(1120, 700)
    for page in range(window.pages.count()):
        window.pages.setCurrentIndex(page)
        qtbot.wait(1)
        tables = [table for table in window.findChildren(QTableView) if table.isVisible()]
        assert [table.accessibleName() for table in tables if table.horizontalScrollBar().maximum()] == []
    window.pages.setCurrentIndex(0)
    model, table = window.book.table.model(), window.book.table
    values = [str(model.index(row, 2).data() or "") for row in range(model.rowCount())]
    short = [value for value in values if len(value) < 20]
    assert any("unverified" in value for value in short)
    assert max(map(table.fontMetrics().horizontalAdvance, short)) + 12 <= table.columnWidth(2)
