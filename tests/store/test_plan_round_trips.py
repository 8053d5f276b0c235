"""What hangs on a plan, and events, through SQLite and back: any words, in any order, taken back and done again."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.commands import Request
from models.commands import day as d
from models.commands import notices as t
from models.commands import protected_events as e
from models.commands.room import Undo
from models.entities.notices import (
    Answer,
    Publication,
    Recipient,
    RecipientKind,
    Telling,
    TellingManner,
    added_recipient,
)
from models.entities.outage_plans import Window
from models.entities.protected_events import ProtectedEvent, ProtectionLevel
from models.entities.work_permits import WorkPermit
from models.errors import DispatchError
from models.ids import AccountId, AreaCode, PlanId
from models.store.store import Store
from models.store.verify import verify
from tests.models.builders import contents
from tests.models.outage_plans import HOURS, LINE_95598, VILLAGE
from tests.store.databases import Watch, fresh, replayed
from tests.store.test_days import announced

Ask = Callable[[Store, PlanId, str, int], Any]
"""A command about the plan, with these words and this choice among what there is; None if there is no choice."""


def told(_store: Store, plan: PlanId, words: str, choice: int) -> Any:
    return t.RecordTelling(
        plan=plan,
        sequence=0,
        recipients=(VILLAGE.id, LINE_95598.id)[: 1 + choice % 2],
        manner=list(TellingManner)[choice % len(TellingManner)],
        answer=list(Answer)[choice % len(Answer)],
        reference=words,
    )


def corrected(store: Store, plan: PlanId, words: str, choice: int) -> Any:
    telling = store.picture.tellings_of(plan)[0]
    return t.CorrectTelling(
        plan=plan,
        recipient=telling.recipient.id,
        seen=telling.version,
        line=choice,
        at=store.picture.publications_of(plan)[0].issued_at,
        manner=TellingManner.PHONE,
        answer=Answer.REFUSED,
        reference="",
        reason=words,
        void=choice % 2 == 0,
    )


def added(_store: Store, plan: PlanId, words: str, _choice: int) -> Any:
    kind = RecipientKind.COMMUNITY
    return t.AddRecipient(plan=plan, recipient=Recipient(id=added_recipient(kind, words), kind=kind, name=words))


def removed(store: Store, plan: PlanId, _words: str, choice: int) -> Any:
    tellings = store.picture.tellings_of(plan)
    one = tellings[choice % len(tellings)]
    return t.RemoveRecipient(plan=plan, recipient=one.recipient.id, seen=one.version)


def ticket(store: Store, plan: PlanId, words: str, _choice: int) -> Any:
    return d.OpenPermit(plan=plan, seen=store.picture.plans[plan].version, ticket=words)


def ticket_given_back(store: Store, plan: PlanId, words: str, _choice: int) -> Any:
    permit = store.picture.permit_of(plan)
    return permit and d.CancelPermit(permit=permit.id, seen=permit.version, reason=words)


def event(_store: Store, _plan: PlanId, words: str, choice: int) -> Any:
    level = list(ProtectionLevel)[choice % len(ProtectionLevel)]
    window = Window(HOURS.start, HOURS.start + timedelta(hours=1 + choice))
    return e.ProtectEvent(name=words, level=level, window=window, areas=(AreaCode("T-1"),), source=words)


def called_off(store: Store, _plan: PlanId, words: str, choice: int) -> Any:
    events = sorted(store.picture.protected_events.values(), key=lambda one: one.id)
    if not events:
        return None
    one = events[choice % len(events)]
    return e.CallOffProtectedEvent(event=one.id, seen=one.version, reason=words)


def taken_back(store: Store, _plan: PlanId, _words: str, choice: int) -> Any:
    """One of the newest acts, an undo among them: then it is done again."""
    entries = list(store.picture.entries)
    return Undo(revision=entries[-1 - choice % min(3, len(entries))].revision)


ACTS: tuple[Ask, ...] = (
    *(told, corrected, added, removed, ticket, ticket_given_back, event, called_off),
    *(taken_back, taken_back, taken_back),
)
steps = st.tuples(st.sampled_from(ACTS), st.text(min_size=1, max_size=12), st.integers(0, 5))


def test_whatever_is_done_and_taken_back_is_read_as_it_was(store: Store, clock: Watch) -> None:
    plan = announced(store, clock)
    clock.wait(minutes=1)
    kinds = set[type[Any]]()
    undone = list[int]()

    @settings(max_examples=7, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(steps, min_size=6, max_size=12))
    def check(taken: list[tuple[Ask, str, int]]) -> None:
        for ask, words, choice in taken:
            command = ask(store, plan, words, choice)
            if command is None:
                continue
            before = contents(store.picture)
            try:
                answer = store.commit(Request(actor=AccountId("li"), command=command))
            except DispatchError:
                assert contents(store.picture) == before, "what is refused changes nothing"
                continue
            if answer.entry is not None:
                kinds.update(change.kind for change in answer.entry.changes)
                undone.append(answer.entry.revision) if isinstance(command, Undo) else None
        assert contents(fresh(store)) == contents(store.picture)

    check()
    assert {Telling, WorkPermit, ProtectedEvent} <= kinds
    assert undone
    assert store.picture.find(Publication, f"{plan}/0") is not None
    assert contents(replayed(store.since(0))) == contents(store.picture)
    assert verify(store.url).sound
