"""Why Enter on an order ranks no crews, and what can be done with the order instead."""

from PySide6.QtCore import QCoreApplication

from models.entities.orders import OrderState, WorkOrder
from models.entities.people import Account
from models.ids import OrderId
from models.life_cycle import HOLDS_CREW
from models.picture import Picture
from widgets.acts import likely_acts
from widgets.words.acts import act_name
from widgets.words.names import crew_label
from widgets.words.terms import listed, term


def why_no_crews(order: OrderId, account: Account, picture: Picture) -> str:
    """In words, with the acts that usually come next and are open to `account`."""
    translate = QCoreApplication.translate
    found = picture.orders.get(order)
    if found is None:
        return translate("WhyNot", "{order} is not here any more.").format(order=order)
    why = _why(found, picture)
    acts = [act_name(act.kind) for act in likely_acts(found, account, picture)]
    if not acts:
        return translate("WhyNot", "{why} You have nothing to do about it now.").format(why=why)
    return translate("WhyNot", "{why} You can: {acts}.").format(why=why, acts=listed(acts))


def _why(order: WorkOrder, picture: Picture) -> str:
    translate = QCoreApplication.translate
    if order.state is OrderState.MERGED:
        template = translate("WhyNot", "{order} is merged: the crew of its main order {main} does it too.")
    elif order.paused:
        template = translate("WhyNot", "{order} is suspended: nobody is sent before it is resumed.")
    elif order.crew is not None and order.state in HOLDS_CREW:
        template = translate("WhyNot", "{order} cannot be assigned now, it is at “{state}” with {crew}.")
    else:
        template = translate("WhyNot", "{order} cannot be assigned now, it is at “{state}”.")
    crew = crew_label(order.crew, picture) if order.crew is not None else ""
    return template.format(order=order.id, state=term(order.state), main=order.merged_into, crew=crew)
