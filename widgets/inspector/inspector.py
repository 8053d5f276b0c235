"""The selected order as a form: who and where, its clocks, the next acts, ranked crews, reports, its whole life."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from models.changes import Change, Entry
from models.commands.orders import RegisterReport
from models.entities.fixes import Fix
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import CrewId, OrderId
from models.life_cycle import Act, may
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.acts import Way, act_of, available_acts, build_menu
from widgets.acts.act_book import ActBook
from widgets.acts.notice import Notice, Tone
from widgets.inspector.act_keys import ActKeys
from widgets.inspector.candidates import CandidateList
from widgets.inspector.choice_words import what_to_do, what_waits
from widgets.inspector.form_place import Form, FormPlace
from widgets.inspector.frame import Frame
from widgets.inspector.ground_names import GroundNames
from widgets.inspector.order_page import OrderPage
from widgets.inspector.shown_order import ShownOrder
from widgets.inspector.why_not import why_no_crews
from widgets.mnemonics import Mnemonics
from widgets.theme.theme import Theme


class Inspector(QWidget):
    """Shows one order. What is typed is never lost: while a form is open with something in it, another selection
    waits until the form is closed."""

    requested = Signal(object)
    """A command that somebody wants."""
    selected = Signal(object)
    """tuple[OrderId]: another order is to be looked at everywhere."""
    finished = Signal()
    """The keyboard is no longer needed here."""
    spot_wanted = Signal()
    """A place on the map is wanted for a report; `show_spot` answers."""
    not_ranked = Signal(str)
    """Crews were asked for an order that takes none now; why, in words."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account, book: ActBook) -> None:
        super().__init__()
        self._picture = picture
        self._account = account
        self._book = book
        self._names = GroundNames()
        self._now: datetime | None = None
        self._shown = ShownOrder(picture)
        self._nothing = QLabel(self)
        self._waits = Notice(theme, self)
        self._page = OrderPage(picture=picture, rules=rules, theme=theme, account=account, book=book)
        self.clocks, self.details, self.notes = self._page.clocks, self._page.details, self._page.notes
        self.candidates = CandidateList(picture=picture, rules=rules, theme=theme, account=account)
        self._forms = FormPlace(picture=picture, rules=rules, theme=theme)
        self.act_keys = ActKeys(self, book)
        self._frame = Frame(
            above=(self._waits, self._page.header, self.clocks, self._page.circumstances, self._nothing),
            scrolling=(self._forms, self.candidates, self.notes, self.details),
            below=(self.candidates.answer, self._forms.foot, self._page.acts),
            said_about=self._forms.said_about,
        )
        self._lay_out()
        self._connect()
        self._set_words()
        self._show()

    # -- what the console tells -----------------------------------------------------------------------------

    def select(self, ids: tuple[str, ...]) -> None:
        """Show the first order among `ids`; nothing else moves."""
        for key in ids:
            if key in self._picture.orders:
                self._turn_to(OrderId(key))
                return

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """The picture has been advanced by `changes`."""
        self._forms.show_changes()
        self.candidates.show_changes()
        if any(self._shown.is_concerned_by(change) for change in changes):
            self._show()

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self.candidates.show_fixes(fixes, now)

    def show_now(self, now: datetime) -> None:
        """Once a second: clocks and ages go on."""
        first = self._now is None
        self._now = now
        self._forms.show_now(now)
        self.candidates.show_now(now)
        order = self._shown.value
        if first:
            self._show()
        elif order is not None:
            self._page.show_now(order, now)

    def why(self) -> str:
        """Where the clocks of the order come from."""
        return self.clocks.why() if self.clocks.isVisibleTo(self) else ""

    def show_theme(self, theme: Theme) -> None:
        for part in (self._page, self.candidates, self._waits, self._forms):
            part.show_theme(theme)
        self._show()

    def show_territory(self, territory: Territory) -> None:
        """Where the names of areas and feeders come from, and where a report's place is looked up."""
        self._names = GroundNames(territory)
        self.details.show_names(self._names)
        self._show()

    def show_done(self, command: object, entry: Entry | None) -> None:
        """A command of ours was carried out: `entry` is what came of it, None if there was nothing to change. It is
        the very object that `requested` carried: one that is equal may have come from another seat."""
        self._forms.show_done(command, entry)
        self.notes.show_done(command)
        self.candidates.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        """A command of ours was refused: said where it was asked, and nothing typed is lost."""
        self._forms.show_refusal(command, error)
        self.notes.show_refusal(command, error)
        self.candidates.show_refusal(command, error)

    def show_spot(self, x: float, y: float) -> bool:
        """The place that was picked on the map, in metres; whether it lies in a service grid and was taken."""
        place = self._names.place_at(x, y)
        return place is not None and self._forms.show_place(place)

    # -- what the user does elsewhere -----------------------------------------------------------------------

    def current_order(self) -> OrderId | None:
        """The order shown; None also if it has left the picture."""
        return None if self._shown.has_left else self._shown.key

    @property
    def form(self) -> Form | None:
        """The form that is open."""
        return self._forms.form

    @property
    def waits(self) -> str:
        """That another order was selected and waits for the form."""
        return self._waits.said

    def show_crews(self, order: OrderId) -> None:
        """Rank the crews for `order` and take the keyboard, with the best lawful crew marked."""
        if self._ready_to_choose(order):
            self.candidates.begin()
            self._follow()

    def give_to(self, order: OrderId, crew: CrewId) -> None:
        """What Enter on `crew` in the ranking does: sends, asks for a reason, or says why not."""
        if self._ready_to_choose(order):
            self.candidates.give_to(crew)

    def menu_for(self, order: OrderId, parent: QWidget) -> QMenu:
        """Every act on `order` as a menu whose actions do it; a menu that was popped up is gone when it closes."""
        self._turn_to(order)
        value = self._picture.orders.get(order)
        if value is None:  # it left in this moment
            return QMenu(parent)
        menu = build_menu(value, self._account, self._picture, self._book, parent)
        for action in menu.actions():
            if action.data() is not None:
                action.triggered.connect(partial(self.open_act, action.data(), order))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open_act(self, kind: type[Any], order: OrderId) -> None:
        """Begin the act that sends commands of `kind`: at once, by its form, or by the ranked crews."""
        self._turn_to(order)
        value = self._picture.orders.get(order)
        act = act_of(kind)
        if value is None or self._shown.key != order or act not in available_acts(value, self._account, self._picture):
            return
        if act.way is Way.CREW_LIST:
            self.show_crews(order)
        elif act.way is Way.NOTE_FIELD:
            self.notes.begin()
        elif act.way is Way.AT_ONCE:
            self.requested.emit(act.build(value, {}))
        elif self._now is not None:
            self._forms.open_act(act, value, self._now)
            self._show_form()

    def begin_report(self) -> None:
        """Open the form for a new report."""
        if self._now is None or not may_send(RegisterReport, self._account):
            return
        self._forms.open_intake(self._names.place_called, self._now)
        self._show_form()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.acts.show_room(self.height())

    # -- which order ----------------------------------------------------------------------------------------

    def _turn_to(self, order: OrderId) -> None:
        if order == self._shown.key and not self._forms.taking_a_report:
            if self._shown.waiting is None:
                return
            self._shown.waiting = None
        elif self._forms.dirty:
            self._shown.waiting = order
        else:
            self._forms.close_form()
            self._shown.turn_to(order)
            self._show()
            self._frame.start_over()  # Qt has scrolled to what has the keyboard after a part that was hidden
            return
        self._show()

    def _go_to(self, order: OrderId) -> None:
        self._turn_to(order)
        self.selected.emit((order,))

    def _ready_to_choose(self, order: OrderId) -> bool:
        self._turn_to(order)
        value = self._shown.value
        if self._shown.key != order or self._now is None:
            return False
        if value is None or not (may(value, Act.ASSIGN) or may(value, Act.REASSIGN)):
            self.not_ranked.emit(why_no_crews(order, self._account, self._picture))
            return False
        self._forms.close_form()
        self._shown.choosing = True
        self._show()
        return True

    # -- forms ----------------------------------------------------------------------------------------------

    def _show_form(self) -> None:
        self._show()
        self._frame.scroll_to_top()

    def _on_form_closed(self) -> None:
        if self._shown.waiting is not None:
            self._turn_to(self._shown.waiting)
        else:
            self._show()
        self.finished.emit()

    def _on_chosen(self) -> None:
        self._shown.choosing = False
        self._show()
        self.finished.emit()

    def _open_here(self, kind: type[Any]) -> None:
        if self._shown.key is not None:
            self.open_act(kind, self._shown.key)

    # -- looks ----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        order, now = self._shown.value, self._now
        intake = self._forms.taking_a_report
        shown = order is not None and now is not None and not intake
        self._nothing.setText(what_to_do(self._shown))
        self._nothing.setVisible(not shown and not intake)
        if order is not None and now is not None and shown:
            self._page.show_order(order, now)
        else:
            self._page.hide()
        ranked = shown and self._shown.takes_a_crew
        self.candidates.setVisible(ranked and self.form is None)
        self.candidates.answer.setVisible(ranked and self.form is None)
        self.candidates.show_order(order if ranked else None)
        self._show_acts()
        self._waits.say(what_waits(self._shown), Tone.CHANGED)
        able = available_acts(order, self._account, self._picture) if order is not None and shown else ()
        self.act_keys.show_able({act.kind for act in able})

    def _show_acts(self) -> None:
        """A form, or the question why this crew, has buttons of its own and takes the room."""
        answers = self.form is not None or self.candidates.answer.asking
        self._page.acts.setVisible(not answers and not self._page.header.isHidden())

    def _connect(self) -> None:
        self.candidates.requested.connect(self.requested)
        self.candidates.finished.connect(self._on_chosen)
        self.candidates.moved.connect(self._follow)
        self.candidates.answer.turned.connect(self._show_acts)
        self._frame.shared.connect(self._forms.show_room)
        self._forms.requested.connect(self.requested)
        self._forms.closed.connect(self._on_form_closed)
        self._forms.spot_wanted.connect(self.spot_wanted)
        self._forms.registered.connect(self._go_to)
        self.notes.requested.connect(self.requested)
        self.notes.finished.connect(self.finished)
        self.notes.moved.connect(lambda rect: self._frame.bring_into_view(self.notes, rect))
        self.act_keys.pressed.connect(self._open_here)
        self._page.acts.chosen.connect(self._open_here)
        self._page.acts.menu_wanted.connect(self._pop_up)

    def _pop_up(self, at: QPoint) -> None:
        if self._shown.key is not None:
            menu = self.menu_for(self._shown.key, self)
            Mnemonics().mark(menu)
            menu.popup(at)

    def _follow(self) -> None:
        """Keep the marked crew in view, unless somebody has the keyboard in another part: ranking takes a moment, and
        whoever writes a note by then must see what is written."""
        if self._frame.hand_is_outside(self.candidates):
            return
        if self.candidates.at_top:
            self._frame.scroll_to_top()
        else:
            self._frame.bring_into_view(self.candidates, self.candidates.current_rect())

    def _set_words(self) -> None:
        self.act_keys.set_words()
        self._frame.name(self.tr("The order"))

    def _lay_out(self) -> None:
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self.setFocusProxy(self._frame)
