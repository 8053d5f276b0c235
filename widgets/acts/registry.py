"""Which acts an order admits for whom. Buttons, menus and forms ask here, so that an act is the same everywhere."""

from collections.abc import Mapping
from typing import Any

from models.commands import orders as o
from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.picture import Picture
from models.rules.permission_table import PERMISSIONS, Scope
from models.rules.permissions import may_send
from widgets.acts.act_table import ACTS, LIKELY
from widgets.acts.order_act import OrderAct

LIKELY_COUNT = 3
"""How many acts stand as buttons beside the order; the others are in its menu."""

_BY_KIND: Mapping[type[Any], OrderAct] = {act.kind: act for act in ACTS}


def available_acts(order: WorkOrder, account: Account, picture: Picture) -> tuple[OrderAct, ...]:
    """Acts that the order admits now and the account may send about it, in the order of the menu."""
    return tuple(
        act
        for act in ACTS
        if may_send(act.kind, account) and is_own(act.kind, order, account) and act.available(order, picture)
    )


def likely_acts(order: WorkOrder, account: Account, picture: Picture) -> tuple[OrderAct, ...]:
    """The two or three of them that usually come next."""
    able = {act.kind: act for act in available_acts(order, account, picture)}
    wanted = (o.ResumeOrder, *LIKELY[order.state]) if order.paused else LIKELY[order.state]
    return tuple(able[kind] for kind in wanted if kind in able)[:LIKELY_COUNT]


def act_of(kind: type[Any]) -> OrderAct:
    """The act that sends commands of `kind`; KeyError if no order has it."""
    return _BY_KIND[kind]


def is_own(kind: type[Any], order: WorkOrder, account: Account) -> bool:
    """Whether the account's role may send commands of `kind` about this order; KeyError if it may send none at all."""
    scope = PERMISSIONS[kind][account.role]
    if scope is Scope.STATION:
        return account.station is not None and order.station == account.station
    if scope is Scope.CREW:
        return account.crew is not None and order.crew == account.crew
    return scope is Scope.ALL
