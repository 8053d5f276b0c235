"""What an empty database opens with: the demo city, or a city of one's own; then how far that has come."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.theme.fonts import enlarge, enlarged, text_scale
from widgets.theme.theme import Theme

_WIDTH = 640
_STEPS = 1000
"""Parts of the progress bar."""


class WelcomePage(QWidget):
    """Two choices, then one bar with the step in words; a failure names file, row and field and offers both again."""

    demo_wanted = Signal()
    import_wanted = Signal()
    retry_wanted = Signal()
    cancelled = Signal()

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._fraction = 0.0
        self._box = QWidget(self)
        self._title = QLabel(self)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._demo = ChoiceButton(theme, self)
        self._import = ChoiceButton(theme, self)
        self._again = ChoiceButton(theme, self)
        self._step = QLabel(self)
        self._step.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._cancel = KeycapButton("Esc", self)
        self._failed = Notice(theme, self)
        self._lines = QPlainTextEdit(self)
        self._lines.setReadOnly(True)
        self._demo.clicked.connect(self.demo_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._again.clicked.connect(self._on_again)
        self._cancel.clicked.connect(self._on_cancel)
        self._lay_out()
        self._set_words()
        self.show_choices()
        self.setFocusProxy(self._demo)

    @property
    def at_work(self) -> bool:
        return not self._bar.isHidden()

    @property
    def step(self) -> str:
        """What is being done."""
        return self._step.text()

    @property
    def percent(self) -> int:
        """How much of it is done."""
        return round(self._bar.value() * 100 / _STEPS)

    @property
    def lines(self) -> tuple[str, ...]:
        """What stood against it."""
        return () if self._lines.isHidden() else tuple(self._lines.toPlainText().splitlines())

    def show_progress(self, text: str, fraction: float) -> None:
        """The step in words and how much is done, 0 to 1; the choices give way to the bar."""
        if not self.at_work:
            self._failed.say("")
            self._show_only(self._step, self._bar, self._cancel)
            self._cancel.setEnabled(True)
            self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fraction = min(max(fraction, 0.0), 1.0)
        self._step.setText(text)
        self._bar.setValue(round(self._fraction * _STEPS))

    def show_failure(self, lines: Sequence[str]) -> None:
        """Why it failed, line by line; without lines it was cancelled. Both choices are offered again."""
        self.show_choices()
        self._failed.say(self.tr("Nothing was changed. What stood against it:") if lines else "", Tone.REFUSED)
        self._lines.setPlainText("\n".join(lines))
        self._lines.setVisible(bool(lines))
        self._demo.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_unopened(self, lines: Sequence[str]) -> None:
        """Why the database was not opened. Nobody knows what it holds: only another try is offered."""
        self._show_only(self._lines, self._again)
        self._failed.say(self.tr("The database was not opened. What stood against it:"), Tone.REFUSED)
        self._lines.setPlainText("\n".join(lines))
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_choices(self) -> None:
        """What an empty database is asked for."""
        self._failed.say("")
        self._show_only(self._about, self._demo, self._import)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._failed.show_theme(theme)
        for choice in (self._demo, self._import, self._again):
            choice.show_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.at_work:
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
        elif event.type() is QEvent.Type.FontChange:
            self._fit_width()

    def _on_cancel(self) -> None:
        if self._cancel.isEnabled():
            self._cancel.setEnabled(False)
            self._step.setText(self.tr("Stopping …"))
            self.cancelled.emit()

    def _on_again(self) -> None:
        self._failed.say("")
        self._step.setText(self.tr("Opening the database …"))
        self._show_only(self._step)
        self.retry_wanted.emit()

    def _show_only(self, *wanted: QWidget) -> None:
        parts: tuple[QWidget, ...] = (self._about, self._lines, self._demo, self._import, self._again, self._step)
        for part in (*parts, self._bar, self._cancel):
            part.setVisible(part in wanted)

    def _set_words(self) -> None:
        self._title.setText(self.tr("Yike – dispatch console"))
        self._about.setText(self.tr("This database holds no city yet. What shall the console work on?"))
        self._demo.say(
            self.tr("Open the demo city"),
            self.tr("A made-up city with moving crews and arriving orders, marked as a demo. Ready in a minute."),
        )
        self._import.say(
            self.tr("Import a city …"),
            self.tr(
                "A folder with stations, grids, areas or customer points, feeders, roads and crews: GeoJSON,"
                " GeoPackage, Shapefile or CSV. Nothing is kept unless all of it fits."
            ),
        )
        self._again.say(self.tr("Try again"), self.tr("Opens the same database once more."))
        self._cancel.setText(self.tr("Cancel"))
        self._lines.setAccessibleName(self.tr("What stood against it"))

    def _fit_width(self) -> None:
        self._box.setFixedWidth(round(_WIDTH * text_scale(self.font())))

    def _lay_out(self) -> None:
        enlarge(self._title, 1.6)
        self._fit_width()
        self._lines.setMinimumHeight(140)
        box = self._box
        column = QVBoxLayout(box)
        column.setSpacing(12)
        for widget in (self._title, self._about, self._failed, self._lines, self._demo, self._import, self._again):
            column.addWidget(widget)
        column.addWidget(self._step)
        column.addWidget(self._bar)
        row = QHBoxLayout()
        row.addWidget(self._cancel)
        row.addStretch(1)
        column.addLayout(row)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)


class ChoiceButton(QPushButton):
    """A large button: what it does in one line, what that means in the next."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._meaning = ""
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, meaning: str) -> None:
        self._meaning = meaning
        self.setText(name)
        self.setAccessibleDescription(meaning)
        self.updateGeometry()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(_WIDTH * text_scale(self.font())), self.fontMetrics().height() * 4 + 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        inside = self.rect().adjusted(16, 10, -16, -10)
        painter.setFont(enlarged(self.font(), 1.25))
        painter.setPen(self._theme.text)
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, flags, self.text())
        below = inside.adjusted(0, painter.fontMetrics().height() + 4, 0, 0)
        painter.setFont(self.font())
        painter.drawText(below, flags | Qt.TextFlag.TextWordWrap, self._meaning)
