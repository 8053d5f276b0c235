"""The verbs: every act under its names in both languages and the initials of the Chinese one.

There is no list of acts here: the acts on orders come from `ACTS` with the names of their buttons, those of the
window from its menus.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from widgets.acts.act_table import ACTS
from widgets.command_line.tokens import plain, words_of
from widgets.words.acts import ACT_NAMES
from widgets.words.initials import first_letters

_LEAST_INNER = 2
"""Signs that are wanted before a verb is also found by a later word of its name."""


@dataclass(frozen=True, slots=True)
class Verb:
    """`key` is the kind of the command that the act sends, or the name of an act of the window."""

    key: type[Any] | str
    english: str
    chinese: str

    @property
    def initials(self) -> str:
        return first_letters(plain(self.chinese))

    @property
    def of_window(self) -> bool:
        return isinstance(self.key, str)


@dataclass(frozen=True, slots=True)
class Match:
    """A verb, and the one of its names that was meant: Chinese also where the initials were typed."""

    verb: Verb
    name: str


@dataclass(frozen=True, slots=True)
class Matches:
    """All verbs that a word may mean; `whole` if it is a whole name or all of the initials."""

    found: tuple[Match, ...]
    whole: bool


class Lexicon:
    def __init__(self, verbs: Iterable[Verb]) -> None:
        self.verbs = tuple(verbs)
        self._words: list[tuple[str, Match]] = []
        self._later: list[tuple[str, Match]] = []
        for verb in self.verbs:
            english, chinese = Match(verb, verb.english), Match(verb, verb.chinese)
            for word, match in ((plain(verb.english), english), (plain(verb.chinese), chinese)):
                self._words.append((word, match))
            if verb.initials:
                self._words.append((verb.initials, chinese))
            if isinstance(verb.key, str):
                self._words.append((plain(verb.key), english))
            parts = words_of(verb.english)
            self._later += [("".join(parts[row:]), english) for row in range(1, len(parts))]
            sign = plain(verb.chinese)
            self._later += [(sign[row:], chinese) for row in range(1, len(sign))]

    def match(self, word: str) -> Matches:
        """Whole names before beginnings of names before beginnings of later words ("void" of "Make void")."""
        whole = _once(match for known, match in self._words if known == word)
        if whole:
            return Matches(whole, whole=True)
        begun = _once(match for known, match in self._words if known.startswith(word))
        if begun or len(word) < _LEAST_INNER:
            return Matches(begun, whole=False)
        return Matches(_once(match for known, match in self._later if known.startswith(word)), whole=False)


def make_lexicon(window_acts: Mapping[str, str], chinese: Callable[[str, str], str]) -> Lexicon:
    """`window_acts`: name of an act of the window → its English text in the context Menus; `chinese` translates
    (context, English text)."""
    named: list[tuple[type[Any] | str, str, str]] = [(act.kind, "ActName", ACT_NAMES[act.kind]) for act in ACTS]
    named += [(name, "Menus", text) for name, text in window_acts.items()]
    return Lexicon(Verb(key, _bare(text), _bare(chinese(context, text))) for key, context, text in named)


def _bare(name: str) -> str:
    """Without the mark that a dialog follows."""
    return name.removesuffix("…").rstrip()


def _once(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Each verb once, under the first of its names that fits."""
    found: dict[type[Any] | str, Match] = {}
    for match in matches:
        found.setdefault(match.verb.key, match)
    return tuple(found.values())
