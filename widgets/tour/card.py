"""One card of the tour: what a place of the desk is for, and its keys."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.acts.keycap_button import KeycapButton
from widgets.theme.fonts import enlarge
from widgets.tour.sheet import dress, keep_whole, keycap, say

_LARGER = 1.2
_MOST_KEYS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`keys`: what is pressed or typed → what it does; at most three. `number` counts from 1."""

    title: str
    text: str
    keys: tuple[tuple[str, str], ...]
    number: int
    count: int


class TourCard(QFrame):
    """Takes the keyboard only by `take_keyboard`. Enter and → go on, ← goes back."""

    next_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self)
        self._step: Step | None = None
        self._title = QLabel(self)
        enlarge(self._title, _LARGER)
        self._at = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._caps = tuple(keycap(self) for _ in range(_MOST_KEYS))
        self._does = tuple(QLabel(self) for _ in range(_MOST_KEYS))
        self._skip = KeycapButton("Esc", self)
        self._back = QPushButton(self)
        self._next = QPushButton(self)
        for label in (self._title, self._at, self._text, *self._caps, *self._does):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for does in self._does:
            does.setWordWrap(True)
        for button in (self._skip, self._back, self._next):
            button.setAutoDefault(True)  # Enter presses it, as the space bar does
        keep_whole(self._skip, self._back, self._next)
        self._lay_out()
        self._connect()
        self._set_words()
        self.hide()

    @property
    def step(self) -> Step | None:
        """What it shows."""
        return self._step

    def show_step(self, step: Step) -> None:
        """The keyboard, if the card has it, comes back to the button that goes on."""
        if step == self._step:
            return
        self._step = step
        had_keyboard = self.isAncestorOf(self.window().focusWidget())
        self._set_words()
        if had_keyboard:
            self._next.setFocus()
        if self.isVisible():
            self.tell()

    def tell(self) -> None:
        """To whoever listens."""
        say(self, f"{self.accessibleName()} {self.accessibleDescription()}")

    def take_keyboard(self) -> None:
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._at)
        keys = QGridLayout()
        keys.setColumnStretch(1, 1)
        for row, (cap, does) in enumerate(zip(self._caps, self._does, strict=True)):
            keys.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            keys.addWidget(does, row, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._skip)
        foot.addStretch(1)
        foot.addWidget(self._back)
        foot.addWidget(self._next)
        box = QVBoxLayout(self)
        box.addLayout(head)
        box.addWidget(self._text)
        box.addLayout(keys)
        box.addLayout(foot)

    def _connect(self) -> None:
        self._skip.clicked.connect(self.skip_wanted)
        self._back.clicked.connect(self.back_wanted)
        self._next.clicked.connect(self.next_wanted)
        for key, wanted in ((Qt.Key.Key_Right, self.next_wanted), (Qt.Key.Key_Left, self.back_wanted)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wanted)

    def _set_words(self) -> None:
        step = self._step
        if step is None:
            return
        last = step.number == step.count
        at = self.tr("{number} of {count}").format(number=step.number, count=step.count)
        self._title.setText(step.title)
        self._at.setText(at)
        self._text.setText(step.text)
        for row, (cap, does) in enumerate(zip(self._caps, self._does, strict=True)):
            key, act = step.keys[row] if row < len(step.keys) else ("", "")
            cap.setText(key)
            does.setText(act)
            cap.setVisible(bool(key))
            does.setVisible(bool(act))
        self._skip.setText(self.tr("Skip"))
        self._back.setText(self.tr("Back"))
        self._next.setText(self.tr("Done") if last else self.tr("Next"))
        self._skip.setVisible(not last)
        self._back.setEnabled(step.number > 1)
        self.setAccessibleName(self.tr("Tour, {at}: {place}").format(at=at, place=step.title))
        self.setAccessibleDescription(" ".join((step.text, *(f"{key}: {act}" for key, act in step.keys))))
        self._next.setAccessibleDescription(self.accessibleDescription())
