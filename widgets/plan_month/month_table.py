"""The calendar: arrows go by day and week, page keys by month, Space from plan to plan of the day."""

from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.ids import PlanId
from widgets.plan_month.month_model import Index, MonthModel, shifted
from widgets.plan_month.month_painter import MonthPainter
from widgets.theme import Theme

_Move = QAbstractItemView.CursorAction
_DAYS = {_Move.MoveLeft: -1, _Move.MoveRight: 1, _Move.MoveUp: -7, _Move.MoveDown: 7}
_MONTHS = {_Move.MovePageUp: -1, _Move.MovePageDown: 1}
_WHEEL_STEP = 120


class MonthTable(QTableView):
    day_wanted = Signal(object)
    """date: the hand goes there; it may be of another month."""
    moved = Signal()
    """Another day or plan is under the hand."""
    opened = Signal()
    """Enter, or a double click."""

    def __init__(self, model: MonthModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._month = model
        self._wheel = 0
        self.painter = MonthPainter(model, theme, self)
        self.setModel(model)
        self.setItemDelegate(self.painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(20)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self.opened)

    @property
    def day(self) -> date | None:
        return self._month.day_at(self.currentIndex())

    @property
    def plan(self) -> PlanId | None:
        """The one under the hand."""
        return self.painter.chosen

    def go_to(self, day: date) -> None:
        """To a day that is shown, and the plan of it that was chosen before, or its first."""
        index = self._month.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)
            self._choose(self.painter.chosen)

    def choose_next(self, by: int) -> None:
        """The next plan of the day, after the last one the first."""
        plans = self._month.plans_on(self.day) if self.day is not None else []
        if not plans:
            return
        chosen = self.painter.chosen
        place = plans.index(chosen) + by if chosen in plans else 0
        self._choose(plans[place % len(plans)])

    def _choose(self, wanted: PlanId | None) -> None:
        plans = self._month.plans_on(self.day) if self.day is not None else []
        self.painter.chosen = wanted if wanted in plans else next(iter(plans), None)
        self.viewport().update()
        self.moved.emit()

    # -- Qt -------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._choose(self.painter.chosen)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        day = self.day
        if day is None:
            return self.currentIndex()
        to = day
        if action in _DAYS:
            to = day + timedelta(days=_DAYS[action])
        elif action in _MONTHS:
            to = shifted(day, _MONTHS[action])
        elif action is _Move.MoveHome:
            to = self._month.today if modifiers & Qt.KeyboardModifier.ControlModifier else day.replace(day=1)
        elif action is _Move.MoveEnd:
            to = shifted(day.replace(day=1), 1) - timedelta(days=1)
        if to != day:
            self.day_wanted.emit(to)
        return self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.choose_next(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        day = self._month.day_at(index)
        if day is not None:
            at = int(event.position().y())
            found = self.painter.entry_at(self.visualRect(index), day, at, self.font())
            self._choose(found or self.painter.chosen)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A month for each notch; a touchpad's small steps are added up."""
        self._wheel += event.angleDelta().y()
        months = int(self._wheel / _WHEEL_STEP)
        self._wheel -= months * _WHEEL_STEP
        if months and self.day is not None:
            self.day_wanted.emit(shifted(self.day, -months))
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
