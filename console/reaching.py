"""Reach from now: asked by menu, key or command line about what is chosen, renewed while it is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from console.reach_finder import ReachFinder, ReachQuestion
from models.entities.fixes import Fix
from models.ids import CrewId, GridId, OrderId, StationId
from models.picture import Picture
from models.planning.loan_hole import LoanHole
from models.planning.reach import Reach, free_crews, reach_of_order
from models.planning.travel import Floats
from models.planning.whereabouts import Whereabouts, sighting
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.map.map_view import MapView
from widgets.map.reach.answer import Asked, ReachAnswer, ReachOf
from widgets.map.switch import Switch
from widgets.message_bar import Level, MessageBar

_KEY = "reach"
_ZERO = timedelta(0)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_LOOK_EVERY = timedelta(seconds=3)
_RENEW_EVERY = timedelta(seconds=15)
"""Also if nobody has moved: the age of what is shown stays small."""
_MOVED_M = 50.0
"""Less changes no answer that anybody would see."""


class Reaching(QObject):
    """Keeps what is asked and what was chosen last."""

    answered = Signal(object)
    """ReachAnswer that was worked out and is shown now."""

    def __init__(
        self,
        window: QWidget,
        *,
        map_view: MapView,
        messages: MessageBar,
        picture: Picture,
        territory: Territory,
        rules: RuleBook,
        now: datetime,
    ) -> None:
        super().__init__(window)
        self._map = map_view
        self._messages = messages
        self._picture = picture
        self._rules = rules
        self._now = now
        self._fixes: dict[CrewId, Fix] = {}
        self._chosen: tuple[str, ...] = ()
        self._asked: Asked | None = None
        self._start: Floats = np.empty((0, 2))
        self._only: tuple[StationId | None, ...] = ()
        self._looked_at = self._renewed_at = _LONG_AGO
        self._paused = False
        self.of_room = Switch(self)
        """The ground that nobody reaches is shown."""
        self._finder = ReachFinder(self, territory=territory, rules=rules)
        self._finder.found.connect(self._show_found)
        self.of_room.turned.connect(self._turn_room)
        map_view.reach.wanted.connect(self.ask)
        map_view.reach.ended.connect(self._forget)
        window.installEventFilter(self)

    def choose(self, ids: Iterable[str]) -> None:
        """What the act will be about: orders, crews or a station."""
        self._chosen = tuple(ids)

    @property
    def chosen(self) -> tuple[str, ...]:
        return self._chosen

    @property
    def asked(self) -> Asked | None:
        return self._asked

    def ask_about_chosen(self) -> None:
        """Shown for what is chosen; the act again, about the same, ends it."""
        asked = next((one for one in map(self._asked_of, self._chosen) if one is not None), None)
        if asked is None and self._asked is None:
            words = self.tr("Choose a crew, a station or an order first.")
            self._messages.show_message(_KEY, words, Level.HINT)
        elif asked is None or asked == self._asked:
            self.end()
        else:
            self.ask(asked)

    def open_grid(self) -> None:
        """The grid that was looked up, else that of the chosen order, else the one in the middle of the map."""
        for key in self._chosen:
            order = self._picture.orders.get(OrderId(key))
            grid = order.place.grid if order is not None else GridId(key)
            if grid is not None and grid in self._picture.grids and self._map.grids.open(grid):
                return
        if not self._map.grids.open_in_the_middle():
            words = self.tr("No grid lies in the middle of the map.")
            self._messages.show_message(_KEY, words, Level.HINT)

    def ask(self, asked: Asked) -> None:
        self._messages.withdraw(_KEY)
        self._asked = asked
        if asked.of is ReachOf.ROOM:
            self.of_room.turn_on()
        else:
            self.of_room.turn_off()
        self._renew()

    def end(self) -> None:
        self._forget()
        self._map.reach.end()

    # -- what the console tells -------------------------------------------------------------------------------

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self._fixes.update(fixes)
        self.show_now(now)

    def show_now(self, now: datetime) -> None:
        self._now = now
        if self._asked is not None and not self._paused and not _ZERO <= now - self._looked_at < _LOOK_EVERY:
            self._look()

    def show_changes(self, _changes: object) -> None:
        """Who is free may be somebody else now: the next second looks."""
        self._looked_at = _LONG_AGO

    def show_territory(self, territory: Territory) -> None:
        """The map has ended what was shown."""
        self._finder.show_territory(territory)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While nobody can see the answer nothing is worked out; what was asked is asked again when the window comes
        back. A window that leaves for good is hidden too: no thread is left behind."""
        if event.type() == QEvent.Type.Hide:
            self._paused = True
            self._finder.stop()
        elif event.type() == QEvent.Type.Show:
            self._paused = False
            if self._asked is not None:
                self._renew()
        return super().eventFilter(watched, event)

    # -- inside -----------------------------------------------------------------------------------------------

    def _asked_of(self, key: str) -> Asked | None:
        if OrderId(key) in self._picture.orders:
            return Asked(of=ReachOf.ORDER, key=key)
        if CrewId(key) in self._picture.crews:
            return Asked(of=ReachOf.CREW, key=key)
        if StationId(key) in self._picture.stations:
            return Asked(of=ReachOf.STATION, key=key)
        return None

    def _turn_room(self) -> None:
        if self.of_room.on and (self._asked is None or self._asked.of is not ReachOf.ROOM):
            self.ask(Asked(of=ReachOf.ROOM))
        elif not self.of_room.on and self._asked is not None and self._asked.of is ReachOf.ROOM:
            self.end()

    def _forget(self) -> None:
        self._asked = None
        self.of_room.turn_off()

    def _look(self) -> None:
        """Renew the answer if it is old, or if it would begin elsewhere."""
        self._looked_at = self._now
        question = self._question()
        if question is None:
            self.end()
            return
        places = _places(question)
        same = len(places) == len(self._start) and question.answer.order is None
        same &= question.only == self._only
        stands = same and bool((np.hypot(*(places - self._start).T) < _MOVED_M).all())
        if not stands or not _ZERO <= self._now - self._renewed_at < _RENEW_EVERY:
            self._put(question)

    def _renew(self) -> None:
        if self._paused:
            return
        question = self._question()
        if question is None:
            self.end()
        else:
            self._put(question)

    def _put(self, question: ReachQuestion) -> None:
        self._only = question.only
        self._start, self._renewed_at, self._looked_at = _places(question), self._now, self._now
        if question.answer.order is not None:
            self._map.reach.show_answer(question.answer, self._rules)
        else:
            self._finder.ask(question)

    def _show_found(self, question: ReachQuestion, found: Reach | LoanHole) -> None:
        if question.answer.asked == self._asked:
            if isinstance(found, LoanHole):
                answer = replace(question.answer, hole=found)
            else:
                answer = replace(question.answer, reach=found)
            self._map.reach.show_answer(answer, self._rules)
            self.answered.emit(answer)

    def _question(self) -> ReachQuestion | None:
        """What is asked, from where things are now; None if what it is about has gone."""
        asked = self._asked
        if asked is None:
            return None
        if asked.of is ReachOf.ROOM:
            return self._about_room(asked)
        if asked.of is ReachOf.ORDER:
            return self._about_order(asked)
        if asked.of is ReachOf.CREW:
            return self._about_crew(asked)
        if asked.of is ReachOf.LOAN:
            return self._about_loan(asked)
        station = self._picture.stations.get(StationId(asked.key))
        if station is None:
            return None
        at = (station.x, station.y)
        return _from_spot(at, ReachAnswer(asked=asked, at=self._now, oldest=None, origin=at, counted=1))

    def _about_crew(self, asked: Asked) -> ReachQuestion | None:
        crew = self._picture.crews.get(CrewId(asked.key))
        if crew is None:
            return None
        seen = sighting(crew, self._fixes, self._picture, rules=self._rules, now=self._now)
        at = (seen.x, seen.y)
        known = seen.source is not Whereabouts.NOWHERE
        believed = seen.source is Whereabouts.POSITION
        answer = ReachAnswer(
            asked=asked,
            at=self._now,
            oldest=self._fixes[crew.id].at if believed else None,
            origin=at if known else None,
            source=seen.source,
            counted=1,
        )
        return _from_spot(at, answer)

    def _about_room(self, asked: Asked) -> ReachQuestion:
        crews = free_crews(self._picture, self._fixes, rules=self._rules, now=self._now)
        start = np.array([(one.x, one.y) for one in crews.seen.values()], np.float64).reshape(-1, 2)
        answer = ReachAnswer(
            asked=asked,
            at=self._now,
            oldest=min((self._fixes[crew].at for crew in crews.seen), default=None),
            counted=len(crews.seen),
            unseen=crews.unseen,
            lent=len(crews.only),
        )
        only = tuple(crews.only.get(crew) for crew in crews.seen) if crews.only else ()
        return ReachQuestion(start=start, answer=answer, only=only)

    def _about_loan(self, asked: Asked) -> ReachQuestion | None:
        """From where the crew is, against all others that could go now."""
        crew = self._picture.crews.get(CrewId(asked.key))
        if crew is None:
            return None
        away = sighting(crew, self._fixes, self._picture, rules=self._rules, now=self._now)
        free = free_crews(self._picture, self._fixes, rules=self._rules, now=self._now)
        others = {key: one for key, one in free.seen.items() if key != crew.id}
        counted = [*others, crew.id] if away.source is Whereabouts.POSITION else list(others)
        answer = ReachAnswer(
            asked=asked,
            at=self._now,
            oldest=min((self._fixes[key].at for key in counted), default=None),
            origin=None if away.source is Whereabouts.NOWHERE else (away.x, away.y),
            source=away.source,
            counted=len(others),
            unseen=tuple(key for key in free.unseen if key != crew.id),
            crews=tuple(others),
        )
        start = np.array([(one.x, one.y) for one in others.values()], np.float64).reshape(-1, 2)
        only = tuple(free.only.get(key) for key in others) if free.only else ()
        return ReachQuestion(start=start, answer=answer, only=only, away=(away.x, away.y))

    def _about_order(self, asked: Asked) -> ReachQuestion | None:
        order = self._picture.orders.get(OrderId(asked.key))
        if order is None:
            return None
        found = reach_of_order(order, picture=self._picture, fixes=self._fixes, rules=self._rules, now=self._now)
        seen = [self._fixes[crew].at for crew in found.crews if crew not in found.unseen]
        at = (order.place.x, order.place.y)
        answer = ReachAnswer(asked=asked, at=self._now, oldest=min(seen, default=None), origin=at, order=found)
        return _from_spot(at, answer)


def _places(question: ReachQuestion) -> Floats:
    """Everything whose moving makes the answer another one."""
    return question.start if question.away is None else np.vstack((question.start, np.array([question.away])))


def _from_spot(at: tuple[float, float], answer: ReachAnswer) -> ReachQuestion:
    return ReachQuestion(start=np.array([at], np.float64), answer=answer)
