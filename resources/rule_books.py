"""Reads the rule books that ship with the program."""

import tomllib
from datetime import date
from importlib.resources import files

_FOLDER = "resources.rules"


def read_rule_book_text(version: str | None = None, *, on: date | None = None) -> str:
    """TOML text of `version`; without one, the newest book by `effective_from` – of those in force `on` a
    local date, if that is given. Raises LookupError if no book fits."""
    books = {name.removesuffix(".toml"): text for name, text in _texts()}
    if version is not None:
        if version not in books:
            raise LookupError(version)
        return books[version]
    started = {name: _effective_from(text) for name, text in books.items()}
    in_force = [name for name in books if on is None or started[name] <= on]
    if not in_force:
        raise LookupError(str(on))
    return books[max(in_force, key=lambda name: (started[name], name))]


def _texts() -> list[tuple[str, str]]:
    folder = files(_FOLDER)
    return [(file.name, file.read_text(encoding="utf-8")) for file in folder.iterdir() if file.name.endswith(".toml")]


def _effective_from(text: str) -> date:
    found = tomllib.loads(text)["effective_from"]
    assert isinstance(found, date)
    return found
