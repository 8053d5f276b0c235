"""Letters for the entries of a menu: whatever stands in it, is one letter away while it is open."""

from collections.abc import Iterable
from string import ascii_uppercase, digits

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from widgets.words.initials import first_letters


class Mnemonics:
    """The letters of one menu, from its opening to its closing: its texts are read elsewhere too, without letters."""

    def __init__(self) -> None:
        self._given: list[tuple[QAction, str, str]] = []

    def mark(self, menu: QMenu) -> None:
        """Call it when every entry is there."""
        entries = [action for action in menu.actions() if action.isVisible() and action.isEnabled() and action.text()]
        texts = [action.text() for action in entries]
        self._given = list(zip(entries, texts, marked(texts), strict=True))
        for action, _, text in self._given:
            action.setText(text)

    def take_back(self) -> None:
        """An entry that got another text meanwhile keeps it."""
        for action, before, marked_text in self._given:
            if action.text() == marked_text:
                action.setText(before)
        self._given = []


def marked(texts: Iterable[str]) -> list[str]:
    """The texts with & before a letter that no other has: one of their own letters, or in Chinese the first of its
    pinyin, in brackets behind it. What follows a tab stays as it is. After the alphabet nothing is marked."""
    free = set(ascii_uppercase + digits)
    found = []
    for text in texts:
        name, tab, rest = text.partition("\t")
        letter = next((letter for letter in _candidates(name) if letter in free), "")
        free.discard(letter)
        found.append(_with_letter(name, letter) + tab + rest)
    return found


def _candidates(name: str) -> str:
    """In the order of preference: the beginnings of words, other letters, of a number its last digits, any letter."""
    own = first_letters(name) or "".join(word[0] for word in name.split()) + name
    letters = [letter for letter in own.upper() if letter in ascii_uppercase]
    last = [digit for digit in reversed(name) if digit in digits]
    return "".join(letters or last) + ascii_uppercase


def _with_letter(name: str, letter: str) -> str:
    if not letter:
        return name
    beginnings = (f" {name}".upper().find(f" {letter}"), name.upper().rfind(letter))
    at = next((at for at in beginnings if at >= 0), None)
    if at is not None and not first_letters(name):
        return f"{name[:at]}&{name[at:]}"
    body, ellipsis = (name[:-1].rstrip(), " …") if name.endswith("…") else (name, "")
    return f"{body}(&{letter}){ellipsis}"
