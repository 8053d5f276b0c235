"""Two workstations on one file do whatever they like, with undo and redo; after every step both see the same, and
replaying the journal gives the tables."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from models.alarms.watch import AlarmWatch
from models.commands import Command, Request
from models.commands import map_marks as m
from models.commands import notes as n
from models.commands import orders as o
from models.commands.alarms import AcknowledgeAlarms, ClearAlarms, RaiseAlarms, SeenAlarm, ShelveAlarms, UnshelveAlarms
from models.commands.room import SetCrewDuty, Undo
from models.decisions.undo import undo_state
from models.entities.notes import Attachment
from models.entities.orders import (
    CallBackResult,
    DeclineReason,
    Need,
    OrderState,
    PauseReason,
    ReportState,
    VoidReason,
    WorkOrder,
)
from models.entities.people import SYSTEM_ACCOUNT, DutyState
from models.entities.switching import SwitchingKind
from models.errors import DispatchError
from models.ids import AccountId, CrewId
from models.life_cycle import RUNNING_STATES
from models.picture import Picture
from models.store.store import Store
from models.store.verify import verify
from tests.models.builders import LV, contents, marking, place, report_of, rule_book, switching_fields
from tests.store.databases import Watch, fresh, open_city, open_store, replayed, report, send

stations = st.integers(0, 1)
picks = st.integers(0, 3)
CREWS = tuple(CrewId(name) for name in ("A1", "A2", "B1", "M1"))

ACTS = (
    *("work_on", "work_on", "work_on", "give", "call_back", "call_back", "take_a_report", "do_beside", "do_beside"),
    *(
        "merge",
        "merge",
        "split",
        "write",
        "write",
        "change_duty",
        "mark",
        "take_back",
        "take_back",
        "take_back",
        "wait_and_look",
        "see_to_alarms",
    ),
)
"""What people do; more often what leads on."""

DE, RE = switching_fields(SwitchingKind.DE_ENERGISE), switching_fields(SwitchingKind.RE_ENERGISE)


def about(kind: type[Any], /, **fields: Any) -> Callable[[WorkOrder], Command]:
    return lambda order: kind(order=order.id, seen=order.version, **fields)


STEPS: dict[OrderState, tuple[Callable[[WorkOrder], Command], ...]] = {
    OrderState.PENDING: (about(o.AssignOrder, crew=CrewId("A1"), override="就近"),),
    OrderState.DISPATCHED: (about(o.AcceptOrder),),
    OrderState.ACCEPTED: (about(o.Depart), about(o.Arrive, x=1.0, y=2.0)),
    OrderState.EN_ROUTE: (about(o.Arrive, x=1.0, y=2.0),),
    OrderState.ON_SITE: (about(o.Diagnose, equipment=LV, cause="断线"),),
    OrderState.DIAGNOSED: (about(o.DeEnergise), about(o.ReportSwitching, **DE)),
    OrderState.DE_ENERGISED: (about(o.CompleteRepair, remedy="接线"),),
    OrderState.REPAIRED: (about(o.ReEnergise), about(o.ReportSwitching, **RE)),
    OrderState.RESTORED: (about(o.ReturnOrder),),
    OrderState.CALLED_BACK: (about(o.ArchiveOrder),),
}
"""What moves an order on; of these the first that is not refused is done."""

ASIDE: tuple[Callable[[WorkOrder], Command], ...] = (
    about(o.RecallOrder, reason="误派"),
    about(o.DeclineOrder, reason=DeclineReason.BUSY),
    about(o.SuspendOrder, reason=PauseReason.WEATHER),
    about(o.ResumeOrder),
    about(o.CompleteRepair, remedy="接线"),
    about(o.ConfirmRestored),
    about(o.SuperviseOrder),
    lambda order: o.UrgeOrder(order=order.id),
    about(o.ExplainDelay, note="堵车"),
    about(o.VoidOrder, reason=VoidReason.ARREARS, note="欠费"),
    about(o.ReopenOrder, reason="又停电"),
    about(o.RecordAttestation, need=Need.PHONE_PERMISSION, given_by="赵敏", reference="LY-2"),
)


class TwoStations(RuleBasedStateMachine):
    """`stores[0]` and `stores[1]` differ in who sits there; neither looks at the database before it acts, so that
    each acts on what it saw last."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Watch()
        self.folder = Path(tempfile.mkdtemp(prefix="two-stations-"))
        self.stores: list[Store] = []
        self.verified = 0

    @initialize()
    def open(self) -> None:
        file = self.folder / "room.yike"
        self.stores = [open_city(file, self.clock), open_store(file, self.clock)]
        for _ in range(3):
            key = report(self.stores[0])
        send(self.stores[0], report_of(received_at=self.clock.now, order=key))
        self.stores[1].catch_up()

    @rule(station=stations, what=st.sampled_from(ACTS), pick=picks, other=picks, turn=st.integers(0, 11))
    def act(self, station: int, what: str, pick: int, other: int, turn: int) -> None:
        """One rule for every act, so that each example mixes all of them."""
        getattr(self, what)(self.stores[station], pick, other, turn)

    def take_a_report(self, store: Store, pick: int, other: int, turn: int) -> None:
        key = order_of(store, pick).id if turn % 2 else None
        self.send(store, report_of(received_at=self.clock.now, place=place(("G1", "G3")[other % 2]), order=key))

    def work_on(self, store: Store, pick: int, _other: int, turn: int) -> None:
        """Take an order some steps on."""
        for _ in range(turn + 1):
            order = order_of(store, pick)
            if not any(self.send(store, step(order)) for step in STEPS.get(order.state, ())):
                return

    def give(self, store: Store, pick: int, other: int, turn: int) -> None:
        order, key, seen = order_of(store, pick), CREWS[other], order_of(store, pick).version
        if turn % 2:
            self.send(store, o.ReassignOrder(order=order.id, crew=key, seen=seen, reason="换人", override="就近"))
        else:
            self.send(store, o.AssignOrder(order=order.id, crew=key, seen=seen, override="就近"))

    def do_beside(self, store: Store, pick: int, _other: int, turn: int) -> None:
        self.send(store, ASIDE[turn % len(ASIDE)](order_of(store, pick)))

    def merge(self, store: Store, pick: int, other: int, _turn: int) -> None:
        main, sub = order_of(store, pick), order_of(store, other)
        command = o.MergeOrders(main=main.id, sub=sub.id, seen_main=main.version, seen_sub=sub.version)
        self.send(store, command)

    def split(self, store: Store, pick: int, _other: int, turn: int) -> None:
        merged = [order for order in store.picture.orders.values() if order.merged_into is not None]
        reports = store.picture.reports_of(order_of(store, pick).id)
        if turn % 2 and merged:
            self.send(store, o.SplitOrder(order=merged[0].id, seen=merged[0].version, reason="两处"))
        elif reports:
            self.send(store, o.SplitReport(report=reports[-1].id, seen=reports[-1].version, reason="两处"))

    def call_back(self, store: Store, pick: int, other: int, turn: int) -> None:
        results = list(CallBackResult)
        restored = [one for one in store.picture.reports.values() if one.state is ReportState.RESTORED]
        for row, one in enumerate(restored[: pick + 1]):
            result = results[(other + row * turn) % len(results)]
            self.send(store, o.CallBackReport(report=one.id, seen=one.version, result=result))

    def write(self, store: Store, pick: int, other: int, turn: int) -> None:
        """A note, a correction of the newest, a reference, or its withdrawal."""
        order, picture = order_of(store, pick).id, store.picture
        notes, attachments = picture.notes_of(order), picture.attachments_of(order)
        if turn % 4 == 0 and notes:
            self.send(store, n.AddNote(order=order, text="改：三单元", corrects=notes[-1 - other % len(notes)].id))
        elif turn % 4 == 1 and attachments:
            last = attachments[-1]
            withdrawing = n.WithdrawReference(order=order, attachment=last.id, seen=last.version, reason="旧版")
            self.send(store, withdrawing)
        elif turn % 2:
            self.send(store, n.AttachReference(order=order, title="接线图", locator=f"图-{other}"))
        else:
            self.send(store, n.AddNote(order=order, text=f"同 @{order_of(store, other).id}"))

    def mark(self, store: Store, pick: int, other: int, turn: int) -> None:
        """Draw one, move the end of one, or lift it; some have ended before."""
        marks, until = list(store.picture.marks.values()), self.clock.now + timedelta(minutes=10 * other + 1)
        if not marks or turn % 3 == 0:
            self.send(store, marking(self.clock.now, until=until))
            return
        one = marks[-1 - pick % len(marks)]
        if turn % 3 == 1:
            self.send(store, m.ChangeMarkEnd(mark=one.id, seen=one.version, until=until))
        else:
            self.send(store, m.LiftMark(mark=one.id, seen=one.version, reason="已通"))

    def change_duty(self, store: Store, pick: int, _other: int, turn: int) -> None:
        crew, duty = store.picture.crews[CREWS[pick]], list(DutyState)[turn % 3]
        self.send(store, SetCrewDuty(crew=crew.id, duty=duty, seen=crew.version))

    def take_back(self, store: Store, pick: int, other: int, _turn: int) -> None:
        """Undo, redo, or something older, up to four times."""
        for back in range(pick + 1):
            stacks = undo_state(store.picture.entries, self.actor(store))
            entry = (stacks.undo, stacks.undo, stacks.redo, store.picture.entries[-1 - back])[other]
            if entry is not None:
                self.send(store, Undo(revision=entry.revision))

    def wait_and_look(self, store: Store, _pick: int, _other: int, turn: int) -> None:
        self.clock.wait(minutes=turn * turn)
        store.catch_up()
        due = AlarmWatch(store.picture, rule_book()).due(self.clock.now)
        self.send(store, RaiseAlarms(causes=due.to_raise), SYSTEM_ACCOUNT.id)
        self.send(store, ClearAlarms(alarms=due.to_clear), SYSTEM_ACCOUNT.id)

    def see_to_alarms(self, store: Store, pick: int, other: int, _turn: int) -> None:
        standing = sorted(store.picture.standing_alarms(), key=lambda alarm: alarm.id)[pick : pick + 2]
        seen = tuple(SeenAlarm(alarm=alarm.id, level=alarm.level) for alarm in standing)
        until = self.clock.now + timedelta(hours=1)
        acts = (AcknowledgeAlarms(alarms=seen), ShelveAlarms(alarms=seen, until=until, reason="待命"))
        back = UnshelveAlarms(alarms=tuple(one.alarm for one in seen))
        self.send(store, (*acts, back)[other % 3])

    @invariant()
    def replay_gives_the_tables(self) -> None:
        if self.stores and self.newest.revision > self.verified:
            verdict = verify(self.stores[0].url)
            assert verdict.sound, verdict.faults
            self.verified = verdict.revision

    @invariant()
    def both_see_the_same(self) -> None:
        """Looked at from aside, so that neither catches up by the looking."""
        if not self.stores:
            return
        newest, (behind,) = self.newest, [store for store in self.stores if store.picture is not self.newest]
        ahead = behind.picture.fork()
        for entry in behind.since(ahead.revision):
            ahead.apply(entry)
        assert contents(ahead) == contents(newest)

    @invariant()
    def nothing_hangs_in_the_air(self) -> None:
        """What the rules of the trade promise, whoever did what."""
        if not self.stores:
            return
        newest = self.newest
        for crew in newest.crews.values():
            assert crew.duty is not DutyState.OFF_DUTY or newest.orders_of_crew(crew.id) == []
        for one in newest.reports.values():
            assert one.order in newest.orders
        for order in newest.orders.values():
            assert (order.state is OrderState.MERGED) <= (order.merged_into in newest.orders)
            assert order.paused <= (order.state in RUNNING_STATES)
            if order.state is OrderState.RETURNED:  # somebody is still to be asked, or it would hang
                assert any(one.state is ReportState.RESTORED for one in newest.all_reports_of(order.id))
        for note in newest.notes.values():
            assert note.order in newest.orders
            assert note.corrects is None or newest.notes[note.corrects].order == note.order
        corrected = [note.corrects for note in newest.notes.values() if note.corrects is not None]
        assert len(corrected) == len(set(corrected))
        for attachment in newest.table(Attachment).values():
            assert attachment.order in newest.orders
        for alarm in newest.alarms.values():
            assert alarm.order is None or alarm.order in newest.orders

    def teardown(self) -> None:
        if self.stores:
            one, two = self.stores
            one.catch_up()
            two.catch_up()
            wanted = contents(one.picture)
            assert contents(two.picture) == wanted
            assert contents(fresh(one)) == wanted
            assert contents(replayed(one.since(0))) == wanted
        for store in self.stores:
            store.close()
        shutil.rmtree(self.folder)

    # -- short ways ----------------------------------------------------------------------------------------

    @property
    def newest(self) -> Picture:
        return max((store.picture for store in self.stores), key=lambda picture: picture.revision)

    def actor(self, store: Store) -> AccountId:
        return AccountId("li" if store is self.stores[0] else "leader")

    def send(self, store: Store, command: Command, actor: str = "") -> bool:
        """True if it was accepted; a refusal is an answer too, a crash is none."""
        try:
            store.commit(Request(actor=AccountId(actor or self.actor(store)), command=command))
        except DispatchError as refusal:
            event(f"{type(command).__name__}: {refusal.code}")
            return False
        event(f"{type(command).__name__}: done")
        return True


def order_of(store: Store, pick: int) -> WorkOrder:
    """One of the orders on this station's screen, which may be out of date."""
    orders = sorted(store.picture.orders)
    return store.picture.orders[orders[pick % len(orders)]]


TestTwoStations = TwoStations.TestCase
TestTwoStations.settings = settings(
    max_examples=12, stateful_step_count=30, suppress_health_check=[HealthCheck.too_slow]
)
