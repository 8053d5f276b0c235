"""What goes into journal and tables comes out again, whatever it was."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import codec
from models.changes import ENTITY_KINDS, Change, Entity
from models.commands import COMMAND_KINDS, Command
from models.commands.room import ImportCity
from models.store import tables
from models.store.schema import metadata
from tests.models.generated import values_of

thorough = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

commands = st.sampled_from([kind for kind in COMMAND_KINDS.values() if kind is not ImportCity]).flatmap(values_of)


def pairs(kind: type[Any]) -> st.SearchStrategy[Change]:
    made, changed, gone = values_of(kind), st.tuples(values_of(kind), values_of(kind)), values_of(kind)
    return st.one_of(
        made.map(lambda after: Change(None, after)),
        changed.map(lambda both: Change(*both)),
        gone.map(lambda before: Change(before, None)),
    )


@pytest.mark.parametrize("kind", ENTITY_KINDS, ids=lambda kind: kind.__name__)
def test_changes_come_back(kind: type[Any]) -> None:
    @given(st.lists(pairs(kind), max_size=3).map(tuple))
    @thorough
    def check(changes: tuple[Change, ...]) -> None:
        text = codec.encode_changes(changes)
        decoded = codec.decode_changes(text)
        assert decoded == changes
        assert versions(decoded) == versions(changes)
        assert codec.encode_changes(decoded) == text  # one value, one text: it can be hashed

    check()


def versions(changes: tuple[Change, ...]) -> list[Any]:
    """Versions are no part of equality."""
    return [side and side.version for change in changes for side in (change.before, change.after)]


@pytest.fixture(scope="module")
def engine() -> Iterator[sa.Engine]:
    """Empty tables; what is written into them is taken out again."""
    engine = sa.create_engine("sqlite://", json_serializer=codec.to_json, json_deserializer=codec.from_json)
    metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.mark.parametrize("kind", ENTITY_KINDS, ids=lambda kind: kind.__name__)
def test_rows_come_back(kind: type[Any], engine: sa.Engine) -> None:
    @given(values_of(kind), values_of(kind))
    @thorough
    def check(first: Entity, second: Entity) -> None:
        with engine.begin() as connection:
            tables.write_changes(connection, [Change(None, first)])
            assert stored(connection, kind) == [first]
            assert stored(connection, kind)[0].version == first.version
            following = with_id(second, first.id)
            tables.write_changes(connection, [Change(first, following)])
            assert stored(connection, kind) == [following]
            tables.write_changes(connection, [Change(following, None)])
            assert stored(connection, kind) == []

    check()


def stored(connection: sa.Connection, kind: type[Any]) -> list[Entity | None]:
    return [entity for _, entity in tables.load_readable(connection, kind)]


def with_id(entity: Any, key: str) -> Any:
    values = {field.name: getattr(entity, field.name) for field in fields(entity)}
    return type(entity)(**values | {"id": key})


@given(commands)
@settings(thorough, max_examples=400)
def test_commands_come_back(command: Command) -> None:
    name = type(command).__name__
    text = codec.encode_command(command)
    assert codec.decode_command(name, text) == command
    assert codec.encode_command(codec.decode_command(name, text)) == text


@given(values_of(ImportCity))
@settings(thorough, max_examples=25)
def test_an_import_is_journalled_without_its_things(command: ImportCity) -> None:
    """They stand in the changes already; a city of thousands is not written twice."""
    decoded = codec.decode_command("ImportCity", codec.encode_command(command))
    assert isinstance(decoded, ImportCity)
    assert decoded.entities == ()
    assert (decoded.source, decoded.digest, decoded.projection) == (command.source, command.digest, command.projection)


@pytest.mark.parametrize("text", ["", "{", "[[]]", '[["Nobody", null, null]]', '[["Station", {"id": 1}, null]]', "7"])
def test_text_of_another_hand_is_told_apart(text: str) -> None:
    with pytest.raises(codec.UNREADABLE):
        codec.decode_changes(text)
