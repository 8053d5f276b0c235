"""The verbs: every act under its names in both languages and the initials of the Chinese one.

There is no list of acts here: the acts on orders come from `ACTS` with the names of their buttons, those of the
window from its menus.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any

from models.entities.escalations import EscalationLevel
from models.entities.people import DutyState
from widgets.acts.act_table import ACTS
from widgets.command_line.tokens import plain, words_of
from widgets.words.acts import ACT_NAMES
from widgets.words.initials import first_letters
from widgets.words.terms import TERMS

_LEAST_INNER = 2
"""Signs that are wanted before a verb is also found by a later word of its name."""


@dataclass(frozen=True, slots=True)
class Verb:
    """`key` is the kind of the command that the act sends, a duty that a crew may get, or the name of an act of the
    window."""

    key: type[Any] | DutyState | str
    english: str
    chinese: str

    @property
    def initials(self) -> str:
        return first_letters(plain(self.chinese))

    @property
    def of_order(self) -> bool:
        return isinstance(self.key, type)

    @property
    def of_window(self) -> bool:
        return isinstance(self.key, str)


@dataclass(frozen=True, slots=True)
class Match:
    """A verb, and the one of its names that was meant: Chinese also where the initials were typed."""

    verb: Verb
    name: str


_Known = tuple[str, int, Match]
"""A word as it is compared, the row of its verb, and what it means."""


@dataclass(frozen=True, slots=True)
class Matches:
    """All verbs that a word may mean; `whole` if it is a whole name or all of the initials."""

    found: tuple[Match, ...]
    whole: bool


class Lexicon:
    """Words in order, so that a keystroke looks at few of them."""

    def __init__(self, verbs: Iterable[Verb], levels: Mapping[EscalationLevel, tuple[str, str]]) -> None:
        """`levels`: whom one asks for help → its name in English and in Chinese."""
        self.verbs = tuple(verbs)
        self.levels = levels
        names = [(row, word, match) for row, verb in enumerate(self.verbs) for word, match in _names(verb)]
        later = [(row, word, match) for row, verb in enumerate(self.verbs) for word, match in _later_words(verb)]
        self._names = sorted(((word, row, match) for row, word, match in names), key=_place)
        self._later = sorted(((word, row, match) for row, word, match in later), key=_place)

    def match(self, word: str) -> Matches:
        """Whole names before beginnings of names before beginnings of later words ("void" of "Make void")."""
        begun = _beginning(word, self._names)
        whole = _once(known for known in begun if known[0] == word)
        if whole:
            return Matches(whole, whole=True)
        if begun or len(word) < _LEAST_INNER:
            return Matches(_once(begun), whole=False)
        return Matches(_once(_beginning(word, self._later)), whole=False)

    def shortest(self, verb: Verb) -> str:
        """The initials where they mean this verb alone, else its Chinese name: what people learn to type."""
        return verb.initials if len(self.match(verb.initials).found) == 1 else plain(verb.chinese)


def make_lexicon(window_acts: Mapping[str, str], chinese: Callable[[str, str], str]) -> Lexicon:
    """`window_acts`: name of an act of the window → its English text in the context Menus; `chinese` translates
    (context, English text)."""
    named: list[tuple[type[Any] | DutyState | str, str, str]] = [
        (act.kind, "ActName", ACT_NAMES[act.kind]) for act in ACTS
    ]
    named += [(duty, "DutyState", TERMS[duty]) for duty in DutyState]
    named += [(name, "Menus", text) for name, text in window_acts.items()]
    levels = {level: (TERMS[level], chinese("EscalationLevel", TERMS[level])) for level in EscalationLevel}
    return Lexicon((Verb(key, _bare(text), _bare(chinese(context, text))) for key, context, text in named), levels)


def _bare(name: str) -> str:
    """Without the mark that a dialog follows."""
    return name.removesuffix("…").rstrip()


def _names(verb: Verb) -> Iterator[tuple[str, Match]]:
    english, chinese = Match(verb, verb.english), Match(verb, verb.chinese)
    yield plain(verb.english), english
    yield plain(verb.chinese), chinese
    if verb.initials:
        yield verb.initials, chinese
    if isinstance(verb.key, str):
        yield plain(verb.key), english


def _later_words(verb: Verb) -> Iterator[tuple[str, Match]]:
    parts, signs = words_of(verb.english), plain(verb.chinese)
    for row in range(1, len(parts)):
        yield "".join(parts[row:]), Match(verb, verb.english)
    for row in range(1, len(signs)):
        yield signs[row:], Match(verb, verb.chinese)


def _place(known: _Known) -> tuple[str, int]:
    return known[:2]


def _beginning(word: str, sorted_words: list[_Known]) -> list[_Known]:
    at = bisect_left(sorted_words, (word, -1), key=_place)
    return list(takewhile(lambda known: known[0].startswith(word), islice(sorted_words, at, None)))


def _once(found: Iterable[_Known]) -> tuple[Match, ...]:
    """Each verb once, in the order of the menus."""
    matches = {row: match for _, row, match in found}
    return tuple(matches[row] for row in sorted(matches))
