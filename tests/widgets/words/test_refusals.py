"""Whatever the models refuse is said in a sentence, with the facts in it and the rule behind it."""

import re
import string
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from models.changes import ENTITY_KINDS
from models.commands import Command, Request
from models.commands import orders as o
from models.commands import plans as p
from models.commands import room as r
from models.commands.map_marks import LiftMark
from models.decisions import decide
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, Urge
from models.entities.outage_plans import PlanContent, PlanScope, Window
from models.entities.people import DutyState
from models.entities.switching import SwitchingKind
from models.errors import DataUnavailable, DispatchError, RuleBroken
from models.handover.gates import Hindrance
from models.ids import AccountId, CrewId, OrderId
from models.picture import Picture
from models.plan_document import HOURS as HOURS_OF_DOCUMENT
from models.store import engine
from tests.models import outage_plans as plans
from tests.models.builders import Room
from tests.widgets import pictures as make
from tests.widgets.map.test_map_marks import mark
from tests.widgets.words.codes import MODELS, Raised, errors_made
from widgets.words.form_terms import FIELD_TERMS, KIND_TERMS
from widgets.words.refusal_sentences import SENTENCES
from widgets.words.refusals import refusal_text

RULES = make.rule_book()

CODES_OF_NAMES = {
    "life_cycle.py": {"order_suspended", "wrong_state"},
    "store/engine.py": set(engine._FAULTS.values()),
}
"""Where a code is not written at the error itself: the codes it may be."""


def codes_raised() -> set[str]:
    codes = set()
    for made in errors_made():
        if made.literal is not None:
            codes.add(made.literal)
        else:
            codes |= CODES_OF_NAMES[made.where.partition(":")[0]]
    return codes


def test_every_code_that_is_raised_has_a_sentence() -> None:
    assert codes_raised() - SENTENCES.keys() == set()


def test_no_sentence_waits_for_a_code_that_nobody_raises() -> None:
    assert {key.partition(".")[0] for key in SENTENCES} - codes_raised() == set()


def test_fields_and_remarks_that_the_models_name_have_terms() -> None:
    sources = "".join(file.read_text(encoding="utf-8") for file in MODELS.rglob("*.py"))
    names = set(re.findall(r'require_words\("(\w+)"', sources))
    names |= set(re.findall(r'"(?:act|field)": "(\w+)"', sources))
    assert {"given_by", "reason", "urge"} <= names
    assert names - FIELD_TERMS.keys() == set()


def test_every_kind_of_thing_has_a_term() -> None:
    assert {kind.__name__ for kind in ENTITY_KINDS} == KIND_TERMS.keys()


def named(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("made", errors_made(), ids=lambda made: made.where)
def test_sentences_ask_only_for_facts_that_are_given(made: Raised) -> None:
    if made.literal is None or made.facts is None:
        return
    sentences = {key: text for key, text in SENTENCES.items() if key.partition(".")[0] == made.literal}
    assert any(named(sentence) <= made.facts for sentence in sentences.values())


def refused(picture: Picture, command: Command, actor: str = "zhou") -> str:
    """What the room reads after a command that is refused."""
    with pytest.raises(DispatchError) as caught:
        decide(Request(actor=AccountId(actor), command=command), picture, make.NOW, RULES)
    return refusal_text(caught.value, picture, RULES)


def room(*more: object) -> Picture:
    return make.picture_of(
        make.DISPATCHER,
        make.station(),
        make.grid(),
        make.crew("CD1"),
        *more,  # type: ignore[arg-type]
    )


def test_an_order_that_is_not_there() -> None:
    assert refused(room(), o.UrgeOrder(order=OrderId("X"))) == "There is no order X."


def test_a_faster_dispatcher_is_named_with_the_moment() -> None:
    assigned = make.advanced(make.order(minutes_ago=5), OrderState.DISPATCHED)
    said = refused(room(assigned), o.AssignOrder(order=assigned.id, crew=CrewId("CD1"), seen=1))
    assert said == "周文 was faster: 26112100001 has been with CD1 抢修一班 since 19:56:00."


def test_a_change_by_nobody_that_is_remembered() -> None:
    said = refused(room(make.order(version=3)), o.SuperviseOrder(order=OrderId("26112100001"), seen=1))
    assert said == "Order 26112100001 has changed since you looked. Look again."


def test_a_change_by_somebody_names_them_and_their_act() -> None:
    picture = room(order := make.order())
    seen_by_nobody = replace(order, version=2, supervised=True)
    change = make.Change(order, seen_by_nobody)
    picture.apply(make.entry(o.SuperviseOrder(order=order.id, seen=1), change))
    said = refused(picture, o.SuperviseOrder(order=order.id, seen=1))
    assert said == "Order 26112100001 has changed since you looked: 周文, 20:00:00, “Supervise”. Look again."


def test_a_mark_that_has_changed_is_known_by_what_it_says() -> None:
    said = refused(room(mark(version=2)), LiftMark(mark=mark().id, seen=1, reason="dry"))
    assert said == "Mark “人民路” has changed since you looked. Look again."


def test_a_refusal_by_a_rule_ends_with_the_rules_text() -> None:
    urged = make.order(urges=(Urge(at=make.NOW - timedelta(minutes=2), by=make.DISPATCHER.id),))
    said = refused(room(urged), o.UrgeOrder(order=urged.id))
    assert said.startswith("26112100001 was urged at 19:58:00: again from 20:03:00 on. WO-4: ")
    assert RULES.rules["WO-4"].text_en in said


def test_the_rules_text_follows_the_language(qapp: QCoreApplication) -> None:
    class Chinese(QTranslator):
        def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
            return "zh" if context == "Language" else text

    error = RuleBroken("switching_report_missing", "OP-9", {"order": "1", "kind": SwitchingKind.DE_ENERGISE})
    assert RULES.rules["OP-9"].text_en in refusal_text(error, Picture(), RULES)
    chinese = Chinese()
    QCoreApplication.installTranslator(chinese)
    try:
        assert RULES.rules["OP-9"].text_zh in refusal_text(error, Picture(), RULES)
    finally:
        QCoreApplication.removeTranslator(chinese)


def test_a_high_voltage_job_names_who_may_and_the_rule() -> None:
    high = make.order(equipment=EquipmentClass.TRANSFORMER_DROPOUT)
    said = refused(room(high), o.AssignOrder(order=high.id, crew=CrewId("CD1"), seen=1))
    assert said.startswith("CD1 抢修一班 (Station repair) may not operate: Transformer drop-out fuse. Allowed: ")
    assert "if another person approves" in said
    assert RULES.rules["OP-1"].text_en in said


def test_the_customers_own_equipment_is_for_nobody() -> None:
    own = make.order(equipment=EquipmentClass.CUSTOMER_OWN)
    said = refused(room(own), o.AssignOrder(order=own.id, crew=CrewId("CD1"), seen=1))
    assert said.startswith("No crew is sent for: Customer's own equipment")


def test_a_crew_that_has_sent_it_back() -> None:
    sent = make.advanced(make.order(minutes_ago=5), OrderState.DISPATCHED)
    back = make.Stage(kind=make.StageKind.DECLINED, at=make.NOW, actor=AccountId("crew-CD1"), crew=CrewId("CD1"))
    order = replace(sent, state=OrderState.PENDING, crew=None, stages=(*sent.stages, back))
    said = refused(room(order), o.AssignOrder(order=order.id, crew=CrewId("CD1"), seen=order.version))
    assert said == "CD1 抢修一班 sent 26112100001 back at 20:00:00: give a reason to give it there again."


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        (DutyState.OFF_DUTY, "CD1 抢修一班 is off duty."),
        (DutyState.BREAK, "CD1 抢修一班 is on a break: give a reason to send it all the same."),
    ],
)
def test_crews_that_are_away(duty: DutyState, said: str) -> None:
    picture = room(make.order())
    picture.put(make.crew("CD1", duty=duty))
    assert refused(picture, o.AssignOrder(order=OrderId("26112100001"), crew=CrewId("CD1"), seen=1)) == said


def test_a_busy_crew_names_its_orders() -> None:
    held = make.advanced(make.order("26112100009"), OrderState.EN_ROUTE)
    picture = room(make.order(), held)
    said = refused(picture, o.AssignOrder(order=OrderId("26112100001"), crew=CrewId("CD1"), seen=1))
    assert said == "CD1 抢修一班 is busy with 26112100009: give a reason to send it all the same."


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (
            lambda order: o.VoidOrder(order=order, seen=1, reason=o.VoidReason.ARREARS, note=" "),
            "“Note” must not be empty.",
        ),
        (
            lambda order: o.ArchiveOrder(order=order, seen=1),
            "Order 26112100001 is “To dispatch”: “Archive” is not possible now.",
        ),
        (
            lambda order: r.DisableAccount(account=AccountId("zhou"), seen=1),
            "“Disable the account” is not for the role Dispatcher.",
        ),
        (lambda order: r.Undo(revision=7), "Entry 7 is too old to be taken back."),
    ],
)
def test_more_refusals(command: Callable[[OrderId], Command], said: str) -> None:
    assert refused(room(make.order()), command(OrderId("26112100001"))) == said


def test_remarks_that_are_no_acts_of_the_table_have_words_too() -> None:
    done = make.advanced(make.order(minutes_ago=30), OrderState.RETURNED)
    said = refused(room(done), o.UrgeOrder(order=done.id))
    assert said == "Order 26112100001 is “To call back”: “Urge” is not possible now."


def test_a_fault_of_the_database_needs_no_picture() -> None:
    error = DataUnavailable("copy_not_sound", facts={"faults": ("one", "two")})
    assert refusal_text(error, Picture(), RULES) == "The copy does not verify (faults: 2); it was thrown away."


def test_refusals_about_plans_say_who_what_and_when() -> None:
    room = Room()
    key = plans.draft(room)
    room.wait(minutes=1)
    plans.act(room, p.EditPlan, key, by="chief-east", **plans.edited(room, key, leader="王伟", work="更换横担"))
    late = room.refused(p.EditPlan(plan=key, seen=1, **plans.edited(room, key, reason="因")), "planner-east")

    def said(error: DispatchError) -> str:
        return refusal_text(error, room.picture, room.rules)

    assert said(late) == (
        "chief-east has written on plan P26030200001 since you looked, at 09:31:00: Work, Person in charge of the work."
        " Yours was not saved; compare the two."
    )
    window = Window(plans.HOURS.start, plans.HOURS.start)
    backwards = plans.refuses(room, p.EditPlan, key, **plans.edited(room, key, window=window))
    assert said(backwards) == (
        "The outage would end at 2026-03-12 09:30; it has to end after it starts, at 2026-03-12 09:30."
    )
    plans.act(room, p.FilePlan, key, by="chief-east")
    assert said(plans.refuses(room, p.ApproveNotice, key, by="li")).startswith(
        "The notice of plan P26030200001 has to wait: “Station” (Station chief) has not approved it yet. N-7: "
    )
    assert said(plans.refuses(room, p.ApprovePlan, key, by="chief-east")).startswith("chief-east has written plan ")
    nobody = plans.draft(room, equipment=EquipmentClass.CUSTOMER_OWN)
    assert said(plans.refuses(room, p.FilePlan, nobody)).startswith("No crew of ours works on Customer's own equipment")


def test_every_field_of_a_plans_document_has_a_term() -> None:
    counted = {field.name for field in fields(PlanScope)} - {"ground"}
    written = {field.name for field in fields(PlanContent)} - {"scope"}
    assert counted | written | set(HOURS_OF_DOCUMENT) <= FIELD_TERMS.keys()


def test_what_stands_against_a_signature_is_told_with_whose_it_is_as_far_as_it_is_anybodys() -> None:
    facts = {"thing": "26112100001", "station": "S1", "crew": "CD1", "account": "", "hindrance": Hindrance.REPORTED}
    said = refusal_text(RuleBroken("room_while_switching", "H-1", facts | {"more": 0}), room(), RULES)
    assert "Switching reported, not done: 26112100001 (城东供电服务站, CD1 抢修一班). H-1" in said
    nobodys = facts | {"station": "", "crew": "", "more": 2}
    said = refusal_text(RuleBroken("room_while_accident", "H-1", nobodys), room(), RULES)
    assert "26112100001; others: 2. H-1" in said
