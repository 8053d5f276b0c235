"""The log and the rota on their page: long, always growing, and what is chosen stays chosen."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.changes import Entry, created
from models.commands.shifts import EndFeedGap, NoteFeedGap, WriteRemark
from models.entities.people import Account, Role
from models.entities.shifts import FeedKind, LogRemark, Post, RemarkKind, RotaDuty
from models.ids import AccountId, CommandId, FeedGapId, OrderId, RemarkId, RotaDutyId
from models.picture import Picture
from models.shift_log import Whose
from tests.widgets import pictures
from tests.widgets.books import act_book
from widgets.queue.empty_page import EmptyPage
from widgets.shifts.log_model import LogModel
from widgets.shifts.log_part import AT_HAND
from widgets.shifts.shift_page import ShiftPage
from widgets.theme import dark_theme

RULES, NOW = pictures.rule_book(), pictures.NOW
CREW = Account(id=AccountId("xy3"), name="新源三班", role=Role.CREW)
ORDER = OrderId("26112101024")


def entry(revision: int, by: AccountId = pictures.DISPATCHER.id, order: OrderId | None = None) -> Entry:
    """A remark, one in seventeen minutes."""
    at, text = NOW + timedelta(minutes=17 * revision), f"记事 {revision}"
    command = WriteRemark(kind=RemarkKind.REMARK, text=text, order=order)
    remark = LogRemark(id=RemarkId(f"R{revision}"), kind=RemarkKind.REMARK, at=at, by=by, text=text, order=order)
    return Entry(revision, CommandId(f"c{revision}"), at, by, command, (created(remark),), RULES.version)


def room(*more: RotaDuty) -> Picture:
    return pictures.picture_of(pictures.station(), pictures.DISPATCHER, CREW, *more)


def model() -> LogModel:
    return LogModel(picture=room(), rules=RULES, own=pictures.DISPATCHER.id, theme=dark_theme(), parent=None)  # type: ignore[arg-type]


def page(qtbot: QtBot, picture: Picture) -> ShiftPage:
    made = ShiftPage(
        picture=picture, rules=RULES, theme=dark_theme(), account=pictures.DISPATCHER, now=NOW, book=act_book()
    )
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(of: LogModel) -> list[str]:
    rows = range(of.rowCount())
    return [" ".join(str(of.data(of.index(row, column))) for column in range(3)) for row in rows]


@given(st.lists(st.lists(st.integers(1, 12), max_size=4), max_size=8))
@example([[5], [6], [4], [9, 8], [1]])
def test_the_log_is_the_same_whatever_comes_first(pieces: list[list[int]]) -> None:
    """News above, the past below, and what was missed between them; each under the head of its hour."""
    piecewise, at_once = model(), model()
    for piece in pieces:
        piecewise.take(entry(revision) for revision in piece)
    at_once.take(entry(revision) for piece in pieces for revision in piece)
    at_once.filter(Whose.ALL, "x")
    at_once.filter(Whose.ROOM, "")
    assert texts(piecewise) == texts(at_once)
    shown = [found for row in range(piecewise.rowCount()) if (found := piecewise.entry(row)) is not None]
    assert [one.revision for one in shown] == sorted({key for piece in pieces for key in piece}, reverse=True)
    heads = [row for row in range(piecewise.rowCount()) if piecewise.entry(row) is None]
    assert all(later - row > 1 for row, later in pairwise(heads)), "no head stands for nothing"


def test_whose_acts_the_log_tells() -> None:
    log = model()
    noted = NoteFeedGap(feed=FeedKind.POSITIONS, since=NOW)
    back = EndFeedGap(gap=FeedGapId("G"), until=NOW)
    fed = [
        Entry(number, CommandId(f"c{number}"), NOW, AccountId("system"), command, (), RULES.version)
        for number, command in ((3, noted), (4, back))
    ]
    log.take([entry(1), entry(2, CREW.id, ORDER), *fed])

    def shown() -> list[int]:
        return [found.revision for row in range(log.rowCount()) if (found := log.entry(row)) is not None]

    assert shown() == [4, 3, 1], "the room's, and what was noticed about feeds"
    log.filter(Whose.ALL, "")
    assert shown() == [4, 3, 2, 1]
    log.filter(Whose.OWN, "")
    assert shown() == [1]
    log.filter(Whose.ALL, "1024")
    assert shown() == [2], "the order of a remark"
    log.take([entry(5), entry(6, order=ORDER)])
    assert shown() == [6, 2], "news go through the filter too"


def test_what_is_chosen_stays_when_something_new_comes(qtbot: QtBot) -> None:
    found = page(qtbot, room())
    log = found.log
    log.model.take(entry(revision) for revision in range(1, 200))
    log.table.setCurrentIndex(log.model.index(100, 0))
    chosen = log.model.full_text(100)
    log.model.take([entry(200), entry(201)])
    assert log.model.full_text(log.table.currentIndex().row()) == chosen
    assert log.full.toPlainText() == chosen


def test_a_room_that_runs_for_weeks_has_at_hand_what_is_read(qtbot: QtBot) -> None:
    found = page(qtbot, room())
    log = found.log
    log.model.take(entry(revision) for revision in range(1, AT_HAND + 301))
    log.table.scrollToBottom()
    log.take_news()
    assert log.model.oldest == 1, "somebody has read back to the first one"
    log.table.scrollToTop()
    log.take_news()
    assert (log.model.oldest, log.model.newest) == (301, AT_HAND + 300)
    with qtbot.waitSignal(log.older_wanted) as asked:
        log.older.click()
    assert asked.args == [301], "what was let go of is read again"
    log.show_older(301, [entry(revision) for revision in range(300, 100, -1)], 101)
    assert log.model.oldest == 101


def test_an_empty_room_says_so_and_offers_nothing_that_cannot_be_done(qtbot: QtBot) -> None:
    found = page(qtbot, room())
    assert {name for name, button in found.buttons.items() if button.isEnabled()} == found.offered
    assert not found.offered & {"duty_change", "duty_swap", "duty_drop"}
    assert "nothing is pinned" in found.log._standing_label.text()
    assert "no rota" in found.rota_head.text()


def test_a_log_without_lines_says_why_and_how_they_come_back(qtbot: QtBot) -> None:
    found = page(qtbot, room())
    log = found.log
    (said,) = log.table.findChildren(EmptyPage)
    (show_all,) = said.findChildren(QPushButton)
    assert said.isVisible()
    assert not show_all.isVisible(), "there is nothing"
    log.model.take([entry(1, by=CREW.id)])
    log.take_news()
    assert show_all.isVisible(), "there is something, but not of the room"
    show_all.click()
    assert log.model.rowCount() == 2
    assert not said.isVisible()


def duty(number: int) -> RotaDuty:
    starts = NOW + timedelta(hours=number)
    return RotaDuty(
        id=RotaDutyId(f"U{number}"),
        account=pictures.DISPATCHER.id,
        post=Post.DISPATCHER,
        seat="3 号席",
        starts_at=starts,
        ends_at=starts + timedelta(hours=1),
    )


def test_a_rota_that_comes_later_has_columns_as_wide_as_its_words(qtbot: QtBot) -> None:
    picture = room()
    found = page(qtbot, picture)
    changes = tuple(created(duty(number)) for number in range(300))
    picture.apply_changes(changes)
    found.show_changes(changes)
    table, rota = found.rota, found.rota.model()
    assert rota.rowCount() == 300
    for column in range(4):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column), column


def test_chosen_duties_stay_chosen_when_the_rota_changes(qtbot: QtBot) -> None:
    picture = room(*(duty(number) for number in range(2, 40)))
    found = page(qtbot, picture)
    for row in (3, 7):
        select = found.rota.selectionModel().SelectionFlag
        found.rota.selectionModel().select(found.rota.model().index(row, 0), select.Select | select.Rows)
    chosen = [one.id for one in found.rota.duties]
    assert len(chosen) == 2
    assert "duty_swap" in found.offered
    picture.apply_changes((created(duty(0)),))
    found.show_changes((created(duty(0)),))
    assert [one.id for one in found.rota.duties] == chosen
