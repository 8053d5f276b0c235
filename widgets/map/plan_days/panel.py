"""Below the map: which day, what is planned on it, and what gets in the way of what."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from models.entities.protected_events import ProtectedEvent
from models.ids import PlanId
from models.planning.plan_days import DayLoad, DayPhase, DayPlan
from models.planning.plan_meetings import CONFLICTS, Meeting
from models.rules.rule_book import RuleBook
from widgets.elided_label import ElidedLabel
from widgets.map.plan_days.histogram import DayChoice
from widgets.map.plan_days.words import (
    day_name,
    event_row,
    meeting_row,
    meeting_text,
    plan_card,
    plan_row,
    summary_text,
)
from widgets.theme.fonts import text_scale
from widgets.theme.plan_hatches import PlanSign, paint_phase, paint_sign
from widgets.theme.theme import Theme
from widgets.words.event_words import event_card

_ICON = 18
_LEAST_LIST, _HIGH = 150, 80
_TALL = 1000
"""Pixels of a window that has room for a list twice as high."""
_NARROW = 540
"""Narrower than so many pixels, with letters of the usual size, list and buttons get lines of their own."""
Row = DayPlan | Meeting | ProtectedEvent
Icons = dict[DayPhase | PlanSign | None, QIcon]


class PlanDayPanel(QFrame):
    """Enter on a row opens its plan, Space shows its place, Esc leads back to now."""

    day_turned = Signal(int)
    row_chosen = Signal()
    plan_wanted = Signal(object)
    """PlanId: its page is wanted."""
    place_wanted = Signal()
    """The ground of the chosen row is wanted."""
    closed = Signal()

    def __init__(self, parent: QWidget, *, rules: RuleBook, theme: Theme) -> None:
        super().__init__(parent)
        self._rules = rules
        self._theme = theme
        self._first = date.min
        self._rows: tuple[Row, ...] = ()
        self._plans: Sequence[DayPlan] = ()
        self._met: Sequence[Meeting] = ()
        self._icons: Icons = {}
        self._day, self._summary = ElidedLabel(self), QLabel(self)
        self._close = QToolButton(self)
        self.choice = DayChoice(self, theme=theme)
        self.rows = QListWidget(self)
        self._acts = QWidget(self)
        self.open_one, self.open_other, self.go = (QPushButton(self._acts) for _ in range(3))
        self._narrow: bool | None = None
        self._lay_out()
        self.choice.turned.connect(self.day_turned)
        self.rows.currentRowChanged.connect(self._on_row)
        self.rows.itemActivated.connect(self._open_first)
        self.open_one.clicked.connect(self._open_first)
        self.open_other.clicked.connect(self._open_second)
        self.go.clicked.connect(self.place_wanted)
        self._close.clicked.connect(self.closed)
        self.show_theme(theme)
        self._set_words()
        self.hide()

    @property
    def day(self) -> date:
        return self._first + timedelta(days=self.choice.day)

    @property
    def chosen(self) -> Row | None:
        at = self.rows.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def open(self) -> None:
        self.choice.show_day(0)
        self.show()
        self.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_keyboard(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget())

    def choose_plan(self, key: PlanId) -> bool:
        """The row of this plan, if there is one."""
        for at, row in enumerate(self._rows):
            if isinstance(row, DayPlan) and row.plan.id == key:
                self.rows.setCurrentRow(at)
                return True
        return False

    def show_loads(self, first: date, loads: Sequence[DayLoad]) -> None:
        self._first = first
        self.choice.show_loads(first, loads)

    def show_day(self, events: Sequence[ProtectedEvent], plans: Sequence[DayPlan], met: Sequence[Meeting]) -> None:
        """Whose supply is protected and what is planned on the day that is chosen; the row that the hand is on stays if
        it is still there."""
        kept = _name(self.chosen)
        self._plans, self._met = plans, met
        self._rows = (*events, *plans, *met)
        before = self.rows.blockSignals(True)
        self.rows.clear()
        for row in self._rows:
            item = QListWidgetItem(self._icons[_look(row)], "", self.rows)
            item.setSizeHint(QSize(0, 2 * self.fontMetrics().height() + 4))
        found = next((at for at, row in enumerate(self._rows) if _name(row) == kept), -1)
        self.rows.setCurrentRow(found)
        self.rows.blockSignals(before)
        self._write()
        self._show_able()
        self.row_chosen.emit()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.panel)
        palette.setColor(QPalette.ColorRole.WindowText, theme.text)
        self.setPalette(palette)
        self.choice.show_theme(theme)
        self._icons = _icons(theme)
        for at, row in enumerate(self._rows):
            self.rows.item(at).setIcon(self._icons[_look(row)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.closed.emit()
        elif key is Qt.Key.Key_Space and self.rows.hasFocus():
            self.place_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._set_words()
        super().changeEvent(event)

    # -- inside -----------------------------------------------------------------------------------------------

    def _on_row(self, _row: int) -> None:
        self._show_able()
        self.row_chosen.emit()

    def _open_first(self, _item: object = None) -> None:
        row = self.chosen
        if isinstance(row, DayPlan):
            self.plan_wanted.emit(row.plan.id)
        elif isinstance(row, Meeting):
            self.plan_wanted.emit(row.one.plan.id)

    def _open_second(self) -> None:
        row = self.chosen
        if isinstance(row, Meeting):
            self.plan_wanted.emit(row.other.plan.id)

    def _show_able(self) -> None:
        row = self.chosen
        self.open_one.setEnabled(isinstance(row, DayPlan | Meeting))
        self.go.setEnabled(row is not None)
        self.open_other.setVisible(isinstance(row, Meeting))
        if isinstance(row, Meeting):
            for button, one in ((self.open_one, row.one), (self.open_other, row.other)):
                button.setText(one.plan.id)
                button.setAccessibleName(self.tr("Open {plan}").format(plan=one.plan.id))
        else:
            self.open_one.setText(self.tr("Open"))
            self.open_one.setAccessibleName(self.tr("Open the plan"))

    def _write(self) -> None:
        self._day.setText(day_name(self.day) if self._first != date.min else "")
        self._day.setToolTip(self._day.text())
        self._summary.setText(summary_text(self._plans, self._met))
        for at, row in enumerate(self._rows):
            item = self.rows.item(at)
            if isinstance(row, Meeting):
                item.setText(meeting_row(row, self._rules))
                item.setToolTip(meeting_text(row, self._rules))
            elif isinstance(row, ProtectedEvent):
                item.setText(event_row(row, self.day, self._rules))
                item.setToolTip(event_card(row, self._rules))
            else:
                item.setText(plan_row(row, self.day, self._rules))
                item.setToolTip(plan_card(row, self.day, self._rules))

    def _set_words(self) -> None:
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Back to now"))
        self._close.setToolTip(self.tr("Back to now (Esc)"))
        self.rows.setAccessibleName(self.tr("Protected events and planned outages of the day, conflicts and merges"))
        self.setAccessibleName(self.tr("Planned outages by day"))
        self.go.setText(self.tr("Place"))
        self.go.setAccessibleName(self.tr("Show its place"))
        self.go.setToolTip(self.tr("Show its place (Space)"))
        self.open_one.setToolTip(self.tr("Open the plan (Enter)"))
        self.open_other.setToolTip(self.tr("Open the plan"))
        self.choice.set_words()
        self._write()
        self._show_able()

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        bold = self._day.font()
        bold.setBold(True)
        self._day.setFont(bold)
        self._close.setAutoRaise(True)
        self._summary.setWordWrap(True)
        for line in (self._day, self._summary):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.rows.setMinimumSize(_LEAST_LIST, _HIGH)
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.rows.setUniformItemSizes(True)
        self.rows.setIconSize(QSize(_ICON, _ICON))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for button in (self.open_one, self.open_other, self.go):
            button.setAutoDefault(True)
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        for button in (self.open_one, self.open_other, self.go):
            acts.addWidget(button)
        acts.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(self.choice, 1, Qt.AlignmentFlag.AlignTop)
        self._both.addWidget(self.rows, 2)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 4, 8, 4)
        self._grid.setSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._day, 0, 0)
        self._grid.addWidget(self._close, 0, 2)
        self._grid.addWidget(self._summary, 1, 0, 1, 3)
        self._grid.addLayout(self._both, 2, 0, 1, 3)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._arrange()

    def _arrange(self) -> None:
        """What a row says is read whole, on a small screen too; a large one shows more of them."""
        self.rows.setMinimumHeight(2 * _HIGH if self.window().height() >= _TALL else _HIGH)
        narrow = self.width() < _NARROW * text_scale(self.font())
        if narrow == self._narrow:
            return
        self._narrow = narrow
        way = QBoxLayout.Direction
        self._both.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._both.setSpacing(2 if narrow else 10)
        place = (3, 0, 1, 3) if narrow else (0, 1, 1, 1)
        self._grid.addWidget(self._acts, *place)


def _name(row: Row | None) -> tuple[str, ...]:
    """What stays of a row when the day is looked at again."""
    if row is None:
        return ()
    if isinstance(row, ProtectedEvent):
        return ("event", row.id)
    return (row.plan.id,) if isinstance(row, DayPlan) else (row.kind.value, row.one.plan.id, row.other.plan.id)


def _look(row: Row) -> DayPhase | PlanSign | None:
    """A protected event has no pattern on the map."""
    if isinstance(row, ProtectedEvent):
        return None
    if isinstance(row, DayPlan):
        return row.phase
    return PlanSign.CONFLICT if row.kind in CONFLICTS else PlanSign.MERGE


def _icons(theme: Theme) -> Icons:
    empty = QPixmap(2 * _ICON, 2 * _ICON)
    empty.fill(Qt.GlobalColor.transparent)
    found: Icons = {None: QIcon(empty)}  # so that all rows begin at one edge
    for key in (*DayPhase, PlanSign.CONFLICT, PlanSign.MERGE):
        pixmap = QPixmap(2 * _ICON, 2 * _ICON)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(2.0, 2.0)
        painter.translate(_ICON / 2, _ICON / 2)
        if isinstance(key, DayPhase):
            paint_phase(painter, key, theme)
        else:
            paint_sign(painter, key, theme)
        painter.end()
        pixmap.setDevicePixelRatio(2.0)
        found[key] = QIcon(pixmap)
    return found
