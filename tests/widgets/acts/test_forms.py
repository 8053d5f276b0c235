"""Every act that opens a form yields a command that the decision carries out; nothing typed is ever lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.commands import notes as n
from models.commands import orders as o
from models.entities.network import EquipmentClass
from models.entities.orders import (
    CallBackResult,
    DeclineReason,
    Need,
    OrderState,
    PauseReason,
    StageKind,
    Symptom,
    VoidReason,
)
from models.entities.people import Account
from models.entities.switching import SwitchingKind
from models.errors import RuleBroken
from models.ids import CrewId, OrderId
from tests.widgets import living_picture as lived
from widgets.acts import ACTS, ActForm, Way, act_of, available_acts
from widgets.acts.fields import ReadBackField
from widgets.theme import dark_theme, light_theme

THEME = dark_theme()
HELD: list[ActForm] = []
FORMED = [act for act in ACTS if act.way is Way.FORM]


@pytest.fixture(autouse=True)
def held() -> Iterator[None]:
    """A widget that nobody holds may be collected while it is being painted."""
    yield
    HELD.clear()


def open_form(
    living: lived.LivingPicture,
    key: OrderId,
    kind: type[Any],
    qtbot: QtBot,
    account: Account = lived.DISPATCHER,
    window: QWidget | None = None,
) -> ActForm:
    act = act_of(kind)
    order = living.order(key)
    assert act in available_acts(order, account, living.picture)
    form = ActForm(act, order, picture=living.picture, rules=lived.RULES, theme=THEME, now=living.now, parent=window)
    qtbot.addWidget(window or form)
    HELD.append(form)
    form.show()
    return form


def sent_by(form: ActForm, qtbot: QtBot) -> Any:
    with qtbot.waitSignal(form.requested) as caught:
        form.submit()
    return caught.args[0]


def restored(living: lived.LivingPicture) -> OrderId:
    return living.order_in(OrderState.RESTORED)


def diagnosed_without_switching(living: lived.LivingPicture) -> OrderId:
    key = living.order_in(OrderState.DIAGNOSED)
    living.do(o.CompleteRepair(order=key, seen=living.seen(key), remedy="紧固"))
    return key


def reported(living: lived.LivingPicture, state: OrderState, kind: SwitchingKind) -> OrderId:
    key = living.order_in(state)
    living.do(lived.switching_report(living, key, kind))
    return key


def merged(living: lived.LivingPicture) -> OrderId:
    main, sub = living.report(), living.report()
    living.do(o.MergeOrders(main=main, sub=sub, seen_main=living.seen(main), seen_sub=living.seen(sub)))
    return sub


def two_reports(living: lived.LivingPicture) -> OrderId:
    key = living.report()
    living.report(order=key)
    return key


def attached(living: lived.LivingPicture) -> OrderId:
    key = living.report()
    living.do(n.AttachReference(order=key, title="接线图", locator="T-7"))
    return key


def two_orders(living: lived.LivingPicture) -> OrderId:
    living.report()
    return living.report()


def wire_down(living: lived.LivingPicture) -> OrderId:
    return living.report(symptom=Symptom.WIRE_DOWN)


def text(name: str, value: str) -> Callable[[ActForm], None]:
    return lambda form: form.rows.editor(name).set_text(value)


def choice(name: str, value: Any) -> Callable[[ActForm], None]:
    return lambda form: form.rows.editor(name).choose(value)


def read_back(form: ActForm) -> None:
    editor = form.rows.editor("equipment_name")
    for name, said in (
        ("equipment_name", "3 号分支箱"),
        ("equipment_number", "FZX-103"),
        ("read_back_name", "3 号分支箱"),
        ("read_back_number", "FZX-103"),
    ):
        editor.set_text(name, said)


REASON, NOTE = text("reason", "因为"), text("note", "说明")
SCENES: dict[type[Any], tuple[Callable[[lived.LivingPicture], OrderId], list[Callable[[ActForm], None]], Account]] = {
    o.AcceptOrder: (lambda living: living.order_in(OrderState.DISPATCHED), [], lived.DISPATCHER),
    o.Depart: (lambda living: living.order_in(OrderState.ACCEPTED), [], lived.CREW),
    o.Arrive: (lambda living: living.order_in(OrderState.EN_ROUTE), [], lived.DISPATCHER),
    o.Diagnose: (
        lambda living: living.order_in(OrderState.ON_SITE),
        [choice("equipment", EquipmentClass.BRANCH_ISOLATOR), text("cause", "刀闸损坏")],
        lived.DISPATCHER,
    ),
    o.RecordAttestation: (
        lambda living: living.order_in(OrderState.DIAGNOSED),
        [text("given_by", "何志平"), text("reference", "R-7")],
        lived.DISPATCHER,
    ),
    o.ReportSwitching: (
        lambda living: living.order_in(OrderState.DIAGNOSED),
        [text("reporter", "李小红"), text("duty_dispatcher", "何志平"), text("recording", "R-7"), read_back],
        lived.DISPATCHER,
    ),
    o.DeEnergise: (
        lambda living: reported(living, OrderState.DIAGNOSED, SwitchingKind.DE_ENERGISE),
        [],
        lived.DISPATCHER,
    ),
    o.CompleteRepair: (
        lambda living: living.order_in(OrderState.DIAGNOSED),
        [text("remedy", "更换开关")],
        lived.DISPATCHER,
    ),
    o.ReEnergise: (
        lambda living: reported(living, OrderState.REPAIRED, SwitchingKind.RE_ENERGISE),
        [],
        lived.DISPATCHER,
    ),
    o.ConfirmRestored: (diagnosed_without_switching, [], lived.DISPATCHER),
    o.ReturnOrder: (restored, [], lived.DISPATCHER),
    o.CallBackReport: (restored, [choice("result", CallBackResult.SATISFIED)], lived.DISPATCHER),
    o.EstimateRestoration: (lambda living: living.report(), [], lived.DISPATCHER),
    o.ExplainDelay: (lambda living: living.report(), [NOTE], lived.DISPATCHER),
    o.UrgeOrder: (lambda living: living.report(), [], lived.DISPATCHER),
    o.SuspendOrder: (lambda living: living.report(), [choice("reason", PauseReason.WEATHER)], lived.DISPATCHER),
    o.ApproveCrew: (wire_down, [REASON], lived.LEADER),
    o.DeclineOrder: (
        lambda living: living.order_in(OrderState.DISPATCHED),
        [choice("reason", DeclineReason.BUSY)],
        lived.CREW,
    ),
    o.RecallOrder: (lambda living: living.order_in(OrderState.DISPATCHED), [REASON], lived.DISPATCHER),
    o.MergeOrders: (two_orders, [], lived.DISPATCHER),
    o.SplitOrder: (merged, [REASON], lived.DISPATCHER),
    o.SplitReport: (two_reports, [REASON], lived.DISPATCHER),
    o.CorrectStage: (lambda living: living.report(), [REASON], lived.LEADER),
    o.ReopenOrder: (restored, [REASON], lived.DISPATCHER),
    n.AttachReference: (
        lambda living: living.report(),
        [text("title", "接线图"), text("locator", "T-7")],
        lived.DISPATCHER,
    ),
    n.WithdrawReference: (attached, [REASON], lived.DISPATCHER),
    o.VoidOrder: (
        lambda living: living.report(),
        [choice("reason", VoidReason.FALSE_REPORT), NOTE],
        lived.DISPATCHER,
    ),
}
"""Command → where it is offered, how its form is filled, and by whom."""


def test_the_scenes_cover_every_form() -> None:
    assert set(SCENES) == {act.kind for act in FORMED}


@pytest.mark.parametrize("kind", SCENES, ids=lambda kind: kind.__name__)
def test_a_filled_form_yields_a_command_that_is_carried_out(kind: type[Any], qtbot: QtBot) -> None:
    where, fill, account = SCENES[kind]
    living = lived.LivingPicture()
    key = where(living)
    form = open_form(living, key, kind, qtbot, account)
    for step in fill:
        step(form)
    command = sent_by(form, qtbot)
    assert type(command) is kind
    entry = living.do(command, account)
    assert entry.changes
    form.show_changes()
    with qtbot.waitSignal(form.closed):
        form.show_done(command)


@pytest.mark.parametrize(
    "kind", [kind for kind, (_, fill, _) in SCENES.items() if fill], ids=lambda kind: kind.__name__
)
def test_an_empty_form_names_its_field_and_sends_nothing(kind: type[Any], qtbot: QtBot) -> None:
    where, _, account = SCENES[kind]
    living = lived.LivingPicture()
    form = open_form(living, where(living), kind, qtbot, account)
    with qtbot.assertNotEmitted(form.requested):
        form.submit()
    assert form.rows.said_problem


@pytest.mark.parametrize("kind", SCENES, ids=lambda kind: kind.__name__)
def test_tab_goes_through_the_fields_and_then_to_the_buttons(kind: type[Any], qtbot: QtBot) -> None:
    where, _, account = SCENES[kind]
    living = lived.LivingPicture()
    window = QWidget()
    QLineEdit(window)  # where a last field would lead that knows nothing of the buttons
    form = open_form(living, where(living), kind, qtbot, account, window)
    window.show()
    window.activateWindow()
    form.focus_first()
    qtbot.waitUntil(lambda: form.focusWidget() is not None)
    buttons = {form.foot.send: "send", form.foot.cancel: "cancel"}
    fields = [field.names[0] if isinstance(field, ReadBackField) else field.name for field in form.act.fields]
    seen: list[str] = []
    for _ in range(20):
        focus = window.focusWidget()
        at = next((name for name in fields if form.rows.editor(name).isAncestorOf(focus)), buttons.get(focus, "?"))
        seen = seen if seen[-1:] == [at] else [*seen, at]
        if at == "cancel":
            break
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == [*fields, "send", "cancel"]


def test_enter_sends_and_escape_cancels(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    form = open_form(living, living.report(), o.ExplainDelay, qtbot)
    form.focus_first()
    line = form.focusWidget()
    qtbot.keyClicks(line, "tree on the road")
    with qtbot.waitSignal(form.requested) as caught:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert caught.args[0].note == "tree on the road"
    other = open_form(living, living.report(), o.ExplainDelay, qtbot)
    other.focus_first()
    with qtbot.waitSignal(other.closed), qtbot.assertNotEmitted(other.requested):
        qtbot.keyClick(other.focusWidget(), Qt.Key.Key_Escape)


def test_a_form_sends_once(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    form = open_form(living, living.report(), o.UrgeOrder, qtbot)
    sent_by(form, qtbot)
    with qtbot.assertNotEmitted(form.requested):
        form.submit()


def test_an_order_that_changed_is_told_and_taken_over_only_when_asked(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    key = living.order_in(OrderState.DISPATCHED)
    form = open_form(living, key, o.RecallOrder, qtbot)
    form.rows.editor("reason").set_text("班组车辆故障")
    living.do(o.SuperviseOrder(order=key, seen=living.seen(key)), lived.LEADER)
    form.show_changes()
    assert "李静" in form.news
    assert "F5" in form.news, "its button may lie below the fold"
    with qtbot.assertNotEmitted(form.requested):
        form.submit()
    form.focus_first()
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_F5)
    assert form.news == ""
    command = sent_by(form, qtbot)
    assert command.seen == living.seen(key)
    assert command.reason == "班组车辆故障"
    living.do(command)


def test_a_report_that_changed_makes_its_form_old(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    key = restored(living)
    form = open_form(living, key, o.CallBackReport, qtbot)
    form.rows.editor("result").choose(CallBackResult.SATISFIED)
    report = living.picture.reports_of(key)[0]
    living.do(o.CallBackReport(report=report.id, seen=report.version, result=CallBackResult.NO_ANSWER), lived.LEADER)
    form.show_changes()
    assert form.news
    form.refresh()
    living.do(sent_by(form, qtbot))


def test_an_act_that_is_no_longer_possible_says_so(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    key = living.order_in(OrderState.DISPATCHED)
    form = open_form(living, key, o.AcceptOrder, qtbot)
    living.do(o.RecallOrder(order=key, seen=living.seen(key), reason="调整"), lived.LEADER)
    form.show_changes()
    form.refresh()
    assert "To dispatch" in form.news
    with qtbot.assertNotEmitted(form.requested):
        form.submit()


def test_a_refusal_is_told_in_words_and_the_form_can_be_sent_again(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    key = living.report()
    living.do(o.UrgeOrder(order=key))
    form = open_form(living, key, o.UrgeOrder, qtbot)
    form.rows.editor("note").set_text("领导关注")
    command = sent_by(form, qtbot)
    form.show_refusal(command, living.refusal(command))
    assert "WO-4" in form.refusal
    assert form.rows.values() == {"note": "领导关注"}
    sent_by(form, qtbot)


def test_an_answer_to_somebody_else_is_not_for_this_form(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    key = living.report()
    form = open_form(living, key, o.UrgeOrder, qtbot)
    sent_by(form, qtbot)
    form.show_refusal(o.UrgeOrder(order=key, note="other"), RuleBroken("urged_lately"))
    assert form.refusal == ""
    assert form.dirty, "our own command is still under way"


def test_an_equal_command_of_another_seat_is_no_answer(qtbot: QtBot) -> None:
    """Two rooms urge the same order in the same second: the slower one must read that its own was refused."""
    living = lived.LivingPicture()
    key = living.report()
    form = open_form(living, key, o.UrgeOrder, qtbot)
    mine = sent_by(form, qtbot)
    theirs = replace(mine)
    assert theirs == mine
    living.do(theirs, lived.LEADER)
    with qtbot.assertNotEmitted(form.closed):
        form.show_changes()
        form.show_done(theirs)
    form.show_refusal(theirs, RuleBroken("urged_lately"))
    assert form.dirty, "our own command is still under way"
    form.show_refusal(mine, living.refusal(mine))
    assert "WO-4" in form.refusal


def test_a_read_back_that_differs_is_not_sent(qtbot: QtBot) -> None:
    """OP-12: the double name is echoed word for word."""
    living = lived.LivingPicture()
    form = open_form(living, living.order_in(OrderState.DIAGNOSED), o.ReportSwitching, qtbot)
    for step in SCENES[o.ReportSwitching][1]:
        step(form)
    form.rows.editor("equipment_name").set_text("read_back_number", "FZX-130")
    with qtbot.assertNotEmitted(form.requested):
        form.submit()
    assert "OP-12" in form.rows.said_problem


def test_a_read_back_is_typed_not_pasted(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    form = open_form(living, living.order_in(OrderState.DIAGNOSED), o.ReportSwitching, qtbot)
    editor = form.rows.editor("equipment_name")
    QGuiApplication.clipboard().setText("FZX-103")
    heard = editor.line("read_back_number")
    qtbot.keyClick(heard, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert heard.text() == ""
    qtbot.keyClicks(heard, "FZX-103")
    assert heard.text() == "FZX-103"


@pytest.mark.parametrize(
    ("state", "kind"),
    [(OrderState.DIAGNOSED, SwitchingKind.DE_ENERGISE), (OrderState.REPAIRED, SwitchingKind.RE_ENERGISE)],
)
def test_the_kind_of_switching_follows_from_the_state(state: OrderState, kind: SwitchingKind, qtbot: QtBot) -> None:
    """Before the repair the way off, after it the way on (OP-9)."""
    living = lived.LivingPicture()
    form = open_form(living, living.order_in(state), o.ReportSwitching, qtbot)
    for step in SCENES[o.ReportSwitching][1]:
        step(form)
    assert sent_by(form, qtbot).kind is kind


def test_a_later_estimate_needs_a_reason(qtbot: QtBot) -> None:
    """T-8: an extension says why."""
    living = lived.LivingPicture()
    key = living.report()
    living.do(o.EstimateRestoration(order=key, seen=living.seen(key), at=living.now + timedelta(hours=1)))
    form = open_form(living, key, o.EstimateRestoration, qtbot)
    form.rows.editor("at").set_time(living.now + timedelta(hours=2))
    with qtbot.assertNotEmitted(form.requested):
        form.submit()
    form.rows.editor("reason").set_text("等备件")
    assert sent_by(form, qtbot).reason == "等备件"


def test_an_estimate_lies_ahead(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    form = open_form(living, living.report(), o.EstimateRestoration, qtbot)
    form.rows.editor("at").set_time(living.now - timedelta(minutes=1))
    with qtbot.assertNotEmitted(form.requested):
        form.submit()


def test_times_are_typed_in_the_zone_of_the_rule_book(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    form = open_form(living, living.report(), o.CorrectStage, qtbot, lived.LEADER)
    form.rows.editor("reason").set_text("补录")
    at = living.now.replace(microsecond=0) - timedelta(minutes=3)
    form.rows.editor("at").set_time(at)
    assert sent_by(form, qtbot).at == at


def test_a_stage_is_corrected_by_its_row(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    key = living.order_in(OrderState.ON_SITE)
    form = open_form(living, key, o.CorrectStage, qtbot, lived.LEADER)
    row = next(row for row, stage in enumerate(living.order(key).stages) if stage.kind is StageKind.ACCEPTED)
    form.rows.editor("stage").pick(row)
    form.rows.editor("reason").set_text("补录")
    assert sent_by(form, qtbot).stage == row


def test_what_the_rule_waits_for_is_attested_first_and_nothing_twice(qtbot: QtBot) -> None:
    """OP-3: permission by phone; then what is left is the checklist of every work (OP-10)."""
    living = lived.LivingPicture()
    key = living.order_in(OrderState.ON_SITE)
    fuse = EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE
    living.do(o.Diagnose(order=key, seen=living.seen(key), equipment=fuse, cause="熔丝熔断"))
    for need in (Need.PHONE_PERMISSION, Need.SAFETY_MEASURES):
        form = open_form(living, key, o.RecordAttestation, qtbot)
        form.rows.editor("given_by").set_text("何志平")
        form.rows.editor("reference").set_text("R-7")
        command = sent_by(form, qtbot)
        assert command.need is need
        living.do(command)
    assert act_of(o.RecordAttestation) not in available_acts(living.order(key), lived.DISPATCHER, living.picture)


def test_the_evidence_stands_beside_a_merge_before_it_is_made(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    main = living.report()
    sub = living.report()
    form = open_form(living, sub, o.MergeOrders, qtbot)
    editor = form.rows.editor("main")
    assert main in editor.said
    assert "same area" in editor.said
    editor.set_text(main[-5:])
    assert editor.values()["main"].id == main
    editor.set_text("99999")
    with qtbot.assertNotEmitted(form.requested):
        form.submit()


def test_a_crew_is_approved_by_name(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    form = open_form(living, wire_down(living), o.ApproveCrew, qtbot, lived.LEADER)
    form.rows.editor("crew").pick(living.picture.crews[CrewId("CD2")])
    form.rows.editor("reason").set_text("运检班组均已出动")
    assert sent_by(form, qtbot).crew == CrewId("CD2")


def test_the_button_says_what_will_happen(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    key = reported(living, OrderState.DIAGNOSED, SwitchingKind.DE_ENERGISE)
    form = open_form(living, key, o.DeEnergise, qtbot)
    assert form.button_text == "De-energise: supply is cut"


def test_the_theme_changes_under_an_open_form(qtbot: QtBot) -> None:
    living = lived.LivingPicture()
    form = open_form(living, living.report(), o.ExplainDelay, qtbot)
    form.rows.editor("note").set_text("typed")
    form.show_theme(light_theme())
    assert form.rows.values() == {"note": "typed"}
