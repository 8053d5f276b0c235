"""Every refusal of the handover and its paper, with the facts that words are made of."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from models.commands import handovers as g
from models.commands.handover_papers import ArchivePaper
from models.entities.handover_papers import LARGEST_PAPER
from models.entities.handovers import MOST_QUESTIONS, SectionKind
from models.entities.orders import Hazard, OrderState
from models.entities.switching import SwitchingKind
from models.errors import Conflict, DispatchError, Incomplete, NotAllowed, RuleBroken, Unavailable
from models.ids import AccountId, HandoverId
from tests.models.builders import Room
from tests.models.handovers import (
    IN,
    OUT,
    command,
    handed_over,
    prepared,
    signing_in,
    standing,
    step,
    with_shift,
)

Provoke = Callable[[Room], DispatchError]
ASKED = SectionKind.ORDERS


def preparing(incoming: str = IN) -> g.PrepareHandover:
    return g.PrepareHandover(incoming=AccountId(incoming))


def refused(room: Room, kind: type[Any], by: str, **fields: Any) -> DispatchError:
    """About the open handover."""
    return room.refused(command(room, kind, **fields), by=by)


def at_reading(room: Room) -> Room:
    prepared(with_shift(room))
    return room


def asked(room: Room) -> Room:
    step(at_reading(room), g.AskBack, IN, section=ASKED, words="谁在河边？")
    return room


def signed(room: Room) -> Room:
    step(at_reading(room), g.SignOut, OUT)
    return room


def prepared_twice(room: Room) -> DispatchError:
    return at_reading(room).refused(preparing(), by=OUT)


def answered_twice(room: Room) -> DispatchError:
    step(asked(room), g.AnswerQuestion, OUT, question=0, words="没有人")
    return refused(room, g.AnswerQuestion, OUT, question=0, words="有人")


def asked_too_often(room: Room) -> DispatchError:
    at_reading(room)
    for number in range(MOST_QUESTIONS):
        step(room, g.AskBack, IN, section=ASKED, words=str(number))
    return refused(room, g.AskBack, IN, section=ASKED, words="再问")


def ticked_what_has_changed(room: Room) -> DispatchError:
    seen = "0" * 64
    return refused(at_reading(room), g.TickSection, IN, section=ASKED, digest=seen)


def signed_in_unread(room: Room) -> DispatchError:
    return signed(room).refused(signing_in(room), by=IN)


def signed_in_another_document(room: Room) -> DispatchError:
    return signed(room).refused(replace(signing_in(room), digest="0" * 64), by=IN)


def signed_out_while_an_order_switches(room: Room) -> DispatchError:
    order = room.bring(room.report(), OrderState.DIAGNOSED)
    room.report_switching(order, SwitchingKind.DE_ENERGISE)
    return refused(at_reading(room), g.SignOut, OUT)


def signed_out_while_somebody_is_hurt(room: Room) -> DispatchError:
    room.report(hazards=(Hazard.CASUALTY,))
    return refused(at_reading(room), g.SignOut, OUT)


def after_it_is_over(room: Room) -> DispatchError:
    last = handed_over(with_shift(room))
    return room.refused(g.WithdrawHandover(handover=last.id, seen=last.version, reason="因"), by=IN)


def archived(room: Room, handover: HandoverId, size: int = 1) -> DispatchError:
    return room.refused(ArchivePaper(handover=handover, digest="0" * 64, size=size, language="zh"), by=IN)


def withdrawn_by_a_third_leader(room: Room) -> DispatchError:
    accounts = at_reading(room).picture.accounts
    room.picture.put(replace(accounts[AccountId("wang")], role=accounts[AccountId(IN)].role))
    return refused(room, g.WithdrawHandover, "wang", reason="因")


HANDOVER_REFUSALS: dict[str, tuple[type[DispatchError], str, Provoke]] = {
    "no_open_shift": (Unavailable, "", lambda room: room.refused(preparing(), by=OUT)),
    "handover_open_already": (Conflict, "handover account at", prepared_twice),
    "handover_to_oneself": (
        NotAllowed,
        "account",
        lambda room: with_shift(room).refused(preparing(OUT), by=OUT),
    ),
    "unknown_handover": (
        Unavailable,
        "handover",
        lambda room: archived(room, HandoverId("H99")),
    ),
    "handover_over": (Unavailable, "handover state by at", after_it_is_over),
    "section_changed": (Conflict, "handover section", ticked_what_has_changed),
    "ticks_of_incoming": (
        NotAllowed,
        "account",
        lambda room: refused(at_reading(room), g.UntickSection, OUT, section=ASKED),
    ),
    "question_to_oneself": (
        NotAllowed,
        "actor",
        lambda room: refused(at_reading(room), g.AskBack, OUT, section=ASKED, words="谁？"),
    ),
    "too_many_questions": (Incomplete, "count most", asked_too_often),
    "unknown_question": (
        Unavailable,
        "number",
        lambda room: refused(asked(room), g.AnswerQuestion, OUT, question=1, words="没有人"),
    ),
    "answer_to_oneself": (
        NotAllowed,
        "actor",
        lambda room: refused(asked(room), g.AnswerQuestion, IN, question=0, words="没有人"),
    ),
    "answered_already": (Conflict, "number by at", answered_twice),
    "question_open": (RuleBroken, "number by words", lambda room: refused(asked(room), g.SignOut, OUT)),
    "signs_for_another": (
        NotAllowed,
        "outgoing incoming account",
        lambda room: refused(at_reading(room), g.SignOut, IN),
    ),
    "handover_signed": (
        Unavailable,
        "handover by at",
        lambda room: refused(signed(room), g.AskBack, IN, section=ASKED, words="谁？"),
    ),
    "handover_not_signed": (
        Unavailable,
        "handover account",
        lambda room: refused(at_reading(room), g.SignIn, IN, digest="0" * 64),
    ),
    "signature_of_another": (
        NotAllowed,
        "account",
        lambda room: refused(signed(room), g.TakeBackSignature, IN, reason="因"),
    ),
    "document_differs": (Conflict, "handover", signed_in_another_document),
    "sections_unread": (RuleBroken, "count sections", signed_in_unread),
    "room_while_switching": (
        RuleBroken,
        "thing station crew account hindrance more",
        signed_out_while_an_order_switches,
    ),
    "room_while_accident": (
        RuleBroken,
        "thing station crew account hindrance more",
        signed_out_while_somebody_is_hurt,
    ),
    "handover_of_others": (
        NotAllowed,
        "outgoing incoming",
        withdrawn_by_a_third_leader,
    ),
    "shift_not_late": (
        Unavailable,
        "by at until",
        lambda room: with_shift(room).refused(g.TakeRoom(reason="因"), by=IN),
    ),
    "paper_before_signatures": (
        Conflict,
        "handover",
        lambda room: archived(at_reading(room), standing(room).id),
    ),
    "paper_too_large": (
        Unavailable,
        "count most",
        lambda room: archived(room, handed_over(with_shift(room)).id, LARGEST_PAPER + 1),
    ),
}
"""Code → family, facts, how to provoke it."""


@pytest.mark.parametrize("code", HANDOVER_REFUSALS)
def test_what_does_not_fit_is_refused(code: str, room: Room) -> None:
    family, facts, provoke = HANDOVER_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code) == (family, code)
    assert set(error.facts) == set(facts.split())
