"""Which permits hang on a plan, and which permits are under way: kept beside the picture's own."""

from collections.abc import Iterable

from models.entities.work_permits import WorkPermit
from models.permit_life_cycle import OVER

_Index = dict[str, dict[str, None]]


class PermitIndex:
    """Ids; `replace_permit` keeps up with the picture."""

    def __init__(self) -> None:
        self._of_plan: _Index = {}
        self._under_way: dict[str, None] = {}
        self._of_crew: _Index = {}
        self.changes = 0

    def of_plan(self, plan: str) -> Iterable[str]:
        return self._of_plan.get(plan, {})

    def under_way(self) -> Iterable[str]:
        """Those that are neither closed nor cancelled."""
        return self._under_way

    def of_crew(self, crew: str) -> Iterable[str]:
        """Those under way that the crew holds."""
        return self._of_crew.get(crew, {})

    def replace_permit(self, key: str, before: WorkPermit | None, after: WorkPermit | None) -> None:
        self.changes += 1
        _move(self._of_plan, key, before, after)
        if after is not None and after.state not in OVER:
            self._under_way[key] = None
        else:
            self._under_way.pop(key, None)
        if before is not None and before.crew is not None:
            self._of_crew.get(before.crew, {}).pop(key, None)
        if after is not None and after.crew is not None and after.state not in OVER:
            self._of_crew.setdefault(after.crew, {})[key] = None

    def copy(self) -> "PermitIndex":
        copy = PermitIndex()
        copy.changes = self.changes
        copy._of_plan = {plan: dict(keys) for plan, keys in self._of_plan.items()}
        copy._under_way = dict(self._under_way)
        copy._of_crew = {crew: dict(keys) for crew, keys in self._of_crew.items()}
        return copy


def _move(index: _Index, key: str, before: WorkPermit | None, after: WorkPermit | None) -> None:
    """A permit never changes its plan: it comes, changes, or goes."""
    if after is not None:
        index.setdefault(after.plan, {})[key] = None
    elif before is not None:
        index[before.plan].pop(key, None)
        if not index[before.plan]:
            del index[before.plan]
