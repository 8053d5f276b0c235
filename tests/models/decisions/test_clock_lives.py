"""No clock is reset, paused or stopped by an escalation, a loan, a merge, a split, an undo or a redo: what is due and
what runs is compared with a witness that has seen only what was sent and when; and so is every alarm of a clock. Every
open order and every alarm has one owner or is listed as unheld."""

from datetime import timedelta
from typing import Any

from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from models.commands import Command
from models.commands import escalations as c
from models.commands import orders as o
from models.commands import responsibility as h
from models.commands.crew_loans import ExtendLoan, LendCrew, ReturnCrew
from models.commands.room import Undo
from models.decisions.undo import undo_state
from models.entities.escalations import EscalationLevel
from models.entities.orders import OrderState, PauseReason, WorkOrder
from models.errors import DispatchError
from models.ids import AccountId, CrewId, OrderId, StationId
from models.life_cycle import OPEN_STATES
from models.planning.responsibility import holder_of, owner_of_stations, unheld
from models.rules.arrival_clocks import Clock, clocks_of
from tests.models.builders import Room, place
from tests.models.decisions.clock_witness import Life
from tests.models.room_alarms import keep_up

ACTS = (
    *("report", "send", "send", "work", "work", "pause", "wait", "wait"),
    *("escalate", "escalate", "answer", "answer", "lend", "lend", "give_back"),
    *("merge", "merge", "merge", "split", "hold", "hold", "split", "take_back", "take_back", "take_back", "redo"),
)
CREWS = tuple(CrewId(name) for name in ("A1", "A2", "B1"))
HOUR = timedelta(hours=1)
LEVELS = tuple(EscalationLevel)
picks = st.integers(0, 3)


@st.composite
def turns(draw: st.DrawFn) -> tuple[str, int, int]:
    return draw(st.sampled_from(ACTS)), draw(picks), draw(picks)


class ClockLives(RuleBasedStateMachine):
    """`lives` is the witness. No undo takes back a receipt or an arrival, so nothing ever leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Room()
        self.lives: dict[OrderId, Life] = {}

    @initialize()
    def open(self) -> None:
        """No two at one moment: a receipt that moved to another order's would show."""
        for _ in range(3):
            self.report(0, 0)
            self.room.wait(minutes=1)

    @rule(turn=turns())
    def act(self, turn: tuple[str, int, int]) -> None:
        """One rule for every act, so that each example mixes all of them."""
        what, pick, other = turn
        getattr(self, what)(pick, other)

    # -- what moves clocks ----------------------------------------------------------------------------------

    def report(self, pick: int, _other: int) -> None:
        key = self.room.report(place=place(("G1", "G1", "G3", "G3")[pick]))
        self.lives[key] = Life(self.room.now)

    def send(self, pick: int, other: int) -> None:
        order = self.order(pick)
        self.do(o.AssignOrder(order=order.id, seen=order.version, crew=CREWS[other % 3], override="急"))

    def work(self, pick: int, other: int) -> None:
        order = self.order(pick)
        kinds: dict[OrderState, type[Any]] = {OrderState.DISPATCHED: o.AcceptOrder, OrderState.ACCEPTED: o.Arrive}
        kind = kinds.get(order.state)
        if kind is not None and self.do(kind(order=order.id, seen=order.version)) and kind is o.Arrive:
            life = self.lives[order.id]
            life.arrived = life.arrived or self.room.now
        elif kind is None and other == 0:
            self.do(o.RecallOrder(order=order.id, seen=order.version, reason="误派"))

    def pause(self, pick: int, other: int) -> None:
        """A lawful pause holds the room's own leg, of which the witness says no more; the customer's goes on."""
        order = self.order(pick)
        if other % 2:
            paused = self.do(o.SuspendOrder(order=order.id, seen=order.version, reason=PauseReason.WEATHER))
            self.lives[order.id].paused |= paused
        else:
            self.do(o.ResumeOrder(order=order.id, seen=order.version))

    def wait(self, pick: int, other: int) -> None:
        self.room.wait(minutes=(1, 4, 13, 50)[pick] + other)
        keep_up(self.room)

    # -- what must not --------------------------------------------------------------------------------------

    def escalate(self, pick: int, other: int) -> None:
        order = self.order(pick)
        station = StationId("west") if LEVELS[other] is EscalationLevel.STATION else None
        self.still(c.Escalate(orders=(order.id,), level=LEVELS[other], reason="力量不足", station=station))

    def answer(self, pick: int, other: int) -> None:
        jobs = sorted(self.room.picture.escalations.values(), key=lambda job: job.id)
        if not jobs:
            return
        job = jobs[-1 - pick % min(len(jobs), 2)]
        about: dict[str, Any] = {"escalation": job.id, "seen": job.version}
        crew = CREWS[pick % 3]
        at = self.room.now + HOUR
        acts: tuple[tuple[Command, ...], ...] = (
            (c.AcceptEscalation(**about, note="派"), c.CloseEscalation(**about, note="完")),
            (c.DeclineEscalation(**about, reason="无人"), c.AssignPart(**about, crew=crew, words="立杆")),
            (
                c.EscalateFurther(**about, level=EscalationLevel.LEADERS, reason="大"),
                c.SetJointEstimate(**about, at=at),
            ),
            (c.TakeBackEscalation(**about, reason="够了"), c.AddJobOrders(**about, orders=(self.order(pick).id,))),
        )
        for command in acts[other]:
            for by in ("branch", "leader", "li"):
                self.still(command, by)

    def lend(self, pick: int, other: int) -> None:
        crew = self.room.picture.crews[CREWS[pick % 3]]
        borrower = StationId(("east", "west")[other % 2])
        job = (self.order(other).id,) if other > 1 else ()
        until = self.room.now + 2 * HOUR
        self.still(LendCrew(crew=crew.id, seen=crew.version, borrower=borrower, until=until, reason="支援", job=job))

    def give_back(self, pick: int, other: int) -> None:
        for loan in self.room.picture.loans_out()[pick:]:
            if other == 0:
                self.still(ExtendLoan(loan=loan.id, seen=loan.version, until=loan.until + HOUR, reason="未完"))
            else:
                self.still(ReturnCrew(loan=loan.id, seen=loan.version))

    def hold(self, pick: int, other: int) -> None:
        """Somebody takes, hands over or releases a station."""
        station, who = StationId(("east", "west")[pick % 2]), ("li", "wang")[other % 2]
        known = self.room.picture.holdings.get(station)
        seen = (h.SeenStation(station=station, seen=0 if known is None else known.version),)
        acts = (h.TakeStations(stations=seen), h.ReleaseStations(stations=seen))
        self.still((*acts, h.GiveStations(stations=seen, to=AccountId("leader")))[other % 3], who)

    def merge(self, pick: int, other: int) -> None:
        main, sub = self.order(pick), self.order(other)
        self.do(o.MergeOrders(main=main.id, sub=sub.id, seen_main=main.version, seen_sub=sub.version))

    def split(self, pick: int, _other: int) -> None:
        merged = [order for order in self.room.picture.orders.values() if order.merged_into is not None]
        if merged:
            order = merged[pick % len(merged)]
            self.do(o.SplitOrder(order=order.id, seen=order.version, reason="两处"))

    def take_back(self, pick: int, _other: int) -> None:
        """Undo, up to three times; who accepted for the branch may do so too."""
        by = AccountId(("li", "li", "li", "branch")[pick])
        for _ in range(1 + pick % 3):
            entry = undo_state(self.room.picture.entries, by).undo
            if entry is None or not self.do(Undo(revision=entry.revision), by):
                return

    def redo(self, pick: int, _other: int) -> None:
        for _ in range(1 + pick):
            entry = undo_state(self.room.picture.entries, AccountId("li")).redo
            if entry is None or not self.do(Undo(revision=entry.revision)):
                return

    # -- what holds -----------------------------------------------------------------------------------------

    @invariant()
    def clocks_say_what_the_witness_says(self) -> None:
        for key, order in self.room.picture.orders.items():
            life = self.lives[key]
            life.pending = order.state is OrderState.PENDING
            life.merged = order.merged_into is not None
            clocks = {clock.rule: clock for clock in clocks_of(order, self.room.rules) if clock.rule in life.due()}
            assert {rule: clock.due_at for rule, clock in clocks.items()} == life.due()
            assert {rule for rule, clock in clocks.items() if clock.running} == life.running()

    @invariant()
    def alarms_are_of_these_moments(self) -> None:
        for alarm in self.room.picture.standing_alarms():
            rule_id = alarm.id.split("/")[2]
            if alarm.order is not None and alarm.id.startswith("clock/") and rule_id in self.lives[alarm.order].due():
                assert alarm.due_at == self.lives[alarm.order].due()[rule_id]

    @invariant()
    def everything_has_one_owner_or_is_listed(self) -> None:
        picture = self.room.picture
        nobodys = unheld(picture)
        for order in picture.orders.values():
            if order.state in OPEN_STATES:
                assert (holder_of(order.station, picture) is None) == (order.id in nobodys.orders)
        for alarm in picture.standing_alarms():
            owned = owner_of_stations(alarm.stations, picture) is not None
            assert owned != set(nobodys.stations).issuperset(alarm.stations)

    # -- short ways -----------------------------------------------------------------------------------------

    def order(self, pick: int) -> WorkOrder:
        orders = sorted(self.room.picture.orders)
        return self.room.picture.orders[orders[pick % len(orders)]]

    def do(self, command: Command, by: str = "li") -> bool:
        """True if it was accepted; a refusal is an answer too, a crash is none."""
        try:
            entry = self.room.send(command, by)
        except DispatchError as refusal:
            event(f"{type(command).__name__}: {refusal.code}")
            return False
        event(f"{type(command).__name__}: done")
        return entry is not None

    def still(self, command: Command, by: str = "li") -> None:
        """Not one clock of one order is another afterwards, the room's own legs included."""
        before = self.clocks()
        self.do(command, by)
        assert self.clocks() == before

    def clocks(self) -> dict[OrderId, tuple[Clock, ...]]:
        return {key: clocks_of(order, self.room.rules) for key, order in self.room.picture.orders.items()}


TestClockLives = ClockLives.TestCase
TestClockLives.settings = settings(max_examples=20, stateful_step_count=35)
