"""Fields with their labels: beside them or, where the map is narrow, above them; what finds no room scrolls."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from widgets.theme.fonts import text_scale

_LEAST_FIELD = 150
"""Pixels of a field beside its label, at the usual size of text."""
_LEAST_ROWS = 2


class FieldRows(QScrollArea):
    def __init__(self, labels: Mapping[QWidget, QLabel]) -> None:
        """`labels`: field → its label, in their order."""
        super().__init__()
        self._labels = labels
        inside = QWidget()
        self._form = QFormLayout(inside)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field, label in labels.items():
            field.setSizePolicy(QSizePolicy.Policy.Ignored, field.sizePolicy().verticalPolicy())
            self._form.addRow(label, field)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        for ground in (self.viewport(), inside):  # theirs is the window's, the panel around them has its own
            ground.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def least(self) -> int:
        """Pixels of height with which they can be filled in."""
        return _LEAST_ROWS * (2 * self.fontMetrics().height() + self._form.verticalSpacing())

    def show_row(self, field: QWidget, *, wanted: bool) -> None:
        self._form.setRowVisible(field, wanted)

    def height_within(self, width: int) -> int:
        """Pixels of height if nothing is to scroll."""
        beside = max(label.sizeHint().width() for label in self._labels.values() if not label.isHidden())
        narrow = width - beside < _LEAST_FIELD * text_scale(self.font())
        policy = QFormLayout.RowWrapPolicy.WrapAllRows if narrow else QFormLayout.RowWrapPolicy.DontWrapRows
        if self._form.rowWrapPolicy() is not policy:
            self._form.setRowWrapPolicy(policy)
        self._form.invalidate()  # what was hidden a moment ago still counts in the height of before
        return self._form.totalSizeHint().height() + 2 * self.frameWidth()

    def show_focus(self) -> None:
        """The field that has the keyboard is in sight."""
        field: QWidget | None = self.window().focusWidget()
        if field is not None and self.isAncestorOf(field):
            self.ensureWidgetVisible(field)
