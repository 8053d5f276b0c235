"""Which columns a user wants in the queue, in which order and how wide: a value, kept as texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from widgets.queue.columns import GIVE_WAY, Column

Widths = Mapping[Column, int]
"""Pixels by column."""


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


def laid_out(view: int, needed: Widths, choice: ColumnChoice) -> dict[Column, int]:
    """Widths of the columns that have room in `view` pixels; the rest of the room is the place's.

    The important ones are never narrower than what stands in them. Where room is short the others leave, the least
    important first, and then what a hand has made wider goes back to what it needs.
    """
    wanted = {column: _width(column, needed, choice) for column in Column if column not in choice.hidden}
    for column in GIVE_WAY:
        if sum(wanted.values()) <= view:
            return wanted
        wanted.pop(column, None)
    return wanted if sum(wanted.values()) <= view else {column: needed[column] for column in wanted}


def _width(column: Column, needed: Widths, choice: ColumnChoice) -> int:
    if column is Column.PLACE:
        return needed[column]
    chosen = choice.widths.get(column, needed[column])
    return chosen if column in GIVE_WAY else max(chosen, needed[column])


def _name(column: Column) -> str:
    return column.name.lower()


def _column(name: str) -> Column:
    return Column[name.upper()]
