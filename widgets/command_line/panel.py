"""The command line itself: a field over the window, what it would do, and the care that nothing else is done."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from widgets.command_line.field import CommandField
from widgets.command_line.grammar import is_ready, read_line
from widgets.command_line.history import History
from widgets.command_line.preview import Line, Preview, Sign
from widgets.command_line.readings import MISSING, Choices, Deed, Doing, Option, Reading
from widgets.command_line.scene import Scene
from widgets.command_line.sentences import deed_text, option_text, trouble_text
from widgets.command_line.tokens import entries_of
from widgets.theme.fonts import enlarge, text_scale
from widgets.theme.theme import Theme

_WIDTH = 720
_MARGIN = 8
_EDGE = 24
_TOP = 72
"""Pixels from the window's upper edge at the usual size of text: below its menus and the search field."""
_OPENS = frozenset({Doing.GIVE_ASKS, Doing.FORM, Doing.CREWS, Doing.CREW, Doing.ESCALATE})


class CommandPanel(QFrame):
    """Stands over `over`, near its top. Enter does only what stood there when the last key was pressed: if the reading
    has become another one since, it is shown, said, and waits for another Enter."""

    wanted = Signal(object)
    """tuple[Deed, ...]: to be done now, in this order."""
    closed = Signal()
    """Given up by its user: the keyboard goes back to where it was."""

    def __init__(self, over: QWidget, *, scene: Callable[[], Scene], theme: Theme, history: History) -> None:
        super().__init__(over)
        self._over = over
        self._make_scene = scene
        self._theme = theme
        self._history = history
        self._agreed: tuple[Reading, ...] = ()
        self._shown: tuple[Reading, ...] = ()
        self._options: tuple[Option, ...] = ()
        self._chosen_entry = 0
        self._news = ""
        self.field = CommandField()
        self.preview = Preview(theme, self)
        self._keys = QLabel(self)
        self._lay_out()
        self._connect()
        over.installEventFilter(self)
        self.show_theme(theme)
        self._set_words()
        self.hide()

    def open(self) -> None:
        """With the keyboard in the field; a line that was left is still there, marked."""
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._read()

    def say(self, news: str) -> None:
        """Something that stands against what was asked for."""
        self._news = news
        self._show(self._agreed)

    def clear(self) -> None:
        self.field.clear()
        self._history.leave()

    def show_changes(self) -> None:
        """The picture has moved on: what Enter would do may be something else now."""
        if not self.isHidden() and not self.field.composing:
            readings = self._readings()
            if readings != self._agreed:
                self._news = self._changed()
            elif self._shown != self._agreed:
                self._news = ""  # it is again what its user has read
            self._show(readings)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.preview.show_theme(theme)
        self.setStyleSheet(
            f"#command_line {{ background: {theme.panel.name()}; border: 1px solid {theme.selection.name()}; }}"
            f"#command_keys {{ color: {theme.dim.name()}; }}"
            "#command_choices { padding: 2px; } #command_choices::item { padding: 2px 4px; }"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._news = ""
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            if not self.isHidden():
                self._read()
        elif event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._place)  # its parts hear of it after it

    # -- reading --------------------------------------------------------------------------------------------

    def _readings(self) -> tuple[Reading, ...]:
        return read_line(self.field.text(), self._make_scene())

    def _read(self) -> None:
        """What stands there now is what its user sees and agrees to by Enter."""
        if self.field.composing:
            return
        self._agreed = self._readings()
        self._show(self._agreed)

    def _on_edited(self) -> None:
        self._history.leave()
        self._news = ""
        self._read()

    def _enter(self) -> None:
        readings = self._readings()
        if readings != self._agreed:
            self._agreed = readings
            self._news = self._changed()
            self._show(readings)
        elif self._options:
            self._take(self.preview.marked)
        elif is_ready(readings):
            self._history.keep(self.field.text())
            self.wanted.emit(readings)

    def _take(self, row: int) -> None:
        """The marked choice stands in the line then; it still takes an Enter to do it."""
        if 0 <= row < len(self._options):
            self._replace_entry(self._chosen_entry, self._options[row].text)

    def _complete(self) -> None:
        if self._options:
            self._take(self.preview.marked)
        elif is_ready(self._agreed):
            self._set_text("; ".join(one.text for one in self._agreed if isinstance(one, Deed)))

    def _move(self, by: int) -> None:
        """Through the choices; in an empty line through what was sent before."""
        if self._options and not self._history.looking:
            self.preview.move_mark(by)
            return
        if self.field.text() and not self._history.looking:
            return
        line = self._history.older() if by < 0 else self._history.newer()
        if line is not None:
            self.field.setText(line)
            self._news = ""
            self._read()

    def _replace_entry(self, row: int, text: str) -> None:
        """A note or remark is the whole line, semicolons and all."""
        entries = list(entries_of(self.field.text()))
        if len(self._agreed) == 1:
            self._set_text(text)
            return
        entries[row] = text
        self._set_text("; ".join(entries))

    def _set_text(self, text: str) -> None:
        self.field.setText(text)
        self._on_edited()

    # -- showing --------------------------------------------------------------------------------------------

    def _show(self, readings: tuple[Reading, ...]) -> None:
        self._shown = readings
        scene = self._make_scene()
        choices = next((row for row, one in enumerate(readings) if isinstance(one, Choices)), None)
        first = readings[choices] if choices is not None else None
        self._options = first.options if isinstance(first, Choices) else ()
        self._chosen_entry = choices or 0
        lines = [Line(Sign.CHANGED, self._news)] if self._news else []
        lines += [self._line(one, scene) for one in readings] or [Line(Sign.HINT, self._what_to_type(scene))]
        self.preview.show_lines(tuple(lines), tuple(option_text(option, scene) for option in self._options))
        self.field.setAccessibleDescription(self.preview.said)
        if self._options:
            self._keys.setText(self.tr("↑↓ choose · Enter, Tab or a click takes one · Esc closes"))
        elif readings and not is_ready(readings):
            self._keys.setText(self.tr("Enter does nothing yet · Esc closes"))
        else:
            self._keys.setText(self.tr("Enter does it · Tab completes · ↑ earlier lines · Esc closes"))
        self._place()

    def _line(self, reading: Reading, scene: Scene) -> Line:
        if isinstance(reading, Choices):
            return Line(Sign.CHOOSE, self.tr("Which one is meant?"))
        if isinstance(reading, Deed):
            return Line(Sign.ASKS if reading.doing in _OPENS else Sign.DOES, deed_text(reading, scene))
        return Line(Sign.MISSING if reading.code in MISSING else Sign.WRONG, trouble_text(reading, scene))

    def _what_to_type(self, scene: Scene) -> str:
        hint = self.tr(
            "An act, an order, a crew: “pd 1024 xy3” assigns, “1024 dd” says that the crew is there. A semicolon "
            "begins the next entry."
        )
        if scene.shown is None:
            return hint
        return self.tr("{hint} Without a number it is about {order}.").format(hint=hint, order=scene.shown)

    def _changed(self) -> str:
        return self.tr("This has changed meanwhile. Read it again; only the next Enter counts.")

    def _shortened(self) -> None:
        self._news = self.tr("Only the first line was taken, at most 200 signs of it.")
        self._show(self._agreed)

    def _set_words(self) -> None:
        name = self.tr("Command line")
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.preview.name_choices(self.tr("Choices"))

    # -- building -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setObjectName("command_line")
        self._keys.setObjectName("command_keys")
        enlarge(self.field, 1.25)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(6)
        for part in (self.field, self.preview, self._keys):
            layout.addWidget(part)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._on_edited)
        self.field.shortened.connect(self._shortened)
        self.field.entered.connect(self._enter)
        self.field.completed.connect(self._complete)
        self.field.moved.connect(self._move)
        self.field.escaped.connect(self.closed)
        self.field.left.connect(self.hide)
        self.preview.chosen.connect(self._take)

    def _place(self) -> None:
        """As wide as there is room, as high as it takes; the field itself stays where it is."""
        width = min(_WIDTH, self._over.width() - 2 * _EDGE)
        self.preview.fit(width - 2 * _MARGIN)
        for part in (self.preview, self):
            layout = part.layout()
            assert layout is not None
            layout.invalidate()
        self.preview.updateGeometry()  # else the height that it asked for a moment ago counts
        top = round(_TOP * text_scale(self.font()))
        self.setGeometry((self._over.width() - width) // 2, top, width, self.sizeHint().height())
