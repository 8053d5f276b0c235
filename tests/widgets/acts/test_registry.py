"""An act is offered exactly where the decision would carry it out, to whom the permission table lets send it."""

from typing import Any

import pytest

from models.commands import notes as n
from models.commands import orders as o
from models.commands.room import SetCrewDuty
from models.entities.orders import OrderState, PauseReason, ReportState, Symptom
from models.entities.people import DutyState
from models.entities.switching import SwitchingKind
from models.ids import CrewId, OrderId
from models.rules.permission_table import PERMISSIONS
from tests.widgets import living_picture as lived
from tests.widgets.books import act_book
from widgets.acts import ACTS, Way, act_of, available_acts, build_crew_menu, build_menu, duty_commands, likely_acts
from widgets.words.acts import act_name

ROOM_ONLY = {o.RegisterReport}
"""Sent from no order."""


def kinds(living: lived.LivingPicture, key: OrderId, account: Any = lived.DISPATCHER) -> set[type[Any]]:
    return {act.kind for act in available_acts(living.order(key), account, living.picture)}


def test_every_command_about_orders_has_an_act() -> None:
    commands = {kind for kind in PERMISSIONS if kind.__module__ in {o.__name__, n.__name__}}
    assert {act.kind for act in ACTS} == commands - ROOM_ONLY


def test_no_key_means_two_acts() -> None:
    keys = [act.shortcut for act in ACTS if act.shortcut]
    assert len(keys) == len(set(keys))


def test_what_cannot_be_undone_is_asked_first() -> None:
    assert act_of(o.SuperviseOrder).way is Way.AT_ONCE
    assert act_of(o.ArchiveOrder).way is Way.AT_ONCE
    for kind in (o.AcceptOrder, o.Arrive, o.DeEnergise, o.ReEnergise, o.ConfirmRestored, o.VoidOrder):
        assert act_of(kind).way is Way.FORM, kind
    assert act_of(o.AssignOrder).way is Way.CREW_LIST
    assert act_of(n.AddNote).way is Way.NOTE_FIELD


@pytest.mark.parametrize(
    ("state", "first"),
    [
        (OrderState.PENDING, o.AssignOrder),
        (OrderState.DISPATCHED, o.AcceptOrder),
        (OrderState.ACCEPTED, o.Depart),
        (OrderState.EN_ROUTE, o.Arrive),
        (OrderState.ON_SITE, o.Diagnose),
        (OrderState.DIAGNOSED, o.ReportSwitching),
        (OrderState.DE_ENERGISED, o.CompleteRepair),
        (OrderState.REPAIRED, o.ReportSwitching),
        (OrderState.RESTORED, o.ReturnOrder),
        (OrderState.RETURNED, o.CallBackReport),
        (OrderState.CALLED_BACK, o.ArchiveOrder),
        (OrderState.ARCHIVED, o.ReopenOrder),
    ],
)
def test_the_likeliest_act_is_the_next_step(state: OrderState, first: type[Any]) -> None:
    living = lived.LivingPicture()
    key = living.order_in(state)
    likely = likely_acts(living.order(key), lived.DISPATCHER, living.picture)
    assert likely[0].kind is first
    assert 1 <= len(likely) <= 3


def test_switching_waits_for_its_report() -> None:
    living = lived.LivingPicture()
    key = living.order_in(OrderState.DIAGNOSED)
    assert o.DeEnergise not in kinds(living, key)
    living.do(lived.switching_report(living, key, SwitchingKind.DE_ENERGISE))
    assert o.DeEnergise in kinds(living, key)
    assert o.ReportSwitching not in kinds(living, key), "the report that lies there serves first"


def test_restoration_is_not_confirmed_after_a_switching() -> None:
    living = lived.LivingPicture()
    switched = living.order_in(OrderState.REPAIRED)
    assert o.ConfirmRestored not in kinds(living, switched)


def test_a_suspended_order_is_resumed_first() -> None:
    living = lived.LivingPicture()
    key = living.order_in(OrderState.EN_ROUTE)
    living.do(o.SuspendOrder(order=key, seen=living.seen(key), reason=PauseReason.WEATHER))
    assert o.Arrive not in kinds(living, key)
    assert likely_acts(living.order(key), lived.DISPATCHER, living.picture)[0].kind is o.ResumeOrder
    assert o.SuspendOrder not in kinds(living, key)


def test_the_table_of_permissions_decides_who_is_offered_what() -> None:
    living = lived.LivingPicture()
    key = living.order_in(OrderState.DISPATCHED)
    assert kinds(living, key, lived.VIEWER) == set()
    assert o.AcceptOrder in kinds(living, key, lived.CREW)
    assert o.ReassignOrder in kinds(living, key, lived.CHIEF)
    assert kinds(living, key, lived.OTHER_CHIEF) == set()
    assert o.CorrectStage in kinds(living, key, lived.LEADER)
    assert o.CorrectStage not in kinds(living, key)


def test_a_crew_is_offered_only_its_own_orders() -> None:
    living = lived.LivingPicture()
    key = living.report()
    living.do(o.AssignOrder(order=key, crew=CrewId("CD2"), seen=living.seen(key)))
    assert kinds(living, key, lived.CREW) == set()


def test_approval_is_offered_where_only_an_overridable_rule_stands_against_a_crew() -> None:
    living = lived.LivingPicture()
    high = living.report(symptom=Symptom.WIRE_DOWN)
    low = living.report()
    assert o.ApproveCrew in kinds(living, high, lived.LEADER)
    assert o.ApproveCrew not in kinds(living, low, lived.LEADER)


def test_call_backs_are_owed_for_every_restored_report() -> None:
    living = lived.LivingPicture()
    key = living.order_in(OrderState.RESTORED)
    report = living.picture.reports_of(key)[0]
    assert report.state is ReportState.RESTORED
    assert o.CallBackReport in kinds(living, key)


def test_the_menu_names_acts_and_keys_and_carries_their_kind(qtbot: Any) -> None:
    from PySide6.QtWidgets import QWidget

    living = lived.LivingPicture()
    key = living.order_in(OrderState.DISPATCHED)
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = build_menu(living.order(key), lived.DISPATCHER, living.picture, act_book(), parent)
    by_kind = {action.data(): action for action in menu.actions()}
    assert set(by_kind) == kinds(living, key)
    assert by_kind[o.AcceptOrder].text().split("\t") == [act_name(o.AcceptOrder), "jd   Alt+1"]
    assert by_kind[o.AcceptOrder].shortcut().isEmpty(), "a menu that is closed must not listen to keys"


def test_a_menu_without_acts_says_so(qtbot: Any) -> None:
    from PySide6.QtWidgets import QWidget

    living = lived.LivingPicture()
    key = living.report()
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = build_menu(living.order(key), lived.VIEWER, living.picture, act_book(), parent)
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_duty_is_changed_to_what_it_is_not(qtbot: Any) -> None:
    from PySide6.QtWidgets import QWidget

    living = lived.LivingPicture()
    crew = living.picture.crews[CrewId("CD1")]
    commands = duty_commands(crew, lived.DISPATCHER, living.picture)
    assert {command.duty for command in commands} == set(DutyState) - {DutyState.STANDBY}
    assert duty_commands(crew, lived.VIEWER, living.picture) == ()
    assert duty_commands(crew, lived.OTHER_CHIEF, living.picture) == ()
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = build_crew_menu(crew, lived.DISPATCHER, living.picture, act_book(), parent)
    entry = living.do(menu.actions()[0].data())
    assert isinstance(entry.command, SetCrewDuty)


def test_nothing_is_offered_to_a_disabled_account() -> None:
    from dataclasses import replace

    living = lived.LivingPicture()
    key = living.report()
    assert kinds(living, key, replace(lived.DISPATCHER, disabled=True)) == set()
