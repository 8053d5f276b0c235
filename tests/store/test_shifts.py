"""Shifts in a real database: what stands stays, what is over leaves and comes back, the log is read piece by piece."""

from datetime import timedelta
from pathlib import Path

from models.commands import Request
from models.commands import room as r
from models.commands import shifts as w
from models.entities.people import SYSTEM_ACCOUNT
from models.entities.shifts import FeedKind, RemarkKind
from models.ids import AccountId
from models.shift_log import LOG_PIECE
from models.store.store import Store
from models.store.verify import verify
from tests.models.shifts import importing, usual
from tests.store.databases import Watch, fill, open_store, send

LEADER = "leader"


def remark(text: str, **more: object) -> w.WriteRemark:
    values: dict[str, object] = {"kind": RemarkKind.REMARK}
    return w.WriteRemark(text=text, **(values | more))  # type: ignore[arg-type]


def test_what_is_open_or_stands_is_loaded_and_the_rest_leaves(store: Store, file: Path, clock: Watch) -> None:
    fill(store)
    send(store, importing(*usual()), by=LEADER)
    send(store, w.OpenShift(leader=AccountId(LEADER)), by=LEADER)
    send(store, remark("一般记事"), by="li")
    send(store, remark("长期提示", pinned=True), by="li")
    clock.wait(minutes=5)
    note = w.NoteFeedGap(feed=FeedKind.POSITIONS, since=clock.now - timedelta(minutes=4))
    send(store, note, by=SYSTEM_ACCOUNT.id)
    clock.wait(days=30)
    store.take_news()
    store.take_returned()
    store.drop_archived(most=100)
    again = open_store(file, clock)
    for picture in (store.picture, again.picture):
        assert picture.open_shift is not None, "a shift that never ended stays"
        assert [one.text for one in picture.remarks.values()] == ["长期提示"]
        assert not picture.duties
        assert picture.silent_feed(FeedKind.POSITIONS) is not None
    again.close()
    assert verify(store.url).sound


def test_an_old_import_is_taken_back_whole_although_its_duties_have_left(store: Store, clock: Watch) -> None:
    fill(store)
    imported = send(store, importing(*usual()), by=LEADER)
    assert imported is not None
    clock.wait(days=5)
    store.take_news()
    store.take_returned()
    store.drop_archived(most=100)
    assert not store.picture.duties
    send(store, r.Undo(revision=imported.revision), by=LEADER)
    assert verify(store.url).sound


def test_an_old_remark_is_corrected(store: Store, clock: Watch) -> None:
    fill(store)
    send(store, remark("旧"), by="li")
    (old,) = store.picture.remarks.values()
    clock.wait(days=9)
    store.take_news()
    store.take_returned()
    store.drop_archived(most=100)
    assert not store.picture.remarks
    send(store, remark("新", corrects=old.id), by="wang")
    assert store.picture.correction_of_remark(old.id) is not None


def test_two_seats_that_notice_one_silence(store: Store, file: Path, clock: Watch) -> None:
    fill(store)
    other = open_store(file, clock)
    since = clock.now
    clock.wait(minutes=3)
    note = w.NoteFeedGap(feed=FeedKind.POSITIONS, since=since)
    assert store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=note)).entry is not None
    assert other.commit(Request(actor=SYSTEM_ACCOUNT.id, command=note)).entry is None
    other.close()


def test_the_log_is_read_back_piece_by_piece_to_its_beginning(store: Store, clock: Watch) -> None:
    fill(store)
    for number in range(LOG_PIECE + 20):
        send(store, remark(f"记事 {number}"), by="li")
    before: int | None = store.picture.revision + 1
    pieces = []
    while before is not None:
        found, before = store.log_before(before)
        pieces.append(found)
    entries = [entry for piece in pieces for entry in piece]
    assert len(pieces) == 2
    assert [entry.revision for entry in entries] == sorted((entry.revision for entry in entries), reverse=True)
    texts = [entry.command.text for entry in entries if isinstance(entry.command, w.WriteRemark)]
    assert (len(texts), texts[0]) == (LOG_PIECE + 20, f"记事 {LOG_PIECE + 19}")
    assert not any(isinstance(entry.command, r.ImportCity) for entry in entries), "the care of the program is no log"
