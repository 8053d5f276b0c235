"""Which plans have hours on a day, and which are in force: kept beside the picture's plans, so that nobody walks over
all."""

from collections.abc import Iterable, Iterator

from models.entities.outage_plans import OutagePlan, Window

_Index = dict[str, dict[str, None]]


class PlanIndex:
    """Ids of plans; `replace` keeps up with the picture."""

    def __init__(self) -> None:
        self._of_day: _Index = {}
        self._approved: dict[str, None] = {}
        self.changes = 0
        """How often a plan was put, changed or taken out: whoever keeps what he read sees that it is of yesterday."""

    def near(self, window: Window) -> set[str]:
        """Those that have hours on one of the days of `window`."""
        return {key for day in _days(window) for key in self._of_day.get(day, ())}

    def approved(self) -> Iterable[str]:
        """Those whose hours are in force, now or on another day."""
        return self._approved

    def replace(self, key: str, before: OutagePlan | None, after: OutagePlan | None) -> None:
        self.changes += 1
        _move(self._of_day, key, _all_days(before), _all_days(after))
        if after is not None and after.approved is not None:
            self._approved[key] = None
        else:
            self._approved.pop(key, None)

    def copy(self) -> "PlanIndex":
        copy = PlanIndex()
        copy._of_day = {day: dict(keys) for day, keys in self._of_day.items()}
        copy._approved = dict(self._approved)
        copy.changes = self.changes
        return copy


def hours_of(plan: OutagePlan) -> tuple[Window, ...]:
    """The hours asked for, and those in force where there are any."""
    return (plan.window,) if plan.approved is None else (plan.window, plan.approved.window)


def _all_days(plan: OutagePlan | None) -> tuple[str, ...]:
    return () if plan is None else tuple(day for hours in hours_of(plan) for day in _days(hours))


def _days(window: Window) -> Iterator[str]:
    """Days of UTC that the window touches: an index asks for no one's calendar."""
    for day in range(window.start.toordinal(), window.end.toordinal() + 1):
        yield str(day)


def _move(index: _Index, key: str, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    if old == new:
        return
    for name in set(old) - set(new):
        index[name].pop(key, None)
        if not index[name]:
            del index[name]
    for name in new:
        index.setdefault(name, {})[key] = None
