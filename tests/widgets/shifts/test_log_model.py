"""The log as rows: what comes is put on top, and nothing moves under the hand that reads or corrects a line."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from models.changes import Entry
from models.commands.shifts import WriteRemark
from models.entities.shifts import RemarkKind
from models.shift_log import Whose
from tests.widgets.pictures import DISPATCHER, NOW, entry, picture_of, rule_book
from widgets.shifts.log_model import LogModel
from widgets.theme.theme import light_theme

HOUR = timedelta(hours=1)


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(
        LogModel(
            picture=picture_of(DISPATCHER), rules=rule_book(), own=DISPATCHER.id, theme=light_theme(), parent=table
        )
    )
    return table


def model_of(table: QTableView) -> LogModel:
    model = table.model()
    assert isinstance(model, LogModel)
    return model


def written(revision: int, *, later: timedelta = timedelta(0)) -> Entry:
    made = entry(WriteRemark(kind=RemarkKind.REMARK, text=str(revision)), revision=revision)
    return replace(made, at=NOW + later)


def rows(model: LogModel) -> list[int | None]:
    """Revisions from the top, None for a head."""
    found = (model.entry(row) for row in range(model.rowCount()))
    return [None if one is None else one.revision for one in found]


def test_what_comes_stands_on_top_and_the_chosen_line_stays_chosen(table: QTableView) -> None:
    model = model_of(table)
    model.take([written(1), written(2)])
    table.selectRow(2)
    assert rows(model) == [None, 2, 1]
    model.take([written(3), written(4, later=HOUR), written(5, later=HOUR)])
    assert rows(model) == [None, 5, 4, None, 3, 2, 1]
    chosen = model.entry(table.currentIndex().row())
    assert chosen is not None
    assert chosen.revision == 1


def test_rows_are_the_same_whether_they_come_singly_or_at_once(table: QTableView) -> None:
    model = model_of(table)
    came = [written(number, later=number * timedelta(minutes=25)) for number in range(1, 9)]
    for one in came:
        model.take([one])
    singly = rows(model)
    model.filter(Whose.ALL, "")
    assert rows(model) == singly
    model.filter(Whose.ALL, "nothing is about this")
    model.take([written(9, later=5 * HOUR)])
    assert rows(model) == []


def test_the_oldest_are_let_go_of_and_can_come_again(table: QTableView) -> None:
    model = model_of(table)
    came = [written(number, later=number * timedelta(minutes=25)) for number in range(1, 9)]
    model.take(came)
    whole = rows(model)
    assert not model.keep(8)
    table.selectRow(1)
    assert model.keep(5) and (model.newest, model.oldest) == (8, 4)
    assert rows(model) == whole[: whole.index(4) + 1], "and no head stands over nothing"
    chosen = model.entry(table.currentIndex().row())
    assert chosen is not None and chosen.revision == 8
    model.take(came[:3])
    assert rows(model) == whole
    assert [model.place_of(row) for row, one in enumerate(rows(model)) if one is not None] == list(range(8))
    model.filter(Whose.ALL, "nothing is about this")
    assert model.keep(5) and model.place_of(0) == 5, "what the filter hides counts, too"
