"""Acts on several orders: which are offered, and what each order's command is."""

from collections.abc import Mapping, Sequence
from typing import Any

from models.commands import orders as o
from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.picture import Picture
from widgets.acts.fields import ChoiceField, TextField, TimeField
from widgets.acts.order_act import OrderAct, Way
from widgets.acts.registry import available_acts

MOST = 40
"""So many orders at once: each is one act with one answer, and somebody has to read the refusals."""

_ONE_BY_ONE = frozenset({o.DeEnergise, o.ReEnergise, o.ConfirmRestored})
"""What says something about supply is said for each order by itself, after its own report (OP-9)."""


def acts_on_all(orders: Sequence[WorkOrder], account: Account, picture: Picture) -> tuple[OrderAct, ...]:
    """What each of them admits and `account` may send, as far as it asks the same of every order; in the order of the
    menu. Crews are chosen for each order by itself."""
    if not 0 < len(orders) <= MOST:
        return ()
    first, *others = (available_acts(order, account, picture) for order in orders)
    return tuple(act for act in first if _fits_several(act) and all(act in acts for acts in others))


def commands_for(
    act: OrderAct, orders: Sequence[WorkOrder], values: Mapping[str, Any]
) -> tuple[tuple[WorkOrder, Any], ...]:
    """Each order as its sender saw it, and its command."""
    return tuple((order, act.build(order, values)) for order in orders)


def _fits_several(act: OrderAct) -> bool:
    alike = all(isinstance(field, TextField | ChoiceField | TimeField) for field in act.fields)
    return alike and act.way is not Way.CREW_LIST and act.kind not in _ONE_BY_ONE
