"""A plan from the first key to its filing, in the whole program: drafted by keyboard alone, picked on the map, approved
elsewhere."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from console.clock import wall_clock
from models.commands import plans as p
from models.commands.room import OpenAccounts
from models.entities.outage_plans import PlanState
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.ids import AccountId, StationId
from tests.console.rooms import VIEWER, report
from tests.console.seats import OpenSeat, OtherSeat, Seat, make_shift
from widgets.map.area_picking import PickBy

STATION = StationId("S1")
PLANNER, CHIEF = (
    Account(id=AccountId(name), name=name, role=role, station=STATION)
    for name, role in (("planner", Role.STATION_PLANNER), ("chief", Role.STATION_CHIEF))
)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return

CONNECTIONS = "New connections waiting for this line"


class Hand:
    """The keyboard in the form's window."""

    def __init__(self, seat: Seat) -> None:
        form = seat.window.pages.plan_drafting.form
        assert form is not None
        self._seat, self.form = seat, form

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._seat.qtbot.keyClick(self._focus(), key, modifiers)

    def type_into(self, name: str, text: str) -> None:
        """Tab until the keyboard is in the field of that name, then write."""
        for _ in range(60):
            if self._focus().accessibleName() == name:
                break
            self.press(Qt.Key.Key_Tab)
        assert self._focus().accessibleName() == name
        self._seat.qtbot.keyClicks(self._focus(), text)

    def _focus(self) -> QWidget:
        widget = self.form.window().focusWidget()
        assert widget is not None
        return widget


def test_a_planner_drafts_by_keyboard_and_the_chief_approves(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    other = OtherSeat(url)
    other.send(OpenAccounts(accounts=(PLANNER, CHIEF)), SYSTEM_ACCOUNT.id)
    seat = open_seat(url, account=PLANNER.id)
    seat.press(Qt.Key.Key_N, CTRL | SHIFT)
    hand = Hand(seat)
    form = hand.form
    hand.type_into("Work", "new insulators")
    with seat.answered():
        hand.press(ENTER, CTRL)  # not complete: it says what is missing, and saves the draft at a quiet moment
    (plan,) = seat.picture.plans.values()
    assert (plan.state, plan.content.work) == (PlanState.DRAFT, "new insulators")
    hand.type_into("Work steps", "off")
    hand.type_into("Line section", "pole 1 to 9")
    hand.type_into("Add an area or a feeder", "A1")
    hand.press(ENTER)
    for name in ("Person in charge of the work", "Reason", "Contact", "Contact's phone", CONNECTIONS):
        hand.type_into(name, "1")
    pick_on_the_map(seat, hand)
    seat.qtbot.waitUntil(lambda: form.side.missing.text() == "Complete: it can be filed.")
    with seat.sees(lambda: seat.picture.plans[plan.id].state is PlanState.FILED):
        hand.press(ENTER, CTRL)
    filed = seat.picture.plans[plan.id]
    assert filed.content.scope.areas == ("A1", "A3") and filed.station == STATION
    with seat.sees(lambda: seat.picture.plans[plan.id].state is PlanState.STATION_APPROVED):
        other.send(p.ApprovePlan(plan=plan.id, seen=filed.version), CHIEF.id)
    assert form.plan is not None and form.plan.state is PlanState.STATION_APPROVED
    hand.press(Qt.Key.Key_Escape)
    assert not form.window().isVisible() and not seat.window.menus.action("pick_box").isEnabled()
    seat.window.pages.plan_drafting.open_plan(plan.id)
    assert form.window().isVisible() and form.plan.id == plan.id
    other.close()


def pick_on_the_map(seat: Seat, hand: Hand) -> None:
    """The plan's areas come into sight, Space in the middle of the view takes one in, and the form comes back with
    Esc."""
    areas, dialog = seat.window.map.areas, hand.form.window()
    seat.window.map.show_place(90_000.0, 90_000.0, 1000.0)
    hand.form.fields.areas.pick_wanted.emit(PickBy.POINT)
    assert areas.on and not dialog.isVisible(), "it makes room for the map"
    left, bottom, right, top = seat.window.map.canvas.viewport_now().box
    assert left < 500.0 < right and bottom < 500.0 < top, "where A1 is"
    seat.window.map.show_place(1500.0, 500.0, 1000.0)
    seat.press(Qt.Key.Key_Space)
    assert hand.form.document.content.scope.areas == ("A1", "A3")
    seat.press(Qt.Key.Key_Space)
    assert hand.form.document.content.scope.areas == ("A1",)
    seat.window.menus.action("pick_box").trigger()
    for x, y in ((1100.0, 100.0), (1900.0, 900.0)):
        seat.window.map.show_place(x, y, 1000.0)
        seat.press(Qt.Key.Key_Space)
    assert hand.form.document.content.scope.areas == ("A1", "A3")
    assert "2" in seat.window.map.tools.sketching.words
    seat.press(Qt.Key.Key_Escape)
    assert dialog.isVisible() and not areas.on


def test_who_may_not_plan_has_no_form(tmp_path: Path, open_seat: OpenSeat) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    seat = open_seat(url, account=VIEWER)
    assert not seat.window.menus.action("new_plan").isEnabled()
