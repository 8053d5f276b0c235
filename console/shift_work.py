"""The shift in the window: its page, its acts by menu and key, the line that says who leads the room."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from console.desk import Desk
from console.further.window import FurtherWindow, Kind
from console.further.windows import FurtherWindows
from models.changes import Change
from models.commands.shifts import ImportRota, JoinShift, OpenShift, WriteRemark
from models.entities.people import Account
from models.entities.shifts import RemarkKind, Shift
from models.picture import Picture
from models.planning.rota import late_by
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from widgets.shifts.shift_acts import IMPORT_ROTA, DutyAct
from widgets.words.shift_words import leader_text

if TYPE_CHECKING:
    from console.rota_importing import RotaImporting
    from console.window import MainWindow
    from widgets.shifts.shift_page import ShiftPage

ON_DUTIES = tuple(act.value for act in DutyAct)


class ShiftWork(QObject):
    """Belongs to the window."""

    def __init__(
        self, window: "MainWindow", *, further: FurtherWindows, picture: Picture, rules: RuleBook, account: Account
    ) -> None:
        super().__init__(window)
        self._window = window
        self._further = further
        self._picture = picture
        self._rules = rules
        self._account = account
        self._desk: Desk | None = None
        self._now: datetime | None = None
        self._importing: RotaImporting | None = None
        menus = window.menus
        menus.on("shift", self.open)
        menus.on("write_remark", partial(self._begin_remark, RemarkKind.REMARK))
        menus.on("superior_order", partial(self._begin_remark, RemarkKind.SUPERIOR_ORDER))
        menus.on("correct_remark", self._begin_correction)
        menus.on("settle_remark", self._begin_to_settle)
        menus.on("go_on_duty", self._go_on_duty)
        menus.on("go_off_duty", self._go_off_duty)
        menus.on("open_shift", self._open_shift)
        menus.on(IMPORT_ROTA, self._import_rota)
        for name in ON_DUTIES:
            menus.on(name, partial(self._begin, name))
        for name in ("write_remark", "superior_order", "correct_remark"):
            menus.action(name).setEnabled(may_send(WriteRemark, account))
        menus.action(IMPORT_ROTA).setEnabled(may_send(ImportRota, account))
        further.opened.connect(self.take)
        window.hearers.add(self)
        self._show_offers()

    @property
    def page(self) -> "ShiftPage | None":
        return cast("ShiftPage | None", self._further.page(Kind.SHIFT))

    @property
    def importing(self) -> "RotaImporting":
        """Made when it is first asked for."""
        from console.rota_importing import RotaImporting  # what reads tables is loaded by who has one

        if self._importing is None:
            self._importing = RotaImporting(
                self._window, picture=self._picture, rules=self._rules, account=self._account, now=self._now
            )
        return self._importing

    def serve_by(self, desk: Desk) -> None:
        """Whoever reads the journal's past."""
        self._desk = desk
        desk.log_read.connect(self._show_older)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is Kind.SHIFT:
            page: ShiftPage = window.content
            page.requested.connect(self._window.requested)
            page.older_wanted.connect(self._read_older)
            page.import_wanted.connect(self._import_rota)
            page.offers_changed.connect(self._show_offers)
            window.closed.connect(self._show_offers)
            self._show_offers()

    def open(self) -> None:
        self._further.bring_up(Kind.SHIFT)

    # -- what the console tells -----------------------------------------------------------------------------

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        if any(change.kind is Shift for change in changes):
            self._show_offers()

    def show_now(self, now: datetime) -> None:
        self._now = now
        if self._importing is not None:
            self._importing.show_now(now)
        shift = self._picture.open_shift
        late = shift is not None and late_by(shift, now) is not None
        self._window.strip.show_leader(leader_text(shift, self._picture, now), late=late)

    # -- doing ----------------------------------------------------------------------------------------------

    def _import_rota(self) -> None:
        self.importing.open()

    def _begin_remark(self, kind: RemarkKind) -> None:
        self.open()
        if self.page is not None:
            self.page.begin_remark(kind)

    def _begin_correction(self) -> None:
        self.open()
        if self.page is not None:
            self.page.log.correct_chosen()

    def _begin_to_settle(self) -> None:
        self.open()
        if self.page is not None:
            self.page.log.standing.setFocus()

    def _go_on_duty(self) -> None:
        """Oneself, to the seat that the rota of now names; others on the page."""
        self.open()
        if self.page is not None:
            self.page.present.go_on_duty()

    def _go_off_duty(self) -> None:
        self.open()
        if self.page is not None:
            self.page.present.go_off_duty()

    def _open_shift(self) -> None:
        if self._picture.open_shift is None:
            self._window.requested.emit(OpenShift(leader=self._account.id))

    def _begin(self, name: str) -> None:
        """On the duties that are chosen on the page."""
        self.open()
        if self.page is not None:
            self.page.begin(name)

    def _read_older(self, before: int) -> None:
        if self._desk is not None:
            self._desk.read_log(before)

    def _show_older(self, before: int, entries: object, rest: object) -> None:
        if self.page is not None:
            self.page.show_older(before, entries, rest)  # type: ignore[arg-type]

    def _show_offers(self) -> None:
        page, menus = self.page, self._window.menus
        offered = frozenset[str]() if page is None else page.offered
        for name in ON_DUTIES:
            menus.action(name).setEnabled(name in offered)
        on = self._picture.open_shift is not None and may_send(JoinShift, self._account)
        for name in ("go_on_duty", "go_off_duty"):
            menus.action(name).setEnabled(on)
        menus.action("open_shift").setEnabled(self._picture.open_shift is None and may_send(OpenShift, self._account))
