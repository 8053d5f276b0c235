"""Where N-8 wants the outage, better hours to take with one press, and the plans that stand beside it."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from models.entities.outage_plans import Window
from models.picture import Picture
from models.planning.plan_hours import MOST_OFFERS, HourAdvice, HourBand, Neighbour
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.plans.hours.hour_lines import HourLines
from widgets.plans.words import hours_text
from widgets.theme import Theme
from widgets.words.rule_words import rule_text, source_of


class HourPanel(QWidget):
    wanted = Signal(object)
    """Window: these hours instead."""
    plan_wanted = Signal(object)
    """PlanId."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._rules = rules
        self._advice: HourAdvice | None = None
        self._window: Window | None = None
        self._beside: Sequence[Neighbour] = ()
        self._head, self._why, self._beside_head = QLabel(), QLabel(), QLabel()
        font = self._head.font()
        font.setBold(True)
        self._head.setFont(font)
        for label in (self._head, self._why, self._beside_head):
            label.setWordWrap(True)
        self._offers = FlowRow(self)
        self.offers = [self._offer() for _ in range(MOST_OFFERS)]
        self.lines = HourLines(picture=picture, rules=rules, theme=theme)
        self.lines.plan_wanted.connect(self.plan_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._head, self._why, self._offers, self._beside_head, self.lines):
            column.addWidget(part)
        self.set_words()

    def show_advice(self, advice: HourAdvice, window: Window, beside: Sequence[Neighbour]) -> None:
        """`window` are the hours that were judged."""
        self._advice, self._window, self._beside = advice, window, beside
        self.set_words()

    def show_nothing(self) -> None:
        """The hours do not run forward, or no area is chosen: there is nothing to advise."""
        self._advice = self._window = None
        self._beside = ()
        self.set_words()

    def show_theme(self, theme: Theme) -> None:
        self.lines.show_theme(theme)

    def set_words(self) -> None:
        advice, window = self._advice, self._window
        self.setVisible(advice is not None)
        self.lines.setAccessibleName(self.tr("What stands beside these hours"))
        if advice is None or window is None:
            return
        self._head.setText(self._headline(advice))
        self._why.setText(self._band_text(advice.band))
        self._why.setToolTip("\n".join((rule_text("N-8", self._rules), source_of(self._rules.rules["N-8"]))))
        for button, offer in zip_longest(self.offers, advice.offers):
            button.setVisible(offer is not None)
            if offer is not None:
                button.setText(hours_text(offer, self._rules, near=window.start))
                button.setAccessibleName(self.tr("Take these hours: {hours}").format(hours=button.text()))
        self._offers.setVisible(bool(advice.offers))
        self._beside_head.setText(self._beside_text(window))
        self.lines.setVisible(bool(self._beside))
        self.lines.show_lines(window, self._beside)

    def _headline(self, advice: HourAdvice) -> str:
        if advice.fits:
            return self.tr("Hours: well chosen, and free.")
        if advice.offers:
            return self.tr("Hours: better ones are free.")
        return self.tr("Hours: no better ones are free nearby.")

    def _band_text(self, band: HourBand) -> str:
        many = int(self._rules.value("N-8.many"))
        if band is HourBand.SMALL_HOURS:
            return self.tr("From {many} customers on, the small hours come first (N-8).").format(many=many)
        return self.tr("Below {many} customers, working hours of working days come first (N-8).").format(many=many)

    def _beside_text(self, window: Window) -> str:
        against = sum(bool(one.against(window, self._rules)) for one in self._beside)
        if against:
            return self.tr("Against these hours: {count}").format(count=against)
        return self.tr("Nothing stands against these hours.")

    def _offer(self) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.clicked.connect(self._on_offer)
        self._offers.add(button)
        return button

    def _on_offer(self) -> None:
        place = self.offers.index(self.sender())  # type: ignore[arg-type]
        if self._advice is not None and place < len(self._advice.offers):
            self.wanted.emit(self._advice.offers[place])
