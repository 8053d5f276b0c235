"""What the rows below do not show: how many orders a filter hides and what is urgent among them, in one line."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from widgets.acts.keycap_button import KeycapButton
from widgets.queue.queue_filter import Counts
from widgets.theme import Theme
from widgets.words.terms import listed


class HiddenLine(QWidget):
    """Stands as long as a filter is in force, whether it hides something or not: rows move with the hand that set the
    filter, and never with the news."""

    all_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._button = KeycapButton("", self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.all_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 4)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self.hide()

    def show_key(self, key: str) -> None:
        """What shows all again, wherever the keyboard is in the window; portable, "" if nothing does."""
        self._button.set_keys(key)

    @property
    def said(self) -> str:
        return self._label.text()

    def show_counts(self, shown: int, hidden: Counts, theme: Theme) -> None:
        template = self.tr("<b>{shown} of {all}</b> shown")
        parts = [template.format(shown=f"{shown:,}", all=f"{shown + hidden.open:,}")]
        urgent = urgent_text(hidden, theme)
        if urgent:
            parts.append(self.tr("hidden: {orders}").format(orders=urgent))
        self._label.setText(" · ".join(parts))
        self._button.setText(self.tr("Show all"))


def urgent_text(counts: Counts, theme: Theme) -> str:
    """Overdue and critical orders among them, in rich text; "" if there are none."""
    parts = []
    if counts.breached:
        words = QCoreApplication.translate("HiddenLine", "✕ {number} overdue").format(number=f"{counts.breached:,}")
        parts.append(f'<b style="color:{theme.critical.name()}">{words}</b>')
    if counts.critical:
        parts.append(
            QCoreApplication.translate("HiddenLine", "{number} critical").format(number=f"{counts.critical:,}")
        )
    return listed(parts)
