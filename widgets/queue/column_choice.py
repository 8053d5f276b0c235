"""Which columns a user wants in the queue, in which order and how wide: a value, kept as texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from widgets.queue.columns import GIVE_WAY, SHRINK, TAKE_ROOM, Column

Widths = Mapping[Column, int]
"""Pixels by column."""

_MOST_OF_PLACE = 2.5
"""Times what the place needs: the longest addresses take no more."""


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """As at the first time if nothing is said. Only columns of `GIVE_WAY` are ever in `hidden`; `widths` holds the
    columns that a hand has sized."""

    order: tuple[Column, ...] = tuple(Column)
    hidden: frozenset[Column] = frozenset()
    widths: Widths = field(default_factory=dict)

    def turned_over(self, column: Column) -> "ColumnChoice":
        """With the column hidden if it was wanted, wanted if it was hidden; the important ones stay."""
        return replace(self, hidden=self.hidden ^ {column}) if column in GIVE_WAY else self

    def moved(self, column: Column, steps: int) -> "ColumnChoice":
        """With the column so many places further to the right, at most to the end."""
        others = [other for other in self.order if other is not column]
        others.insert(max(0, self.order.index(column) + steps), column)
        return replace(self, order=tuple(others))

    def sized(self, column: Column, width: int) -> "ColumnChoice":
        return replace(self, widths={**self.widths, column: width})


def choice_texts(choice: ColumnChoice) -> dict[str, str]:
    return {
        "order": " ".join(_name(column) for column in choice.order),
        "hidden": " ".join(_name(column) for column in sorted(choice.hidden)),
        "widths": " ".join(f"{_name(column)}:{width}" for column, width in sorted(choice.widths.items())),
    }


def read_choice(kept: Mapping[str, str]) -> ColumnChoice:
    """What `choice_texts` said; as at the first time where that is not understood. A column that it did not know yet
    stands at the end."""
    try:
        order = [_column(name) for name in kept.get("order", "").split()]
        hidden = frozenset(_column(name) for name in kept.get("hidden", "").split())
        pairs = [part.split(":") for part in kept.get("widths", "").split()]
        widths = {_column(name): int(width) for name, width in pairs}
    except (KeyError, ValueError):
        return ColumnChoice()
    if any(width <= 0 for width in widths.values()):
        return ColumnChoice()
    return ColumnChoice(tuple(dict.fromkeys((*order, *Column))), hidden & set(GIVE_WAY), widths)


def laid_out(view: int, *, needed: Widths, tight: Widths, choice: ColumnChoice) -> dict[Column, int]:
    """Widths of the columns that have room in `view` pixels; the rest of the room is the place's.

    Where room is short those of `GIVE_WAY` leave, the least important first; then what a hand has made wider goes back
    to what it needs; last those of `SHRINK` get by with what `tight` says. No important one is ever narrower. Where
    there is more room than an address takes, those of `TAKE_ROOM` that no hand has sized share it.
    """
    wanted = {column: _width(column, needed, choice) for column in Column if column not in choice.hidden}
    for column in GIVE_WAY:
        if sum(wanted.values()) <= view:
            return _roomy(wanted, view, choice)
        wanted.pop(column, None)
    if sum(wanted.values()) > view:
        wanted = {column: needed[column] for column in wanted}
    for column in SHRINK:
        if sum(wanted.values()) <= view:
            break
        wanted[column] = tight[column]
    return wanted


def _roomy(wanted: dict[Column, int], view: int, choice: ColumnChoice) -> dict[Column, int]:
    sharing = [column for column in TAKE_ROOM if column in wanted and column not in choice.widths]
    others = sum(width for column, width in wanted.items() if column is not Column.PLACE)
    left = view - others - round(wanted[Column.PLACE] * _MOST_OF_PLACE)
    if left <= 0 or not sharing:
        return wanted
    return wanted | {column: wanted[column] + left // len(sharing) for column in sharing}


def _width(column: Column, needed: Widths, choice: ColumnChoice) -> int:
    if column is Column.PLACE:
        return needed[column]
    chosen = choice.widths.get(column, needed[column])
    return chosen if column in GIVE_WAY else max(chosen, needed[column])


def _name(column: Column) -> str:
    return column.name.lower()


def _column(name: str) -> Column:
    return Column[name.upper()]
