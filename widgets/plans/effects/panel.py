"""Beside the form: how often the areas would be without supply, and what could be done about it, while one writes."""

from datetime import datetime
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from models.decisions.plan_judgement import PlanJudgement
from models.entities.outage_plans import Window
from models.picture import Picture
from models.planning.repeat_limits import RepeatClass
from models.rules.rule_book import RuleBook
from widgets.plans.asking import PlanAsker
from widgets.plans.effects.told import unread_text
from widgets.plans.effects.words import (
    alternative_text,
    budget_texts,
    change_text,
    limit_text,
    long_open_texts,
    merge_text,
    moment_of,
    move_text,
    moves_of,
    over_limit_text,
    reason_text,
    totals_text,
)
from widgets.plans.effects.worst_areas import worst_areas
from widgets.plans.recounted import recounted_texts
from widgets.plans.words import hours_text
from widgets.theme.theme import Theme
from widgets.words.refusals import refusal_text
from widgets.words.terms import bracketed, labelled, listed

_MOST_AREAS = 3


class EffectsPanel(QWidget):
    """Hidden while nothing can be asked: no area, or hours that run backwards."""

    window_wanted = Signal(object)
    """Window: the hours of an offer, or those that stood there before one was taken."""
    merge_wanted = Signal(object)
    """PlanId: the areas are to be taken into that plan."""

    def __init__(self, asker: PlanAsker, *, picture: Picture, rules: RuleBook, theme: Theme, now: datetime) -> None:
        super().__init__()
        self._asker = asker
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._now = now
        self._before: Window | None = None
        self._taken: Window | None = None
        self._head, self._told = QLabel(), QLabel()
        font = self._head.font()
        font.setBold(True)
        self._head.setFont(font)
        for label in (self._head, self._told):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._told.setTextFormat(Qt.TextFormat.RichText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for label in (self._head, self._told):
            self._column.addWidget(label)
        self._offers: list[_Offer] = []
        asker.changed.connect(self.set_words)
        self.set_words()

    @property
    def said(self) -> str:
        """As plain words, offers included."""
        return "\n".join((self._head.text(), *self._lines(), *(offer.words.text() for offer in self.offers)))

    @property
    def offers(self) -> tuple["_Offer", ...]:
        """Those that are shown."""
        return tuple(offer for offer in self._offers if not offer.isHidden())

    def show_hours(self, window: Window) -> None:
        """As they are in the form now: somebody who goes on typing has settled with an offer."""
        if self._taken is not None and window != self._taken:
            self._before = self._taken = None
            self.set_words()

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.set_words()

    def set_words(self) -> None:
        self.setVisible(self._asker.question is not None)
        self._head.setText(self._headline())
        lines = self._lines()
        self._told.setText("".join(f'<p style="margin:2px 0">{self._coloured(line)}</p>' for line in lines))
        self._told.setAccessibleName("\n".join(lines))
        wanted = self._wanted()
        while len(self._offers) < len(wanted):
            offer = _Offer()
            offer.act.clicked.connect(self._on_offer)
            self._offers.append(offer)
            self._column.addWidget(offer)
        for place, offer in enumerate(self._offers):
            if place < len(wanted):
                offer.show_offer(*wanted[place])
            offer.setVisible(place < len(wanted))

    def _headline(self) -> str:
        judgement = self._asker.judgement
        if self._asker.failure is not None:
            return self.tr("Repeated outages: could not be worked out.")
        if judgement is None:
            return self.tr("Repeated outages: being worked out …")
        if judgement.unread:
            return self.tr("Repeated outages: not known yet.")
        if judgement.repeats is None:
            return self.tr("Repeated outages: nobody is without supply by this plan.")
        if judgement.over_limit is not None:
            return self.tr("Repeated outages: over a limit.")
        if judgement.warned:
            return self.tr("Repeated outages: near a limit.")
        return self.tr("Repeated outages: no area comes near a limit.")

    def _lines(self) -> list[str]:
        judgement, failure = self._asker.judgement, self._asker.failure
        lines = [refusal_text(failure, self._picture, self._rules)] if failure is not None else []
        if judgement is None:
            return lines
        if self._asker.question is not None and judgement.recount is not None:
            scope = self._asker.question.content.scope
            lines += [f"▲ {line}" for line in recounted_texts(scope, judgement.recount, self._picture)]
        if judgement.unread:
            lines.append(unread_text())
        elif judgement.repeats is not None:
            lines += self._counts(judgement)
        lines += budget_texts(judgement)
        if judgement.ride_along:
            text = self.tr("Metering defects inside that can ride along (N-15): {orders}")
            lines.append(text.format(orders=listed(judgement.ride_along[:5])))
        lines.append(moment_of(judgement.at, self._rules))
        return lines

    def _counts(self, judgement: PlanJudgement) -> list[str]:
        assert judgement.repeats is not None
        lines = [totals_text(judgement)]
        if judgement.over_limit is not None:
            lines.append(f"✕ {over_limit_text(judgement.over_limit)}")
        lines += filter(None, [reason_text(judgement)])
        lines += [f"▲ {line}" for line in long_open_texts(judgement, self._rules, near=self._now)]
        for one in worst_areas(judgement.repeats, most=_MOST_AREAS):
            if one.kind is RepeatClass.NORMAL:
                continue
            sign = "✕" if one.kind is RepeatClass.FREQUENT else "▲"
            limit = one.limits[0]
            every, planned = one.counts[limit.window]
            counts = change_text(*(planned if limit.planned_only else every))
            lines.append(bracketed(labelled(f"{sign} {one.area}", counts), limit_text(limit)))
        lines += [alternative_text(offer, self._picture) for offer in judgement.alternatives]
        return lines

    def _wanted(self) -> list[tuple[object, str, str]]:
        """What each offer would do, the act's name, and what comes of it."""
        found: list[tuple[object, str, str]] = []
        if self._before is not None:
            hours = hours_text(self._before, self._rules, near=self._now)
            found.append((self._before, self.tr("Back"), self.tr("to {hours}").format(hours=hours)))
        judgement = self._asker.judgement
        if judgement is None:
            return found
        # One that is not saved yet cannot be given up for another.
        merges = judgement.merges if judgement.plan is not None else ()
        found += [(offer.other, self.tr("Merge"), merge_text(offer, self._rules, near=self._now)) for offer in merges]
        found += [
            (offer.window, self.tr("Move"), move_text(offer, self._rules, near=self._now))
            for offer in moves_of(judgement)
        ]
        return found

    def _coloured(self, line: str) -> str:
        colour = {"✕": self._theme.critical, "▲": self._theme.emergency}.get(line[:1])
        if colour is None:
            return escape(line)
        return f'<b style="color:{colour.name()}">{line[0]}</b>{escape(line[1:])}'

    def _on_offer(self) -> None:
        offer = self.sender().parent()
        if not isinstance(offer, _Offer):
            return
        if not isinstance(offer.what, Window):
            self.merge_wanted.emit(offer.what)
            return
        question = self._asker.question
        back = offer.what is self._before
        self._before = None if back or question is None else question.window
        self._taken = None if back else offer.what
        self.window_wanted.emit(offer.what)


class _Offer(QWidget):
    """What can be taken over, beside what would come of it."""

    def __init__(self) -> None:
        super().__init__()
        self.what: object = None
        self.act = QPushButton(self)
        self.act.setAutoDefault(False)
        self.act.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(1)
        column.addWidget(self.words)
        column.addWidget(self.act)

    def show_offer(self, what: object, act: str, words: str) -> None:
        self.what = what
        self.act.setText(act)
        self.act.setAccessibleName(f"{act} {words}")
        self.words.setText(words)
