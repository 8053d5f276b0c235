"""The shift in the whole program: opened, joined, written about, read back; a rota that comes by a file."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytest import CaptureFixture

from console.cli.main import run
from console.clock import wall_clock
from console.feed_watch import FeedWatch
from console.further.window import Kind
from models.changes import created
from models.commands.room import OpenAccounts
from models.commands.shifts import DutyRow, ImportRota, OpenShift, WriteRemark
from models.entities.fixes import Fix
from models.entities.outage_plans import Window
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.entities.shifts import FeedGap, FeedKind, Post, RemarkKind
from models.ids import AccountId, CrewId, FeedGapId
from models.picture import Picture
from models.planning.rota import present
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import LEADER, RULES, OpenSeat, OtherSeat, Seat, make_shift
from widgets.shifts.shift_page import ShiftPage

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
RARE = Account(id=AccountId("rare"), name="喆珺玥昇䶮", role=Role.DISPATCHER)


def page_of(seat: Seat) -> ShiftPage:
    (page,) = seat.window.arrangement.further.contents(Kind.SHIFT)
    assert isinstance(page, ShiftPage)
    return page


def rota(tmp_path: Path, *rows: str) -> Path:
    file = tmp_path / "值班表.csv"
    file.write_text("\n".join(["姓名,岗位,席位,日期,班次", *rows]), encoding="utf-8")
    return file


def tomorrow() -> str:
    return f"{wall_clock().astimezone(RULES.zone) + timedelta(days=1):%Y-%m-%d}"


def test_a_leader_opens_the_shift_and_a_dispatcher_joins_it_and_writes(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=LEADER.id)
    assert not any("Leader" in text for text in seat.window.strip.texts()), "nobody leads the room yet"
    assert not seat.window.menus.action("go_on_duty").isEnabled()
    with seat.answered():
        seat.window.menus.action("open_shift").trigger()
    shift = seat.picture.open_shift
    assert shift is not None
    seat.window.show_now(wall_clock())
    seat.qtbot.waitUntil(lambda: "Leader: 李静" in seat.window.strip.texts())
    seat.window.show_now(shift.planned.end + timedelta(minutes=90))
    seat.qtbot.waitUntil(lambda: any("1 h 30 min over" in text for text in seat.window.strip.texts()))
    colleague = open_seat(url, account=DISPATCHER)
    colleague.activate()
    with colleague.answered():
        colleague.window.menus.action("go_on_duty").trigger()
    assert [one.account for one in present(colleague.picture.shifts[shift.id])] == [LEADER.id, DISPATCHER]
    page = page_of(colleague)
    colleague.activate()
    colleague.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert page.focusWidget() is page.log.form.text, "one key goes to where one writes"
    long = "西门开闭所钥匙在二号柜。" * 4000
    page.log.form.text.setPlainText(long)
    page.log.form.pin.setChecked(True)
    with colleague.answered():
        colleague.qtbot.keyClick(page.log.form.text, Qt.Key.Key_Return, CTRL)
    (remark,) = colleague.picture.remarks.values()
    assert remark.text == long, "48 000 characters are kept whole"
    assert page.log.form.text.toPlainText() == "", "the form is free for the next one"
    assert len(page.log.standing.item(0).text()) < 130, "and stand folded in the list"
    page.log.table.setCurrentIndex(page.log.model.index(1, 0))
    assert page.log.full.toPlainText() == long
    page.log.correct.click()
    page.log.form.text.setPlainText("钥匙在三号柜")
    with colleague.answered():
        page.log.form.write.click()
    (standing,) = colleague.picture.standing_remarks()
    assert (standing.text, standing.corrects, standing.pinned) == ("钥匙在三号柜", remark.id, True)
    assert not page.log.form.corrected.isVisible()
    with colleague.answered():
        page.log.standing.setCurrentRow(0)
        page.log.end.click()
    assert colleague.picture.standing_remarks() == []


def test_a_superiors_order_says_who_gave_it_and_by_when(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=DISPATCHER)
    seat.window.menus.action("superior_order").trigger()
    form = page_of(seat).log.form
    form.text.setPlainText("今晚保供，逐户回访")
    assert not form.write.isEnabled(), "nobody is named who gave it"
    form.superior.setText("省公司 陈䶮")
    form.has_due.setChecked(True)
    with seat.answered():
        form.write.click()
    (order,) = seat.picture.standing_remarks()
    assert (order.kind, order.told_by) == (RemarkKind.SUPERIOR_ORDER, "省公司 陈䶮")
    assert order.due_at is not None
    assert timedelta(hours=11) < order.due_at - wall_clock() < timedelta(hours=13)


def test_the_log_reads_its_past_through_the_desk(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    other = OtherSeat(url)
    for number in range(400):
        other.send(WriteRemark(kind=RemarkKind.REMARK, text=f"记事 {number}"), DISPATCHER)
    other.close()
    seat = open_seat(url, account=DISPATCHER)
    seat.window.menus.action("shift").trigger()
    page = page_of(seat)
    rows = page.log.model.rowCount()
    assert page.log.older.isEnabled()
    while page.log.older.isEnabled():
        with seat.qtbot.waitSignal(seat.console.desk.log_read):
            page.log.older.click()
    assert page.log.model.rowCount() > rows
    texts = {page.log.model.full_text(row) for row in range(page.log.model.rowCount())}
    assert {"记事 0", "记事 399"} <= texts
    page.log.about.setText("不存在的编号")
    assert page.log.model.rowCount() == 0


def test_duties_are_given_swapped_and_dropped_by_keyboard(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    other = OtherSeat(url)
    other.send(OpenAccounts(accounts=(RARE,)), SYSTEM_ACCOUNT.id)
    other.close()
    seat = open_seat(url, account=LEADER.id)
    seat.window.menus.action("import_rota").trigger()
    importing = seat.window.arrangement.shifts.importing
    assert importing.dialog is not None
    importing.open_file(rota(tmp_path, f"没有这个人,值班员,1,{tomorrow()},白班"))
    seat.qtbot.waitUntil(lambda: "没有这个人" in importing.dialog.lines.toPlainText())
    assert not importing.dialog.take.isEnabled()
    day = tomorrow()
    importing.open_file(
        rota(tmp_path, f"喆珺玥昇䶮,值班员,1,{day},白班", f"{DISPATCHER},值班员,1,{day},夜班", f"李静,值长,,{day},白班")
    )
    seat.qtbot.waitUntil(importing.dialog.take.isEnabled)
    shown = importing.dialog.lines.toPlainText()
    assert "3 duties come, 0 go" in shown
    assert "喆珺玥昇䶮" in shown
    with seat.answered():
        importing.dialog.take.click()
    assert len(seat.picture.duties) == 3
    seat.window.menus.action("shift").trigger()
    page = page_of(seat)
    assert page.rota.model().rowCount() == 3
    page.rota.selectRow(1)
    assert page.offered >= {"duty_change", "duty_drop"}
    seat.qtbot.keyClick(page.rota, Qt.Key.Key_Return)
    page.form.account.setCurrentIndex(page.form.account.findData(LEADER.id))
    page.form.reason.setText("身体不适")
    with seat.refused() as refusal:
        seat.qtbot.keyClick(page.form.reason, Qt.Key.Key_Return)
    assert refusal.args is not None
    assert refusal.args[1].code == "duty_overlaps", "the leader leads at that time"
    assert page.form.isVisible(), "the form stays for another try"
    page.form.close_form()
    page.rota.selectAll()
    assert not page.offered & {"duty_change", "duty_swap"}
    page.rota.clearSelection()
    for row in (1, 2):
        index = page.rota.model().index(row, 0)
        select = page.rota.selectionModel().SelectionFlag
        page.rota.selectionModel().select(index, select.Select | select.Rows)
    seat.qtbot.keyClick(page.rota, Qt.Key.Key_Return)
    page.form.reason.setText("家事")
    with seat.answered():
        seat.qtbot.keyClick(page.form.reason, Qt.Key.Key_Return)
    assert [one.post for one in seat.picture.duties_of(RARE.id)] == [Post.DISPATCHER]
    assert seat.picture.duties_of(RARE.id)[0].changes[-1].reason == "家事"
    assert not page.form.isVisible()
    importing.open_file(tmp_path / "值班表.csv")
    seat.qtbot.waitUntil(importing.dialog.take.isEnabled)
    head, agreed, *lines = importing.dialog.lines.toPlainText().splitlines()
    assert "2 duties come, 2 go" in head and "2 of those that go were swapped" in agreed
    assert [line[0] for line in lines] == ["−", "−", "+", "+"], "a swap goes with the duties that it gave"
    assert all(line.endswith(": 家事") and "taken over from" in line for line in lines[:2])
    importing.close()


def test_a_rota_comes_from_the_command_line_too(tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    good = str(rota(tmp_path, f"{DISPATCHER},值班员,1,{tomorrow()},白班"))
    options = ["--database", url, "--language", "en"]
    assert run(["import", "rota", good, "--dry-run", *options]) == 0
    assert "1 duties come, 0 go" in capsys.readouterr().out
    assert run(["import", "rota", good, *options]) == 0
    assert "Imported as journal entry" in capsys.readouterr().out
    assert run(["import", "rota", good, *options]) == 0
    assert "nothing to change" in capsys.readouterr().out
    bad = str(rota(tmp_path, f"{DISPATCHER},值班员,1,{tomorrow()},下午班"))
    assert run(["import", "rota", bad, *options]) == 1
    assert "row 2, 班次" in capsys.readouterr().err


class SilentFeed:
    def __init__(self, last_at: datetime | None) -> None:
        self.last_at = last_at


def test_the_seat_with_the_feed_writes_its_silence_and_its_return(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=LEADER.id)
    feed = SilentFeed(wall_clock() - timedelta(minutes=10))
    watches = [
        FeedWatch(feed, desk=seat.console.desk, rules=RULES, clock=wall_clock)  # type: ignore[arg-type]
        for _ in range(2)
    ]
    with seat.sees(lambda: seat.picture.silent_feed(FeedKind.POSITIONS) is not None):
        for watch in watches:
            watch.look()
    assert len(seat.picture.feed_gaps) == 1, "two seats write one"
    feed.last_at = wall_clock()
    with seat.sees(lambda: seat.picture.silent_feed(FeedKind.POSITIONS) is None):
        for watch in watches:
            watch.look()
    (gap,) = seat.picture.feed_gaps.values()
    assert gap.until == feed.last_at
    feed.last_at = wall_clock()
    for watch in watches:
        watch.look()
    assert seat.console.desk.picture.silent_feed(FeedKind.POSITIONS) is None


class SilentDesk:
    """A desk that keeps what it is asked to write."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.noted: list[datetime] = []

    def note_silence(self, feed: FeedKind, since: datetime) -> None:
        assert feed is FeedKind.POSITIONS
        self.noted.append(since)


@pytest.mark.parametrize(
    ("last_fix", "last_gap", "since"),
    [(180, None, 180), (180, 120, 120), (None, None, None), (1, None, None), (180, 1, None)],
    ids=["nobody listened", "since the last gap", "first start", "just now", "spoke without positions"],
)
def test_a_silence_while_no_console_ran_is_noticed_at_the_next_start(
    last_fix: int | None, last_gap: int | None, since: int | None
) -> None:
    """YK-15: from the last position on record; minutes before the start."""
    start, picture = wall_clock(), Picture()
    before = [
        None if minutes is None else start - timedelta(minutes=minutes) for minutes in (last_fix, last_gap, since)
    ]
    if before[1] is not None:
        gap = FeedGap(
            id=FeedGapId("G"),
            feed=FeedKind.POSITIONS,
            since=before[1] - timedelta(hours=1),
            noticed_at=before[1],
            until=before[1],
        )
        picture.apply_changes([created(gap)])
    desk = SilentDesk(picture)
    watch = FeedWatch(SilentFeed(None), desk=desk, rules=RULES, clock=lambda: start)  # type: ignore[arg-type]
    fixes = () if before[0] is None else (Fix(crew=CrewId("XY1"), at=before[0], x=0, y=0, heading=None, speed=0),)
    watch.take_record(fixes)
    watch.take_record(fixes)
    assert desk.noted == ([] if before[2] is None else [before[2]]), "once a start"


def test_a_remark_is_typed_and_corrected_without_a_mouse(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, (key,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url, account=DISPATCHER)
    seat.activate()
    seat.press(Qt.Key.Key_K, CTRL)
    seat.type(f"记事 西门 @{key[-4:]} 未锁；看 2 号柜")
    with seat.answered():
        seat.press(Qt.Key.Key_Return)
    (remark,) = seat.picture.remarks.values()
    assert (remark.text, remark.order) == (f"西门 @{key} 未锁；看 2 号柜", key)
    seat.press(Qt.Key.Key_K, CTRL)
    seat.type("correct a remark")
    seat.press(Qt.Key.Key_Return)
    form = page_of(seat).log.form
    assert form.text.toPlainText() == remark.text, "the newest of one's own, if none is chosen"
    assert form.about.text() == f"about {key}"
    form.text.setPlainText("西门已锁")
    assert form.about.text() == ""
    with seat.answered():
        seat.qtbot.keyClick(form.text, Qt.Key.Key_Return, CTRL)
    (further,) = (one for one in seat.picture.remarks.values() if one.corrects is not None)
    assert (further.corrects, further.order) == (remark.id, None)
    page = page_of(seat)
    page.log.table.setCurrentIndex(page.log.model.index(1, 0))
    seat.qtbot.keyClick(page.log.table, Qt.Key.Key_Return)
    assert form.text.toPlainText() == "西门已锁", "Enter on a remark corrects it"
    page.log.about.setText(key[-4:])
    said = [page.log.model.full_text(row) for row in range(page.log.model.rowCount())]
    assert remark.text in said
    assert further.text not in said


def test_the_shift_takes_the_seats_of_the_rota(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    now = datetime.now(UTC)
    other = OtherSeat(url)
    hours = {"starts_at": now - timedelta(hours=1), "ends_at": now + timedelta(hours=5)}
    rows = (
        DutyRow(account=LEADER.id, post=Post.LEADER, seat="", **hours),
        DutyRow(account=DISPATCHER, post=Post.DISPATCHER, seat="3 号席", **hours),
    )
    replaced = Window(now - timedelta(days=1), now + timedelta(days=1))
    other.send(ImportRota(rows=rows, replaced=replaced), LEADER.id)
    other.send(OpenShift(leader=LEADER.id), LEADER.id)
    other.close()
    seat = open_seat(url, account=DISPATCHER)
    seat.window.menus.action("shift").trigger()
    page = page_of(seat)
    lines = [page.present.people.item(row).text() for row in range(page.present.people.count())]
    assert "李静" in lines[0]
    assert "3 号席" in lines[1]
    seat.window.language_wanted.emit("zh_CN")
    seat.qtbot.waitUntil(lambda: "值长李静" in page.present.said.text())
