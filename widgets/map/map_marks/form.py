"""The small form on the map: what a mark says and until when, how much longer one holds, or why it goes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.commands.map_marks import ChangeMarkEnd, LiftMark, MarkCommand, PlaceMark
from models.entities.map_marks import LONGEST_MARK_REASON, LONGEST_MARK_TEXT, MapMark, MarkKind
from models.geometry.measures import Point
from models.ids import GridId
from models.rules.rule_book import RuleBook
from models.territory.shapes import ShapeKind
from widgets.acts.flow_row import FlowRow
from widgets.map.map_marks.field_rows import FieldRows
from widgets.map.map_marks.painting import Draft
from widgets.map.map_marks.signs import sign_icons
from widgets.map.map_marks.until_field import UntilField
from widgets.theme.fonts import text_scale
from widgets.theme.theme import Theme
from widgets.words.map_marks import mark_line
from widgets.words.terms import term

_WIDTH = 330
"""Pixels at the usual size of text."""


class Asking(Enum):
    PLACE = "place"
    END = "end"
    LIFT = "lift"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was drawn, and the service grids that it touches."""

    shape: ShapeKind
    points: tuple[tuple[float, float], ...]
    grids: tuple[GridId, ...]


class MarkForm(QFrame):
    """Enter sends, Esc gives up. It stays open until the answer has come, and shows a refusal. Fields that find no
    room scroll, labels that find none beside them stand above them."""

    requested = Signal(object)
    drafted = Signal(object)
    """Draft that the map shows meanwhile; None when there is none any more."""
    closed = Signal()
    keyboard_free = Signal()
    """It had the keyboard when it closed."""
    resized = Signal()
    """It asks other things or says more: whoever has the room calls `fit`."""

    def __init__(self, parent: QWidget, *, rules: RuleBook, theme: Theme, now: datetime) -> None:
        super().__init__(parent)
        self._rules = rules
        self._now = now
        self._asking: Asking | None = None
        self._figure: Figure | None = None
        self._mark: MapMark | None = None
        self._sent: MarkCommand | None = None
        self._title, self._says = QLabel(), QLabel()
        self.kind = QComboBox()
        self.text, self.reason = QLineEdit(), QLineEdit()
        self.until = UntilField(rules=rules, now=now)
        self.send, self._cancel = QPushButton(), QPushButton()
        self._labels: dict[QWidget, QLabel] = {
            part: QLabel() for part in (self.kind, self.text, self.until, self.reason)
        }
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._show_draft)
        self.send.clicked.connect(self._send)
        self._cancel.clicked.connect(self.close_form)
        for button in (self.send, self._cancel):
            button.setAutoDefault(True)  # outside a dialog Enter on a button would be the form's
        self.show_theme(theme)
        self.hide()

    @property
    def dirty(self) -> bool:
        """Something was drawn, typed or chosen, or is under way, that closing would lose. What can never be sent any
        more is no loss, nor is a single point."""
        if self._asking is None or not (self.send.isEnabled() or self._sent is not None):
            return False
        figure = self._figure
        drawn = figure is not None and (figure.shape is not ShapeKind.POINT or self.kind.currentIndex() > 0)
        ends = self._asking is not Asking.LIFT and self.until.dirty
        return self._sent is not None or drawn or ends or bool(self.text.text() or self.reason.text())

    @property
    def says(self) -> str:
        """What the form answers: a refusal, or that what it is about has changed."""
        return self._says.text()

    @property
    def least(self) -> int:
        """Pixels of height with which it can be filled in."""
        return self._rest(self.width()) + self._fields.least

    def wanted(self, most: int) -> QSize:
        """What it takes if nothing is to scroll, within `most` pixels of width."""
        width = min(round(_WIDTH * text_scale(self._title.font())), most)
        return QSize(width, self._rest(width) + self._fields.height_within(width - self._frame()))

    def fit(self, most: QSize) -> None:
        """Take what is needed, within `most` pixels."""
        size = self.wanted(most.width()).boundedTo(most)
        self._fields.setFixedHeight(max(size.height() - self._rest(size.width()), 1))
        self.resize(size)
        self._fields.show_focus()

    # -- opening and closing ----------------------------------------------------------------------------------

    def place(self, figure: Figure, now: datetime) -> None:
        self._begin(Asking.PLACE, now, figure=figure)
        self.until.begin(now)
        self._offer_kinds(figure.shape)
        self._take_keyboard()

    def change_end(self, mark: MapMark, now: datetime) -> None:
        self._begin(Asking.END, now, mark=mark)
        self.until.begin(now, mark.until)
        self._take_keyboard()

    def lift(self, mark: MapMark, now: datetime) -> None:
        self._begin(Asking.LIFT, now, mark=mark)
        self._take_keyboard()

    def insist(self) -> None:
        """Somebody wants it for something else while it is `dirty`."""
        self._say(self.tr("The open form holds what was typed: send it or close it first."))
        self._take_keyboard()

    def close_form(self) -> None:
        if self._asking is None:
            return
        self._asking = self._figure = self._mark = self._sent = None
        held = self.isAncestorOf(self.window().focusWidget())
        self.hide()
        self.drafted.emit(None)
        self.closed.emit()
        if held:
            self.keyboard_free.emit()

    # -- what the console tells -------------------------------------------------------------------------------

    def show_done(self, command: object) -> None:
        if command is self._sent:
            self.close_form()

    def show_refusal(self, command: object, why: str) -> None:
        """What was typed stays."""
        if command is self._sent:
            self._sent = None
            self.send.setEnabled(True)
            self._say(why)

    def show_mark(self, find: Callable[[str], MapMark | None]) -> None:
        """Marks have changed: whoever changes one meanwhile is told so before anything is sent."""
        if self._mark is None or self._sent is not None:
            return
        mark = find(self._mark.id)
        if mark is None:
            self._stop_sending()
            self._say(self.tr("It holds no more."))
        elif mark.version != self._mark.version:
            self._mark = mark
            self._say(self.tr("It was changed meanwhile. Send again if that is still right."))
        self._set_title()

    def show_ground(self, touched: Callable[[ShapeKind, tuple[Point, ...]], tuple[GridId, ...]]) -> None:
        """Another territory: what was drawn stays, with the grids that it touches there."""
        if self._figure is not None:
            self._figure = replace(self._figure, grids=touched(self._figure.shape, self._figure.points))

    def show_now(self, now: datetime) -> None:
        self._now = now
        self.until.show_now(now)

    def show_theme(self, theme: Theme) -> None:
        self._icons = sign_icons(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.panel)
        palette.setColor(QPalette.ColorRole.WindowText, theme.text)
        self.setPalette(palette)
        for row in range(self.kind.count()):
            self.kind.setItemIcon(row, self._icons[self.kind.itemData(row)])

    # -- Qt ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._send()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._asking is not None:
            self._set_words()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """It lies in no layout: when its own asks for another size, whoever has the room is told."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.resized.emit()
        return done

    # -- inside -----------------------------------------------------------------------------------------------

    def _begin(
        self, asking: Asking, now: datetime, *, figure: Figure | None = None, mark: MapMark | None = None
    ) -> None:
        self._asking, self._figure, self._mark, self._sent, self._now = asking, figure, mark, None, now
        self.drafted.emit(None)
        shown = {
            self.kind: asking is Asking.PLACE,
            self.text: asking is Asking.PLACE,
            self.until: asking is not Asking.LIFT,
            self.reason: asking is not Asking.END,
        }
        for part, wanted in shown.items():
            self._fields.show_row(part, wanted=wanted)
        self.reason.clear()
        self.text.clear()
        self.send.setEnabled(True)
        self._say("")
        self._set_words()
        self.show()
        self.resized.emit()

    def _offer_kinds(self, shape: ShapeKind) -> None:
        """A point closes nothing."""
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind in MarkKind:
            if kind is not MarkKind.CLOSURE or shape is not ShapeKind.POINT:
                self.kind.addItem(self._icons[kind], term(kind), kind)
        self.kind.blockSignals(False)
        self._show_draft()

    def _show_draft(self) -> None:
        if self._figure is not None:
            self.drafted.emit(Draft(self.kind.currentData(), self._figure.shape, self._figure.points))

    def _send(self) -> None:
        """Once; the answer comes to `show_done` or `show_refusal`."""
        if self._asking is None or not self.send.isEnabled():
            return
        missing = self._missing()
        if missing is not None:
            self._say(self.tr("“{field}” must not be empty.").format(field=self._labels[missing].text()))
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._sent = self._command()
        self._stop_sending()
        self._say("")
        self.requested.emit(self._sent)

    def _stop_sending(self) -> None:
        """A button that goes grey under the keyboard would hand it to whatever comes next, outside the form."""
        if self.send.hasFocus():
            self._take_keyboard()
        self.send.setEnabled(False)

    def _take_keyboard(self) -> None:
        first = {Asking.PLACE: self.text, Asking.END: self.until, Asking.LIFT: self.reason}
        if self._asking is not None:
            first[self._asking].setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing(self) -> QLineEdit | None:
        if self._asking is Asking.PLACE and not self.text.text().strip():
            return self.text
        return self.reason if self._asking is Asking.LIFT and not self.reason.text().strip() else None

    def _command(self) -> MarkCommand:
        if self._figure is not None:
            return PlaceMark(
                kind=self.kind.currentData(),
                shape=self._figure.shape,
                points=self._figure.points,
                grids=self._figure.grids,
                text=self.text.text().strip(),
                reason=self.reason.text().strip(),
                until=self.until.until,
            )
        assert self._mark is not None
        if self._asking is Asking.END:
            return ChangeMarkEnd(mark=self._mark.id, seen=self._mark.version, until=self.until.until)
        return LiftMark(mark=self._mark.id, seen=self._mark.version, reason=self.reason.text().strip())

    def _say(self, text: str) -> None:
        self._says.setText(text)
        self._says.setVisible(bool(text))
        self.setAccessibleDescription(text)

    def _rest(self, width: int) -> int:
        """Pixels of height of everything but the fields."""
        margins = self._column.contentsMargins()
        inner = width - self._frame()
        labels = [label for label in (self._title, self._says) if not label.isHidden()]
        parts = [*(label.heightForWidth(inner) for label in labels), self._buttons.heightForWidth(inner)]
        gaps = self._column.spacing() * len(parts)
        return sum(parts) + gaps + margins.top() + margins.bottom() + 2 * self.frameWidth()

    def _frame(self) -> int:
        margins = self._column.contentsMargins()
        return margins.left() + margins.right() + 2 * self.frameWidth()

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        bold = QFont()
        bold.setBold(True)
        self._title.setFont(bold)
        for label in (self._title, self._says):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.text.setMaxLength(LONGEST_MARK_TEXT)
        self.reason.setMaxLength(LONGEST_MARK_REASON)
        self._fields = FieldRows(self._labels)
        self._buttons = FlowRow(self)
        self._buttons.add(self.send)
        self._buttons.add(self._cancel)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._fields)
        column.addWidget(self._says)
        column.addWidget(self._buttons)

    def _set_words(self) -> None:
        self._labels[self.kind].setText(self.tr("Kind"))
        self._labels[self.text].setText(self.tr("Text"))
        self._labels[self.until].setText(self.tr("Until"))
        optional = self._asking is Asking.PLACE
        self._labels[self.reason].setText(self.tr("Reason (optional)") if optional else self.tr("Reason"))
        for part, label in self._labels.items():
            part.setAccessibleName(label.text())
        for row in range(self.kind.count()):
            self.kind.setItemText(row, term(self.kind.itemData(row)))
        self.until.set_words()
        self._cancel.setText(self.tr("Cancel"))
        self._set_title()

    def _set_title(self) -> None:
        if self._asking is Asking.PLACE:
            title, send = self.tr("Mark on the map for everybody"), self.tr("Place")
        elif self._asking is Asking.END:
            title, send = self.tr("Change the end · {mark}"), self.tr("Change the end")
        else:
            title, send = self.tr("Lift · {mark}"), self.tr("Lift")
        mark = "" if self._mark is None else mark_line(self._mark, now=self._now, rules=self._rules)
        self._title.setText(title.format(mark=mark))
        self.send.setText(send)
        self.setAccessibleName(self._title.text())
