"""The windows of one seat and how they stand: further windows, layouts, and the acts about them in the menus."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.docks import Docks
from console.further.window import FurtherWindow, Kind
from console.further.windows import FurtherWindows
from console.hearers import Hearers
from console.holding_work import HoldingWork
from console.layouts.kept import KeptLayouts
from console.layouts.layouts import Layouts
from console.plans_ahead import PlansAhead
from console.shift_work import ShiftWork
from models.entities.people import Account
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.map.ground.drawer import Prepare
from widgets.message_bar import Level
from widgets.plans.standing import PlanStanding

if TYPE_CHECKING:
    from console.further.contents import Contents
    from console.window import MainWindow
    from widgets.queue.order_queue import OrderQueue
    from widgets.wall.wall_map import WallMap


class Arrangement(QObject):
    map_opened = Signal(object)
    """MapView of a further window."""

    def __init__(
        self,
        window: "MainWindow",
        *,
        picture: Picture,
        rules: RuleBook,
        prepare: Prepare,
        docks: Docks,
        hearers: Hearers,
        kept: KeptLayouts,
        account: Account,
        now: datetime,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._prepare = prepare
        self._account = account
        self._now = now
        self._contents: Contents | None = None
        self._plans_ahead = PlansAhead(picture=picture, rules=rules, account=account, now=now, parent=self)
        self.further = FurtherWindows(self, hearers=hearers, picture=picture, make=self._make)
        self.layouts = Layouts(window, docks=docks, further=self.further, kept=kept)
        self.further.opened.connect(self._tell_map)
        self.further.kept_open.connect(self._tell_locked)
        self.further.opened.connect(HoldingWork(window, picture=picture, account=account).take)
        self.shifts = ShiftWork(window, further=self.further, picture=picture, rules=rules, account=account)
        self._make_menus()
        hearers.add(self, self._plans_ahead)

    def show_now(self, now: datetime) -> None:
        self._now = now

    @property
    def queues(self) -> "tuple[OrderQueue, ...]":
        """Those of further windows."""
        return self.further.contents(Kind.QUEUE)

    @property
    def maps(self) -> "tuple[WallMap, ...]":
        """Those of further windows."""
        return self.further.contents(Kind.WALL_MAP)

    def plan_standing(self) -> PlanStanding:
        """How plans stand for whoever sits here."""
        near = self._plans_ahead.neighbours
        return PlanStanding(picture=self._picture, rules=self._rules, account=self._account, neighbours=near)

    def _make(self, kind: Kind) -> tuple[QWidget, ...]:
        """What a further window holds."""
        from console.further.contents import Contents  # with every page: soon after a start, or when one is wanted

        if self._contents is None:
            self._contents = Contents(
                self._window,
                picture=self._picture,
                rules=self._rules,
                prepare=self._prepare,
                account=self._account,
                plans_ahead=self._plans_ahead,
            )
        return self._contents.make(kind, self._now)

    def _tell_map(self, window: FurtherWindow) -> None:
        if window.kind is Kind.WALL_MAP:
            self.map_opened.emit(window.content.map)

    def _make_menus(self) -> None:
        menus, layouts = self._window.menus, self.layouts
        menus.on("new_wall_map", partial(self.further.open, Kind.WALL_MAP))
        menus.on("new_queue", partial(self.further.open, Kind.QUEUE))
        menus.on("new_figures", partial(self.further.open, Kind.FIGURES))
        menus.on("layouts", layouts.open_page)
        menus.on("reset_layout", layouts.reset)
        menus.on_switch("lock_layout", layouts.lock)

    def _tell_locked(self) -> None:
        text = self.tr("The layout is locked: no window closes by accident. Window, “Lock the layout” unlocks it.")
        self._window.messages.show_message("layout", text, Level.REFUSAL)
