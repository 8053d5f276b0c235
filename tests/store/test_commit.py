"""Commits: once and only once, all or nothing, and seen by everybody."""

import sqlite3
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from models.commands import Request
from models.commands import orders as o
from models.commands.room import ChangePassword, ImportCity, OpenAccounts, SetCrewDuty, Undo
from models.entities.fixes import Fix
from models.entities.orders import OrderState
from models.entities.people import SYSTEM_ACCOUNT, Account, DutyState, Role
from models.errors import Conflict, DispatchError, Unavailable
from models.ids import AccountId, CrewId
from models.store.store import Answer, Store
from models.store.verify import verify
from models.territory.territory import empty_territory
from tests.models.builders import contents, import_of, report_of
from tests.store.databases import Watch, assign, fresh, open_store, replayed, report, send


def test_what_is_committed_is_in_the_tables_the_journal_and_the_picture(store: Store) -> None:
    entry = assign(store, report(store))
    assert contents(fresh(store)) == contents(store.picture) == contents(replayed(store.since(0)))
    assert store.since(entry.revision - 1) == [entry]
    assert fresh(store).revision == store.picture.revision == entry.revision
    assert list(fresh(store).entries) == store.since(0)


def test_a_retry_gets_the_first_answer_and_does_nothing(store: Store, other: Store) -> None:
    request = Request(actor=AccountId("li"), command=report_of(received_at=store._clock()))
    first = store.commit(request)
    assert first.entry is not None
    for again in (store, other):
        assert again.commit(request) == first
    assert len(store.picture.orders) == 1
    assert store.since(first.entry.revision) == []


def test_nothing_to_change_commits_nothing(store: Store) -> None:
    before = store.picture.revision
    duty = SetCrewDuty(crew=CrewId("A1"), duty=DutyState.STANDBY, seen=2)
    assert store.commit(Request(actor=AccountId("li"), command=duty)) == Answer(None)
    assert store.since(before) == []


def test_a_refusal_leaves_everything_as_it_was(store: Store, file: Path) -> None:
    key = report(store)
    store.take_news()
    before, revision = contents(store.picture), store.picture.revision
    with pytest.raises(Conflict):
        send(store, o.SuperviseOrder(order=key, seen=77))
    assert (contents(store.picture), store.picture.revision, store.take_news()) == (before, revision, [])
    assert contents(fresh(store)) == before


def test_several_requests_are_all_committed_or_none(store: Store) -> None:
    key = report(store)
    before, revision = contents(store.picture), store.picture.revision
    entries = list(store.picture.entries)

    def assigning(seen: int) -> list[Request]:
        commands = (
            report_of(received_at=store._clock()),
            o.AssignOrder(order=key, crew=CrewId("A1"), seen=1),
            o.AcceptOrder(order=key, seen=seen),
        )
        return [Request(actor=AccountId("li"), command=command) for command in commands]

    store.take_news()
    with pytest.raises(Conflict):
        store.commit_all(assigning(seen=9))
    assert (contents(store.picture), store.picture.revision) == (before, revision)
    assert list(store.picture.entries) == entries
    assert store.take_news() == []
    assert contents(fresh(store)) == before

    answers = store.commit_all(assigning(seen=2))
    assert [answer.entry.revision for answer in answers if answer.entry] == [revision + step for step in (1, 2, 3)]
    assert store.take_news() == [answer.entry for answer in answers]
    assert store.picture.orders[key].state is OrderState.ACCEPTED


def test_others_acts_survive_ones_own_refusal(store: Store, other: Store) -> None:
    """Read within the transaction that was refused, the other's entry is true all the same."""
    key = report(store)
    other.take_news()
    with pytest.raises(Unavailable):
        other.commit(Request(actor=AccountId("li"), command=o.AcceptOrder(order=key, seen=1)))
    assert contents(other.picture) == contents(store.picture)
    assert [entry.revision for entry in other.take_news()] == [store.picture.revision]


def test_two_workstations_see_each_other(store: Store, other: Store) -> None:
    store.take_news(), other.take_news()
    assert not other.has_news()
    first = report(store)
    assert other.has_news()
    second = report(other)
    assert not other.has_news()
    assert store.has_news()
    store.catch_up()
    assert [entry.revision for entry in store.take_news()] == [entry.revision for entry in other.take_news()]
    assert set(store.picture.orders) == {first, second}
    assert contents(store.picture) == contents(other.picture)
    assert store.since(0) == other.since(0)
    assert store.take_news() == []


def test_the_slower_one_is_told_who_was_faster(store: Store, other: Store, clock: Watch) -> None:
    key = report(store)
    other.catch_up()
    assign(store, key, "A1", by="li")
    assigned_at = clock.now
    clock.wait(seconds=2)
    slower = o.AssignOrder(order=key, crew=CrewId("A2"), seen=other.picture.orders[key].version)
    with pytest.raises(Conflict) as caught:
        send(other, slower, by="wang")
    assert caught.value.facts == {"order": key, "crew": "A1", "by": "li", "at": assigned_at}


def test_undo_reaches_across_workstations_and_restarts(store: Store, other: Store, file: Path, clock: Watch) -> None:
    key = report(store)
    entry = assign(store, key)
    other.catch_up()
    undone = send(other, Undo(revision=entry.revision))
    restarted = open_store(file, clock)
    send(restarted, Undo(revision=undone.revision))
    restarted.close()
    store.catch_up()
    assert store.picture.orders[key].crew == "A1"
    assert verify(store.url).sound


def test_numbers_are_never_given_twice(store: Store, other: Store) -> None:
    keys = [report(one) for _ in range(5) for one in (store, other)]
    assert len(set(keys)) == 10


def test_a_password_is_kept_beside_the_journal_never_in_it(store: Store, file: Path) -> None:
    secret = "$argon2id$v=19$very-secret-hash"
    changing = Request(actor=AccountId("li"), command=ChangePassword(account=AccountId("li")))
    store.change_password(changing, secret)
    assert store.password_hash("li") == secret
    assert store.password_hash("wang") is None
    # A late retry of the first change does not bring the first password back.
    later = Request(actor=AccountId("li"), command=ChangePassword(account=AccountId("li")))
    store.change_password(later, "$argon2id$newer")
    store.change_password(changing, secret)
    assert store.password_hash("li") == "$argon2id$newer"
    store.change_password(Request(actor=AccountId("admin"), command=later.command), secret)
    store.close()
    connection = sqlite3.connect(file)
    for (table,) in connection.execute("select name from sqlite_master where type = 'table'").fetchall():
        if table != "credential":
            rows = connection.execute(f'select * from "{table}"').fetchall()
            assert secret not in repr(rows), table
    connection.close()


def opening(name: str) -> Request:
    account = Account(id=AccountId(name), name="孙", role=Role.VIEWER)
    return Request(actor=SYSTEM_ACCOUNT.id, command=OpenAccounts(accounts=(account,)))


def test_an_account_comes_with_its_first_password(store: Store, other: Store) -> None:
    request = opening("sun")
    first = store.open_account(request, "$argon2id$first")
    assert first.entry is not None
    assert fresh(store).accounts[AccountId("sun")].password_set_at == store._clock()
    assert store.password_hash("sun") == "$argon2id$first"
    # A late retry neither opens it twice nor brings the first password back.
    store.change_password(Request(actor=AccountId("sun"), command=ChangePassword(account=AccountId("sun"))), "newer")
    assert other.open_account(request, "$argon2id$first") == first
    assert store.password_hash("sun") == "newer"
    assert verify(store.url).sound


def test_an_account_whose_password_cannot_be_written_is_not_opened(store: Store, file: Path) -> None:
    before, revision = contents(store.picture), store.picture.revision
    vandal = sqlite3.connect(file, isolation_level=None)
    vandal.execute("ALTER TABLE credential RENAME TO credential_gone")
    with pytest.raises(DispatchError):
        store.open_account(opening("sun"), "hash")
    vandal.execute("ALTER TABLE credential_gone RENAME TO credential")
    vandal.close()
    assert (contents(store.picture), store.picture.revision) == (before, revision)
    assert contents(fresh(store)) == before
    assert store.open_account(opening("sun"), "hash").entry is not None


def test_a_refused_password_change_changes_no_password(store: Store) -> None:
    of_another = Request(actor=AccountId("li"), command=ChangePassword(account=AccountId("wang")))
    with pytest.raises(DispatchError):
        store.change_password(of_another, "hash")
    assert store.password_hash("wang") is None


def test_an_import_that_names_other_ground_is_a_mistake_of_ours(store: Store) -> None:
    command = replace(import_of(()), digest="0" * 64)
    assert isinstance(command, ImportCity)
    with pytest.raises(ValueError, match="other ground"):
        store.import_city(Request(actor=SYSTEM_ACCOUNT.id, command=command), empty_territory())


def test_tracks_go_beside_the_journal(store: Store, clock: Watch) -> None:
    row = {"crew": "A1", "at": clock.now, "x": 1.0, "y": 2.0, "heading": None, "speed": 3.5}
    before = store.picture.revision
    store.save_tracks([row, row | {"crew": "A2"}])
    store.save_tracks([row | {"x": 9.0}])  # said twice: the first stays
    store.save_tracks([])
    with store._engine.connect().execution_options(yike_begin="BEGIN") as connection:
        rows = connection.execute(sa.text("select crew, x from track order by crew")).all()
    assert [tuple(row) for row in rows] == [("A1", 1.0), ("A2", 1.0)]
    assert not store.has_news()
    assert store.picture.revision == before
    assert verify(store.url).sound


def test_the_newest_kept_position_of_each_crew_is_read_back_with_its_time(
    store: Store, other: Store, clock: Watch
) -> None:
    assert other.newest_fixes() == ()
    fixes = [
        Fix(crew=CrewId(crew), at=clock.now + timedelta(seconds=seconds), x=x, y=2.0, heading=None, speed=3.5)
        for crew, seconds, x in (("A1", 60, 9.0), ("A1", 0, 1.0), ("B1", 30, 5.0), ("unknown", 90, 7.0))
    ]
    store.save_tracks([asdict(fix) for fix in fixes])
    assert other.newest_fixes() == (fixes[0], fixes[2]), "nobody knows a crew that has left the room"
