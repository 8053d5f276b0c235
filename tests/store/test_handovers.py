"""The handover in the database: signed with a password, archived unchangeably, and read as it was then."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from models.codec import decode_changes, encode_changes
from models.commands import Command, Request
from models.commands.handover_papers import ArchivePaper
from models.commands.handovers import SIGNED_BY_PASSWORD, PrepareHandover, SignIn, SignOut, TakeRoom, TickSection
from models.commands.room import ChangePassword
from models.commands.shifts import OpenShift
from models.entities.handovers import Handover, HandoverDocument, SectionKind
from models.errors import DispatchError, NotAllowed
from models.handover.digests import digest_of, read, section_digest
from models.ids import AccountId
from models.store.engine import sqlite_url
from models.store.store import Store
from models.store.verify import verify
from models.working_set import SHIFTS_STAY
from tests.store.databases import Watch, open_city, open_store, report

OUT, IN = "leader", "leader-2"


def fits(stored: str | None) -> bool:
    """A password of these tests is its own hash."""
    return stored == "secret"


def send(store: Store, command: Command, by: str) -> None:
    request = Request(actor=AccountId(by), command=command)
    if isinstance(command, SIGNED_BY_PASSWORD):
        store.commit_signed(request, fits)
    else:
        store.commit(request)


def open_one(store: Store) -> Handover:
    found = store.picture.open_handover()
    assert found is not None
    return found


def ready(store: Store, outgoing: str = OUT, incoming: str = IN) -> SignIn:
    """Prepared, signed by one side, read by the other: what the other has to sign."""
    send(store, PrepareHandover(incoming=AccountId(incoming)), outgoing)
    send(store, SignOut(handover=open_one(store).id, seen=open_one(store).version), outgoing)
    document = store.picture.handover_document(open_one(store).id)
    assert document is not None
    frozen = read(document.content)
    for section in SectionKind:
        handover, digest = open_one(store), section_digest(frozen, section)
        ticking = TickSection(handover=handover.id, seen=handover.version, section=section, digest=digest)
        send(store, ticking, incoming)
    return SignIn(handover=document.id, seen=open_one(store).version, digest=document.digest)


def handed_over(store: Store, outgoing: str = OUT, incoming: str = IN) -> None:
    send(store, ready(store, outgoing, incoming), incoming)


@pytest.fixture
def store(file: Path, clock: Watch) -> Store:
    """Closed by the tests that look at the file."""
    store = open_city(file, clock)
    for who in (OUT, IN):
        request = Request(actor=AccountId("admin"), command=ChangePassword(account=AccountId(who)))
        store.change_password(request, "secret")
    report(store)
    send(store, OpenShift(leader=AccountId(OUT)), OUT)
    return store


def test_nothing_is_signed_without_the_password(store: Store) -> None:
    sign = ready(store)
    for command in (sign, SignOut(handover=sign.handover, seen=1), TakeRoom(reason="因")):
        with pytest.raises(NotAllowed) as caught:
            store.commit(Request(actor=AccountId(IN), command=command))
        assert caught.value.code == "signature_wanted"
    with pytest.raises(NotAllowed) as caught:
        store.commit_signed(Request(actor=AccountId(IN), command=sign), lambda stored: stored == "wrong")
    assert caught.value.code == "signature_refused"
    assert open_one(store).signed_in is None
    store.close()


def test_of_two_workstations_that_sign_at_once_one_is_refused(store: Store, file: Path, clock: Watch) -> None:
    sign, other = ready(store), open_store(file, clock)
    send(other, sign, IN)
    with pytest.raises(DispatchError) as caught:
        send(store, sign, IN)
    assert (caught.value.code, caught.value.facts["by"]) == ("handover_over", IN)
    other.close()
    store.close()


def test_one_request_signs_once(store: Store) -> None:
    request = Request(actor=AccountId(IN), command=ready(store))
    first = store.commit_signed(request, fits)
    assert store.commit_signed(request, fits) == first
    store.close()


def test_what_was_signed_verifies(store: Store, file: Path) -> None:
    handed_over(store)
    store.close()
    assert verify(sqlite_url(file)).sound


def test_one_changed_byte_is_found(store: Store, file: Path) -> None:
    handed_over(store)
    store.close()
    with sqlite3.connect(file) as connection:
        connection.execute("update handover_document set content = replace(content, '人民路', '人民街')")
    assert {fault.code for fault in verify(sqlite_url(file)).faults} == {"table_differs", "signature_differs"}


def test_a_signature_that_was_moved_is_found(store: Store, file: Path) -> None:
    """Content and digest that fit each other are not enough: the signatures name another document."""
    handed_over(store)
    store.close()
    with sqlite3.connect(file) as connection:
        (content,) = connection.execute("select content from handover_document").fetchone()
        changed = content.replace("人民路", "人民街")
        connection.execute("update handover_document set content = ?, digest = ?", (changed, digest_of(changed)))
    assert "signature_differs" in {fault.code for fault in verify(sqlite_url(file)).faults}


def test_a_document_that_is_gone_is_found(store: Store, file: Path) -> None:
    handed_over(store)
    store.close()
    with sqlite3.connect(file) as connection:
        connection.execute("delete from handover_document")
    assert "signature_differs" in {fault.code for fault in verify(sqlite_url(file)).faults}


def test_the_working_set_holds_what_is_open_and_the_last_one(store: Store, file: Path, clock: Watch) -> None:
    handed_over(store)
    clock.wait(hours=12)
    handed_over(store, IN, OUT)
    clock.wait(hours=1)
    send(store, PrepareHandover(incoming=AccountId(IN)), OUT)
    last = store.picture.last_handover()
    assert last is not None
    store.drop_archived(most=100)
    for one in (store, open_store(file, clock)):
        assert set(one.picture.table(HandoverDocument)) == {last.id}
        assert len(one.picture.handovers) == 3
    clock.wait(days=SHIFTS_STAY / timedelta(days=1) + 1)
    store.drop_archived(most=100)
    for one in (store, open_store(file, clock)):
        assert last.id in one.picture.handovers
        assert open_one(one).opened_at > last.opened_at
        assert len(one.picture.handovers) == 2
        one.close()


def test_a_past_moment_knows_the_handover_before_it(store: Store, clock: Watch) -> None:
    handed_over(store)
    first, then = store.picture.last_handover(), store.picture.revision
    clock.wait(hours=12)
    handed_over(store, IN, OUT)
    store.drop_archived(most=100)
    past = store.picture_at(then)
    assert first is not None
    assert past.last_handover() == first
    assert past.handover_document(first.id) is not None
    store.close()


def test_journal_rows_hold_what_was_signed(store: Store) -> None:
    handed_over(store)
    entries = [entry for entry in store.picture.entries if isinstance(entry.command, SignOut | SignIn)]
    for entry in entries:
        assert decode_changes(encode_changes(entry.changes)) == entry.changes
    kinds = {change.kind for entry in entries for change in entry.changes}
    assert {Handover, HandoverDocument} <= kinds
    store.close()


def test_a_paper_is_not_archived_without_its_bytes(store: Store) -> None:
    handed_over(store)
    handover = store.past_handovers()[0].id
    paper = ArchivePaper(handover=handover, digest="0" * 64, size=1, language="zh")
    with pytest.raises(ValueError, match="bytes"):
        store.commit(Request(actor=AccountId(IN), command=paper))
    kept = store.kept_handover(handover)
    assert kept is not None
    assert kept.paper is None
    store.close()
