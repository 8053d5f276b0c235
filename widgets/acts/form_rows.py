"""The rows of a form: label, editor, and below it what is wrong with it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from widgets.acts.fields import Picked, Problem
from widgets.acts.labels import field_label, problem_text
from widgets.acts.notice import Notice, Tone
from widgets.theme.fonts import text_scale
from widgets.theme.theme import Theme

_LABEL_WIDTH, _LABEL_DROP, _LEAST_LINE = 96, 4, 40
_LABEL_SHARE = 4
"""Labels that need more than their width get it up to this part of a wide form, before they break into lines."""
_ANY_WIDTH = (1 << 24) - 1  # QWIDGETSIZE_MAX
_LEAST_LETTERS = 6
"""Of a choice; a longer one is cut at its end."""
_BESIDE = 3.0
"""Labels stand above their editors where the form is less than so many times as wide as they are: large text, small
window."""


class Editor(Protocol):
    """What every editor can do, besides being a QWidget with a signal `edited`."""

    @property
    def names(self) -> tuple[str, ...]:
        """The command's fields that it fills; one that fills several labels them itself."""

    @property
    def problem(self) -> Problem | None:
        """What is wrong with what stands there now."""

    @property
    def dirty(self) -> bool:
        """Whether closing would lose something."""

    @property
    def picked(self) -> Picked | None:
        """The thing that was chosen, if it is one with a version."""

    def values(self) -> dict[str, Any]:
        """Value by field name; only asked for where there is no problem."""

    def set_words(self) -> None:
        """The language has changed."""


class FormRows(QWidget):
    edited = Signal()

    def __init__(self, editors: Sequence[Any], *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._editors: tuple[Any, ...] = tuple(editors)
        self._problem: Problem | None = None
        self._withheld: frozenset[str] = frozenset()
        self._labels = {editor: QLabel(self) for editor in self._editors if len(editor.names) == 1}
        self._notices = {editor: Notice(theme, self) for editor in self._editors}
        self._above = False
        self._lay_out()
        self.set_words()

    @property
    def dirty(self) -> bool:
        return any(editor.dirty for editor in self._asked())

    @property
    def problem(self) -> Problem | None:
        """The first one, from top to bottom."""
        return next((editor.problem for editor in self._asked() if editor.problem is not None), None)

    @property
    def said_problem(self) -> str:
        """The sentence that stands under a field; "" if none does."""
        return next((notice.said for notice in self._notices.values() if notice.said), "")

    @property
    def telling(self) -> Notice | None:
        """Where that sentence stands."""
        return next((notice for notice in self._notices.values() if notice.said), None)

    def said_about(self, part: QWidget) -> Notice | None:
        """Where a sentence stands about the field that `part` belongs to."""
        said = ((editor, notice) for editor, notice in self._notices.items() if notice.said)
        return next((notice for editor, notice in said if editor is part or editor.isAncestorOf(part)), None)

    def picked(self) -> list[Picked]:
        return [editor.picked for editor in self._asked() if editor.picked is not None]

    def values(self) -> dict[str, Any]:
        return {name: value for editor in self._asked() for name, value in editor.values().items()}

    def editor(self, name: str) -> Any:
        """The editor that fills the command's field `name`."""
        return next(editor for editor in self._editors if name in editor.names)

    def withhold(self, names: Iterable[str]) -> None:
        """Fields that are not asked for now: neither shown nor sent, but what stands in them stays."""
        withheld = frozenset(names)
        if withheld == self._withheld:
            return
        self._withheld = withheld
        asked = self._asked()
        for editor in self._editors:
            shown = editor in asked
            editor.setVisible(shown)
            if editor in self._labels:
                self._labels[editor].setVisible(shown)
            if not shown:
                self._notices[editor].hide()

    def focus_first(self) -> None:
        self._editors[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_problem(self, problem: Problem | None) -> None:
        """Say it under its field and go there; None takes back what was said."""
        self._problem = problem
        for editor, notice in self._notices.items():
            mine = problem is not None and problem.field in editor.names
            notice.say(problem_text(problem) if problem is not None and mine else "", Tone.REFUSED)
        if problem is not None:
            self.editor(problem.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """What Tab can stop at, from top to bottom."""
        parts = [part for editor in self._asked() for part in _stops(editor)]
        return [part for part in parts if part.isVisible() and part.isEnabled()]

    def order_tabs(self, *after: QWidget, behind: QWidget | None = None) -> None:
        """Tab goes from top to bottom, then through `after`; to be called again when an editor has new parts. `behind`
        is where it comes from, if that is to be another part than now."""
        parts = [_stops(editor) for editor in self._editors]
        # Editors of one part are taken whole: two moments in a form, left behind their parts, would lead Tab back.
        simple = all(len(stops) == 1 for stops in parts)
        stops = list(self._editors) if simple else [part for stops in parts for part in stops]
        first = () if behind is None else (behind,)
        for one, other in pairwise((*first, *stops, *after)):
            QWidget.setTabOrder(one, other)

    def set_words(self) -> None:
        for editor, label in self._labels.items():
            label.setText(field_label(editor.names[0]))
            inside = editor.focusProxy()
            if inside is not None:
                inside.setAccessibleName(label.text())
        self._size_labels()
        for editor in self._editors:
            editor.set_words()
        for editor, notice in self._notices.items():
            if self._problem is not None and self._problem.field in editor.names:
                notice.say(problem_text(self._problem), Tone.REFUSED)

    def show_theme(self, theme: Theme) -> None:
        for notice in self._notices.values():
            notice.show_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel turned over a field that nobody is in scrolls the panel; it does not change the field."""
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """What the editors cannot do without; labels go out of their way."""
        widest = max((editor.minimumSizeHint().width() for editor in self._editors), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_labels()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place_labels()

    def _lay_out(self) -> None:
        """Labels on the left, or above; an editor that labels itself takes the whole width."""
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, editor in enumerate(self._editors):
            label = self._labels.get(editor)
            if label is not None:
                label.setBuddy(editor)
                label.setWordWrap(True)
            else:
                grid.addWidget(editor, 3 * row + 1, 0, 1, 2)
            grid.addWidget(self._notices[editor], 3 * row + 2, 0, 1, 2)
            editor.edited.connect(self._on_edited)
            self._tame(editor)
        self._arrange()

    def _place_labels(self) -> None:
        """Again, for another width or other letters."""
        above = self.width() < _BESIDE * self._least_label_width()
        if above != self._above:
            self._above = above
            self._arrange()
        else:
            self._size_labels()

    def _arrange(self) -> None:
        for row, editor in enumerate(self._editors):
            label = self._labels.get(editor)
            if label is None:
                continue
            if self._above:
                self._grid.addWidget(label, 3 * row, 0, 1, 2)
                self._grid.addWidget(editor, 3 * row + 1, 0, 1, 2)
            else:
                self._grid.addWidget(label, 3 * row + 1, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(editor, 3 * row + 1, 1)
        self._size_labels()

    def _size_labels(self) -> None:
        width = self._label_width()
        for label in self._labels.values():
            label.setContentsMargins(0, 0 if self._above else _LABEL_DROP, 0, 0)
            label.setMinimumWidth(0 if self._above else width)
            label.setMaximumWidth(_ANY_WIDTH if self._above else width)

    def _label_width(self) -> int:
        letters = self.fontMetrics()
        longest = max((letters.horizontalAdvance(label.text()) for label in self._labels.values()), default=0)
        return max(self._least_label_width(), min(longest + 1, self.width() // _LABEL_SHARE))

    def _least_label_width(self) -> int:
        return round(_LABEL_WIDTH * text_scale(self.font()))

    def _tame(self, editor: QWidget) -> None:
        """A Chinese font's widest sign must not set the width of a line; the wheel must not change a value."""
        for line in editor.findChildren(QLineEdit):
            line.setMinimumWidth(_LEAST_LINE)
        for choice in editor.findChildren(QComboBox):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(_LEAST_LETTERS)
        for box in (*editor.findChildren(QComboBox), *editor.findChildren(QAbstractSpinBox)):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.installEventFilter(self)

    def _asked(self) -> list[Any]:
        return [editor for editor in self._editors if self._withheld.isdisjoint(editor.names)]

    def _on_edited(self) -> None:
        if self._problem is not None:
            self.show_problem(None)
        self.edited.emit()


def _stops(editor: QWidget) -> list[QWidget]:
    """The parts of an editor that Tab stops at, in the order in which they were made."""
    parts = [part for part in editor.findChildren(QWidget) if part.parentWidget() is editor]
    return [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
