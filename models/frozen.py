"""`@dataclass(frozen=True, slots=True)` as the standard library has it, made in a fifth of the time.

The standard decorator compiles six methods of each class from text. For the program's seven hundred classes that was a
seventh of every start. Here `__init__` alone is compiled; the other methods are the same functions for all classes, or
know the names of the fields. `fields`, `replace`, `match`, msgspec and type checkers see no difference, and a test
holds both kinds side by side. What hardly a class of ours needs (`order`, `InitVar`, classes that change) is left to
the standard decorator; what none needs (inheritance) is not offered.
"""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import MISSING, FrozenInstanceError, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Literal

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        *, frozen: Literal[True], slots: Literal[True], kw_only: bool = False, eq: bool = True
    ) -> Callable[[type], type]:
        """With the arguments of the standard decorator. `frozen` and `slots` are said for whoever reads, and for type
        checkers."""
        del frozen, slots

        def make(written: type) -> type:
            return _slotted(written, kw_only=kw_only, eq=eq)

        return make


def _slotted(written: type, *, kw_only: bool, eq: bool) -> type:
    written.__doc__ = written.__doc__ or written.__name__  # else the standard decorator writes down the signature
    dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(written)
    parts = fields(written)
    names = tuple(part.name for part in parts)
    members: dict[str, Any] = _SHARED | (_comparing(parts) if eq else {})
    members |= {name: one for name, one in vars(written).items() if name not in {*names, "__dict__", "__weakref__"}}
    made = type(written)(written.__name__, written.__bases__, members | {"__slots__": names})
    made.__qualname__ = written.__qualname__
    made.__init__ = _init(made, parts)  # type: ignore[misc]
    return made


def _init(made: type, parts: Sequence["dataclasses.Field[Any]"]) -> Callable[..., None]:
    """A slot is written through its own descriptor, which the lock of `__setattr__` does not concern."""
    scope: dict[str, Any] = {"_missing": MISSING}
    asked: dict[bool, list[str]] = {False: [], True: []}
    lines = []
    for part in parts:
        name, given = part.name, part.name
        scope[f"_set_{name}"] = getattr(made, name).__set__
        if part.default_factory is not MISSING:
            scope[f"_make_{name}"] = part.default_factory
            given = f"_make_{name}() if {name} is _missing else {name}" if part.init else f"_make_{name}()"
            asked[bool(part.kw_only)] += [f"{name}=_missing"] * part.init
        elif part.default is not MISSING:
            scope[f"_default_{name}"] = part.default
            given = name if part.init else f"_default_{name}"
            asked[bool(part.kw_only)] += [f"{name}=_default_{name}"] * part.init
        elif part.init:
            asked[bool(part.kw_only)].append(name)
        else:
            continue
        lines.append(f"_set_{name}(self, {given})")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    by_name = ["*", *asked[True]] if asked[True] else []
    head = ", ".join(["self", *asked[False], *by_name])
    exec(f"def __init__({head}):\n " + "\n ".join(lines or ["pass"]), scope)
    init: Callable[..., None] = scope["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {part.name: part.type for part in parts if part.init} | {"return": None}
    return init


def _comparing(parts: Sequence["dataclasses.Field[Any]"]) -> dict[str, Any]:
    values = _values_of([part.name for part in parts if part.compare])

    def __eq__(self: Any, other: object) -> Any:  # noqa: N807
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(values(self))

    return {"__eq__": __eq__, "__hash__": __hash__}


def _values_of(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)


@recursive_repr()
def _repr(self: Any) -> str:
    told = (f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _setattr(_self: Any, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, part.name) for part in fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for part, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, part.name, value)


_SHARED = {
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}
