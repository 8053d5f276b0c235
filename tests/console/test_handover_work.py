"""A handover from preparing to the second signature, by two leaders at two seats, from the keyboard; its paper."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from sqlite3 import connect

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from console.cli.main import run
from console.clock import wall_clock
from console.passwords import hash_password
from models.commands import Request
from models.commands.room import ChangePassword, OpenAccounts
from models.commands.shifts import OpenShift
from models.entities.handover_papers import HandoverPaper
from models.entities.handovers import HandoverState, SectionKind
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.handover.view import Proof
from models.ids import AccountId, HandoverId, OrderId
from models.store.store import Store
from tests.console.rooms import report
from tests.console.seats import LEADER, RULES, OpenSeat, Seat, make_shift
from widgets.handover.handover_page import HandoverPage

NEXT = Account(id=AccountId("wang"), name="王喆珺", role=Role.SHIFT_LEADER)
PASSWORD = "correct horse battery"
RARE = "江北街道玥昇䶮路8号"
KEY = Qt.Key


@pytest.fixture
def url(tmp_path: Path) -> str:
    return room_of_leaders(tmp_path / "room.sqlite3", began_at=wall_clock())


def room_of_leaders(path: Path, *, began_at: datetime) -> str:
    """A room with an open shift of one leader, another leader, passwords, and two orders."""
    reports = (report(1, received_at=wall_clock()), report(2, received_at=wall_clock()))
    rare = replace(reports[0], place=replace(reports[0].place, address=RARE))
    found, _orders = make_shift(path, rare, reports[1])
    store = Store(found, rules=RULES, clock=wall_clock)
    store.open()
    store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=OpenAccounts(accounts=(NEXT,))))
    for account in (LEADER, NEXT):
        store.change_password(
            Request(actor=SYSTEM_ACCOUNT.id, command=ChangePassword(account=account.id)), hash_password(PASSWORD)
        )
    store.close()
    store = Store(found, rules=RULES, clock=lambda: began_at)
    store.open()
    store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=OpenShift(leader=LEADER.id)))
    store.close()
    return found


class Hand:
    """Somebody on the page of the handover."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        seat.window.menus.action("handover").trigger()
        seat.qtbot.waitUntil(lambda: self.page.view is not None)

    @property
    def page(self) -> HandoverPage:
        page = self.seat.window.handover.page
        assert page is not None
        return page

    def state(self) -> HandoverState | None:
        view = self.page.view
        return None if view is None or view.handover is None else view.handover.state

    def begin(self, act: str) -> None:
        """The act is offered, and its form, if it has one, has the keyboard."""
        self.seat.qtbot.waitUntil(lambda: act in self.page.offered)
        self.seat.window.menus.action(act).trigger()

    def press(self, key: Qt.Key) -> None:
        widget = self.page.window().focusWidget()
        assert widget is not None
        self.seat.qtbot.keyClick(widget, key)

    def type(self, text: str) -> None:
        widget = self.page.window().focusWidget()
        assert widget is not None
        self.seat.qtbot.keyClicks(widget, text)

    def sign(self) -> None:
        self.begin("handover_sign")
        self.type(PASSWORD)
        with self.seat.answered():
            self.press(KEY.Key_Return)

    def tick_all(self) -> None:
        self.page.sections.setFocus()
        for section in SectionKind:
            self.page.sections.choose(section)
            self.seat.qtbot.waitUntil(lambda: "handover_tick" in self.page.offered)
            with self.seat.answered():
                self.press(KEY.Key_Space)


@pytest.fixture
def both(url: str, open_seat: OpenSeat) -> Iterator[tuple[Hand, Hand]]:
    yield Hand(open_seat(url, account=LEADER.id)), Hand(open_seat(url, account=NEXT.id))


def prepared(outgoing: Hand, incoming: Hand) -> None:
    outgoing.begin("handover_prepare")
    assert outgoing.page.form is not None
    outgoing.page.form.rows.editor("incoming").pick(NEXT)
    with outgoing.seat.answered():
        outgoing.press(KEY.Key_Return)
    incoming.seat.qtbot.waitUntil(lambda: incoming.state() is HandoverState.PREPARED)


def handed_over(outgoing: Hand, incoming: Hand) -> None:
    prepared(outgoing, incoming)
    outgoing.sign()
    incoming.seat.qtbot.waitUntil(lambda: incoming.page.view is not None and incoming.page.view.digest != "")
    incoming.tick_all()
    incoming.sign()
    picture = incoming.seat.picture
    incoming.seat.qtbot.waitUntil(lambda: bool(picture.table(HandoverPaper)), timeout=30_000)


def test_two_leaders_hand_over_from_the_keyboard(both: tuple[Hand, Hand]) -> None:
    outgoing, incoming = both
    prepared(outgoing, incoming)
    incoming.page.sections.choose(SectionKind.ORDERS)
    incoming.begin("handover_ask")
    incoming.type("who is at the river?")
    with incoming.seat.answered():
        incoming.press(KEY.Key_Return)
    outgoing.page.sections.choose(SectionKind.ORDERS)
    outgoing.seat.qtbot.waitUntil(lambda: "handover_answer" in outgoing.page.offered)
    outgoing.begin("handover_answer")
    outgoing.type("nobody yet")
    with outgoing.seat.answered():
        outgoing.press(KEY.Key_Return)
    outgoing.sign()
    incoming.seat.qtbot.waitUntil(lambda: incoming.page.view is not None and incoming.page.view.digest != "")
    incoming.tick_all()
    incoming.sign()
    shift = incoming.seat.picture.open_shift
    assert shift is not None
    assert shift.leader == NEXT.id, "the room is the next shift's"


def test_a_wrong_password_signs_nothing(both: tuple[Hand, Hand]) -> None:
    outgoing, incoming = both
    prepared(outgoing, incoming)
    outgoing.begin("handover_sign")
    outgoing.type("wrong password")
    with outgoing.seat.refused():
        outgoing.press(KEY.Key_Return)
    assert outgoing.state() is HandoverState.PREPARED
    form = outgoing.page.form
    assert form is not None
    assert form.refusal
    assert form.findChildren(QLineEdit)[0].text() == "", "it is typed anew"


def test_the_signed_paper_is_archived_once_and_any_changed_byte_is_found(
    both: tuple[Hand, Hand], url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outgoing, incoming = both
    handed_over(outgoing, incoming)
    (paper,) = incoming.seat.picture.table(HandoverPaper).values()
    shift = next(iter(incoming.seat.picture.handovers.values())).shift
    files = [tmp_path / "one.pdf", tmp_path / "other.pdf"]
    shared = ["--database", url, "--language", "en"]
    for file, asked in zip(files, ("last", shift), strict=True):
        assert run(["print", "handover", *shared, "--shift", asked, "--out", str(file)]) == 0
    one, other = (file.read_bytes() for file in files)
    assert one == other
    assert sha256(one).hexdigest() == paper.digest
    capsys.readouterr()
    assert run(["verify-handover", str(files[0]), *shared]) == 0
    said = capsys.readouterr().out
    assert paper.id in said
    assert LEADER.name in said
    assert NEXT.name in said
    for place in range(0, len(one), len(one) // 7):
        changed = bytearray(one)
        changed[place] ^= 1
        files[1].write_bytes(changed)
        assert run(["verify-handover", str(files[1]), *shared]) == 1
    assert "not what was signed" in capsys.readouterr().err


def test_the_archived_paper_has_every_open_order_and_both_signatures(both: tuple[Hand, Hand]) -> None:
    outgoing, incoming = both
    handed_over(outgoing, incoming)
    (paper,) = incoming.seat.picture.table(HandoverPaper).values()
    found: list[object] = []
    incoming.seat.console.desk.kept_handover_read.connect(lambda _key, kept: found.append(kept))
    incoming.seat.console.desk.read_kept_handover(paper.id)
    incoming.seat.qtbot.waitUntil(lambda: bool(found))
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(found[0].content)).pages)  # type: ignore[attr-defined]
    for order in incoming.seat.picture.orders:
        assert OrderId(order) in text
    assert RARE in text.replace("\n", "")
    assert text.count("Signed, password re-entered") == 2
    assert "NOT SIGNED" not in text


def test_the_archived_bytes_are_given_out_and_what_is_not_kept_is_told(both: tuple[Hand, Hand]) -> None:
    outgoing, incoming = both
    handed_over(outgoing, incoming)
    (paper,) = incoming.seat.picture.table(HandoverPaper).values()
    papers = incoming.seat.window.handover.papers
    with incoming.seat.qtbot.waitSignal(papers.found) as found:
        papers.ask_archived(paper.id)
    assert found.args is not None
    assert sha256(found.args[0].content).hexdigest() == paper.digest
    papers.ask_archived(HandoverId("H-nowhere"))
    incoming.seat.qtbot.waitUntil(lambda: "H-nowhere" in incoming.seat.said)


def test_no_paper_is_archived_of_what_was_not_signed(
    both: tuple[Hand, Hand], url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """H-4: its seat fell over before the paper, and somebody has changed the content since."""
    outgoing, incoming = both
    handed_over(outgoing, incoming)
    with closing(connect(url.removeprefix("sqlite:///"))) as database, database:
        database.execute("DELETE FROM handover_paper")
        database.execute("UPDATE handover_document SET content = replace(content, ?, '')", (RARE,))
    asked = ["print", "handover", "--database", url, "--language", "en", "--shift", "last"]
    assert run([*asked, "--out", str(tmp_path / "none.pdf")]) == 1
    assert "is not what was signed" in capsys.readouterr().err
    assert not (tmp_path / "none.pdf").exists()
    with closing(connect(url.removeprefix("sqlite:///"))) as database:
        assert database.execute("SELECT count(*) FROM handover_paper").fetchone() == (0,)


def test_a_past_handover_is_read_only_and_proved(both: tuple[Hand, Hand]) -> None:
    outgoing, incoming = both
    handed_over(outgoing, incoming)
    page = incoming.page
    incoming.seat.qtbot.waitUntil(lambda: page.which.count() == 2)
    page.go_to(page.which.itemData(1))
    incoming.seat.qtbot.waitUntil(lambda: page.view is not None and page.view.is_past)
    assert page.view is not None
    assert page.view.proof is Proof.SOUND
    assert page.offered == {"handover_print"}


def test_ctrl_p_shows_a_past_handover_and_saves_exactly_what_was_archived(
    both: tuple[Hand, Hand], tmp_path: Path
) -> None:
    outgoing, incoming = both
    handed_over(outgoing, incoming)
    seat, page = incoming.seat, incoming.page
    seat.qtbot.waitUntil(lambda: page.which.count() == 2)
    page.go_to(page.which.itemData(1))
    seat.qtbot.waitUntil(lambda: page.view is not None and page.view.is_past)
    page.window().activateWindow()
    seat.qtbot.waitUntil(lambda: QApplication.activeWindow() is page.window())
    seat.window.menus.action("print").trigger()
    printing = seat.window.printing
    seat.qtbot.waitUntil(lambda: printing.view.preview is not None and printing.view.preview.save.isEnabled())
    assert printing.view.preview is not None
    (paper,) = seat.picture.table(HandoverPaper).values()
    assert paper.digest[:16] in printing.view.preview.doubts.text()
    assert "byte for byte" in printing.view.preview.doubts.text()
    file = tmp_path / "kept.pdf"
    printing.view.way_out.save(file)
    seat.qtbot.waitUntil(file.exists)
    assert sha256(file.read_bytes()).hexdigest() == paper.digest
    printing.view.preview.close()


def test_a_late_room_is_taken_by_one_leader_alone(tmp_path: Path, open_seat: OpenSeat) -> None:
    """With a reason and the password; document and paper say that one signature is not there."""
    url = room_of_leaders(tmp_path / "late.sqlite3", began_at=wall_clock() - timedelta(hours=13))
    hand = Hand(open_seat(url, account=NEXT.id))
    hand.begin("handover_take_room")
    hand.type("nobody is here")
    hand.press(KEY.Key_Tab)
    hand.type(PASSWORD)
    with hand.seat.answered():
        hand.press(KEY.Key_Return)
    seat = hand.seat
    shift = seat.picture.open_shift
    assert shift is not None
    assert shift.leader == NEXT.id
    seat.qtbot.waitUntil(lambda: bool(seat.picture.table(HandoverPaper)), timeout=30_000)
    file = tmp_path / "taken.pdf"
    assert run(["print", "handover", "--shift", "last", "--database", url, "--language", "en", "--out", str(file)]) == 0
    text = " ".join("".join(page.extract_text() for page in PdfReader(file).pages).split())
    assert "Taken over one-sidedly, because" in text
    assert "not signed, because: nobody is here" in text
    assert text.count("Signed, password re-entered") == 1
    hand.page.go_to(next(iter(seat.picture.handovers)))
    seat.qtbot.waitUntil(lambda: hand.page.view is not None and hand.page.view.is_past)
    assert hand.page.view is not None
    assert hand.page.view.proof is Proof.SOUND


def test_a_room_whose_shift_is_not_late_is_not_taken(url: str, open_seat: OpenSeat) -> None:
    hand = Hand(open_seat(url, account=NEXT.id))
    hand.begin("handover_take_room")
    hand.type("in a hurry")
    hand.press(KEY.Key_Tab)
    hand.type(PASSWORD)
    with hand.seat.refused():
        hand.press(KEY.Key_Return)
    assert hand.page.form is not None
    assert LEADER.name in hand.page.form.refusal


def test_a_draft_says_that_nobody_has_signed_it(url: str, tmp_path: Path) -> None:
    file = tmp_path / "draft.pdf"
    asked = ["print", "handover", "--shift", "now", "--database", url, "--language", "en", "--out", str(file)]
    assert run(asked) == 0
    pages = [page.extract_text() for page in PdfReader(file).pages]
    assert all("NOT SIGNED" in page for page in pages)


def test_a_line_leads_to_its_order(url: str, open_seat: OpenSeat) -> None:
    hand = Hand(open_seat(url, account=LEADER.id))
    hand.page.sections.choose(SectionKind.ORDERS)
    hand.page.table.setFocus()
    row = hand.page.table.lines.row_at(hand.page.table.currentIndex().row())
    assert row is not None
    hand.press(KEY.Key_Return)
    assert row.about is not None
    assert hand.seat.window.inspector.current_order() == row.about[1]


def test_an_account_of_one_station_does_not_read_what_is_the_rooms(url: str, open_seat: OpenSeat) -> None:
    """It tells of plans of every station, which such an account sees nowhere else."""
    store = Store(url, rules=RULES, clock=wall_clock)
    store.open()
    chief = Account(
        id=AccountId("chief"), name="陈站", role=Role.STATION_CHIEF, station=next(iter(store.picture.stations))
    )
    store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=OpenAccounts(accounts=(chief,))))
    store.close()
    seat = open_seat(url, account=chief.id)
    seat.window.menus.action("handover").trigger()
    page = seat.window.handover.page
    assert page is not None
    seat.qtbot.waitUntil(lambda: "belongs to one station" in page.acts.says.text())
    assert page.view is None
    seat.window.printing.open_paper("handover", "now")
    assert seat.window.printing.view.preview is None
