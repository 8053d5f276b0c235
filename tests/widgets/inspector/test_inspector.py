"""The selected order as a form: clocks with their sources, reports with their own clocks, a life that hides nothing."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from models.commands import orders as o
from models.commands.notes import AddNote
from models.entities.network import EquipmentClass
from models.entities.orders import CallBackResult, Channel, Need, OrderState, StageKind, Symptom
from models.ids import CrewId, OrderId
from models.working_set import ARCHIVE_STAYS, leaving
from tests.console.reading import reads
from tests.widgets import living_picture as lived
from tests.widgets.inspector.test_candidates import Room
from widgets.acts import ActForm
from widgets.acts.intake_form import IntakeForm
from widgets.inspector.header import Header
from widgets.inspector.report_facts import MOST_REPORTS
from widgets.theme import light_theme
from widgets.words.times import clock_time


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    yield Room(qtbot)


def shown(room: Room, key: OrderId) -> Any:
    room.inspector.select((key,))
    room.tick()
    return room.inspector


def test_arrival_limits_stand_side_by_side_with_their_rules(room: Room) -> None:
    inspector = shown(room, room.living.report())
    texts = inspector.clocks.texts()
    assert [text.split()[0] for text in texts[:3]] == ["T-1", "T-2", "T-3"]


def test_a_number_without_a_source_at_hand_is_marked(room: Room) -> None:
    """T-10 comes from an exam bank: 未核实."""
    assert lived.RULES.number("T-10").unverified
    inspector = shown(room, room.living.report())
    dispatch = next(text for text in inspector.clocks.texts() if "T-10" in text)
    assert "unverified" in dispatch
    assert all("unverified" not in text for text in inspector.clocks.texts() if "T-2" in text)


def test_the_tip_of_a_clock_tells_value_rule_source_and_version(room: Room) -> None:
    inspector = shown(room, room.living.report())
    tip = next(tip for tip in inspector.clocks.tips() if tip.startswith("T-2"))
    rule = lived.RULES.rules["T-2"]
    for words in ("45 min", rule.text_en, rule.source, lived.RULES.version):
        assert words in tip


def test_clocks_go_on_with_every_second(room: Room) -> None:
    inspector = shown(room, room.living.report())
    before = inspector.clocks.texts()[0]
    room.living.now += timedelta(seconds=61)
    inspector.show_now(room.living.now)
    assert inspector.clocks.texts()[0] != before


def test_a_limit_of_another_day_says_which(room: Room) -> None:
    """T-14: a call-back within 24 hours, told at the same time of the day."""
    inspector = shown(room, room.living.order_in(OrderState.RETURNED))
    (call_back,) = (text for text in inspector.clocks.texts() if "T-14" in text)
    assert "by 11-22 20:0" in call_back


def test_a_limit_that_was_missed_says_so_when_the_crew_is_there(room: Room) -> None:
    key = room.living.order_in(OrderState.EN_ROUTE)
    room.living.now += timedelta(minutes=20)
    room.living.do(o.Arrive(order=key, seen=room.living.seen(key)))
    texts = shown(room, key).clocks.texts()
    assert "missed" in texts[0]
    assert "met" in texts[1]


def test_every_report_keeps_its_channel_receipt_clock_and_call_back(room: Room) -> None:
    key = room.living.report(caller="陈女士", words="楼道有焦味")
    room.living.now += timedelta(minutes=3)
    room.living.report(order=key, channel=Channel.GOVERNMENT_GRID, caller="刘洋")
    rows = shown(room, key).details.texts("reports")
    assert len(rows) == 2
    assert "95598" in rows[0] and "楼道有焦味" in rows[0]
    assert "Government grid" in rows[1]
    clocks = [row.split("T-2 ")[1].split()[0] for row in rows]
    assert clocks[0] != clocks[1], "each from its own receipt (D-5)"


def test_of_a_storm_of_reports_the_first_are_shown_and_the_rest_counted(room: Room) -> None:
    key = room.living.report()
    for _ in range(MOST_REPORTS + 4):
        room.living.report(order=key)
    rows = shown(room, key).details.texts("reports")
    assert len(rows) == MOST_REPORTS + 1
    assert rows[-1] == "and 5 more"


def test_a_call_back_is_recorded_with_its_report(room: Room) -> None:
    key = room.living.order_in(OrderState.RETURNED)
    report = room.living.picture.reports_of(key)[0]
    room.carry_out(o.CallBackReport(report=report.id, seen=report.version, result=CallBackResult.NO_ANSWER))
    (row,) = shown(room, key).details.texts("reports")
    assert "No answer" in row


def test_a_correction_stands_beside_what_it_corrects(room: Room) -> None:
    """WO-3: both times stay in sight, with who put it right and when."""
    key = room.living.order_in(OrderState.ON_SITE)
    stages = room.living.order(key).stages
    row = next(row for row, stage in enumerate(stages) if stage.kind is StageKind.ARRIVED)
    corrected = stages[row].at - timedelta(minutes=2)
    room.living.now += timedelta(minutes=9)
    room.living.do(
        o.CorrectStage(order=key, seen=room.living.seen(key), stage=row, at=corrected, reason="后补录"), lived.LEADER
    )
    life = shown(room, key).details.texts("life")
    arrived = next(text for text in life if "Arrived on site" in text)
    written = clock_time(room.living.now, lived.RULES)
    for words in (f"{stages[row].at:%M:%S}", f"{corrected:%M:%S}", f"({written})", "后补录", "李静"):
        assert words in arrived
    assert len(life) == len(stages), "the correction is no line of its own"


def test_what_nobody_has_attested_yet_is_told_and_what_is_attested_stays(room: Room) -> None:
    """OP-3 waits for the phone permission; OP-10 is a checklist."""
    key = room.living.order_in(OrderState.ON_SITE)
    fuse = EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE
    room.living.do(o.Diagnose(order=key, seen=room.living.seen(key), equipment=fuse, cause="熔丝熔断"))
    phone, measures = shown(room, key).details.texts("switching")
    assert "Permission by phone" in phone and "must be on record" in phone and "OP-3" in phone
    assert "Safety measures" in measures and "checklist" in measures and "OP-10" in measures
    seen = room.living.seen(key)
    room.carry_out(
        o.RecordAttestation(order=key, seen=seen, need=Need.PHONE_PERMISSION, given_by="何志平", reference="R-7")
    )
    recorded, *left = room.inspector.details.texts("switching")
    for words in ("Permission by phone", "何志平", "R-7", clock_time(room.living.now, lived.RULES)):
        assert words in recorded
    assert left == [measures]


def test_code_words_in_notes_are_told_as_words(room: Room) -> None:
    key = room.living.order_in(OrderState.DISPATCHED)
    room.living.do(o.DeclineOrder(order=key, seen=room.living.seen(key), reason=o.DeclineReason.BUSY), lived.CREW)
    life = shown(room, key).details.texts("life")
    declined = next(text for text in life if "Declined" in text)
    assert "Busy" in declined and "busy" not in declined


def test_merged_orders_show_their_evidence(room: Room) -> None:
    main, sub = room.living.report(), room.living.report()
    room.living.do(o.MergeOrders(main=main, sub=sub, seen_main=room.living.seen(main), seen_sub=room.living.seen(sub)))
    for key in (main, sub):
        (row,) = shown(room, key).details.texts("merged")
        assert sub in row and main in row and "same area" in row


def test_an_estimate_says_who_made_it_and_when(room: Room) -> None:
    key = room.living.report()
    at = room.living.now + timedelta(hours=1)
    room.living.do(o.EstimateRestoration(order=key, seen=room.living.seen(key), at=at))
    room.living.now += timedelta(minutes=4)
    rows = shown(room, key).details.texts("affected")
    estimate = next(row for row in rows if "Power back" in row)
    assert "周文" in estimate and "4 min" in estimate


def test_important_customers_stand_by_grade(room: Room) -> None:
    key = room.living.report(important_customers=("I1",))
    rows = shown(room, key).details.texts("affected")
    assert "First grade 市第一人民医院" in rows


def test_another_selection_waits_for_a_form_with_something_in_it(room: Room) -> None:
    first, second = room.living.report(), room.living.report()
    inspector = shown(room, first)
    inspector.open_act(o.ExplainDelay, first)
    room.type("the road is flooded")
    inspector.select((second,))
    assert inspector.current_order() == first
    assert second in inspector.waits
    room.press(Qt.Key.Key_Escape)
    assert inspector.current_order() == second
    assert inspector.waits == ""


def test_an_untouched_form_gives_way(room: Room) -> None:
    first, second = room.living.report(), room.living.report()
    inspector = shown(room, first)
    inspector.open_act(o.ExplainDelay, first)
    inspector.select((second,))
    assert inspector.current_order() == second
    assert inspector.form is None


def test_a_form_closes_when_its_act_is_true(room: Room) -> None:
    key = room.living.report()
    inspector = shown(room, key)
    inspector.open_act(o.ExplainDelay, key)
    room.type("the road is flooded")
    room.press(Qt.Key.Key_Return)
    with room.qtbot.waitSignal(inspector.finished):
        room.carry_out(room.sent[0])
    assert inspector.form is None


def test_an_act_that_can_be_undone_is_sent_at_once(room: Room) -> None:
    key = room.living.report()
    inspector = shown(room, key)
    inspector.open_act(o.SuperviseOrder, key)
    assert room.sent == [o.SuperviseOrder(order=key, seen=room.living.seen(key))]


def test_an_act_the_order_does_not_admit_is_not_begun(room: Room) -> None:
    key = room.living.report()
    inspector = shown(room, key)
    inspector.open_act(o.Arrive, key)
    assert inspector.form is None and room.sent == []


def test_keys_reach_the_acts_of_the_order_shown(room: Room, qtbot: QtBot) -> None:
    key = room.living.order_in(OrderState.DISPATCHED)
    inspector = shown(room, key)
    inspector.activateWindow()
    inspector.setFocus()
    qtbot.waitUntil(inspector.isActiveWindow)
    qtbot.keyClick(inspector, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert isinstance(inspector.form, ActForm)
    assert inspector.form.act.kind is o.AcceptOrder


def test_the_menu_does_what_it_says(room: Room) -> None:
    key = room.living.report()
    menu = room.inspector.menu_for(key, room.inspector)
    action = next(action for action in menu.actions() if action.data() is o.SuperviseOrder)
    action.trigger()
    assert [type(command) for command in room.sent] == [o.SuperviseOrder]


def test_the_ranking_is_there_before_anybody_asks(room: Room) -> None:
    inspector = shown(room, room.living.report())
    assert inspector.candidates.isVisible()
    inspector = shown(room, room.living.order_in(OrderState.EN_ROUTE))
    assert not inspector.candidates.isVisible(), "an order on its way is not reassigned by accident"


def test_begin_report_opens_the_intake_and_goes_to_the_new_order(room: Room) -> None:
    room.inspector.begin_report()
    form = room.inspector.form
    assert isinstance(form, IntakeForm)
    form.show_place(lived.PLACE)
    form.rows.editor("channel").choose(Channel.HOTLINE_95598)
    form.rows.editor("phone").set_text("13800000009")
    form.rows.editor("symptom").choose(Symptom.NO_POWER_ONE)
    form.submit()
    with room.qtbot.waitSignal(room.inspector.selected) as caught:
        room.carry_out(room.sent[0])
    assert caught.args[0] == (room.inspector.current_order(),)


def test_a_viewer_is_given_no_form(qtbot: QtBot) -> None:
    room = Room(qtbot, lived.VIEWER)
    room.inspector.begin_report()
    assert room.inspector.form is None


def test_theme_and_language_change_while_a_form_is_open(room: Room, qapp: QApplication) -> None:
    key = room.living.report()
    inspector = shown(room, key)
    inspector.open_act(o.ExplainDelay, key)
    room.type("typed")
    inspector.show_theme(light_theme())
    translator = QTranslator(qapp)
    qapp.installTranslator(translator)
    qapp.removeTranslator(translator)
    assert isinstance(inspector.form, ActForm)
    assert inspector.form.rows.values() == {"note": "typed"}


def test_nothing_is_shown_before_an_order_is_chosen(room: Room) -> None:
    assert room.inspector.current_order() is None
    assert not room.inspector.candidates.isVisible()


def test_an_undone_creation_leaves_an_empty_inspector(room: Room) -> None:
    key = room.living.report()
    shown(room, key)
    entry = room.living.picture.entries[-1]
    backwards = tuple(change.reversed() for change in reversed(entry.changes))
    room.living.picture.apply_changes(backwards)
    room.inspector.show_changes(backwards)
    assert not room.inspector.details.isVisible()
    assert CrewId("CD1") in room.living.picture.crews


def leave(room: Room, key: OrderId) -> None:
    """What the desk does when an order's time in the picture is over."""
    room.living.now += ARCHIVE_STAYS
    gone = tuple(leaving(room.living.picture, room.living.now, most=10))
    room.living.picture.apply_changes(gone)
    assert key not in room.living.picture.orders
    room.inspector.show_changes(gone)
    room.tick()


def test_an_order_that_leaves_for_the_archive_is_said_to_be_gone(room: Room) -> None:
    key = room.living.order_in(OrderState.ARCHIVED)
    inspector = shown(room, key)
    assert inspector.details.isVisible()
    leave(room, key)
    assert not inspector.details.isVisible()
    assert inspector.current_order() is None
    assert reads(inspector, f"{key} is not here any more. Choose another one.")
    assert inspector.menu_for(key, inspector).isEmpty()


def test_what_is_typed_about_an_order_that_leaves_can_still_be_sent(room: Room) -> None:
    key = room.living.order_in(OrderState.ARCHIVED)
    inspector = shown(room, key)
    seen = room.living.seen(key)
    inspector.open_act(o.ReopenOrder, key)
    room.type("dark again")
    leave(room, key)
    inspector.form.submit()
    assert room.sent == [o.ReopenOrder(order=key, seen=seen, reason="dark again")]


def test_a_note_begun_before_everything_has_its_place_is_written_in_sight(room: Room) -> None:
    key, other = room.living.report(), room.living.report()
    inspector = shown(room, other)
    inspector.resize(360, 520)
    inspector.select((key,))
    inspector.open_act(AddNote, key)
    field = inspector.notes.editor.field
    room.qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height() > 0)
    assert field.hasFocus()


def test_a_second_that_changes_nothing_lays_nothing_of_the_head_out_anew(room: Room) -> None:
    inspector = shown(room, room.living.report())
    QApplication.processEvents()
    asked: list[QEvent.Type] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            asked.append(event.type())
            return False

    watch = Watch()
    header = inspector.findChild(Header)
    header.installEventFilter(watch)
    room.tick()
    QApplication.processEvents()
    assert QEvent.Type.LayoutRequest not in asked


@pytest.mark.parametrize("height", [300, 520], ids=["all of it scrolls", "below the clocks"])
def test_another_order_begins_at_its_number_wherever_one_was_in_the_last(room: Room, height: int) -> None:
    first, second = room.living.report(), room.living.report()
    inspector = shown(room, first)
    inspector.resize(360, height)
    bars = [
        area.verticalScrollBar() for area in inspector._frame.findChildren(QScrollArea) if area.parent() is not None
    ]
    room.qtbot.waitUntil(lambda: any(bar.maximum() > 100 for bar in bars))
    for bar in bars:
        bar.setValue(bar.maximum())
    inspector.select((second,))
    head = inspector.findChild(Header)
    room.qtbot.waitUntil(lambda: not head.visibleRegion().isEmpty())
    assert head.visibleRegion().boundingRect() == head.rect()
    assert inspector._frame._scroll.verticalScrollBar().value() == 0
    inspector.select((second,))
    bars[0].setValue(30)
    room.tick()
    assert bars[0].value() == min(30, bars[0].maximum()), "a second leaves the hand where it is"


def test_another_order_begins_at_its_number_though_the_list_of_crews_had_the_keyboard(room: Room) -> None:
    first, second = room.living.report(), room.living.order_in(OrderState.EN_ROUTE)
    inspector = shown(room, first)
    inspector.resize(300, 380)
    inspector.show_crews(first)
    assert room.crews.isAncestorOf(room.focus)
    inspector.select((second,))
    head = inspector.findChild(Header)
    assert not room.crews.isVisible()
    room.qtbot.waitUntil(lambda: head.visibleRegion().boundingRect() == head.rect())
    for area in inspector._frame.findChildren(QScrollArea):
        assert area.verticalScrollBar().value() == 0
