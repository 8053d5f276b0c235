"""The preview of a paper: its pages, and beside them which of them are printed where and how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from widgets.acts.notice import Notice, Tone
from widgets.printing.page_ranges import BadRange, pages_meant
from widgets.printing.page_stack import PageStack
from widgets.printing.words import range_text
from widgets.theme import Theme
from widgets.theme.fonts import text_scale
from widgets.wrapped_check_box import WrappedCheckBox

_SIZE = QSize(1120, 820)
_ASIDE = 300
_MOST_COPIES = 99
_SIDES = ("one", "long", "short")
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """`pages` count from 1; `sides` is "one", "long" or "short"; `grey`: without colours whatever the printer can."""

    printer: str
    pages: tuple[int, ...]
    copies: int
    sides: str
    grey: bool


class PrintPreview(QDialog):
    """Opened at once; its pages and the printers come when they are known. What goes wrong is said beside the pages,
    and all that was chosen stays."""

    print_wanted = Signal(object)
    """PrintChoice."""
    save_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, title: str, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._step = ""
        self._found: tuple[str, ...] | None = None
        self._wanted_printer = ""
        self.pages_shown = PageStack(self)
        self.printer, self.sides = QComboBox(self), QComboBox(self)
        self.copies, self.range, self.grey = QSpinBox(self), QLineEdit(self), WrappedCheckBox(self)
        self.says, self.no_printer = QLabel(self), QLabel(self)
        self.doubts, self.range_fault, self.notice = Notice(theme, self), Notice(theme, self), Notice(theme, self)
        self.progress = QProgressBar(self)
        self.print, self.save, self.stop, self.leave = (QPushButton(self) for _ in range(4))
        self._labels = {name: QLabel(self) for name in ("printer", "range", "copies", "sides")}
        self._lay_out()
        self._connect()
        self._set_words()
        self.show_step("")
        self.pages_shown.setFocus()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_pages(self, pages: Sequence[bytes], *, enlarged: Sequence[float] = ()) -> None:
        """PNG files; drafts are enlarged until the sharp ones come."""
        self.pages_shown.show_pages(pages, enlarged=enlarged)
        self._set_words()

    def show_doubts(self, doubts: Sequence[str], *, nature: str = "") -> None:
        """What is to be known about the paper before it is trusted; `nature`: what it is, if it was not just set."""
        self.doubts.say("\n".join([nature] * bool(nature) + list(doubts)), Tone.REFUSED if doubts else Tone.HINT)

    def show_printers(self, names: Sequence[str]) -> None:
        """The usual one first; none at all is said."""
        self._found = tuple(names)
        wanted = self.printer.currentText() or self._wanted_printer
        self.printer.clear()
        self.printer.addItems(list(names))
        self.printer.setCurrentIndex(max(0, self.printer.findText(wanted)))
        self._set_words()

    def show_step(self, words: str, done: float | None = None) -> None:
        """What is being done, and how much of it if anybody knows; "" for nothing."""
        self._step = words
        self.progress.setVisible(bool(words) and done is not None)
        self.progress.setValue(round(_HUNDRED * (done or 0.0)))
        self.stop.setVisible(bool(words))
        self._set_words()

    def show_done(self, text: str) -> None:
        self.notice.say(text, Tone.CHANGED)

    def show_problem(self, text: str) -> None:
        self.notice.say(text, Tone.REFUSED)

    def looks(self) -> dict[str, str]:
        printer = self.printer.currentText() or self._wanted_printer
        return {
            "printer": printer,
            "copies": str(self.copies.value()),
            "sides": _SIDES[self.sides.currentIndex()],
            "grey": "yes" if self.grey.isChecked() else "",
        }

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self._wanted_printer = kept.get("printer", "")
        if kept.get("copies", "").isdecimal():
            self.copies.setValue(int(kept["copies"]))
        if kept.get("sides") in _SIDES:
            self.sides.setCurrentIndex(_SIDES.index(kept["sides"]))
        self.grey.setChecked(bool(kept.get("grey")))

    def show_theme(self, theme: Theme) -> None:
        for part in (self.doubts, self.range_fault, self.notice):
            part.show_theme(theme)

    # -- Qt -------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
        elif event.type() is QEvent.Type.FontChange:
            self._size_aside()

    # -- building -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.copies.setRange(1, _MOST_COPIES)
        self.sides.addItems([""] * len(_SIDES))
        self.progress.setRange(0, _HUNDRED)
        for label in (self.says, self.no_printer):
            label.setWordWrap(True)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        editors: dict[str, QWidget] = {
            "printer": self.printer,
            "range": self.range,
            "copies": self.copies,
            "sides": self.sides,
        }
        for name, editor in editors.items():
            self._labels[name].setBuddy(editor)
            form.addRow(self._labels[name], editor)
            if name == "range":
                form.addRow(self.range_fault)
        form.addRow(self.grey)
        self._aside = aside = QWidget(self)
        self._size_aside()
        column = QVBoxLayout(aside)
        column.addWidget(self.says)
        column.addWidget(self.doubts)
        column.addLayout(form)
        column.addWidget(self.no_printer)
        column.addStretch(1)
        for part in (self.notice, self.progress, self.stop, self.print, self.save, self.leave):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.addWidget(self.pages_shown, 1)
        row.addWidget(aside)
        self.print.setDefault(True)
        for button in (self.save, self.stop, self.leave):
            button.setAutoDefault(False)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.92))

    def _size_aside(self) -> None:
        self._aside.setFixedWidth(round(_ASIDE * text_scale(self.font())))

    def _connect(self) -> None:
        self.range.textEdited.connect(self._on_range)
        self.grey.toggled.connect(lambda on: self.pages_shown.show_grey(grey=on))
        self.print.clicked.connect(self._wish_print)
        self.save.clicked.connect(self.save_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.leave.clicked.connect(self.reject)
        for keys, act in ((QKeySequence.StandardKey.Print, self.print), (QKeySequence.StandardKey.Save, self.save)):
            QShortcut(QKeySequence(keys), self).activated.connect(act.click)

    def _set_words(self) -> None:
        self.setWindowTitle(self._title)
        self.pages_shown.setAccessibleName(self.tr("Pages of the paper"))
        self._labels["printer"].setText(self.tr("Printer"))
        self._labels["range"].setText(self.tr("Pages, like 1-3, 7"))
        self._labels["copies"].setText(self.tr("Copies"))
        self._labels["sides"].setText(self.tr("Sides"))
        self.range.setPlaceholderText(self.tr("all"))
        sides = (
            self.tr("One side of the sheet"),
            self.tr("Both, turned at the long edge"),
            self.tr("Both, turned at the short edge"),
        )
        for row, text in enumerate(sides):
            self.sides.setItemText(row, text)
        self.grey.setText(self.tr("Black and white (shown here, too)"))
        self.print.setText(self.tr("Print"))
        self.save.setText(self.tr("Save as PDF …"))
        self.stop.setText(self.tr("Cancel"))
        self.leave.setText(self.tr("Close"))
        self.no_printer.setText(self._printers_text())
        self.no_printer.setVisible(bool(self.no_printer.text()))
        count = self.pages_shown.count
        self.says.setText(self._step or (self.tr("Pages: {count}").format(count=count) if count else ""))
        free = bool(count) and not self._step
        self.print.setEnabled(free and bool(self._found) and not self.range_fault.said)
        self.save.setEnabled(free)

    def _printers_text(self) -> str:
        if self._found is None:
            return self.tr("Looking for printers …")
        if not self._found:
            return self.tr("This computer has no printer. Save as PDF and print it elsewhere.")
        return ""

    # -- what the hand does ---------------------------------------------------------------------------------

    def _on_range(self) -> None:
        """A bad range says why beside itself; pages that are not meant are pale."""
        meant = self._meant()
        self.pages_shown.show_meant(meant or None)
        self._set_words()

    def _meant(self) -> tuple[int, ...]:
        try:
            meant = pages_meant(self.range.text(), self.pages_shown.count)
        except BadRange as bad:
            self.range_fault.say(range_text(bad), Tone.REFUSED)
            return ()
        self.range_fault.say("")
        return meant

    def _wish_print(self) -> None:
        meant = self._meant()
        if meant and self.print.isEnabled():
            sides = _SIDES[self.sides.currentIndex()]
            self.notice.say("")
            self.print_wanted.emit(
                PrintChoice(self.printer.currentText(), meant, self.copies.value(), sides, self.grey.isChecked())
            )
