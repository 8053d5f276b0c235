"""The words of notices, written where they are seen: the site's file on the left, what comes of it on the right."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFontDatabase, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from models.entities.notices import NoticeKind
from models.notices.wording import WordingFault
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice as Line
from widgets.acts.notice import Tone
from widgets.notices.chinese_text import ChineseText
from widgets.theme import Theme
from widgets.words.notice_words import wording_fault_clause
from widgets.words.terms import term

_PAUSE_MS = 300


class WordsEditor(QDialog):
    """Ctrl+S saves, Esc closes. What cannot be used is not saved: its line is shown, and the text stays, also when the
    window is closed, until it is saved or thrown away."""

    changed = Signal()
    """The text, after a pause, or the kind: what comes of it is wanted."""
    saving = Signal()
    discarding = Signal()
    """The file as it is, in place of what was typed."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._saved = ""
        self._faults: tuple[WordingFault, ...] = ()
        self._where = QLabel(self)
        self.text, self.preview = QPlainTextEdit(self), ChineseText(self)
        self.kind = QComboBox(self)
        self.says = Line(theme, self)
        self.save, self.begin, self.discard, self.leave = (KeycapButton(key, self) for key in ("Ctrl+S", "", "", "Esc"))
        self._shipped = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(self._on_typed)
        self.kind.currentIndexChanged.connect(self.changed)
        self.save.clicked.connect(self.submit)
        self.begin.clicked.connect(self._begin)
        self.discard.clicked.connect(self.discarding)
        self.leave.clicked.connect(self.close)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.activated.connect(self.submit)
        self._set_words()
        self.resize(1100, 660)

    @property
    def written(self) -> str:
        return self.text.toPlainText()

    @property
    def saved(self) -> str:
        """The file's text as it was read or saved last."""
        return self._saved

    @property
    def unsaved(self) -> bool:
        return self.written != self._saved

    @property
    def chosen_kind(self) -> NoticeKind:
        return NoticeKind(self.kind.currentData())

    def show_file(self, file: Path, text: str, *, shipped: str, typed: str | None = None) -> None:
        """The file as it stands; `shipped` are the words below it, `typed` is what was written before and not
        saved."""
        self._file, self._saved, self._shipped = file, text, shipped
        self._pause.stop()
        self.text.blockSignals(True)
        self.text.setPlainText(text if typed is None else typed)
        self.text.blockSignals(False)
        self._set_words()
        self._judge()
        self.changed.emit()

    def show_found(self, said: str, faults: tuple[WordingFault, ...]) -> None:
        """What comes of the text, and what in it cannot be used."""
        if said != self.preview.toPlainText():
            bar = self.preview.verticalScrollBar()
            at = bar.value()
            self.preview.setPlainText(said)
            bar.setValue(at)
        self._faults = faults
        self._say_faults()

    def show_saved(self, text: str) -> None:
        self._saved = text
        self._judge()
        self.says.say(self.tr("Saved. Notices are composed with these words from now on."))

    def show_problem(self, why: str) -> None:
        """It could not be saved; the text stays."""
        self.says.say(why, Tone.REFUSED)

    def submit(self) -> None:
        """Asks to have it saved, if all of it can be used; else the keyboard goes to what cannot."""
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()
        self.saving.emit()

    def go_to_fault(self) -> None:
        """The keyboard goes to the line of the first one."""
        self._say_faults()
        line = next((fault.line for fault in self._faults if fault.line is not None), None)
        if line is not None:
            block = self.text.document().findBlockByNumber(line - 1)
            self.text.setTextCursor(QTextCursor(block))
            self.text.centerCursor()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_theme(self, theme: Theme) -> None:
        self.says.show_theme(theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pause.stop()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._say_faults()

    def _lay_out(self) -> None:
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(self.font().pointSizeF())
        self.text.setFont(fixed)
        self.text.setTabChangesFocus(True)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self._where.setWordWrap(True)
        for kind in NoticeKind:
            self.kind.addItem("", kind.value)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.kind)
        column.addWidget(self.preview, 1)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self.text)
        parts.addWidget(right)
        parts.setChildrenCollapsible(False)
        parts.setSizes([600, 500])
        buttons = QHBoxLayout()
        for button in (self.save, self.begin, self.discard, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addWidget(self._where)
        whole.addWidget(parts, 1)
        whole.addWidget(self.says)
        whole.addLayout(buttons)

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Words of notices"))
        where = self.tr(
            "What is written here stands in {file}, over the words that ship with the program; only what differs has "
            "to be written."
        )
        self._where.setText("" if self._file is None else where.format(file=self._file))
        self.text.setAccessibleName(self.tr("Words of notices"))
        self.preview.setAccessibleName(self.tr("What comes of it"))
        self.kind.setAccessibleName(self.tr("Kind of notice"))
        for row, kind in enumerate(NoticeKind):
            self.kind.setItemText(row, term(kind))
        self.save.setText(self.tr("Save"))
        self.begin.setText(self.tr("Begin with the shipped words"))
        self.discard.setText(self.tr("Back to the saved words"))
        self.leave.setText(self.tr("Close"))

    def _begin(self) -> None:
        self.text.insertPlainText(self._shipped)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        self._judge()
        self._pause.start()

    def _judge(self) -> None:
        self.save.setEnabled(self.unsaved)
        self.discard.setEnabled(self.unsaved)
        self.begin.setVisible(not self.written.strip())

    def _say_faults(self) -> None:
        said = [wording_fault_clause(fault) for fault in self._faults]
        self.says.say("\n".join(said), Tone.REFUSED if said else Tone.HINT)
