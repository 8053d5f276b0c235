"""The reply of a case: its text, and beside it the ten points as they stand while it is written (C-7)."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from models.commands.service_cases import CheckReply, DraftReply
from models.entities.service_cases import ReplyPoint, ServiceCase
from models.ids import CaseId
from models.picture import Picture
from models.planning.case_record import record_of
from models.rules.reply_check import Finding, PointWeight, Verdict, check_reply
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.cases.texts import POINT_SIGNS, finding_text, record_text
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.names import account_label
from widgets.words.terms import bracketed, labelled, term

_QUIET_MS = 200
_POINT = Qt.ItemDataRole.UserRole


class ReplyEditor(QWidget):
    """What is typed stays with its case until it is saved, whatever case is looked at meanwhile."""

    requested = Signal(object)
    send_wanted = Signal()
    changed = Signal()

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._case: ServiceCase | None = None
        self._may = False
        self._sign_once_saved = False
        self._unsaved: dict[CaseId, str] = {}
        self._ticked: set[ReplyPoint] = set()
        self.findings: tuple[Finding, ...] = ()
        self.text = QPlainTextEdit(self)
        self.points = QListWidget(self)
        self.state = QLabel(self)
        self.insert, self.save, self.sign, self.send = (KeycapButton("", self) for _ in range(4))
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._lay_out()
        self._set_words()
        self._quiet.timeout.connect(self._check)
        self.text.textChanged.connect(self._on_typed)
        self.points.itemChanged.connect(self._on_ticked)
        self.insert.clicked.connect(self.insert_record)
        self.save.clicked.connect(self.save_draft)
        self.sign.clicked.connect(self.sign_check)
        self.send.clicked.connect(self.send_wanted)

    def show_case(self, case: ServiceCase | None, *, allowed: frozenset[type]) -> None:
        """`allowed` are the commands that this seat may send about it."""
        before, self._case = self._case, case
        self._may = DraftReply in allowed
        if case is None:
            self._set_text("")
        elif before is None or before.id != case.id:
            self._ticked = _confirmed(case)
            self._sign_once_saved = False
            self._set_text(self._unsaved.get(case.id, self._saved))
        elif self._typed == self._saved or case.id not in self._unsaved:
            self._ticked |= _confirmed(case)
            self._set_text(self._saved)
        self._check()

    def show_done(self) -> None:
        """A wish of the page was carried out: what waited for the draft to be saved goes on."""
        waited, self._sign_once_saved = self._sign_once_saved, False
        if waited and self._typed == self._saved:
            self.sign_check()

    def insert_record(self) -> None:
        """What the record says goes in at the cursor."""
        if self._case is not None and self._may:
            self.text.insertPlainText(record_text(record_of(self._case, self._picture), self._rules))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_draft(self) -> None:
        case = self._case
        if case is not None and self._may and self._typed and self._typed != self._saved:
            self.requested.emit(DraftReply(case=case.id, seen=case.version, text=self._typed))

    def sign_check(self) -> None:
        """The text is saved first, where it is not."""
        case = self._case
        if case is None or not self._may:
            return
        if self._typed != self._saved:
            self._sign_once_saved = True
            self.save_draft()
            return
        asked = {one.point for one in self.findings if one.verdict in {Verdict.TO_CONFIRM, Verdict.CONFIRMED}}
        confirmed = tuple(point for point in ReplyPoint if point in self._ticked & asked)
        self.requested.emit(CheckReply(case=case.id, seen=case.version, confirmed=confirmed))

    def show_refusal(self) -> None:
        self._sign_once_saved = False

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._check()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._check()

    @property
    def _typed(self) -> str:
        return self.text.toPlainText().strip()

    @property
    def _saved(self) -> str:
        draft = None if self._case is None else self._case.draft
        return "" if draft is None else draft.text

    def _set_text(self, text: str) -> None:
        if self.text.toPlainText() != text:
            self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.blockSignals(False)

    def _on_typed(self) -> None:
        if self._case is None:
            return
        if self._typed == self._saved:
            self._unsaved.pop(self._case.id, None)
        else:
            self._unsaved[self._case.id] = self.text.toPlainText()
        self._quiet.start()

    def _on_ticked(self, item: QListWidgetItem) -> None:
        point = item.data(_POINT)
        if item.checkState() is Qt.CheckState.Checked:
            self._ticked.add(point)
        else:
            self._ticked.discard(point)

    def _check(self) -> None:
        case = self._case
        writable = case is not None and self._may and case.closed_at is None
        text = self.text.toPlainText()
        self.findings = ()
        if case is not None:
            found = check_reply(case, text, book=self._picture, rules=self._rules, reply=case.draft)
            self.findings = found
        self._show_points(text)
        self._mark(text)
        draft = None if case is None else case.draft
        checked = draft is not None and draft.checked_at is not None and self._typed == draft.text
        hard = any(one.verdict is Verdict.FAILED and one.weight is PointWeight.HARD for one in self.findings)
        self.text.setReadOnly(not writable)
        self.points.setEnabled(writable)
        self.insert.setEnabled(writable)
        self.save.setEnabled(writable and bool(self._typed) and self._typed != self._saved)
        self.sign.setEnabled(writable and bool(self._typed) and not hard)
        self.send.setEnabled(writable and checked)
        self._say(case, checked=checked, hard=hard)
        self.changed.emit()

    def _say(self, case: ServiceCase | None, *, checked: bool, hard: bool) -> None:
        if case is None:
            said = ""
        elif checked and case.draft is not None and case.draft.checked_by is not None:
            who = account_label(case.draft.checked_by, self._picture)
            said = self.tr("✓ Checked by {who}.").format(who=who)
        elif hard:
            said = self.tr("✕ A point marked “must” fails: the reply cannot be signed.")
        elif self._typed != self._saved:
            said = self.tr("Not saved yet.")
        else:
            said = self.tr("Tick what you answer for, then sign.") if self._typed else ""
        self.state.setText(said)
        self.state.setVisible(bool(said))

    def _show_points(self, text: str) -> None:
        row = self.points.currentRow()
        self.points.blockSignals(True)
        self.points.clear()
        for finding in self.findings:
            head = bracketed(f"{POINT_SIGNS[finding.verdict]} {term(finding.point)}", term(finding.weight))
            item = QListWidgetItem(f"{head}\n    {self._detail(finding, text)}")
            item.setData(_POINT, finding.point)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            if finding.verdict in {Verdict.TO_CONFIRM, Verdict.CONFIRMED}:
                ticked = finding.point in self._ticked
                item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            else:
                item.setFlags(flags)
            if finding.verdict is Verdict.FAILED and finding.weight is PointWeight.HARD:
                item.setForeground(self._theme.critical)
            elif finding.verdict is Verdict.NOT_ASKED:
                item.setForeground(self._theme.dim)
            self.points.addItem(item)
        self.points.setCurrentRow(max(row, 0))
        self.points.blockSignals(False)

    def _detail(self, finding: Finding, text: str) -> str:
        said = finding_text(finding, text, self._rules)
        if finding.confirmed_by is None:
            return said
        return labelled(said, account_label(finding.confirmed_by, self._picture))

    def _mark(self, text: str) -> None:
        """What stands against the reply is underlined where it stands."""
        marks = []
        for finding in self.findings:
            for start, end in finding.marks if finding.open else ():
                mark = QTextEdit.ExtraSelection()
                form = QTextCharFormat()
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                form.setUnderlineColor(self._theme.critical)
                cursor = QTextCursor(self.text.document())
                cursor.setPosition(min(start, len(text)))
                cursor.setPosition(min(end, len(text)), QTextCursor.MoveMode.KeepAnchor)
                mark.format, mark.cursor = form, cursor
                marks.append(mark)
        self.text.setExtraSelections(marks)

    def _set_words(self) -> None:
        self.text.setPlaceholderText(self.tr("The reply. What the record says can be put in with one press."))
        self.text.setAccessibleName(self.tr("Text of the reply"))
        self.points.setAccessibleName(self.tr("Ten points of the check"))
        self.insert.setText(self.tr("Put in what the record says"))
        self.save.setText(act_name(DraftReply))
        self.sign.setText(act_name(CheckReply))
        self.send.setText(self.tr("Sent …"))
        for button in (self.insert, self.save, self.sign, self.send):
            button.setAccessibleName(button.text())

    def _lay_out(self) -> None:
        self.text.setTabChangesFocus(True)
        self.points.setWordWrap(True)
        self.state.setWordWrap(True)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.text)
        parts.addWidget(self.points)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        parts.setChildrenCollapsible(False)
        for part in (self.text, self.points):  # of a low page with a form above them each keeps a line
            part.setMinimumHeight(self.fontMetrics().lineSpacing() + 12)
        buttons = FlowRow(self)
        for button in (self.insert, self.save, self.sign, self.send):
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.addWidget(parts, 1)
        column.addWidget(self.state)
        column.addWidget(buttons)


def _confirmed(case: ServiceCase) -> set[ReplyPoint]:
    return set() if case.draft is None else {one.point for one in case.draft.confirmations}
