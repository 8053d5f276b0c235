"""What is kept of an account's layouts: one for each set of monitors, those with names, and the lock."""

from dataclasses import dataclass, field, replace

import msgspec

from console.further.window import Kind
from console.settings import Settings
from models.ids import AccountId

LAYOUT_VERSION = 2
"""Counted up when docks are added or renamed: an old layout is then left aside instead of half applied."""
_MOST_SETS = 12
"""Sets of monitors that are remembered: those used last."""


@dataclass(frozen=True, slots=True)
class KeptWindow:
    """A further window: where it stands, and how it looks inside."""

    kind: Kind
    geometry: bytes
    looks: dict[str, str]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the window stands and how its docks are, as Qt writes them. How parts look inside is `console.looks`."""

    geometry: bytes
    state: bytes
    further: tuple[KeptWindow, ...] = ()


@dataclass(frozen=True, slots=True)
class _Kept:
    version: int = LAYOUT_VERSION
    locked: bool = False
    sets: dict[str, Layout] = field(default_factory=dict)
    """Key of a set of monitors → its layout, the newest last."""
    named: dict[str, Layout] = field(default_factory=dict)


class KeptLayouts:
    def __init__(self, settings: Settings, account: AccountId) -> None:
        self._settings = settings
        self._group = f"layouts/{account}"
        self._written = settings.texts(self._group).get("kept", "")
        self._kept = _read(self._written)

    @property
    def locked(self) -> bool:
        return self._kept.locked

    def keep_lock(self, *, locked: bool) -> None:
        self._keep(replace(self._kept, locked=locked))

    def of_set(self, monitors: str) -> Layout | None:
        return self._kept.sets.get(monitors)

    @property
    def newest(self) -> Layout | None:
        """Of whatever set it was."""
        return next(reversed(self._kept.sets.values()), None)

    def keep_set(self, monitors: str, layout: Layout) -> None:
        others = {key: kept for key, kept in self._kept.sets.items() if key != monitors}
        newest = list(others.items())[1 - _MOST_SETS :]
        self._keep(replace(self._kept, sets=dict([*newest, (monitors, layout)])))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted(self._kept.named))

    def named(self, name: str) -> Layout:
        return self._kept.named[name]

    def keep_named(self, name: str, layout: Layout) -> None:
        self._keep(replace(self._kept, named=self._kept.named | {name: layout}))

    def rename(self, old: str, new: str) -> None:
        """In place of one that was called `new`, if there was."""
        layout = self._kept.named[old]
        self.forget(old)
        self.keep_named(new, layout)

    def forget(self, name: str) -> None:
        self._keep(replace(self._kept, named={key: kept for key, kept in self._kept.named.items() if key != name}))

    def _keep(self, kept: _Kept) -> None:
        self._kept = kept
        text = msgspec.json.encode(kept).decode()
        if text != self._written:
            self._settings.keep_texts(self._group, {"kept": text})
            self._written = text


def _read(text: str) -> _Kept:
    """Nothing of a text that another version or a hand has written."""
    try:
        kept = msgspec.json.decode(text, type=_Kept)
    except msgspec.MsgspecError:
        return _Kept()
    return kept if kept.version == LAYOUT_VERSION else _Kept()
