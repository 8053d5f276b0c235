"""What a person writes into the log: a remark, or what a superior has ordered, with who said it and by when."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, QEvent, Qt, QTimeZone, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from models.commands.shifts import WriteRemark
from models.entities.shifts import LONGEST_REMARK, LONGEST_SUPERIOR, LogRemark, RemarkKind
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.shift_log import order_of_remark
from widgets.acts.keycap_button import KeycapButton
from widgets.inspector.notes.reading import linked
from widgets.words.terms import term
from widgets.wrapped_check_box import WrappedCheckBox

_LINES = 3
_USUAL_DUE = timedelta(hours=12)


class RemarkForm(QWidget):
    """What is typed stays until it is written; Ctrl+Enter writes it."""

    requested = Signal(object)

    def __init__(self, *, picture: Picture, rules: RuleBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._sent: WriteRemark | None = None
        self._corrects: LogRemark | None = None
        self.kind = QComboBox(self)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.superior = QLineEdit(self)
        self.superior.setMaxLength(LONGEST_SUPERIOR)
        self.has_due = QCheckBox(self)
        self.due = QDateTimeEdit(self)
        self.due.setTimeZone(QTimeZone(rules.zone.key.encode()))
        self.due.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.due.setCalendarPopup(True)
        self.pin = WrappedCheckBox(self)
        self.write = KeycapButton("Ctrl+Return", self)
        self.corrected = QCheckBox(self)
        self.corrected.hide()
        self.corrected.toggled.connect(self._forget_corrected)
        self._superior_label = QLabel(self)
        self._superior_label.setBuddy(self.superior)
        self._count, self.about = QLabel(self), QLabel(self)
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._judge)
        self.text.textChanged.connect(self._judge)
        self.superior.textChanged.connect(self._judge)
        self.has_due.toggled.connect(self._judge)
        self.write.clicked.connect(self.send)
        self.set_words()

    @property
    def is_superiors(self) -> bool:
        return self.kind.currentIndex() == list(RemarkKind).index(RemarkKind.SUPERIOR_ORDER)

    def begin(self, kind: RemarkKind, now: datetime) -> None:
        """The keyboard goes where the first word belongs; what was typed stays."""
        self.kind.setCurrentIndex(list(RemarkKind).index(kind))
        if not self.has_due.isChecked():
            self.due.setDateTime(QDateTime.fromSecsSinceEpoch(int((now + _USUAL_DUE).timestamp()), self.due.timeZone()))
        self.text.setFocus()

    def begin_correction(self, remark: LogRemark) -> None:
        """Its words to write anew, of the same kind; unticked, what is written corrects nothing."""
        self.kind.setCurrentIndex(list(RemarkKind).index(remark.kind))
        self.text.setPlainText(remark.text)
        self.superior.setText(remark.told_by)
        self.pin.setChecked(remark.pinned)
        self.has_due.setChecked(remark.due_at is not None)
        if remark.due_at is not None:
            self.due.setDateTime(QDateTime.fromSecsSinceEpoch(int(remark.due_at.timestamp()), self.due.timeZone()))
        self._corrects = remark
        self.corrected.setChecked(True)
        self.corrected.show()
        self.kind.setEnabled(False)
        self.text.setFocus()

    def send(self) -> None:
        if not self.write.isEnabled():
            return
        self._sent = self._written
        self.requested.emit(self._sent)

    def show_written(self, remark: LogRemark) -> None:
        """If it is what was sent, the form is free for the next one."""
        if self._sent is not None and remark.text == self._sent.text.strip():
            self._sent = None
            self.corrected.setChecked(False)
            self.text.clear()
            self.superior.clear()
            self.has_due.setChecked(False)
            self.pin.setChecked(False)

    @property
    def _written(self) -> WriteRemark:
        """As it stands in the form; orders that it names are written with their whole numbers."""
        due = None
        if self.is_superiors and self.has_due.isChecked():
            due = datetime.fromtimestamp(self.due.dateTime().toSecsSinceEpoch(), UTC)
        return WriteRemark(
            kind=list(RemarkKind)[self.kind.currentIndex()],
            text=linked(self.text.toPlainText(), self._picture),
            told_by=self.superior.text() if self.is_superiors else "",
            told_at=self._corrects.told_at if self._corrects is not None else None,
            due_at=due,
            pinned=self.pin.isChecked(),
            corrects=self._corrects.id if self._corrects is not None else None,
        )

    def _forget_corrected(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not checked:
            self._corrects = None
            self.corrected.hide()
            self.kind.setEnabled(True)

    def set_words(self) -> None:
        row = max(self.kind.currentIndex(), 0)
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItems([term(kind) for kind in RemarkKind])
        self.kind.setCurrentIndex(row)
        self.kind.blockSignals(False)
        self.kind.setAccessibleName(self.tr("Kind of remark"))
        self.text.setAccessibleName(self.tr("Text of the remark"))
        self.text.setPlaceholderText(
            self.tr("What the log should say, and the next shift should know; @0042 names an order")
        )
        self._superior_label.setText(self.tr("Told by"))
        self.superior.setAccessibleName(self.tr("Who gave the order"))
        self.superior.setPlaceholderText(self.tr("Office and name"))
        self.has_due.setText(self.tr("Due"))
        self.due.setAccessibleName(self.tr("When it is due"))
        self.pin.setText(self.tr("Pin: keep it in every handover"))
        self.corrected.setText(self.tr("Corrects what was chosen"))
        self.write.setText(self.tr("Write into the log"))
        self._judge()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.send()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size()

    def _judge(self) -> None:
        superiors = self.is_superiors
        for part in (self._superior_label, self.superior, self.has_due, self.due):
            part.setVisible(superiors)
        self.pin.setVisible(not superiors)
        self.due.setEnabled(self.has_due.isChecked())
        length = self.text.document().characterCount() - 1
        text = self.tr("{length} of {most} characters").format(length=f"{length:,}", most=f"{LONGEST_REMARK:,}")
        self._count.setText(text if length > LONGEST_REMARK // 2 else "")
        order = order_of_remark(self._written, self._picture)
        self.about.setText("" if order is None else self.tr("about {order}").format(order=order))
        wordless = superiors and not self.superior.text().strip()
        self.write.setEnabled(0 < length <= LONGEST_REMARK and not wordless)

    def _size(self) -> None:
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES + 12)
        self.write.setMinimumWidth(self.write.sizeHint().width())

    def _lay_out(self) -> None:
        self.write.setAutoDefault(False)
        order = QGridLayout()
        order.addWidget(self._superior_label, 0, 0)
        order.addWidget(self.superior, 0, 1)
        order.addWidget(self.has_due, 0, 2)
        order.addWidget(self.due, 0, 3)
        order.setColumnStretch(1, 1)
        foot = QHBoxLayout()
        for part in (self.kind, self.corrected):
            foot.addWidget(part)
        foot.addWidget(self.pin, 1)
        for told in (self.about, self._count, self.write):
            foot.addWidget(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 4)
        column.setSpacing(4)
        column.addLayout(order)
        column.addWidget(self.text)
        column.addLayout(foot)
        self._size()
