"""Our frozen dataclasses beside those of the standard library: whoever uses them must see no difference."""

import copy
import dataclasses
import inspect
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from models.frozen import dataclass as ours

Decorator = Callable[..., Callable[[type], type]]


def kinds(decorate: Decorator) -> dict[str, type]:
    @decorate(frozen=True, slots=True)
    class Spot:
        """Where."""

        x: float
        y: float = 0.5
        version: int = dataclasses.field(default=0, compare=False)

    @decorate(frozen=True, slots=True, kw_only=True)
    class Order:
        key: str
        notes: tuple[str, ...] = ()
        known: list[int] = dataclasses.field(default_factory=list, repr=False, compare=False)
        made: int = dataclasses.field(init=False, default=3)

        def __post_init__(self) -> None:
            if not self.key:
                raise ValueError("no key")

        @property
        def loud(self) -> str:
            return self.key.upper()

    @decorate(frozen=True, slots=True, eq=False)
    class Plate:
        image: object

    @decorate(frozen=True, slots=True)
    class Nothing: ...

    return {one.__name__: one for one in (Spot, Order, Plate, Nothing)}


MADE: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    ("Spot", (1.0,), {}),
    ("Spot", (1.0, 2.0, 7), {}),
    ("Order", (), {"key": "a", "known": [1]}),
    ("Order", (), {"key": "a", "notes": ("one", "two")}),
    ("Nothing", (), {}),
]
NOT_MADE: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    ("Spot", (), {}),
    ("Spot", (1.0,), {"z": 1}),
    ("Order", ("a",), {}),
    ("Order", (), {"key": ""}),
    ("Order", (), {"key": "a", "made": 4}),
]


def both() -> tuple[dict[str, type], dict[str, type]]:
    return kinds(ours), kinds(dataclasses.dataclass)


def told(one: Any) -> tuple[Any, ...]:
    values = [getattr(one, part.name) for part in dataclasses.fields(one)]
    return repr(one), repr(values), repr(dataclasses.asdict(one)), type(one).__match_args__, type(one).__slots__


@pytest.mark.parametrize(("kind", "values", "named"), MADE)
def test_they_are_made_told_and_copied_alike(kind: str, values: tuple[Any, ...], named: dict[str, Any]) -> None:
    mine, theirs = (kinds[kind](*values, **named) for kinds in both())
    assert told(mine) == told(theirs)
    assert told(copy.copy(mine)) == told(copy.deepcopy(mine)) == told(mine)
    assert told(dataclasses.replace(mine)) == told(dataclasses.replace(theirs))
    assert msgspec.json.encode(mine) == msgspec.json.encode(theirs)
    assert list(inspect.signature(type(mine)).parameters) == list(inspect.signature(type(theirs)).parameters)


def test_msgspec_reads_what_it_wrote() -> None:
    spot = kinds(ours)["Spot"]
    made = spot(1.0, 2.0, 3)
    assert msgspec.json.decode(msgspec.json.encode(made), type=spot) == made


@pytest.mark.parametrize(("kind", "values", "named"), NOT_MADE)
def test_they_refuse_alike(kind: str, values: tuple[Any, ...], named: dict[str, Any]) -> None:
    said = []
    for found in both():
        with pytest.raises((TypeError, ValueError)) as refusal:
            found[kind](*values, **named)
        said.append((refusal.type, str(refusal.value)))
    assert said[0] == said[1]


def test_what_is_compared_is_the_same() -> None:
    for found in both():
        spot, plate = found["Spot"], found["Plate"]
        nan = float("nan")
        assert spot(1.0, 2.0, 3) == spot(1.0, 2.0, 4)
        assert hash(spot(1.0, 2.0, 3)) == hash(spot(1.0, 2.0, 4))
        assert spot(1.0) != spot(2.0)
        assert spot(1.0) != (1.0, 0.5)
        assert spot(nan) == spot(nan)
        assert plate(1) != plate(1)
        assert found["Nothing"]() == found["Nothing"]()


def test_nobody_changes_them() -> None:
    for found in both():
        spot = found["Spot"](1.0)
        for change in (lambda one: setattr(one, "x", 2.0), lambda one: delattr(one, "x")):
            with pytest.raises(dataclasses.FrozenInstanceError):
                change(spot)
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
            spot.more = 1
        assert not hasattr(spot, "__dict__")
        assert spot.x == 1.0


def test_each_has_a_list_of_its_own() -> None:
    order = kinds(ours)["Order"]
    assert order(key="a").known is not order(key="b").known
    assert order(key="a").loud == "A"
