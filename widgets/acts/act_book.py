"""By which key and by which typed word every act of the program is done: the one book that menus, buttons, keycaps,
the page of acts and the window's keys read.

An act is known by the class of its command (acts on orders) or by its name (acts of the window).
"""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

ActKey = type[Any] | str

_BETWEEN = "; "
"""Between two keys of one act, where they are kept as a text."""

_TYPING = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier)

_OF_PARTS = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space),
    *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Menu, Qt.Key.Key_F5),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
"""Without Ctrl and Alt these move, write, send or close in lists, forms and fields."""

_OF_FIELDS = tuple(QKeySequence(f"Ctrl+{letter}") for letter in ("A", "C", "V", "X", "Tab", "Shift+Tab"))
"""What every field of text does with them is done everywhere."""

_OF_WINDOWS = (QKeySequence("F11"),)
"""Windows besides the main one fill the screen by it."""


class KeyProblem(Enum):
    """Why a key cannot be an act's."""

    NONE = "none"
    WRITES = "writes"
    """A letter, digit or sign that somebody types."""
    OF_PARTS = "of_parts"
    """Lists, forms and fields use it."""
    OF_WINDOWS = "of_windows"
    """Further windows use it."""
    OF_MENUS = "of_menus"
    """Alt and a letter that opens a menu of the window."""


class ActBook(QObject):
    """`shipped`: act → its keys as portable sequences, in the order in which they are told; () for none.
    `command`: the word that the command line takes for an act."""

    changed = Signal()

    def __init__(
        self, shipped: Mapping[ActKey, tuple[str, ...]], *, command: Callable[[Any], str], parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._shipped = {act: tuple(_portable(key) for key in keys) for act, keys in shipped.items()}
        self._keys = dict(self._shipped)
        self._by_name = {name_of(act): act for act in shipped}
        self._command = command

    def __iter__(self) -> Iterator[ActKey]:
        return iter(self._shipped)

    def command_of(self, act: Any) -> str:
        """What is typed for it, or for a duty of a crew; "" for what no line can be about."""
        return self._command(act)

    def keys_of(self, act: ActKey) -> tuple[QKeySequence, ...]:
        return tuple(QKeySequence(key) for key in self._keys[act])

    def key_of(self, act: ActKey) -> str:
        """The first of its keys, portable; "" if it has none."""
        return next(iter(self._keys[act]), "")

    def written_key(self, act: ActKey) -> str:
        """Its first key as this machine and language write it."""
        return QKeySequence(self.key_of(act)).toString(QKeySequence.SequenceFormat.NativeText)

    def holder_of(self, key: QKeySequence) -> ActKey | None:
        wanted = _portable(key)
        return next((act for act, keys in self._keys.items() if wanted in keys), None)

    def is_changed(self, act: ActKey) -> bool:
        return self._keys[act] != self._shipped[act]

    # -- changing -------------------------------------------------------------------------------------------

    def give(self, act: ActKey, key: QKeySequence) -> None:
        """`key` instead of what the act had; whoever had `key` loses it."""
        self._take_from_holder(_portable(key))
        self._keys[act] = (_portable(key),)
        self.changed.emit()

    def free(self, act: ActKey) -> None:
        """No key at all; the command line and the menu still do it."""
        self._keys[act] = ()
        self.changed.emit()

    def reset(self, act: ActKey) -> None:
        """Its shipped keys; whoever has got one of them meanwhile loses it."""
        for key in self._shipped[act]:
            self._take_from_holder(key)
        self._keys[act] = self._shipped[act]
        self.changed.emit()

    def reset_all(self) -> None:
        self._keys = dict(self._shipped)
        self.changed.emit()

    def _take_from_holder(self, key: str) -> None:
        for act, keys in self._keys.items():
            self._keys[act] = tuple(other for other in keys if other != key)

    # -- what is kept of it ---------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        """Only what differs from what is shipped, so that later versions may ship other keys."""
        return {name_of(act): _BETWEEN.join(self._keys[act]) for act in self if self.is_changed(act)}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        """Acts that there are no more and keys that are none are left out."""
        for name, text in kept.items():
            act = self._by_name.get(name)
            if act is None:
                continue
            keys = [key for key in map(_portable, text.split(_BETWEEN)) if key]
            for key in keys:
                self._take_from_holder(key)
            self._keys[act] = tuple(keys)
        self.changed.emit()


def name_of(act: ActKey) -> str:
    """How settings and pages call an act: it stays the same in every language."""
    return act if isinstance(act, str) else act.__name__


def problem_of(key: QKeySequence, *, menu_letters: str) -> KeyProblem:
    """What speaks against `key` as an act's: one chord of it is looked at. `menu_letters`: those that open the menus
    with Alt, in capitals."""
    chord = key[0]  # type: ignore[index]  # the stubs leave it out
    held = chord.keyboardModifiers()
    sign = chord.key()
    commanding = any(bool(held & modifier) for modifier in _TYPING)
    if key in _OF_FIELDS or (sign in _OF_PARTS and not commanding):
        return KeyProblem.OF_PARTS
    if key in _OF_WINDOWS:
        return KeyProblem.OF_WINDOWS
    if held == Qt.KeyboardModifier.AltModifier and QKeySequence(sign).toString() in tuple(menu_letters):
        return KeyProblem.OF_MENUS
    if not commanding and not Qt.Key.Key_F1 <= sign <= Qt.Key.Key_F35:
        return KeyProblem.WRITES
    return KeyProblem.NONE


def _portable(key: QKeySequence | str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
