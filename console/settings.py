"""What the console remembers of its user: language, theme, layouts, looks, base map. Never anything of the work."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings

from console.places import settings_file

_OWNER_ONLY = 0o600


class Settings:
    def __init__(self) -> None:
        file = settings_file()
        _keep_to_its_owner(file)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> str | None:
        return self._text("language")

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def theme(self) -> str | None:
        return self._text("theme")

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("theme", name)

    def texts(self, group: str) -> dict[str, str]:
        """What was kept under `group`; empty if nothing was."""
        self._store.beginGroup(group)
        found = {key: self._text(key) or "" for key in self._store.childKeys()}
        self._store.endGroup()
        return found

    def keep_texts(self, group: str, texts: Mapping[str, str]) -> None:
        """In place of all that was kept under `group`."""
        self._store.remove(group)
        for key, text in texts.items():
            self._store.setValue(f"{group}/{key}", text)

    def _text(self, key: str) -> str | None:
        value = self._store.value(key)
        return value if isinstance(value, str) and value else None


def _keep_to_its_owner(file: Path) -> None:
    """A base map's key may stand in it, as it was typed. Qt keeps the mode of a file that is there."""
    with suppress(OSError):  # where no file can be written there is nothing to read either
        file.touch(mode=_OWNER_ONLY)
        file.chmod(_OWNER_ONLY)
