"""Every command has an imperative for its button and a sentence for what it did."""

import string
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import pytest

from models.changes import Change
from models.commands import COMMAND_KINDS, Request
from models.commands import orders as o
from models.commands import room as r
from models.decisions import decide
from models.entities.orders import CallBackResult, DeclineReason, OrderState, ReportState
from models.entities.people import DutyState
from models.ids import CrewId, OrderId
from models.picture import Picture
from tests.widgets import pictures as make
from widgets.words.acts import ACT_NAMES, ACTS_DONE, act_behind, act_done, act_name
from widgets.words.facts import facts_of

RULES = make.rule_book()
ORDER = OrderId("26112100001")
CREW = CrewId("CD1")


def test_every_command_has_both() -> None:
    assert set(ACT_NAMES) == set(COMMAND_KINDS.values())
    assert set(ACTS_DONE) == set(COMMAND_KINDS.values()) - {r.Undo}


def test_names_for_a_command_its_class_and_the_journals_name_of_it() -> None:
    command = o.AssignOrder(order=ORDER, crew=CREW, seen=1)
    assert act_name(command) == act_name(o.AssignOrder) == act_name("AssignOrder") == "Assign"


@pytest.mark.parametrize("kind", ACTS_DONE, ids=lambda kind: kind.__name__)
def test_sentences_name_nothing_that_is_not_known(kind: type[Any]) -> None:
    named = {name for _, name, _, _ in string.Formatter().parse(ACTS_DONE[kind]) if name}
    told = {"order", "crew", "orders", "plan", "told", "plans", "permit", "escalation", "level", "holder", "borrower"}
    told |= {"case", "linked", "alarm_count", "zone_name"}
    told |= {"shift_leader", "duty_of", "duty_count", "remark_words", "remark_kind", "feed"}
    known = {field.name for field in fields(kind)} | told
    assert named <= known


def room() -> Picture:
    return make.picture_of(
        make.DISPATCHER, make.station(), make.grid(), make.crew("CD1"), make.order(), make.order("26112100002")
    )


def committed(picture: Picture, commands: Sequence[Any]) -> list[str]:
    """What the message bar says after each command."""
    said = []
    for command in commands:
        changes = decide(Request(actor=make.DISPATCHER.id, command=command), picture, make.NOW, RULES)
        entry = make.entry(command, *changes, revision=picture.revision + 1)
        picture.apply(entry)
        said.append(act_done(entry, picture))
    return said


def test_sentences_of_a_shift() -> None:
    said = committed(
        room(),
        [
            o.AssignOrder(order=ORDER, crew=CREW, seen=1),
            o.DeclineOrder(order=ORDER, seen=2, reason=DeclineReason.VEHICLE_FAULT),
            o.MergeOrders(main=ORDER, sub=OrderId("26112100002"), seen_main=3, seen_sub=1),
            o.SuperviseOrder(order=ORDER, seen=4),
            r.SetCrewDuty(crew=CREW, duty=DutyState.BREAK, seen=1),
        ],
    )
    assert said == [
        "Assigned 26112100001 to CD1 抢修一班",
        "CD1 抢修一班 declined 26112100001: Vehicle out of order",
        "Merged 26112100002 into 26112100001",
        "Put 26112100001 under supervision",
        "CD1 抢修一班 is now: On a break",
    ]


def test_a_new_report_names_the_order_it_opened() -> None:
    command = o.RegisterReport(
        channel=o.Channel.PATROL,
        channel_reference="",
        received_at=make.NOW,
        caller="",
        phone="",
        place=make.place(),
        symptom=o.Symptom.WIRE_DOWN,
    )
    assert committed(room(), [command]) == ["Took a report for 26112100001"]


def test_a_call_back_names_report_and_answer() -> None:
    picture = room()
    returned = make.advanced(make.order(), OrderState.RETURNED)
    picture.put(returned)
    picture.put(make.report("R1", returned, state=ReportState.RESTORED))
    command = o.CallBackReport(report=o.ReportId("R1"), seen=1, result=CallBackResult.SATISFIED)
    assert committed(picture, [command]) == ["Called back R1: Satisfied"]


def test_undo_redo_and_undo_again_name_the_act() -> None:
    assign = o.AssignOrder(order=ORDER, crew=CREW, seen=1)
    said = committed(room(), [assign, r.Undo(revision=1), r.Undo(revision=2), r.Undo(revision=3)])
    act = "Assigned 26112100001 to CD1 抢修一班"
    assert said == [act, f"Took back: {act}", f"Done again: {act}", f"Took back: {act}"]


def test_the_undo_menu_names_the_act_however_often_it_was_taken_back() -> None:
    picture = room()
    (act, *_) = committed(
        picture, [o.AssignOrder(order=ORDER, crew=CREW, seen=1), r.Undo(revision=1), r.Undo(revision=2)]
    )
    assert [act_behind(entry, picture) for entry in picture.entries] == [act, act, act]


def test_an_undo_of_what_nobody_remembers() -> None:
    picture = room()
    order = picture.orders[ORDER]
    entry = make.entry(r.Undo(revision=3), Change(order, order), revision=9)
    picture.apply(entry)
    assert act_done(entry, picture) == "Took back: entry 3"


def test_facts_prefer_what_the_command_says() -> None:
    order = make.order()
    entry = make.entry(o.UrgeOrder(order=ORDER, note="again"), Change(order, order))
    assert facts_of(entry)["note"] == "again"
