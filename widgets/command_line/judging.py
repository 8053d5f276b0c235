"""What Enter would do with an act, an order and a crew; or why the room would refuse it.

Acts that ask for nothing more are decided beforehand on the picture, by the very function that will decide them.
"""

from typing import Any

from models.commands import Command, Request
from models.commands import orders as o
from models.decisions import decide
from models.entities.orders import WorkOrder
from models.errors import DispatchError, NotAllowed, Unavailable
from models.ids import CrewId
from models.rules.permission_table import PERMISSIONS
from models.rules.permissions import may_send
from widgets.acts.order_act import OrderAct, Way
from widgets.acts.registry import act_of, is_own
from widgets.command_line.readings import Doing, Trouble
from widgets.command_line.scene import Scene

_SENDINGS = frozenset({o.AssignOrder, o.ReassignOrder})
_TAKE_A_CREW = _SENDINGS | {o.ApproveCrew}
_SOME_WORDS = "–"
"""Stands for the reason that a form will ask for."""


def takes_a_crew(kind: type[Any]) -> bool:
    """Whether a crew in the entry is the one that gets the order; with other acts it is the one that has it."""
    return kind in _TAKE_A_CREW


def is_permitted(kind: type[Any], order: WorkOrder, scene: Scene) -> bool:
    return may_send(kind, scene.account) and is_own(kind, order, scene.account)


def is_admitted(kind: type[Any], order: WorkOrder, scene: Scene) -> bool:
    """By its state and for this account; a decision may still find more."""
    return is_permitted(kind, order, scene) and act_of(kind).available(order, scene.picture)


def judge(kind: type[Any], order: WorkOrder, crew: CrewId | None, scene: Scene) -> Doing | Trouble:
    act = act_of(kind)
    refused = _not_permitted(kind, order, scene) or _not_available(act, order, scene)
    if refused is not None:
        return Trouble("refused", refused=refused)
    if crew is not None and kind not in _TAKE_A_CREW and order.crew != crew:
        return Trouble("other_crew", {"order": order.id, "crew": crew})
    if act.way is Way.CREW_LIST:
        return Doing.CREWS if crew is None else _judge_sending(kind, order, crew, scene)
    if kind is o.ApproveCrew and crew is not None:
        approval = o.ApproveCrew(order=order.id, seen=order.version, crew=crew, reason=_SOME_WORDS)
        return judge_command(Doing.FORM, approval, scene)
    doing = Doing.SEND if act.way is Way.AT_ONCE else Doing.FORM
    return doing if act.fields else judge_command(doing, act.build(order, {}), scene)


def _judge_sending(kind: type[Any], order: WorkOrder, crew: CrewId, scene: Scene) -> Doing | Trouble:
    if kind is o.ReassignOrder:
        move = o.ReassignOrder(order=order.id, crew=crew, seen=order.version, reason=_SOME_WORDS, override=_SOME_WORDS)
        return judge_command(Doing.GIVE_ASKS, move, scene)
    refused = _refusal(o.AssignOrder(order=order.id, crew=crew, seen=order.version), scene)
    if refused is not None and refused.code == "crew_needs_override":
        return Doing.GIVE_ASKS
    return Doing.GIVE if refused is None else Trouble("refused", refused=refused)


def judge_command(doing: Doing, command: Command, scene: Scene) -> Doing | Trouble:
    """`doing`, unless the room would refuse the command."""
    refused = _refusal(command, scene)
    return doing if refused is None else Trouble("refused", refused=refused)


def _refusal(command: Command, scene: Scene) -> DispatchError | None:
    try:
        decide(Request(actor=scene.account.id, command=command), scene.picture, scene.now, scene.rules)
    except DispatchError as refused:
        return refused
    return None


def _not_permitted(kind: type[Any], order: WorkOrder, scene: Scene) -> DispatchError | None:
    if is_permitted(kind, order, scene):
        return None
    facts = {"role": scene.account.role, "command": kind.__name__, "actor": scene.account.id}
    if scene.account.disabled:
        return NotAllowed("account_disabled", facts=facts)
    scope = PERMISSIONS[kind].get(scene.account.role)
    if scope is None:
        return NotAllowed("role_may_not", facts=facts)
    return NotAllowed("not_yours", facts=facts | {"scope": scope})


def _not_available(act: OrderAct, order: WorkOrder, scene: Scene) -> DispatchError | None:
    """In the words of the decision where the act asks for nothing that only a form knows."""
    if act.available(order, scene.picture):
        return None
    refused = None if act.fields or act.way is Way.CREW_LIST else _refusal(act.build(order, {}), scene)
    if refused is not None:
        return refused
    code = "order_suspended" if order.paused else "wrong_state"
    return Unavailable(code, facts={"order": order.id, "state": order.state, "act": act.kind.__name__})
