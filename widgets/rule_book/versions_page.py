"""Which versions of the rule book the journal has seen, and what differs between two books."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QTableView, QVBoxLayout, QWidget

from models.rules.book_differences import Difference, SeenVersion, Told, differences
from models.rules.hour_budgets import HourBudget
from models.rules.plan_chain import ChainLink, Occasion, PlanChain
from models.rules.rule_book import MajorEvent, Rule, RuleBook
from models.rules.working_days import SpecialDay
from widgets.rule_book.book_rows import words_of
from widgets.rule_book.other_book import BookChooser, OtherBook
from widgets.rule_book.rows_model import RowsModel
from widgets.rule_book.tables import read_only_text, set_up
from widgets.words.rule_words import budget_name, budget_text, day_text, event_text, note_text, number_text, source_of
from widgets.words.terms import bracketed, labelled, listed, term
from widgets.words.times import clock_time, date_text

_SEEN_HEIGHT = 150
_WHOLE_LINES = 6


class VersionsPage(QWidget):
    """Above what was judged by which version, below the two books side by side."""

    def __init__(self, rules: RuleBook, other: OtherBook) -> None:
        super().__init__()
        self._rules = rules
        self._other = other
        self._seen: tuple[SeenVersion, ...] | None = None
        self.before = BookChooser()
        self.seen = RowsModel(headings=self._seen_headings, texts=self._seen_texts, figures=frozenset({3}), parent=self)
        self.found = RowsModel(headings=self._headings, texts=self._texts, parent=self)
        self.seen_table, self.found_table = QTableView(), QTableView()
        self.whole: QPlainTextEdit = read_only_text()
        self._seen_title, self._before_title, self._count = QLabel(), QLabel(), QLabel()
        self._lay_out()
        self.before.chosen.connect(self._compare)
        self.found_table.selectionModel().currentRowChanged.connect(self._show_whole)
        other.chosen.connect(self._on_other)
        self._set_words()
        self._on_other()

    def show_seen(self, versions: tuple[SeenVersion, ...]) -> None:
        """What the journal has told."""
        self._seen = versions
        self.seen.show(versions)
        self._set_words()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._set_words()
            self.before.set_words()
            self.seen.set_words()
            self._compare()
        elif event.type() == QEvent.Type.FontChange:
            self._size_whole()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.seen_table.setModel(self.seen)
        self.seen_table.setMaximumHeight(_SEEN_HEIGHT)
        set_up(self.seen_table, {0: 200, 1: 170, 2: 170, 3: 110})
        self.found_table.setModel(self.found)
        set_up(self.found_table, {0: 170, 1: 120, 2: 400, 3: 340})
        self._before_title.setBuddy(self.before)
        bar = QHBoxLayout()
        for part in (self._before_title, self.before, self._count):
            bar.addWidget(part)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._seen_title)
        layout.addWidget(self.seen_table)
        layout.addLayout(bar)
        layout.addWidget(self.found_table, 1)
        layout.addWidget(self.whole)
        self._size_whole()

    def _on_other(self) -> None:
        """Other books may be at hand now; the one compared from stays."""
        place = max(self.before.currentIndex(), 0)
        self.before.show_books(self._other.choices, min(place, len(self._other.choices) - 1))

    def _compare(self) -> None:
        before, after = self.before.book, self._other.chooser.book
        found = differences(before, after)
        self.found.show(found)
        self.found_table.selectRow(0)
        self._show_whole()
        if before is after:
            said = self.tr("The same book. Choose another one to compare with, or open a file.")
        else:
            said = self.tr("Differences to {version}: {count}").format(version=after.version, count=len(found))
        self._count.setText(said)

    def _show_whole(self) -> None:
        """What the columns have no room for: the end of a long text is often what differs."""
        row = self.found_table.currentIndex().row()
        self.whole.setVisible(row >= 0)
        if row >= 0:
            name, manner, *told = self._texts(self.found.thing(row))
            heads = self._headings()[2:]
            lines = (labelled(head, text) for head, text in zip(heads, told, strict=True) if text)
            self.whole.setPlainText("\n".join((f"{name} · {manner}", *lines)))

    def _size_whole(self) -> None:
        self.whole.setFixedHeight(self.whole.fontMetrics().lineSpacing() * _WHOLE_LINES)

    def _set_words(self) -> None:
        self._seen_title.setText(
            self.tr("Reading the journal …") if self._seen is None else self.tr("Versions that judged in this database")
        )
        self.seen_table.setAccessibleName(self.tr("Versions that judged in this database"))
        self._before_title.setText(self.tr("From"))
        self.before.setAccessibleName(self.tr("Rule book to compare from"))
        self.found_table.setAccessibleName(self.tr("Differences between two rule books"))
        self.whole.setAccessibleName(self.tr("All of the chosen difference"))

    # -- rows -------------------------------------------------------------------------------------------------

    def _seen_headings(self) -> tuple[str, ...]:
        return (
            self.tr("Version"),
            self.tr("First entry"),
            self.tr("Last entry"),
            self.tr("Entries"),
            self.tr("Where its text is"),
        )

    def _seen_texts(self, seen: SeenVersion) -> tuple[str, ...]:
        moments = (
            f"{date_text(at, self._rules)} {clock_time(at, self._rules)}" for at in (seen.first_at, seen.last_at)
        )
        return (seen.version, *moments, str(seen.entries), self._whereabouts(seen.version))

    def _whereabouts(self, version: str) -> str:
        if version == self._rules.version:
            return self.tr("This seat works by it")
        if self._rules.shipped is not None and version == self._rules.shipped.version:
            return self.tr("Shipped with the program")
        if any(choice.book.version == version for choice in self._other.choices):
            return self.tr("Opened from a file")
        return self.tr("Not at hand; open its file to compare")

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Number, rule, day or chain"),
            self.tr("What differs"),
            self.tr("From"),
            self.tr("To"),
            self.tr("Source"),
        )

    def _texts(self, found: Difference) -> tuple[str, ...]:
        after = found.after
        source = "" if after is None or isinstance(after, PlanChain) else source_of(after)
        return (self._name(found), term(found.manner), _said(found.before), _said(found.after), source)

    def _name(self, found: Difference) -> str:
        one = found.after or found.before
        if isinstance(one, PlanChain):
            return self.tr("Chain of approvals")
        return budget_name(one) if isinstance(one, HourBudget) else found.id


def _said(thing: Told | None) -> str:
    if thing is None:
        return "–"
    if isinstance(thing, Rule):
        return words_of(thing) if thing.weight is None else f"{words_of(thing)} · {term(thing.weight)}"
    if isinstance(thing, SpecialDay):
        return day_text(thing)
    if isinstance(thing, HourBudget):
        return budget_text(thing)
    if isinstance(thing, MajorEvent):
        return event_text(thing)
    if isinstance(thing, PlanChain):
        return _chain_text(thing)
    note = note_text(thing)
    return f"{number_text(thing)} · {note}" if note else number_text(thing)


def _on_occasion(link: ChainLink) -> str:
    return bracketed(listed(term(role) for role in link.roles), term(link.when))


def _chain_text(chain: PlanChain) -> str:
    """Who speaks, one after the other; a link that is not always asked says when it is. Then who gets a copy."""
    links = [
        listed(term(role) for role in link.roles) if link.when is Occasion.ALWAYS else _on_occasion(link)
        for link in chain.links
    ]
    text = " → ".join(links)
    return f"{text} · {listed(term(copy) for copy in chain.copies)}" if chain.copies else text
