"""What can be typed for every act, and the keys that all acts have as shipped."""

from functools import cached_property
from typing import Any

from console.language import words_of
from console.window_acts import ACT_TEXTS, WINDOW_ACTS
from widgets.acts import ACTS
from widgets.acts.act_book import ActKey
from widgets.command_line.lexicon import Lexicon, Verb, make_lexicon
from widgets.command_line.tokens import plain
from widgets.words.rule_words import language

WINDOW_VERBS = {name: text for name, text in ACT_TEXTS.items() if name != "command_line"}
"""Acts of the window that a line can be about: all but opening a line."""


class Verbs:
    """Made when they are first asked for: not before somebody opens a line or a menu."""

    @cached_property
    def lexicon(self) -> Lexicon:
        return make_lexicon(WINDOW_VERBS, words_of("zh_CN"))

    def word_of(self, act: Any) -> str:
        """The shortest word that means this act or duty; "" for an act that no line can be about. Who reads English
        is told no word in Chinese."""
        verb = self._verbs.get(act)
        if verb is None:
            return ""
        word = self.lexicon.shortest(verb)
        return word if word.isascii() or language() == "zh" else plain(verb.english)

    @cached_property
    def _verbs(self) -> dict[Any, Verb]:
        return {verb.key: verb for verb in self.lexicon.verbs}


def shipped_keys() -> dict[ActKey, tuple[str, ...]]:
    """Every act of the program in the order of the menus, acts on orders first."""
    keys: dict[ActKey, tuple[str, ...]] = {act.kind: (act.shortcut,) if act.shortcut else () for act in ACTS}
    keys |= {act.name: act.keys for groups in WINDOW_ACTS.values() for group in groups for act in group}
    return keys
