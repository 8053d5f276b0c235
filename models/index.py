"""An index: the keys of the entities of one kind, by names that each entity bears."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from models.changes import Entity

E = TypeVar("E", bound=Entity)

_NONE: Mapping[str, None] = MappingProxyType({})


class Index(Generic[E]):
    """Which entities of `kind` bear a name, in the order in which they came to it; `names_of` says what one bears."""

    def __init__(self, kind: type[E], names_of: Callable[[E], Iterable[str]]) -> None:
        self.kind = kind
        self._names_of = names_of
        self._keys: dict[str, dict[str, None]] = {}

    def __getitem__(self, name: str) -> Mapping[str, None]:
        """Keys; none for a name that nothing bears."""
        return self._keys.get(name, _NONE)

    def __iter__(self) -> Iterator[str]:
        """Every name that something bears."""
        return iter(self._keys)

    def replace(self, key: str, before: Any, after: Any) -> None:
        """Keep up with the entity under `key`; None where there was or is none."""
        old = () if before is None else tuple(self._names_of(before))
        new = () if after is None else tuple(self._names_of(after))
        if old == new:
            return
        for name in set(old).difference(new):
            held = self._keys[name]
            del held[key]
            if not held:
                del self._keys[name]
        for name in new:
            self._keys.setdefault(name, {})[key] = None

    def copy(self) -> "Index[E]":
        copy = Index(self.kind, self._names_of)
        copy._keys = {name: dict(keys) for name, keys in self._keys.items()}
        return copy
