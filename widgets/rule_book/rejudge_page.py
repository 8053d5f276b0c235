"""What another book would have judged differently in the last 30 days."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.ids import StationId
from models.picture import Picture
from models.rules.rejudging import Outcome, Rejudged, Rejudgement, Way
from models.rules.rule_book import RuleBook
from widgets.rule_book.other_book import OtherBook
from widgets.rule_book.rows_model import RowsModel
from widgets.rule_book.tables import read_only_text, set_up
from widgets.words.names import station_label
from widgets.words.terms import listed, term
from widgets.words.times import clock_time, date_text, duration_text

SPAN = timedelta(days=30)
_ORDER, _STATION = 0, 1
_SIGNS = {Outcome.MET: "✓", Outcome.MISSED: "✕", Outcome.NONE: "–"}
"""Read without colour and without reading."""


class RejudgePage(QWidget):
    """Asks, shows how far it is, and lists what came of it; the work is done elsewhere."""

    wanted = Signal(object)
    """RuleBook: judge the last 30 days by it."""
    cancelled = Signal()
    order_wanted = Signal(str)
    """OrderId"""

    def __init__(self, *, picture: Picture, rules: RuleBook, other: OtherBook) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._other = other
        self._result: Rejudgement | None = None
        self._failure = ""
        self.start, self.cancel = QPushButton(), QPushButton()
        self.progress = QProgressBar()
        self.summary: QPlainTextEdit = read_only_text()
        self.by_rule: RowsModel[tuple[str, Way, int]] = RowsModel(
            headings=lambda: self._count_headings(self.tr("Rule")),
            texts=lambda row: self._count_texts(row[0], row[1], row[2]),
            figures=frozenset({2}),
            parent=self,
        )
        self.by_station: RowsModel[tuple[StationId, Way, int]] = RowsModel(
            headings=lambda: self._count_headings(self.tr("Station")),
            texts=lambda row: self._count_texts(station_label(row[0], self._picture), row[1], row[2]),
            figures=frozenset({2}),
            parent=self,
        )
        self.orders = RowsModel(headings=self._headings, texts=self._texts, parent=self)
        self.rule_table, self.station_table, self.order_table = QTableView(), QTableView(), QTableView()
        self.task = QLabel()
        self.task.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._set_words()
        self.show_idle()

    def show_progress(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def show_result(self, result: Rejudgement) -> None:
        self._result, self._failure = result, ""
        self.by_rule.show(result.by_rule)
        self.by_station.show(result.by_station)
        self.orders.show(result.changed)
        self._show_summary()
        self.show_idle()

    def show_failure(self, words: str) -> None:
        """It could not be done; why, in words."""
        self._failure = words
        self._show_summary()
        self.show_idle()

    def show_idle(self) -> None:
        """Nothing is being judged."""
        for part, shown in ((self.start, True), (self.cancel, False), (self.progress, False)):
            part.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._set_words()
            for model in (self.by_rule, self.by_station, self.orders):
                model.set_words()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        for button in (self.start, self.cancel):
            button.setAutoDefault(False)
        bar = QHBoxLayout()
        for part in (self.start, self.cancel):
            bar.addWidget(part)
        bar.addWidget(self.progress, 1)
        bar.addStretch(1)
        counts = QSplitter(Qt.Orientation.Horizontal)
        for table, model, widths in (
            (self.rule_table, self.by_rule, {0: 150, 1: 190}),
            (self.station_table, self.by_station, {0: 190, 1: 190}),
        ):
            table.setModel(model)
            set_up(table, widths)
            counts.addWidget(table)
        self.order_table.setModel(self.orders)
        widths = {_ORDER: 105, _STATION: 135, 2: 60, 3: 180, 4: 90, 5: 100, 6: 150}
        set_up(self.order_table, widths, whole=frozenset({_ORDER, _STATION}))
        parts = QSplitter(Qt.Orientation.Vertical)
        for below in (self.summary, counts, self.order_table):
            parts.addWidget(below)
        parts.setChildrenCollapsible(False)
        parts.setSizes([130, 120, 220])
        layout = QVBoxLayout(self)
        layout.addWidget(self.task)
        layout.addLayout(bar)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        self.start.clicked.connect(self._begin)
        self.cancel.clicked.connect(self._cancel)
        self._other.chosen.connect(self._show_task)
        self.order_table.doubleClicked.connect(self._go)
        for name in ("Return", "Enter"):
            key = QShortcut(QKeySequence(name), self.order_table)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(lambda: self._go(self.order_table.currentIndex()))

    def _begin(self) -> None:
        self.start.hide()
        for part in (self.cancel, self.progress):
            part.show()
        self.progress.setRange(0, 0)
        self.cancel.setFocus()
        self.wanted.emit(self._other.chooser.book)

    def _cancel(self) -> None:
        self.show_idle()
        self.start.setFocus()
        self.cancelled.emit()

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.order_wanted.emit(self.orders.thing(index.row()).order)

    # -- words ------------------------------------------------------------------------------------------------

    def _set_words(self) -> None:
        self.start.setText(self.tr("Judge the last 30 days again"))
        self.cancel.setText(self.tr("Cancel"))
        self.progress.setAccessibleName(self.tr("Orders judged again"))
        self.summary.setAccessibleName(self.tr("What came of it"))
        self.summary.setPlaceholderText(
            self.tr(
                "Not judged again yet. Choose another book below and press the button above: what would have come out "
                "differently is listed here, by rule, by station and order by order."
            )
        )
        self.rule_table.setAccessibleName(self.tr("Changed limits by rule"))
        self.station_table.setAccessibleName(self.tr("Changed limits by station"))
        self.order_table.setAccessibleName(self.tr("Orders whose limits would have come out differently"))
        self.order_table.setAccessibleDescription(self.tr("Enter goes to the order"))
        self._show_task()
        self._show_summary()

    def _show_task(self) -> None:
        text = self.tr(
            "Every limit that was judged in the last 30 days, held against {version}. Nothing in the database changes."
        )
        self.task.setText(text.format(version=self._other.chooser.book.version))

    def _show_summary(self) -> None:
        self.summary.setPlainText(self._failure or self._told())

    def _told(self) -> str:
        result = self._result
        if result is None:
            return ""
        versions = listed(
            self.tr("{version}: {count}").format(version=version, count=count) for version, count in result.by_version
        )
        lines = [
            self.tr("By {version}: orders that would have come out differently: {changed} of {orders}.").format(
                version=result.rule_book, changed=result.changed_orders, orders=result.orders
            ),
            self.tr("Judgements since {at}: {count} ({versions}).").format(
                at=f"{date_text(result.since, self._rules)} {clock_time(result.since, self._rules)}",
                count=result.judgements,
                versions=versions or "–",
            ),
            self.tr("Not judged: clocks that still run: {running}; ended without a verdict: {ended}.").format(
                running=result.running, ended=result.without_verdict
            ),
            self.tr(
                "Cannot be judged again: the reports' own clocks, warnings, rankings and merges; nobody stores how "
                "they came out."
            ),
        ]
        if result.listed_not_all:
            lines.append(
                self.tr("The list has the first {count} limits; the counts have all.").format(count=len(result.changed))
            )
        return "\n".join(lines)

    def _count_headings(self, first: str) -> tuple[str, ...]:
        return (first, self.tr("Then → by the other book"), self.tr("Limits"))

    def _count_texts(self, first: str, way: Way, count: int) -> tuple[str, ...]:
        return (first, self._way(*way), str(count))

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Order"),
            self.tr("Station"),
            self.tr("Rule"),
            self.tr("Then → by the other book"),
            self.tr("Took"),
            self.tr("Limit then"),
            self.tr("Limit, other book"),
            self.tr("Judged by"),
        )

    def _texts(self, one: Rejudged) -> tuple[str, ...]:
        limits = (
            "–" if due is None else duration_text(due - one.started_at) for due in (one.due_before, one.due_after)
        )
        return (
            one.order,
            station_label(one.station, self._picture),
            one.rule,
            self._way(one.before, one.after),
            duration_text(one.ended_at - one.started_at),
            *limits,
            one.rule_book,
        )

    def _way(self, before: Outcome, after: Outcome) -> str:
        words = [f"{_SIGNS[one]} {term(one)}" for one in (before, after)]
        return self.tr("{before} → {after}").format(before=words[0], after=words[1])
