"""The entries of a command line, done one after the other as a hand would do them, each after the answer to the one
before."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.commands.orders import ApproveCrew
from models.entities.escalations import EscalationLevel
from models.entities.people import DutyState
from models.ids import CaseId, CrewId, EscalationId, HandoverId, OrderId, PlanId, ProtectedEventId, StationId
from widgets.acts import ActForm
from widgets.command_line.crew_entries import duty_command
from widgets.command_line.grammar import read_line
from widgets.command_line.merge_entry import merge_commands, one_by_one
from widgets.command_line.readings import Deed, Doing
from widgets.command_line.scene import Scene
from widgets.finding import Found
from widgets.inspector.inspector import Inspector

_BESIDE_FORMS = frozenset(
    {
        *(
            Doing.WINDOW,
            Doing.SHOW,
            Doing.PLAN,
            Doing.CASE,
            Doing.JOB,
            Doing.EVENT,
            Doing.CREW,
            Doing.PLACE,
            Doing.HANDOVER,
        ),
        *(Doing.DUTY, Doing.NOTE, Doing.REMARK, Doing.MERGE, Doing.STATIONS, Doing.ESCALATE),
    }
)
"""What leaves an open form alone."""


@dataclass(frozen=True, slots=True)
class Hands:
    """How the window does what mouse and keys do: goes to an order or crew, begins an act on an order, gives an order
    to a crew, does an act of its menus, sends a command that no form is for, shows a place, goes to an outage plan, a
    service case, a job or a protected event and begins an act on it, if one is named; prints a handover; begins an act
    about a crew's loan, or the escalation of an order."""

    go_to: Callable[[str], object]
    begin_act: Callable[[OrderId, type[Any]], object]
    give: Callable[[OrderId, CrewId], object]
    trigger: Callable[[str], object]
    send: Callable[[object], object]
    show_place: Callable[[Found], object]
    take_plan: Callable[[PlanId, str], object]
    take_case: Callable[[CaseId, str], object]
    print_handover: Callable[[HandoverId], object]
    take_job: Callable[[EscalationId, str], object]
    take_event: Callable[[ProtectedEventId, str], object]
    take_crew: Callable[[CrewId, str, StationId | None], object]
    escalate: Callable[[OrderId, EscalationLevel, StationId | None], object]


class Errands(QObject):
    """Stops at the first entry that is refused, asks for something, or no longer means what its user saw."""

    stopped = Signal(int, str)
    """How many were done, and the entries that were not."""

    def __init__(self, *, hands: Hands, inspector: Inspector, scene: Callable[[], Scene], parent: QObject) -> None:
        super().__init__(parent)
        self._hands = hands
        self._inspector = inspector
        self._make_scene = scene
        self._deeds: tuple[Deed, ...] = ()
        self._done = 0
        self._performing = False
        self._sent: object | None = None
        inspector.requested.connect(self._note_sent)

    @property
    def under_way(self) -> bool:
        return self._sent is not None

    def is_blocked(self, deed: Deed) -> bool:
        """A form holds what was typed: beginning something else there would lose it."""
        form = self._inspector.form
        return deed.doing not in _BESIDE_FORMS and form is not None and form.dirty

    def run(self, deeds: tuple[Deed, ...]) -> None:
        self._deeds, self._done = tuple(step for deed in deeds for step in one_by_one(deed)), 0
        self._go_on()

    def show_done(self, command: object) -> None:
        """The very object that was sent: an equal one may have come from elsewhere."""
        if self._sent is not None and command is self._sent:
            self._sent = None
            self._done += 1
            self._go_on()

    def show_refusal(self, command: object) -> None:
        if self._sent is not None and command is self._sent:
            self._sent = None
            self._stop()

    def _go_on(self) -> None:
        if self._done == len(self._deeds):
            return
        deed, last = self._deeds[self._done], self._done == len(self._deeds) - 1
        if self._done:
            now = self._as_it_is_now(deed)
            if now is None or self.is_blocked(deed):
                self._stop()
                return
            deed = now
        self._performing = True
        self._perform(deed)
        self._performing = False
        if not last and self._sent is None:  # it asked for something: a hand is needed there first
            self._stop()

    def _stop(self) -> None:
        """One that stood alone has said itself why."""
        if len(self._deeds) > 1:
            self.stopped.emit(self._done, "; ".join(deed.text for deed in self._deeds[self._done :]))
        self._deeds, self._done = (), 0

    def _as_it_is_now(self, deed: Deed) -> Deed | None:
        """None if it means something else by now; what the entries before have done to the same orders is no news."""
        scene = self._make_scene()
        scene = scene if deed.order is None else replace(scene, shown=deed.order)
        (reading,) = read_line(deed.text, scene)
        touched = {order for before in self._deeds[: self._done] for order in _orders_of(before)}
        same = isinstance(reading, Deed) and _but_for(reading, touched) == _but_for(deed, touched)
        return reading if same and isinstance(reading, Deed) else None

    def _perform(self, deed: Deed) -> None:
        key = deed.verb.key if deed.verb is not None else ""
        if deed.wish is not None:
            self._sent = deed.wish
            self._hands.send(self._sent)
        elif deed.plan is not None:
            self._hands.take_plan(deed.plan, str(key))
        elif deed.case is not None:
            self._hands.take_case(deed.case, str(key))
        elif deed.handover is not None:
            self._hands.print_handover(deed.handover)
        elif deed.job is not None:
            self._hands.take_job(deed.job, str(key))
        elif deed.event is not None:
            self._hands.take_event(deed.event, str(key))
        elif deed.doing is Doing.CREW and deed.crew is not None:
            self._hands.take_crew(deed.crew, str(key), deed.station)
        elif deed.doing is Doing.ESCALATE and deed.order is not None and deed.level is not None:
            self._hands.escalate(deed.order, deed.level, deed.station)
        elif deed.doing is Doing.SHOW:
            self._hands.go_to(deed.order or deed.crew or "")
        elif deed.place is not None:
            self._hands.show_place(deed.place)
        elif isinstance(key, DutyState):
            self._send_duty(deed, key)
        elif deed.doing is Doing.MERGE:
            self._send_merge(deed)
        elif deed.order is not None and deed.doing is Doing.NOTE:
            self._inspector.notes.editor.write(deed.order, deed.words)
        elif isinstance(key, str):
            self._hands.trigger(key)
        elif deed.order is not None and deed.crew is not None and deed.doing in {Doing.GIVE, Doing.GIVE_ASKS}:
            self._hands.give(deed.order, deed.crew)
        elif deed.order is not None:
            self._hands.begin_act(deed.order, key)
            self._fill_in(deed)

    def _send_duty(self, deed: Deed, duty: DutyState) -> None:
        crew = self._make_scene().picture.crews.get(deed.crew) if deed.crew is not None else None
        if crew is not None:
            self._sent = duty_command(crew, duty)
            self._hands.send(self._sent)

    def _send_merge(self, deed: Deed) -> None:
        (self._sent,) = merge_commands(deed)
        self._hands.send(self._sent)

    def _fill_in(self, deed: Deed) -> None:
        """The crew that was typed for an approval stands in its form."""
        form = self._inspector.form
        crew = self._make_scene().picture.crews.get(deed.crew) if deed.crew is not None else None
        if isinstance(form, ActForm) and form.act.kind is ApproveCrew and crew is not None:
            form.rows.editor("crew").pick(crew)

    def _note_sent(self, command: object) -> None:
        if self._performing:
            self._sent = command


def _orders_of(deed: Deed) -> tuple[OrderId | None, ...]:
    return (deed.order, *(sub.order for sub in deed.merged))


def _but_for(deed: Deed, touched: set[OrderId | None]) -> Deed:
    """Without the versions of these orders."""
    merged = tuple(replace(sub, seen=0) if sub.order in touched else sub for sub in deed.merged)
    return replace(deed, seen=0 if deed.order in touched else deed.seen, merged=merged)
