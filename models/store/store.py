"""One database, one picture of it: commit, catch up, look back.

A commit takes the write lock, brings the picture up to date with what others committed, decides on it, writes
rows and journal, and only then lets anybody see the result.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

import sqlalchemy as sa

from models.changes import Change, Entity, Entry, created, reverse_all
from models.commands import Request
from models.commands.handover_papers import ArchivePaper
from models.commands.handovers import SIGNED_BY_PASSWORD
from models.commands.room import ChangePassword
from models.decisions import decide
from models.entities.fixes import Fix
from models.entities.handovers import Handover
from models.entities.orders import WorkOrder
from models.entities.outage_plans import Window
from models.errors import NotAllowed
from models.ids import CommandId, CrewId, HandoverId, OrderId, PlanId, ShiftId
from models.picture import Picture
from models.planning.notice_reality import Reality
from models.planning.outage_book import OutageBook
from models.planning.outage_records import FeederAreas
from models.rules.book_differences import SeenVersion
from models.rules.rule_book import RuleBook
from models.shift_log import LOG_PIECE, is_logged
from models.store import ground, handovers, journal, ledger, migrate, papers, returning, review, tables
from models.store.engine import open_engine, reading, writing
from models.store.outages import OutageReading
from models.store.schema import credential
from models.store.trails import read_trails
from models.territory.territory import Territory
from models.trails import TrailPoints
from models.working_set import archived_after, closed_after, ended_after, leaving, over_after

_ENTRIES_AT_START = 300
"""Journal entries read at start, so that undo and 'who was faster' survive a restart."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request came to: its journal entry, or None if there was nothing to change."""

    entry: Entry | None


class Store:
    """The only user of the database in this process; not thread-safe, it lives on one thread."""

    def __init__(self, url: str, *, rules: RuleBook, clock: Callable[[], datetime]) -> None:
        self.url = url
        self._rules = rules
        self._clock = clock
        self._engine = open_engine(url)
        self._news: list[Entry] = []
        self._returned: list[Change] = []
        self._brought_back: OrderId | None = None
        self.picture = Picture()
        self.outages = OutageBook()
        self._reading = OutageReading()

    def open(self) -> None:
        """Create or migrate the database and load the working set."""
        migrate.upgrade(self._engine)
        self.load()

    def load(self) -> None:
        """Read the picture at one moment: the head before the rows, in one read transaction."""
        with reading(self._engine) as connection:
            head = journal.read_head(connection)
            picture = Picture(head.revision)
            for entity in _working_set(connection, self._clock()):
                picture.put(entity)
            picture.entries.extend(journal.since(connection, head.revision - _ENTRIES_AT_START))
        self.picture = picture
        self.outages = OutageBook()  # to be read again, if it was
        self._news.clear()
        self._returned.clear()

    def commit(self, request: Request) -> Answer:
        """Decide and write one request; raises DispatchError if it is refused or cannot be stored."""
        return self.commit_all([request])[0]

    def commit_all(self, requests: Iterable[Request]) -> list[Answer]:
        """Several requests in one transaction, each with its own journal entry; all of them or none. NotAllowed for an
        act that wants a signature; ValueError for one that comes with bytes, which `archive_paper` takes alone."""
        wanted = list(requests)
        if any(isinstance(request.command, ArchivePaper) for request in wanted):
            raise ValueError("a paper is archived with its bytes")
        for request in wanted:
            if isinstance(request.command, SIGNED_BY_PASSWORD):
                raise NotAllowed("signature_wanted", "H-4", {"actor": request.actor})
        return self._transact(wanted, _nothing_more)

    def commit_signed(self, request: Request, fits: Callable[[str | None], bool]) -> Answer:
        """The same for one act that its actor signs: `fits` says whether the password that was typed again is that of
        the hash (None: there is none). NotAllowed, and nothing is decided, if it is not."""
        if not fits(self.password_hash(request.actor)):
            raise NotAllowed("signature_refused", "H-4", facts={"account": request.actor})
        return self._transact([request], _nothing_more)[0]

    def import_city(self, request: Request, territory: Territory) -> Answer:
        """Commit an ImportCity together with the ground that it names: both or neither. ValueError if the
        command names other ground."""
        if territory.digest() != request.command.digest:  # type: ignore[union-attr]
            raise ValueError("the import names other ground than it brings")
        return self._transact([request], lambda connection: ground.save(connection, territory))[0]

    def archive_paper(self, request: Request, content: bytes) -> Answer:
        """Commit an ArchivePaper together with the bytes that it names: both or neither. ValueError if the command
        names others."""
        command = request.command
        assert isinstance(command, ArchivePaper)
        if sha256(content).hexdigest() != command.digest or len(content) != command.size:
            raise ValueError("the command names another paper than it brings")
        return self._transact([request], lambda connection: papers.save(connection, content))[0]

    def past_handovers(self) -> tuple[Handover, ...]:
        """Those that took place, the newest first."""
        with reading(self._engine) as connection:
            return handovers.past(connection)

    def kept_handover(self, handover: HandoverId) -> handovers.Kept | None:
        """All that is kept of one, however old."""
        with reading(self._engine) as connection:
            return handovers.kept(connection, handover)

    def handover_of_shift(self, shift: ShiftId) -> HandoverId | None:
        """The one that ended this shift."""
        with reading(self._engine) as connection:
            return handovers.of_shift(connection, shift)

    def handover_with_paper(self, digest: str) -> HandoverId | None:
        """The one whose archived paper has this SHA-256."""
        with reading(self._engine) as connection:
            return handovers.with_paper(connection, digest)

    def change_password(self, request: Request, password_hash: str) -> Answer:
        """Commit a ChangePassword together with the hash, which the journal never sees."""
        account = request.command.account  # type: ignore[union-attr]
        return self._transact([request], self._hash_writer(account, password_hash))[0]

    def open_account(self, request: Request, password_hash: str) -> Answer:
        """Commit an OpenAccounts of one account together with its first password: both or neither, so that nobody
        is left with a login that nobody can use. The answer is the opening's; ValueError if it opens several."""
        (account,) = request.command.accounts  # type: ignore[union-attr]
        first = ChangePassword(account=account.id)
        setting = Request(id=CommandId(f"{request.id}-password"), actor=request.actor, command=first)
        return self._transact([request, setting], self._hash_writer(account.id, password_hash))[0]

    def password_hash(self, account: str) -> str | None:
        with reading(self._engine) as connection:
            query = sa.select(credential.c.hash).where(credential.c.account == account)
            return connection.execute(query).scalar_one_or_none()

    def has_news(self) -> bool:
        """A cheap look at the head: has anybody committed since the picture was read?"""
        with reading(self._engine) as connection:
            return journal.read_head(connection).revision != self.picture.revision

    def catch_up(self) -> None:
        """Read what others committed; `take_news` hands it on."""
        with reading(self._engine) as connection:
            self._catch_up(connection)

    def take_news(self) -> list[Entry]:
        """Entries since the last call, own and others', in commit order."""
        news, self._news = self._news, []
        return news

    def take_returned(self) -> list[Change]:
        """What came back from the archive since the last call, as changes from nothing: whoever keeps a picture of
        its own puts it there before the news."""
        returned, self._returned = self._returned, []
        return returned

    def drop_archived(self, *, most: int) -> list[Change]:
        """Let orders leave the picture that have been archived for long, at most `most`; as changes to nothing.
        Nothing is written; news and what returned have to be taken before."""
        changes = leaving(self.picture, self._clock(), most=most, spared=self._brought_back)
        self.picture.apply_changes(changes)
        return changes

    def bring_back(self, order: OrderId) -> None:
        """An order from the archive, if there is one, into the picture again; `take_returned` hands it on. It stays
        there until the next one is asked for: somebody reads it."""
        with reading(self._engine) as connection:
            self._told_as_returned(returning.bring_back_orders(connection, self.picture, [order]))
        if order in self.picture.orders:
            self._brought_back = order

    def since(self, revision: int) -> list[Entry]:
        with reading(self._engine) as connection:
            return list(journal.since(connection, revision))

    def picture_at(self, revision: int) -> Picture:
        """The picture as it was after journal entry `revision`, with every order that was in the tables then."""
        with reading(self._engine) as connection:
            self._catch_up(connection)
            past = self.picture.fork()
            returning.put_missing(past, tables.load_archive(connection))
            for entry in journal.newest_first(connection, after=revision):
                past.take_back(entry)
            last = past.last_handover()
            document = tables.load_handover_document(connection, last.id) if last is not None else None
            if document is not None:
                returning.put_missing(past, [document])
        return past

    def territory(self) -> Territory:
        """The ground in force; empty in an empty database."""
        with reading(self._engine) as connection:
            return ground.load(connection, self.picture.ground)

    def save_tracks(self, rows: list[dict[str, Any]]) -> None:
        """Sampled crew positions, in one batch; never through the journal."""
        if rows:
            with writing(self._engine) as connection:
                ground.save_tracks(connection, rows)

    def newest_fixes(self) -> tuple[Fix, ...]:
        """Where each crew was when its position was last kept; its `at` says when that was."""
        with reading(self._engine) as connection:
            return ground.newest_fixes(connection)

    def trails(self, crews: Sequence[CrewId], since: datetime) -> TrailPoints:
        """What is kept of these crews' ways from `since` on."""
        with reading(self._engine) as connection:
            return read_trails(connection, crews, since)

    def rule_books_seen(self, after: int) -> tuple[tuple[SeenVersion, ...], int | None]:
        """By which versions the next piece of the journal after that revision was judged, and where the piece after
        it begins; None at the end."""
        with reading(self._engine) as connection:
            return review.rule_books_seen(connection, after)

    def log_before(self, revision: int) -> tuple[tuple[Entry, ...], int | None]:
        """The piece of the shift's log before that revision, newest first, and before which the next one begins; None
        at the beginning of the journal."""
        with reading(self._engine) as connection:
            found = journal.before(connection, revision, most=LOG_PIECE)
        rest = found[-1].revision if len(found) == LOG_PIECE else None
        return tuple(entry for entry in found if is_logged(entry)), rest

    def open_orders(self) -> tuple[OrderId, ...]:
        """Ids of the orders that are not archived."""
        with reading(self._engine) as connection:
            return review.open_orders(connection)

    def archived_orders(self, since: datetime, before: datetime | None) -> tuple[OrderId, ...]:
        """Ids of the orders that were archived in that time; without an end if `before` is None."""
        with reading(self._engine) as connection:
            return review.archived_orders(connection, since, before)

    def orders(self, ids: Sequence[OrderId]) -> tuple[WorkOrder, ...]:
        """These orders as they are now, archived or not; a few hundred at a time."""
        with reading(self._engine) as connection:
            return tuple(tables.load_orders_alone(connection, ids))

    def realities(self, window: Window, after: PlanId | None) -> tuple[tuple[Reality, ...], PlanId | None]:
        """What became of announced outages that begin within `window`, of the next few plans after that number; and
        where the ones after them begin, None at the end."""
        with reading(self._engine) as connection:
            return ledger.realities_between(connection, window, after, rules=self._rules, now=self._clock())

    def begin_outages(self, feeders: FeederAreas) -> None:
        """Begin to read the outages of record, anew if they were read already; plans that need them are refused until
        `read_outages` has read all."""
        self.outages, self._reading = OutageBook(feeders), OutageReading()

    def read_outages(self) -> bool:
        """Read the next piece; False after the last one."""
        with reading(self._engine) as connection:
            return self._reading.read_on(connection, self.outages)

    def close(self) -> None:
        self._engine.dispose()

    def _hash_writer(self, account: str, password_hash: str) -> Callable[[sa.Connection], None]:
        def write(connection: sa.Connection) -> None:
            connection.execute(credential.delete().where(credential.c.account == account))
            values = {"account": account, "hash": password_hash, "set_at": self._clock()}
            connection.execute(credential.insert(), values)

        return write

    def _transact(self, requests: Iterable[Request], also: Callable[[sa.Connection], None]) -> list[Answer]:
        done: list[Entry] = []
        answers: list[Answer] = []
        try:
            with writing(self._engine) as connection:
                self._catch_up(connection)
                for request in requests:
                    known = journal.by_request(connection, request.id)
                    answers.append(Answer(known) if known else self._write(connection, request, done))
                if done:
                    also(connection)
        except BaseException:
            self._forget(done)
            raise
        self._news.extend(done)
        return answers

    def _write(self, connection: sa.Connection, request: Request, done: list[Entry]) -> Answer:
        self._told_as_returned(returning.bring_back_named(connection, self.picture, request.command))
        now = self._clock()
        changes = decide(request, self.picture, now, self._rules, self.outages)
        if not changes:
            return Answer(None)
        entry = journal.append(
            connection,
            request=request,
            changes=changes,
            at=now,
            rule_book=self._rules.version,
            last=journal.read_head(connection),
        )
        tables.write_changes(connection, changes)
        self._apply(entry)
        done.append(entry)
        return Answer(entry)

    def _forget(self, done: list[Entry]) -> None:
        """The transaction was rolled back: the picture goes back with it."""
        for entry in reversed(done):
            self.picture.take_back(entry)
            self.outages.show_changes(reverse_all(entry.changes), self.picture)

    def _apply(self, entry: Entry) -> None:
        self.picture.apply(entry)
        self.outages.show_changes(entry.changes, self.picture)

    def _catch_up(self, connection: sa.Connection) -> None:
        if journal.read_head(connection).revision == self.picture.revision:
            return
        for entry in journal.since(connection, self.picture.revision):
            self._told_as_returned(returning.bring_back_touched(connection, self.picture, entry))
            self._apply(entry)
            self._news.append(entry)

    def _told_as_returned(self, things: Iterable[Entity]) -> None:
        self._returned += [created(thing) for thing in things]


def _working_set(connection: sa.Connection, now: datetime) -> Iterator[Entity]:
    return tables.load_working_set(
        connection,
        archived_after(now),
        ended_after=ended_after(now),
        closed_after=closed_after(now),
        over_after=over_after(now),
    )


def _nothing_more(_connection: sa.Connection) -> None:
    """Most requests write nothing beside tables and journal."""
