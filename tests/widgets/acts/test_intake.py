"""Taking a report: everything the caller told reaches the command, and what is known already is offered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.commands.orders import RegisterReport
from models.entities.orders import Channel, Hazard, Symptom, TroubleReport
from models.entities.outage_plans import ApprovedHours
from models.entities.places import Place
from models.errors import Conflict
from models.ids import AreaCode, GridId
from tests.models.test_orders_in_plans import plan_of
from tests.widgets import living_picture as lived
from widgets.acts.intake_form import IntakeForm
from widgets.theme import dark_theme

NAMES = (
    "channel",
    "caller",
    "phone",
    "place",
    "symptom",
    "words",
    "hazards",
    "customers_out",
    "important_customers",
    "order",
    "customer",
    "channel_reference",
    "received_at",
)
"""The form from top to bottom."""


def locate(text: str) -> Place | None:
    return lived.PLACE if text == "A1" else None


class Desk:
    """An open form over a living picture; `sent` is what it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.living = lived.LivingPicture()
        self.qtbot = qtbot
        self.form = IntakeForm(
            picture=self.living.picture,
            rules=lived.RULES,
            theme=dark_theme(),
            locate=locate,
            now=self.living.now,
        )
        self.sent: list[RegisterReport] = []
        self.form.requested.connect(self.sent.append)
        qtbot.addWidget(self.form)
        self.form.show()

    def editor(self, name: str) -> Any:
        return self.form.rows.editor(name)

    def fill(self) -> None:
        """The least that a report needs."""
        self.editor("channel").choose(Channel.HOTLINE_95598)
        self.editor("phone").set_text("13800000009")
        self.editor("symptom").choose(Symptom.NO_POWER_ONE)
        self.form.show_place(lived.PLACE)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    yield Desk(qtbot)


def test_all_that_was_told_is_in_the_command(desk: Desk) -> None:
    desk.fill()
    desk.editor("caller").set_text("陈女士")
    desk.editor("words").set_text("楼道有焦味")
    desk.editor("customer").set_text("33010012")
    desk.editor("channel_reference").set_text("95598-7")
    desk.editor("hazards").check(Hazard.CASUALTY)
    desk.editor("important_customers").check("I1")
    desk.editor("customers_out").set_value(42)
    desk.editor("place").set_address("解放北路 17 号三单元")
    desk.form.submit()
    assert desk.sent == [
        RegisterReport(
            channel=Channel.HOTLINE_95598,
            channel_reference="95598-7",
            received_at=desk.living.now,
            caller="陈女士",
            phone="13800000009",
            place=replace(lived.PLACE, address="解放北路 17 号三单元"),
            symptom=Symptom.NO_POWER_ONE,
            words="楼道有焦味",
            customer="33010012",
            hazards=(Hazard.CASUALTY,),
            customers_out=42,
            important_customers=("I1",),
        )
    ]
    desk.living.do(desk.sent[0])


@pytest.mark.parametrize("missing", ["channel", "symptom", "phone", "place"])
def test_what_a_report_needs_is_asked_in_place(desk: Desk, missing: str) -> None:
    desk.fill()
    if missing == "phone":
        desk.editor("phone").set_text(" ")
    elif missing == "place":
        desk.editor("place").set_address(" ")
    else:
        desk.editor(missing).clear()
    desk.form.submit()
    assert desk.sent == []
    assert desk.form.rows.said_problem


def test_a_patrol_has_no_caller_to_reach(desk: Desk) -> None:
    desk.fill()
    desk.editor("channel").choose(Channel.PATROL)
    desk.editor("phone").set_text("")
    desk.form.submit()
    assert len(desk.sent) == 1


def test_the_place_is_found_by_the_code_of_its_area(desk: Desk) -> None:
    place = desk.editor("place")
    place.look_for("nowhere")
    assert "nowhere" in place.said
    place.look_for("A1")
    assert "城东一网格" in place.said
    assert place.place == lived.PLACE


def test_enter_in_the_place_looks_and_does_not_send(desk: Desk) -> None:
    desk.fill()
    desk.editor("place").setFocus()
    line = desk.form.focusWidget()
    desk.qtbot.keyClicks(line, "A1")
    desk.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.sent == []


def test_a_place_outside_every_grid_is_refused_in_place(desk: Desk) -> None:
    desk.fill()
    desk.form.show_place(replace(lived.PLACE, grid=GridId("nobody's")))
    desk.form.submit()
    assert desk.sent == []
    assert "grid" in desk.form.rows.said_problem


def test_open_orders_nearby_are_offered_with_their_evidence(desk: Desk) -> None:
    known = desk.living.report()
    desk.fill()
    attach = desk.editor("order")
    assert [text for text in attach.texts() if known in text and "same area" in text]
    attach.choose(known)
    desk.form.submit()
    assert desk.sent[0].order == known
    entry = desk.living.do(desk.sent[0])
    desk.form.show_changes()
    with desk.qtbot.waitSignals([desk.form.closed, desk.form.registered]):
        desk.form.show_done(desk.sent[0], entry)
    assert any(isinstance(change.after, TroubleReport) and change.after.order == known for change in entry.changes)


def test_an_order_that_came_while_the_caller_talks_is_offered_too(desk: Desk) -> None:
    desk.fill()
    before = desk.editor("order").texts()
    known = desk.living.report()
    desk.form.show_changes()
    assert len(desk.editor("order").texts()) == len(before) + 1
    assert any(known in text for text in desk.editor("order").texts())


def test_an_equal_report_of_another_seat_is_no_answer(desk: Desk) -> None:
    desk.fill()
    desk.form.submit()
    theirs = replace(desk.sent[0])
    entry = desk.living.do(theirs, lived.LEADER)
    with desk.qtbot.assertNotEmitted(desk.form.closed):
        desk.form.show_changes()
        desk.form.show_done(theirs, entry)
    entry = desk.living.do(desk.sent[0])
    with desk.qtbot.waitSignal(desk.form.registered) as registered:
        desk.form.show_done(desk.sent[0], entry)
    taken = next(change.after for change in entry.changes if isinstance(change.after, TroubleReport))
    assert registered.args == [taken.order]


def test_far_away_nothing_is_offered(desk: Desk) -> None:
    desk.living.report()
    desk.fill()
    desk.form.show_place(replace(lived.PLACE, area=AreaCode("A9"), feeder=None))
    assert len(desk.editor("order").texts()) == 1, "a new order"


def test_a_refused_report_stays_as_it_was_typed(desk: Desk) -> None:
    desk.living.report(channel_reference="95598-7")
    desk.fill()
    desk.editor("channel_reference").set_text("95598-7")
    desk.form.submit()
    refused = desk.living.refusal(desk.sent[0])
    assert isinstance(refused, Conflict)
    desk.form.show_refusal(desk.sent[0], refused)
    assert "95598-7" in desk.form.refusal
    desk.editor("channel_reference").set_text("95598-8")
    desk.form.submit()
    assert [command.channel_reference for command in desk.sent] == ["95598-7", "95598-8"]


def test_picking_on_the_map_is_asked_for(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.form.spot_wanted):
        desk.editor("place").ask_for_spot()


def test_tab_goes_from_top_to_bottom(desk: Desk) -> None:
    desk.fill()
    desk.form.activateWindow()
    desk.form.focus_first()
    desk.qtbot.waitUntil(lambda: desk.form.focusWidget() is not None)
    seen: list[str] = []
    for _ in range(40):
        focus = desk.form.focusWidget()
        owner = next((name for name in NAMES if desk.editor(name).isAncestorOf(focus)), "button")
        if not seen or seen[-1] != owner:
            seen.append(owner)
        if owner == "button":
            break
        desk.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == [*NAMES, "button"]


def test_enter_on_a_list_sends_the_form(desk: Desk) -> None:
    desk.fill()
    desk.editor("symptom").setFocus()
    desk.qtbot.keyClick(desk.form.focusWidget(), Qt.Key.Key_Return)
    assert len(desk.sent) == 1


def test_every_field_is_named_for_those_who_cannot_see_it(desk: Desk) -> None:
    assert desk.editor("phone").focusProxy().accessibleName() == "Phone"


def test_the_form_says_as_soon_as_the_place_is_known_that_a_plan_holds_there(desk: Desk) -> None:
    area = lived.PLACE.area
    assert area is not None
    plan = plan_of("PL-1", area)
    hours = ApprovedHours(start=desk.living.now, end=desk.living.now + timedelta(hours=3), round=1)
    desk.living.picture.put(replace(plan, approved=hours))
    assert desk.form.planned == ""
    desk.form.show_place(lived.PLACE)
    assert "PL-1" in desk.form.planned and "may be told" in desk.form.planned
    desk.editor("symptom").choose(Symptom.SPARKS)
    assert "does not explain" in desk.form.planned
    desk.form.show_now(hours.end)
    assert desk.form.planned == ""
