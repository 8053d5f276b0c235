"""The notice as it will be read: its words or its poster, and beneath it the areas."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.errors import DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.notice import Notice as Line
from widgets.acts.notice import Tone
from widgets.notices.areas_model import AreasModel
from widgets.notices.chinese_text import ChineseText
from widgets.notices.reading import NoticeReading
from widgets.paper_pages import PaperPages
from widgets.theme import Theme
from widgets.words.notice_words import wording_fault_text
from widgets.words.refusals import refusal_text

TEXT, POSTER = range(2)


class NoticePreview(QWidget):
    """Stays where it is read while the same notice is composed anew."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._reading: NoticeReading | None = None
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._upper = QWidget(self._parts)
        self.mode = QComboBox(self._upper)
        self._count = QLabel(self._upper)
        self.faults, self.problem = Line(theme, self._upper), Line(theme, self._upper)
        self._stack = QStackedWidget(self._upper)
        self.text = ChineseText(self._stack)
        self.poster = QScrollArea(self._stack)
        self._pages = PaperPages(self.poster.viewport())
        self.areas = QTableView(self._parts)
        self._model = AreasModel(self)
        self._lay_out()
        self.mode.currentIndexChanged.connect(self._stack.setCurrentIndex)
        self._set_words()

    @property
    def reading(self) -> NoticeReading | None:
        return self._reading

    def turn(self) -> None:
        """From the words to the poster, and back. What went out has no poster but the published file."""
        if self.mode.isEnabled():
            self.mode.setCurrentIndex(POSTER if self.mode.currentIndex() == TEXT else TEXT)

    def show_reading(self, reading: NoticeReading | None) -> None:
        self._reading = reading
        self._show()

    def show_composing(self) -> None:
        """Another notice is being composed: what stands here is not it."""
        self._reading = None
        self._show()
        self.text.setPlaceholderText(self.tr("The notice is being composed …"))

    def show_refusal(self, error: DispatchError) -> None:
        """It could not be composed at all."""
        self._reading = None
        self._show()
        self.problem.say(refusal_text(error, self._picture, self._rules), Tone.REFUSED)

    def show_theme(self, theme: Theme) -> None:
        for line in (self.faults, self.problem):
            line.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _lay_out(self) -> None:
        self.mode.addItems(["", ""])
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.poster.setWidgetResizable(True)
        self.poster.setWidget(self._pages)
        self.poster.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.poster)
        table = self.areas
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(0, 150)
        table.setColumnWidth(1, 130)
        head = QHBoxLayout()
        head.addWidget(self.mode)
        head.addWidget(self._count, 1)
        column = QVBoxLayout(self._upper)
        column.setContentsMargins(6, 6, 6, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for part, stretch in ((self.problem, 0), (self.faults, 0), (self._stack, 1)):
            column.addWidget(part, stretch)
        self._parts.addWidget(self._upper)
        self._parts.addWidget(table)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 4)
        self._parts.setStretchFactor(1, 1)
        self._parts.setSizes([480, 130])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._parts)

    def _set_words(self) -> None:
        self.mode.setItemText(TEXT, self.tr("As text"))
        self.mode.setItemText(POSTER, self.tr("As a poster"))
        self.mode.setAccessibleName(self.tr("How the notice is shown"))
        self.text.setAccessibleName(self.tr("The notice as it will be read"))
        self.poster.setAccessibleName(self.tr("Pages of the poster"))
        self.areas.setAccessibleName(self.tr("Areas of the notice"))
        self._model.set_words()
        self._show()

    def _show(self) -> None:
        reading = self._reading
        self._model.show_areas(() if reading is None else reading.notice.areas)
        text = "" if reading is None else reading.said
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
        self.text.setPlaceholderText(self.tr("No notice to read."))
        out = reading is not None and reading.published is not None
        self.mode.setEnabled(not out)
        self._stack.setCurrentIndex(TEXT if out else self.mode.currentIndex())
        self._pages.show_pages(() if reading is None else reading.pages)
        self._count.setText("" if reading is None else self._size(reading))
        faults = () if reading is None or reading.file is None else reading.faults
        file = None if reading is None else reading.file
        said = [wording_fault_text(file, fault) for fault in faults] if file is not None else []
        said += () if reading is None else reading.doubts
        self.faults.say("\n".join(said), Tone.CHANGED)
        problem = None if reading is None else reading.problem
        self.problem.say(
            "" if problem is None else refusal_text(problem, self._picture, self._rules),
            Tone.REFUSED,
        )

    def _size(self, reading: NoticeReading) -> str:
        areas = f"{len(reading.notice.areas):,}"
        if reading.published is not None:
            return self.tr("as it went out; its poster is the published file · areas: {areas}").format(areas=areas)
        text = self.tr("pages of the poster: {pages} · areas: {areas}")
        told = text.format(pages=reading.page_count, areas=areas)
        if reading.page_count > len(reading.pages):
            told += self.tr(" · shown here: the first {shown}").format(shown=len(reading.pages))
        return told
