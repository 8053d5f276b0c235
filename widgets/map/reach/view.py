"""The map's side of reach from now: what was answered lies on the map, in words in a card, until it is ended."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.map.picking import Spot, SpotKind
from widgets.map.reach.answer import Asked, ReachAnswer, ReachOf
from widgets.map.reach.card import ReachCard
from widgets.map.reach.layer import ReachLayer, ReachMarks
from widgets.map.reach.words import age_line, rows_of, title_of
from widgets.theme.theme import Theme


class ReachView(QObject):
    """Shows answers; whoever works them out hears what is wanted and when nobody looks any more."""

    wanted = Signal(object)
    """Asked: chosen in the menu of a spot of the map."""
    begun = Signal()
    ended = Signal()

    def __init__(
        self, parent: QWidget, *, picture: Picture, layer: ReachLayer, marks: ReachMarks, theme: Theme
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._layer = layer
        self._marks = marks
        self.card = ReachCard(parent, theme=theme)
        self._rules: RuleBook | None = None
        self.answer: ReachAnswer | None = None
        self._withheld = False

    def withhold(self) -> None:
        """Offer nothing: nobody answers what is asked of this map."""
        self._withheld = True

    def show_answer(self, answer: ReachAnswer, rules: RuleBook) -> None:
        first = self.answer is None
        self.answer, self._rules = answer, rules
        if first:
            self.begun.emit()
        self._layer.show_answer(answer)
        self._marks.show_answer(answer)
        self._say(answer.at)

    def end(self) -> None:
        if self.answer is None:
            return
        self.answer = None
        self._layer.show_answer(None)
        self._marks.show_answer(None)
        self.card.end()
        self.ended.emit()

    def show_now(self, now: datetime) -> None:
        if self.answer is not None and self._rules is not None:
            self.card.show_age(age_line(self.answer, now=now, rules=self._rules))

    def show_theme(self, theme: Theme) -> None:
        self.card.show_theme(theme)

    def retranslate(self, now: datetime) -> None:
        self._say(now)

    def add_to(self, menu: QMenu, spot: Spot | None) -> None:
        """What can be asked about a station at a spot; an order and a crew have menus of their own."""
        if self._withheld or spot is None or spot.kind is not SpotKind.STATION:
            return
        asked = Asked(of=ReachOf.STATION, key=spot.ids[0])
        action = menu.addAction(title_of(asked, self._picture))
        action.triggered.connect(lambda: self.wanted.emit(asked))

    def _say(self, now: datetime) -> None:
        if self.answer is None or self._rules is None:
            return
        answer, rules = self.answer, self._rules
        self.card.show_answer(
            title_of(answer.asked, self._picture),
            age_line(answer, now=now, rules=rules),
            rows_of(answer, picture=self._picture, rules=rules),
        )
