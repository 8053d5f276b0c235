"""Which escalation an order belongs to, and which causes a person has answered: kept beside the picture's tables."""

from collections.abc import Iterable

from models.entities.escalations import DismissedProposal, Escalation

_Index = dict[str, dict[str, None]]


class EscalationIndex:
    """Ids of escalations; `replace_*` keep up with the picture."""

    def __init__(self) -> None:
        self._of_order: _Index = {}
        self._open: dict[str, None] = {}
        self._answered: _Index = {}

    def of_order(self, order: str) -> Iterable[str]:
        """Every one that the order is or was part of."""
        return self._of_order.get(order, ())

    def open(self) -> Iterable[str]:
        return self._open

    def is_answered(self, cause: str) -> bool:
        """Whether somebody has escalated for this cause, or has dismissed its proposal."""
        return cause in self._answered

    def replace_escalation(self, key: str, before: Escalation | None, after: Escalation | None) -> None:
        _move(self._of_order, key, before.orders if before else (), after.orders if after else ())
        _move(self._answered, key, before.causes if before else (), after.causes if after else ())
        if after is not None and after.is_open:
            self._open[key] = None
        else:
            self._open.pop(key, None)

    def replace_dismissal(self, key: str, before: DismissedProposal | None, after: DismissedProposal | None) -> None:
        _move(self._answered, key, before.causes if before else (), after.causes if after else ())

    def copy(self) -> "EscalationIndex":
        copy = EscalationIndex()
        copy._of_order = {order: dict(keys) for order, keys in self._of_order.items()}
        copy._open = dict(self._open)
        copy._answered = {cause: dict(keys) for cause, keys in self._answered.items()}
        return copy


def _move(index: _Index, key: str, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    if old == new:
        return
    for name in set(old) - set(new):
        index[name].pop(key, None)
        if not index[name]:
            del index[name]
    for name in new:
        index.setdefault(name, {})[key] = None
