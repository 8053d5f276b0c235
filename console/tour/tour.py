"""The tour of the desk: it offers itself once to an account, and goes from place to place while somebody follows it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from console.acts_page import said_of
from console.docks import Docks
from console.tour.places import PLACES, TEXTS, TITLES, Place
from console.tour.spots import Spot, spots_of
from models.entities.people import Account
from models.rules.permissions import may_send
from widgets.acts.act_book import ActKey
from widgets.map.free_place import free_place
from widgets.tour.card import Step, TourCard
from widgets.tour.offer import TourOffer
from widgets.tour.placing import beside, least_hiding, within
from widgets.tour.ring import Ring
from widgets.tour.sheet import room_for

if TYPE_CHECKING:
    from console.window import MainWindow

_EDGE = 8
_LETTERS, _OFFER_LETTERS = 34, 26
"""In one line: more are not read at a glance, and hide more."""
_MOVES = frozenset(
    {
        *(QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest),
        *(QEvent.Type.ParentChange, QEvent.Type.ActionChanged, QEvent.Type.FontChange, QEvent.Type.LanguageChange),
    }
)
"""After these, cards may have to stand elsewhere or say something else."""


class Tour(QObject):
    """A part whose looks are its user's: whether it is done with. Cards lie over the window; none is there before it
    is wanted."""

    def __init__(self, window: "MainWindow", *, docks: Docks, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._spots = spots_of(window, docks)
        self._book = window.book
        self._messages = window.messages
        self._places = tuple(one for one in PLACES if one.needs is None or may_send(one.needs, account))
        self._account = account
        self._done_with = False
        self._offer: TourOffer | None = None
        self._card: TourCard | None = None
        self._ring: Ring | None = None
        self._at: Place | None = None
        self._watched: tuple[QWidget, ...] = ()
        self._before: QWidget | None = None
        self._placing = False
        self._book.changed.connect(self._place_later)

    @property
    def card(self) -> TourCard | None:
        """The card that is on the screen."""
        return self._card

    @property
    def offered(self) -> TourOffer | None:
        """The offer that is on the screen."""
        return self._offer

    def offer(self) -> None:
        """To an account that has not answered yet, over a corner of the map; the keyboard stays where it is."""
        if self._done_with or self._card is not None or self._offer is not None:
            return
        self._before = self._window.focusWidget()
        offer = self._offer = TourOffer(self._window)
        offer.begin_wanted.connect(self.begin)
        offer.later_wanted.connect(self._close_offer)
        offer.skip_wanted.connect(self.end)
        self._watch(self._window.map, *self._window.map.panels)
        offer.show()  # before it is measured: its letters are known then
        self._place()
        offer.tell()

    def begin(self) -> None:
        """At the first place that is there; a tour that is under way gets the keyboard back."""
        if self._card is None:
            self._close_offer()
            there = self._there()
            if not there:
                return
            self._before = self._window.focusWidget()
            self._card, self._ring = TourCard(self._window), Ring(self._window)
            self._card.next_wanted.connect(self._go_on)
            self._card.back_wanted.connect(self._go_back)
            self._card.skip_wanted.connect(self.end)
            self._card.show()
            self._go_to(there[0])
        self._card.take_keyboard()

    def end(self) -> None:
        """For good; the keyboard goes back to where it was if the tour has it."""
        self._done_with = True
        self._close_offer()
        self._close_card()

    # -- what is kept of it ---------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        return {"done_with": "yes"} if self._done_with else {}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self._done_with = kept.get("done_with") == "yes"

    # -- going through it -----------------------------------------------------------------------------------

    def _go_on(self) -> None:
        there = self._there()
        number = self._number_in(there)
        if number + 1 < len(there):
            self._go_to(there[number + 1])
        else:
            self.end()

    def _go_back(self) -> None:
        there = self._there()
        number = self._number_in(there)
        if number > 0:
            self._go_to(there[number - 1])

    def _there(self) -> tuple[Place, ...]:
        return tuple(one for one in self._places if self._spots[one.name]().is_there)

    def _number_in(self, there: tuple[Place, ...]) -> int:
        """Of the place where the tour is; of the next one that is there if it has gone, else of the last."""
        assert self._at is not None
        rest = self._places[self._places.index(self._at) :]
        return next((number for number, one in enumerate(there) if one in rest), len(there) - 1)

    def _go_to(self, place: Place) -> None:
        self._at = place
        self._watch(self._spots[place.name]().part)
        self._place()

    # -- where it stands ------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place_later()
        elif event.type() is QEvent.Type.KeyPress and watched is self._window:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape and self._is_for_the_tour():
                self.end()
                return True
        return super().eventFilter(watched, event)

    def _is_for_the_tour(self) -> bool:
        """An Esc for which nobody below had a use. A message that stands goes before an offer that waits."""
        return self._card is not None or (self._offer is not None and self._messages.shown is None)

    def _watch(self, *parts: QWidget) -> None:
        """Whoever begins to watch last hears of an Esc first: the tour before the messages."""
        for part in self._watched:
            part.removeEventFilter(self)
        self._watched = tuple(dict.fromkeys((*parts, self._window))) if parts else ()
        for part in self._watched:
            part.installEventFilter(self)

    def _place_later(self) -> None:
        """Once, when all parts have moved."""
        if not self._placing and (self._card is not None or self._offer is not None):
            self._placing = True
            QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        self._placing = False
        room = self._window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if self._offer is not None:
            self._offer.show_key(self._book.key_of("tour"))
            self._place_offer(self._offer, room)
        if self._card is not None and self._ring is not None:
            self._place_card(self._card, self._ring, room)

    def _place_offer(self, offer: TourOffer, room: QRect) -> None:
        """Within the map, beside what lies there; where that is too much, above what matters least."""
        view = self._window.map
        inside = view.canvas.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = room_for(offer, inside.size(), letters=_OFFER_LETTERS)
        beyond = max(0, size.width() - inside.width() + 1) // 2  # its widest button, in large letters on a narrow map
        inside.adjust(-beyond, 0, beyond, 0)
        taken = [panel.geometry() for panel in view.panels if panel.isVisible()]
        place = free_place(size, inside, taken=taken, gap=_EDGE)
        corner = place.topLeft()
        if place.height() < size.height():
            ends = (inside.topLeft(), inside.bottomLeft() - QPoint(0, size.height() - 1))
            corner = least_hiding(ends, size, taken)
        offer.setGeometry(QRect(within(view.canvas.mapTo(self._window, corner), size, room), size))
        offer.raise_()

    def _place_card(self, card: TourCard, ring: Ring, room: QRect) -> None:
        there = self._there()
        if not there:
            self._close_card()
            return
        number = self._number_in(there)
        place = there[number]
        spot = self._spots[place.name]()
        if place is not self._at or spot.part not in self._watched:
            self._at = place
            self._watch(spot.part)
        card.show_step(self._step(place, number + 1, len(there)))
        size = room_for(card, room.size(), letters=_LETTERS)
        card.setGeometry(QRect(self._corner_for(spot, size, room), size))
        ring.show_around(spot.in_window, spot.part.window())
        card.raise_()

    def _corner_for(self, spot: Spot, size: QSize, room: QRect) -> QPoint:
        """Beside the place; a part that was taken out of the window may stand on another screen."""
        if spot.part.window() is self._window:
            return beside(spot.in_window & self._window.rect(), size, room)
        return within(room.center() - QPoint(size.width() // 2, size.height() // 2), size, room)

    def _step(self, place: Place, number: int, count: int) -> Step:
        acts = (act for act in place.acts if isinstance(act, str) or may_send(act, self._account))
        return Step(
            title=QCoreApplication.translate("Tour", TITLES[place.name]),
            text=QCoreApplication.translate("Tour", TEXTS[place.name]),
            keys=tuple(self._told(act) for act in acts),
            number=number,
            count=count,
        )

    def _told(self, act: ActKey) -> tuple[str, str]:
        """Its key in the book, or what is typed for it."""
        name = said_of(act)
        key = self._book.written_key(act)
        if key:
            return key, name
        word = self._book.command_of(act)
        template = self.tr("{act}, typed in the command line") if word else self.tr("{act}, in the menus")
        return word, template.format(act=name)

    def _close_offer(self) -> None:
        if self._offer is not None:
            self._watch()
            offer, self._offer = self._offer, None
            self._close(offer)

    def _close_card(self) -> None:
        if self._card is not None and self._ring is not None:
            self._watch()
            card, ring, self._card, self._ring = self._card, self._ring, None, None
            self._close(card)
            ring.hide()
            ring.deleteLater()

    def _close(self, sheet: QWidget) -> None:
        """The keyboard, if the sheet has it, goes back to where it was."""
        had_keyboard = sheet.isAncestorOf(self._window.focusWidget())
        before, self._before = self._before, None
        sheet.hide()
        sheet.deleteLater()
        if had_keyboard and before is not None and isValid(before) and before.isVisible():
            before.setFocus()
