"""Everything about the order below its crews: who is hit, the reports, the switching, the time line."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.entities.orders import WorkOrder
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.inspector.affected import affected_facts, ground_facts
from widgets.inspector.ground_names import GroundNames
from widgets.inspector.report_facts import merge_facts, report_facts
from widgets.inspector.section import Fact, Facts, Section
from widgets.inspector.switching_facts import switching_facts
from widgets.inspector.time_line import time_line_facts
from widgets.theme.theme import Theme

_AFTER_PAINT_MS = 15
"""Qt paints some 5 ms after the last key; within a frame of the screen the facts are there, too."""


class Details(QWidget):
    """Sections of facts; one that has nothing to say is hidden. Nothing can be done here, so that another order follows
    after its head, its clocks and its acts are painted: no key waits for forty texts to find their lines."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._names = GroundNames()
        self._order: WorkOrder | None = None
        self._now: datetime | None = None
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_PAINT_MS)
        self._soon.timeout.connect(self._say)
        self._facts = {
            name: Facts(theme) for name in ("affected", "reports", "merged", "fault", "switching", "ground", "life")
        }
        self._sections = {name: Section(facts, theme) for name, facts in self._facts.items()}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for section in self._sections.values():
            layout.addWidget(section)

    def show_order(self, order: WorkOrder, now: datetime) -> None:
        other = self._order is None or order.id != self._order.id
        self._order, self._now = order, now
        if other:
            self._soon.start()
        else:
            self._say()

    def show_now(self, now: datetime) -> None:
        """What tells a time left or an age."""
        self._now = now
        if self._order is None or self._soon.isActive():
            return
        picture, rules = self._picture, self._rules
        self._put("affected", affected_facts(self._order, picture=picture, rules=rules, names=self._names, now=now))
        self._put("ground", ground_facts(self._order, picture=picture, rules=rules, now=now))
        self._put("reports", report_facts(self._order, picture=picture, rules=rules, now=now))

    def show_names(self, names: GroundNames) -> None:
        self._names = names

    def show_theme(self, theme: Theme) -> None:
        for name, section in self._sections.items():
            section.show_theme(theme)
            self._facts[name].show_theme(theme)

    def texts(self, section: str) -> list[str]:
        """The rows of a section: affected, reports, merged, fault, switching, ground or life."""
        if self._soon.isActive():
            self._say()
        return self._facts[section].texts()

    def _say(self) -> None:
        self._soon.stop()
        order, now = self._order, self._now
        if order is None or now is None:
            return
        self._set_titles()
        self._put("merged", merge_facts(order, self._picture))
        self._put("switching", switching_facts(order, picture=self._picture, rules=self._rules, now=now))
        self._put("life", time_line_facts(order, picture=self._picture, rules=self._rules, now=now))
        self._put("fault", self._fault(order))
        self.show_now(now)

    def _put(self, name: str, facts: list[Fact]) -> None:
        self._facts[name].show_facts(facts)
        self._sections[name].setVisible(bool(facts))

    def _fault(self, order: WorkOrder) -> list[Fact]:
        pairs = ((self.tr("Cause"), order.cause), (self.tr("Remedy"), order.remedy))
        return [Fact(label, text) for label, text in pairs if text]

    def _set_titles(self) -> None:
        titles = {
            "affected": self.tr("Affected"),
            "fault": self.tr("Fault and remedy"),
            "ground": self.tr("Whose ground"),
            "reports": self.tr("Reports"),
            "merged": self.tr("Merged as one trouble"),
            "switching": self.tr("Switching reports and attestations"),
            "life": self.tr("Life of the order"),
        }
        for name, title in titles.items():
            self._sections[name].set_title(title)
