"""Letters for the entries of a menu: whatever stands in it, is one letter away while it is open."""

from collections.abc import Iterable
from functools import partial
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


def letters_while_open(menu: QMenu) -> None:
    """For a menu whose entries stay: each has its letter from every opening to the closing."""
    letters = Mnemonics()
    menu.aboutToShow.connect(partial(letters.mark, menu))
    menu.aboutToHide.connect(letters.take_back)


def marked(texts: Iterable[str]) -> list[str]:
    """The texts with & before a letter that no other has: one of their own, or in brackets behind it the first of a
    character's pinyin, or one that none of them wants. What follows a tab stays as it is. After the alphabet nothing is
    marked."""
    parts = [text.partition("\t") for text in texts]
    given = _given([_own_letters(name) for name, _, _ in parts])
    free = iter(letter for letter in ascii_uppercase if letter not in given)
    letters = [letter or next(free, "") for letter in given]
    return [_with_letter(name, letter) + tab + rest for (name, tab, rest), letter in zip(parts, letters, strict=True)]


def _given(wanted: list[str]) -> list[str]:
    """For each entry one of the letters that it wants, the first that is free; if none is, another entry takes the next
    that it wants, so that as many as possible have one. "" for those that have none."""
    holder: dict[str, int] = {}

    def give(entry: int, asked: set[str]) -> bool:
        letters = [letter for letter in dict.fromkeys(wanted[entry]) if letter not in asked]
        asked.update(letters)
        for letter in sorted(letters, key=holder.__contains__):
            if letter not in holder or give(holder[letter], asked):
                holder[letter] = entry
                return True
        return False

    for entry in range(len(wanted)):
        give(entry, set())
    letter_of = {entry: letter for letter, entry in holder.items()}
    return [letter_of.get(entry, "") for entry in range(len(wanted))]


def _own_letters(name: str) -> str:
    """In the order of preference: the beginnings of words, other letters, of a number its last digits."""
    own = _pinyin(name) or "".join(word[0] for word in name.split()) + name
    letters = [letter for letter in own.upper() if letter in ascii_uppercase]
    return "".join(letters or [digit for digit in reversed(name) if digit in digits])


def _pinyin(name: str) -> str:
    """Nothing for an English sentence that has a Chinese name in it."""
    first = next((sign for sign in name if sign.isalpha()), "")
    return "" if first.isascii() else first_letters(name)


def _with_letter(name: str, letter: str) -> str:
    if not letter:
        return name
    beginnings = (f" {name}".upper().find(f" {letter}"), name.upper().rfind(letter))
    at = next((at for at in beginnings if at >= 0), None)
    if at is not None and not _pinyin(name):
        return f"{name[:at]}&{name[at:]}"
    body, ellipsis = (name[:-1].rstrip(), " …") if name.endswith("…") else (name, "")
    return f"{body}(&{letter}){ellipsis}"
