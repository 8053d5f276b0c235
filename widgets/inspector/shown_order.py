"""Which order the inspector shows, and which one waits until the form that is open is done with."""

from models.changes import Change
from models.entities.escalations import Escalation
from models.entities.notes import Attachment, Note
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.service_cases import ServiceCase
from models.ids import OrderId
from models.life_cycle import Act, may
from models.mentions import mentioned_in
from models.picture import Picture


class ShownOrder:
    """`key` stays when the order leaves the picture; `value` is None then. `waiting` was selected while something was
    typed about another one. `choosing`: its crews are wanted, though one has it already."""

    def __init__(self, picture: Picture) -> None:
        self.key: OrderId | None = None
        self.waiting: OrderId | None = None
        self.choosing = False
        self._picture = picture

    @property
    def value(self) -> WorkOrder | None:
        return self._picture.orders.get(self.key) if self.key is not None else None

    @property
    def has_left(self) -> bool:
        """It was shown, and is not in the picture any more."""
        return self.key is not None and self.value is None

    @property
    def takes_a_crew(self) -> bool:
        """Whether crews are ranked for it: it has none, or another one is to be chosen."""
        order = self.value
        return order is not None and (may(order, Act.ASSIGN) or (self.choosing and may(order, Act.REASSIGN)))

    def turn_to(self, order: OrderId) -> None:
        self.key, self.waiting, self.choosing = order, None, False

    def is_concerned_by(self, change: Change) -> bool:
        """Is it about the order, what hangs on it, its job, an order merged with it, or a note that mentions it?"""
        if self.key is None:
            return False
        for side in (change.before, change.after):
            if isinstance(side, WorkOrder) and self.key in {side.id, side.merged_into}:
                return True
            if isinstance(side, Escalation) and self.key in side.orders:
                return True
            if isinstance(side, Note) and self.key in mentioned_in(side.text):
                return True
            if isinstance(side, ServiceCase) and self.key in side.orders:
                return True
            if isinstance(side, TroubleReport | Note | Attachment):
                hangs_on = self._picture.orders.get(side.order)
                if hangs_on is not None and self.key in {hangs_on.id, hangs_on.merged_into}:
                    return True
        return False
