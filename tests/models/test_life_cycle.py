"""Every pair of state and act against a table written from the rules (domain rules §2, D-2, D-5), and every
command against the same table."""

from typing import Any

import pytest

from models.commands import orders as o
from models.commands.orders import OrderCommand
from models.decisions import DECISIONS
from models.entities.orders import CallBackResult, DeclineReason, OrderState, PauseReason, StageKind, VoidReason
from models.entities.switching import SwitchingKind
from models.errors import DispatchError, Unavailable
from models.ids import CrewId, OrderId
from models.life_cycle import Act, next_state
from tests.models.builders import LV, WAY, Room, report_of

EXPECTED = {
    "pending": "assign>dispatched merge>merged void>void suspend resume attach",
    "dispatched": "accept>accepted reassign>dispatched recall>pending decline>pending"
    " merge>merged void>void suspend resume attach",
    "accepted": "depart>en_route arrive>on_site reassign>dispatched recall>pending decline>pending"
    " merge>merged void>void suspend resume attach",
    "en_route": "arrive>on_site reassign>dispatched recall>pending decline>pending"
    " merge>merged void>void suspend resume attach",
    "on_site": "diagnose>diagnosed reassign>dispatched recall>pending decline>pending"
    " merge>merged void>void suspend resume attach",
    # A fault may be judged anew; the repair goes with or without switching. Nobody leaves what he has switched.
    "diagnosed": "diagnose>diagnosed de_energise>de_energised complete_repair>repaired reassign>dispatched"
    " recall>pending decline>pending merge>merged void>void suspend resume attach",
    "de_energised": "complete_repair>repaired suspend resume attach",
    "repaired": "re_energise>restored confirm_restored>restored suspend resume attach",
    "restored": "return>returned reopen>pending",
    "returned": "settle>called_back reopen>pending",
    "called_back": "archive>archived reopen>pending",
    "archived": "reopen>pending",
    # A sub order lives and is archived with its main one, is split off, or stays dark and reopens by itself.
    "merged": "split>pending archive>archived reopen>pending",
    "void": "reopen>pending",
}
"""state: acts it admits; `act>next`, without `>` the state stays."""

WHILE_SUSPENDED = {"resume", "reassign", "recall", "decline", "merge", "void", "attach"}
"""A suspended order goes on only by being resumed, given up or given away; reports may still come in."""

COMMANDS: dict[type[Any], tuple[str, dict[str, Any]]] = {
    o.AssignOrder: ("assign", {"crew": CrewId("A2")}),
    o.ReassignOrder: ("reassign", {"crew": CrewId("A2"), "reason": "近"}),
    o.RecallOrder: ("recall", {"reason": "误派"}),
    o.DeclineOrder: ("decline", {"reason": DeclineReason.BUSY}),
    o.AcceptOrder: ("accept", {}),
    o.Depart: ("depart", {}),
    o.Arrive: ("arrive", {"x": 1.0, "y": 2.0}),
    o.Diagnose: ("diagnose", {"equipment": LV, "cause": "断线"}),
    o.DeEnergise: ("de_energise", {}),
    o.CompleteRepair: ("complete_repair", {"remedy": "接线"}),
    o.ReEnergise: ("re_energise", {}),
    o.ConfirmRestored: ("confirm_restored", {}),
    o.ReturnOrder: ("return", {}),
    o.ArchiveOrder: ("archive", {}),
    o.VoidOrder: ("void", {"reason": VoidReason.FALSE_REPORT, "note": "无故障"}),
    o.ReopenOrder: ("reopen", {"reason": "又停电"}),
    o.SuspendOrder: ("suspend", {"reason": PauseReason.WEATHER}),
    o.ResumeOrder: ("resume", {}),
    o.SplitOrder: ("split", {"reason": "不是同一处"}),
}
"""Command about one order → its act and fields in which nothing is missing."""

BY_OTHER_COMMANDS = {"merge": o.MergeOrders, "attach": o.RegisterReport, "settle": o.CallBackReport}

LEAVES_STATE_ALONE = {
    o.ApproveCrew,
    o.RecordAttestation,
    o.ReportSwitching,
    o.UrgeOrder,
    o.SuperviseOrder,
    o.EndSupervision,
    o.ExplainDelay,
    o.EstimateRestoration,
    o.CorrectStage,
    o.SplitReport,
}

standing = pytest.mark.parametrize(
    ("state", "suspended"),
    [pytest.param(state, False, id=state.value) for state in OrderState]
    + [
        pytest.param(state, True, id=f"{state.value}-suspended")
        for state in OrderState
        if "suspend" in EXPECTED[state.value].split()
    ],
)


def expected(state: OrderState, act: str, *, suspended: bool) -> OrderState | None:
    """The next state by the table above, None if the pair is refused."""
    if act == "resume" and not suspended:
        return None
    if suspended and act not in WHILE_SUSPENDED:
        return None
    for pair in EXPECTED[state.value].split():
        name, _, following = pair.partition(">")
        if name == act:
            return OrderState(following) if following else state
    return None


@pytest.mark.parametrize("act", list(Act), ids=lambda act: act.value)
@standing
def test_every_pair(room: Room, state: OrderState, act: Act, suspended: bool) -> None:
    order = room.order(order_in(room, state, suspended=suspended))
    wanted = expected(state, act.value, suspended=suspended)
    if wanted is not None:
        assert next_state(order, act) is wanted
        return
    with pytest.raises(Unavailable) as caught:
        next_state(order, act)
    code = "order_suspended" if suspended and act.value not in WHILE_SUSPENDED else "wrong_state"
    assert caught.value.code == code
    assert caught.value.facts == {"order": order.id, "state": state, "act": act}


@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
@standing
def test_every_command_agrees_with_the_table(room: Room, state: OrderState, kind: type[Any], suspended: bool) -> None:
    key = order_in(room, state, suspended=suspended)
    act, fields = COMMANDS[kind]
    wanted = expected(state, act, suspended=suspended)
    if state is OrderState.MERGED and act in {"archive", "reopen"}:
        wanted = None  # only together with its main order, or by a customer who is still without power
    try:
        room.act(kind, key, **fields)
    except DispatchError as refusal:
        assert wanted is None, refusal
        assert refusal.code in {"wrong_state", "order_suspended", "merged_order"}
        return
    assert room.order(key).state is wanted
    assert room.order(key).paused == (act == "suspend" or (suspended and act == "attach"))


@standing
def test_merging_an_order_agrees_with_the_table(room: Room, state: OrderState, suspended: bool) -> None:
    key, main = order_in(room, state, suspended=suspended), room.report()
    if expected(state, "merge", suspended=suspended) is None:
        assert room.refused(room.merging(main, key)).code in {"wrong_state", "order_suspended"}
        return
    room.merge(main, key)
    assert room.order(key).state is OrderState.MERGED


@standing
def test_attaching_a_report_agrees_with_the_table(room: Room, state: OrderState, suspended: bool) -> None:
    key = order_in(room, state, suspended=suspended)
    command = report_of(received_at=room.now, order=key)
    if expected(state, "attach", suspended=suspended) is None:
        assert room.refused(command).code == "wrong_state"
        return
    room.send(command)
    assert (room.order(key).state, room.order(key).paused) == (state, suspended)


@pytest.mark.parametrize("state", OrderState, ids=lambda state: state.value)
def test_the_last_call_back_agrees_with_the_table(room: Room, state: OrderState) -> None:
    key = order_in(room, state)
    call = room.calling_back(room.report_ids(key)[0])
    if state is OrderState.RESTORED:  # asked while the crew still writes: heard, but the order waits for the crew
        room.send(call)
        assert room.order(key).state is OrderState.RESTORED
    elif expected(state, "settle", suspended=False) is not None:
        room.send(call)
        assert room.order(key).state is OrderState.CALLED_BACK
    else:
        assert room.refused(call).code == "report_not_restored"


def test_a_merged_order_is_archived_with_its_main_order(room: Room) -> None:
    main, sub = room.report(), room.report()
    room.merge(main, sub)
    room.bring(main, OrderState.ARCHIVED)
    assert room.order(sub).state is OrderState.ARCHIVED
    assert room.order(sub).archived_at == room.order(main).archived_at == room.now


def test_a_merged_order_that_is_still_dark_reopens(room: Room) -> None:
    main, sub = room.report(), room.report()
    room.merge(main, sub)
    room.bring(main, OrderState.RETURNED)
    room.call_back(room.report_ids(sub)[0], CallBackResult.STILL_DARK)
    assert (room.order(sub).state, room.order(sub).merged_into) == (OrderState.PENDING, None)
    assert room.order(sub).stages[-1].kind is StageKind.REOPENED


def test_no_command_is_forgotten_here() -> None:
    named = {*COMMANDS, *BY_OTHER_COMMANDS.values(), *LEAVES_STATE_ALONE}
    assert named == set(OrderCommand.__args__) == set(OrderCommand.__args__) & set(DECISIONS)
    assert {act for act, _ in COMMANDS.values()} | set(BY_OTHER_COMMANDS) == {act.value for act in Act}


def order_in(room: Room, state: OrderState, *, suspended: bool = False) -> OrderId:
    """An order that came to `state` by real commands, with everything there that its next acts ask for."""
    key = room.report()
    if state is OrderState.MERGED:
        room.merge(room.report(), key)
    elif state is OrderState.VOID:
        room.act(o.VoidOrder, key, reason=VoidReason.FALSE_REPORT, note="误报")
    elif state is OrderState.REPAIRED:  # not switched off, so that both ways to restoration are open
        room.bring(key, OrderState.DIAGNOSED)
        room.act(o.CompleteRepair, key, remedy="接线")
    else:
        assert state in WAY
        room.bring(key, state)
    if state is OrderState.DIAGNOSED:
        room.report_switching(key, SwitchingKind.DE_ENERGISE)
    if state is OrderState.REPAIRED:
        room.report_switching(key, SwitchingKind.RE_ENERGISE)
    room.wait(minutes=1)
    if suspended:
        room.act(o.SuspendOrder, key, reason=PauseReason.WEATHER)
        room.wait(minutes=1)
    return key
