"""Which alarms are about a thing, hang on an order or a plan, and which still stand: kept beside the picture's own."""

from collections.abc import Iterable

from models.entities.alarms import Alarm

_Index = dict[str, dict[str, None]]


class AlarmIndex:
    """Ids; `replace` keeps up with the picture."""

    def __init__(self) -> None:
        self._of_subject: _Index = {}
        self._of_order: _Index = {}
        self._of_plan: _Index = {}
        self._standing: dict[str, None] = {}

    def of_subject(self, subject: str) -> Iterable[str]:
        return self._of_subject.get(subject, {})

    def of_order(self, order: str) -> Iterable[str]:
        return self._of_order.get(order, {})

    def of_plan(self, plan: str) -> Iterable[str]:
        return self._of_plan.get(plan, {})

    def standing(self) -> Iterable[str]:
        """Those that are not over."""
        return self._standing

    def replace(self, key: str, before: Alarm | None, after: Alarm | None) -> None:
        """An alarm never changes what it is about: it comes, changes, or goes."""
        alarm = after if after is not None else before
        if alarm is None:
            return
        for index, thing in ((self._of_subject, alarm.subject), (self._of_order, alarm.order)):
            _keep(index, thing, key, after)
        _keep(self._of_plan, alarm.plan, key, after)
        if after is not None and not after.over:
            self._standing[key] = None
        else:
            self._standing.pop(key, None)

    def copy(self) -> "AlarmIndex":
        copy = AlarmIndex()
        copy._of_subject = {thing: dict(keys) for thing, keys in self._of_subject.items()}
        copy._of_order = {thing: dict(keys) for thing, keys in self._of_order.items()}
        copy._of_plan = {thing: dict(keys) for thing, keys in self._of_plan.items()}
        copy._standing = dict(self._standing)
        return copy


def _keep(index: _Index, thing: str | None, key: str, after: Alarm | None) -> None:
    if thing is None:
        return
    if after is not None:
        index.setdefault(thing, {})[key] = None
        return
    index.get(thing, {}).pop(key, None)
    if not index.get(thing, True):
        del index[thing]
