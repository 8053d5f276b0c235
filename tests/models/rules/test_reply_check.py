"""The ten points of a reply, held against the record (C-7)."""

from datetime import datetime
from typing import Any

from models.commands import orders as o
from models.commands import service_cases as c
from models.entities.orders import OrderState, StageKind, Symptom
from models.entities.service_cases import ReplyPoint
from models.errors import RuleBroken
from models.ids import CaseId
from models.rules.reply_check import POINT_WEIGHTS, Fault, Finding, PointWeight, Verdict, check_reply
from tests.models.builders import Room
from tests.models.service_cases import CONFIRMED, act, case_of, drafted, opened, reached

P = ReplyPoint


def found(room: Room, key: CaseId, text: str) -> dict[ReplyPoint, Finding]:
    case = case_of(room, key)
    return {one.point: one for one in check_reply(case, text, book=room.picture, rules=room.rules, reply=case.draft)}


def clock(at: datetime, room: Room) -> str:
    return at.astimezone(room.rules.zone).strftime("%H:%M")


def restored(room: Room) -> tuple[CaseId, dict[str, str], Any]:
    """A case about an order that is restored, and the times of its record as the city's clock shows them."""
    order = room.report(symptom=Symptom.NO_POWER_ONE)
    room.bring(order, OrderState.RESTORED)
    key = opened(room, order=order)
    reached(room, key)
    done = room.order(order)
    times = {"off": clock(done.received_at, room)}
    for kind in (StageKind.ARRIVED, StageKind.REPAIRED, StageKind.RESTORED):
        line = done.last(kind)
        assert line is not None
        times[kind.value] = clock(line.at, room)
    return key, times, done


def test_times_cause_and_measures_are_those_of_the_record(room: Room) -> None:
    key, times, order = restored(room)
    whole = (
        f"今日{times['off']}停电,抢修人员{times['arrived']}到场,{times['repaired']}修复,{times['restored']}恢复供电。"
        f"原因:{order.cause};处理:{order.remedy}。"
    )
    good = found(room, key, whole)
    computed = {
        P.CONTACT_RECORD,
        P.OUTAGE_TIME,
        P.REPAIR_TIME,
        P.RESTORED_TIME,
        P.CAUSE,
        P.MEASURES,
        P.PROOF_OF_SETTLED,
    }
    assert {point for point, one in good.items() if one.verdict is Verdict.PASSED} == computed
    assert good[P.CORE_DEMAND].verdict is Verdict.TO_CONFIRM
    assert good[P.FREQUENT_OUTAGE].verdict is good[P.REPEAT_COMPLAINT].verdict is Verdict.NOT_ASKED
    bare = found(room, key, "已恢复供电。")
    assert bare[P.OUTAGE_TIME].times == (order.received_at,)
    assert bare[P.RESTORED_TIME].fault is Fault.TIME_MISSING
    assert (bare[P.CAUSE].fault, bare[P.CAUSE].texts) == (Fault.NOT_AS_ON_RECORD, (order.cause,))
    typed = whole + "另于23:59复查。"
    strange = found(room, key, typed)[P.OUTAGE_TIME]
    assert (strange.verdict, strange.fault) == (Verdict.FAILED, Fault.TIME_NOT_ON_RECORD)
    assert [typed[start:end] for start, end in strange.marks] == ["23:59"]


def test_settled_is_not_said_while_the_record_has_the_power_off(room: Room) -> None:
    order = room.report(symptom=Symptom.NO_POWER_ONE)
    key = opened(room, order=order)
    text = "您反映的问题已解决。"
    dark = found(room, key, text)
    assert (dark[P.PROOF_OF_SETTLED].fault, dark[P.PROOF_OF_SETTLED].sources) == (Fault.NOT_SETTLED, (order,))
    assert [text[a:b] for a, b in dark[P.PROOF_OF_SETTLED].marks] == ["已解决"]
    assert dark[P.CONTACT_RECORD].fault is Fault.NOBODY_REACHED
    assert dark[P.RESTORED_TIME].fault is Fault.NOT_BACK
    drafted(room, key, text)
    wish = c.CheckReply(case=key, seen=case_of(room, key).version, confirmed=CONFIRMED)
    error = room.refused(wish)
    assert isinstance(error, RuleBroken)
    assert set(error.facts["points"]) == {P.CONTACT_RECORD, P.OUTAGE_TIME, P.RESTORED_TIME, P.PROOF_OF_SETTLED}
    room.act(o.EstimateRestoration, order, at=room.now.replace(hour=3, minute=20), reason="")
    assert found(room, key, "预计11:20恢复")[P.RESTORED_TIME].verdict is Verdict.PASSED


def test_who_comes_again_is_answered_with_care(room: Room) -> None:
    opened(room)
    key = opened(room, words="我家三天两头又停电")
    plain = found(room, key, "已安排巡视。")
    assert plain[P.FREQUENT_OUTAGE].fault is plain[P.REPEAT_COMPLAINT].fault is Fault.NO_APOLOGY
    kind = found(room, key, "多次停电给您添麻烦,深表歉意。")
    assert kind[P.FREQUENT_OUTAGE].verdict is kind[P.REPEAT_COMPLAINT].verdict is Verdict.TO_CONFIRM
    vague = found(room, key, "因相关原因,我们将加强管理。")
    assert vague[P.CAUSE].fault is vague[P.MEASURES].fault is Fault.VAGUE


def test_a_person_s_word_counts_for_the_text_it_was_given_for(room: Room) -> None:
    key = opened(room)
    reached(room, key)
    draft = drafted(room, key).draft
    assert draft is not None
    act(room, c.CheckReply, key, confirmed=CONFIRMED)
    assert found(room, key, draft.text)[P.CORE_DEMAND].confirmed_by == "li"
    assert found(room, key, draft.text + "!")[P.CORE_DEMAND].verdict is Verdict.TO_CONFIRM


def test_there_are_ten_points_of_three_weights() -> None:
    assert (len(POINT_WEIGHTS), set(POINT_WEIGHTS)) == (10, set(ReplyPoint))
    assert set(POINT_WEIGHTS.values()) == set(PointWeight)
