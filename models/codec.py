"""Entities, commands and changes to plain JSON values and back. One form for tables, journal and digest."""

from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from models.changes import ENTITY_KINDS, Change, Entity
from models.commands import COMMAND_KINDS, Command
from models.commands.room import ImportCity

T = TypeVar("T")

_ENTITY_BY_NAME = {kind.__name__: kind for kind in ENTITY_KINDS}
UNREADABLE = (msgspec.MsgspecError, ValueError, TypeError, KeyError)
"""What decoding raises for text that this module has not written."""

_ENCODER = msgspec.json.Encoder(order="deterministic")


def to_json(value: Any) -> str:
    """Canonical JSON: equal values have equal text, so it can be hashed."""
    return _ENCODER.encode(value).decode()


def from_json(text: str) -> Any:
    return msgspec.json.decode(text)


def value_of(text: str, kind: type[T]) -> T:
    """A value of any frozen kind, from what `to_json` made of it; `UNREADABLE` for other text."""
    return msgspec.json.decode(text, type=kind)


def encode_changes(changes: tuple[Change, ...]) -> str:
    return to_json([[change.kind.__name__, change.before, change.after] for change in changes])


def decode_changes(text: str) -> tuple[Change, ...]:
    found = []
    for name, before, after in from_json(text):
        kind = _ENTITY_BY_NAME[name]
        found.append(Change(_entity(kind, before), _entity(kind, after)))
    return tuple(found)


def journalled(command: Command) -> Command:
    """The command as the journal keeps it: an import without its entities, which stand in the changes already."""
    return replace(command, entities=()) if isinstance(command, ImportCity) else command


def encode_command(command: Command) -> str:
    return to_json(journalled(command))


def decode_command(name: str, text: str) -> Command:
    if name == ImportCity.__name__:
        return ImportCity(**from_json(text) | {"entities": ()})
    return msgspec.json.decode(text, type=COMMAND_KINDS[name])  # type: ignore[no-any-return]


def decode_entity(kind: type[Any], values: dict[str, Any]) -> Entity:
    """From column values: nested parts as JSON values, times as datetimes."""
    return msgspec.convert(values, kind)  # type: ignore[no-any-return]


def _entity(kind: type[Any], value: Any) -> Entity | None:
    return None if value is None else msgspec.convert(value, kind)
