"""How each part of the window wants to look: kept for the account while it works, given back when it comes again."""

from collections.abc import Mapping
from typing import Protocol

from console.settings import Settings
from models.ids import AccountId


class Part(Protocol):
    """A part of the window whose looks are its user's: layers that are on, columns, filters. Only texts; a part that
    does not understand what was kept (by another version, by hand) shows itself as at the first time."""

    def looks(self) -> Mapping[str, str]: ...

    def show_looks(self, kept: Mapping[str, str]) -> None: ...


class Looks:
    def __init__(self, settings: Settings, account: AccountId) -> None:
        self._settings = settings
        self._account = account
        self._parts: dict[str, Part] = {}
        self._written: dict[str, dict[str, str]] = {}

    def add(self, name: str, part: Part) -> None:
        self._parts[name] = part

    def restore(self) -> None:
        """A part that was never kept stays as it is."""
        for name, part in self._parts.items():
            kept = self._settings.texts(self._group(name))
            if kept:
                part.show_looks(kept)

    def keep(self) -> None:
        """Write the parts that look otherwise than when they were written last."""
        for name, part in self._parts.items():
            looks = dict(part.looks())
            if looks != self._written.get(name):
                self._settings.keep_texts(self._group(name), looks)
                self._written[name] = looks

    def _group(self, name: str) -> str:
        return f"looks/{self._account}/{name}"
