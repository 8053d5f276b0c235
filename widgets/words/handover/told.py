"""A handover as page and paper show it: sections of tables, whose rows become words when they are looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from models.entities.handovers import SectionKind

MANY = 40
"""More lines of one kind are a count first, with the lines behind it: they fill a page."""

LINE = "\N{LINE SEPARATOR}"
"""In a cell: what follows begins a line also where tables are set close, and other lines are run together."""


class Mark(Enum):
    """Against the handover before."""

    NONE = ""
    NEW = "＋"
    OTHER = "△"


@dataclass(frozen=True, slots=True)
class Row:
    """`about` is what can be opened: the kind of thing and its id; None where there is nothing."""

    key: str
    cells: tuple[str, ...]
    mark: Mark = Mark.NONE
    about: tuple[type[Any], str] | None = None


@dataclass(frozen=True, slots=True)
class TableTold:
    """`shares` are the columns' widths in parts of their sum. `empty` is said where there are no lines. A cell may have
    several lines. `fold` names a table that the page shows by its title alone until somebody opens it."""

    title: str
    heads: tuple[str, ...]
    shares: tuple[int, ...]
    lines: Sequence[Any] = field(repr=False)
    tell: Callable[[Any], Row] = field(repr=False)
    empty: str = ""
    fold: str = ""

    def __len__(self) -> int:
        return len(self.lines)

    def row(self, index: int) -> Row:
        return self.tell(self.lines[index])


@dataclass(frozen=True, slots=True)
class SectionTold:
    kind: SectionKind
    title: str
    tables: tuple[TableTold, ...]
    whole: int | None = None
    """Lines that it stands for, where tables tell many in one."""

    @property
    def count(self) -> int:
        return self.whole if self.whole is not None else sum(len(table) for table in self.tables)


@dataclass(frozen=True, slots=True)
class QuestionTold:
    section: SectionKind
    place: int
    """From 0."""
    question: str
    asked: str
    """Who asked, when."""
    answer: str = ""
    answered: str = ""


@dataclass(frozen=True, slots=True)
class SignatureTold:
    """One of the two blocks; `signed` is empty while nobody has."""

    role: str
    name: str
    signed: str
    how: str
    """That the password was entered again, or why there is no signature."""


@dataclass(frozen=True, slots=True)
class HandoverTold:
    """`facts` are label and value of who hands over to whom; `counts` a number and what it counts; `state` says whether
    it is signed, and `bound` what binds the signatures to it: digest, revision, rule book."""

    title: str
    number: str
    state: str
    signed: bool
    facts: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, str], ...]
    marks: str
    """What the signs before lines mean."""
    sections: tuple[SectionTold, ...]
    questions_title: str
    questions_empty: str
    questions: tuple[QuestionTold, ...]
    signatures: tuple[SignatureTold, ...]
    bound: tuple[tuple[str, str], ...]
    foot: str
    """Of each sheet of paper."""
    close: bool = False
    """So many lines that paper sets them close."""
