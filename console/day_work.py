"""The acts about outages on their day, in the menu, by key and on the command line: open their page, do the next step,
act on the one chosen or on the one that is named, write the ledger to a file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from console.further.window import FurtherWindow, Kind
from console.ledger_file import LedgerWriter
from models.entities.outage_plans import Window
from models.errors import DataUnavailable, DispatchError
from models.ids import PlanId
from models.planning.notice_reality import Reality
from widgets.message_bar import Level
from widgets.outage_day.day_acts import DAY_ACTS
from widgets.outage_day.ledger_rows import Speaker
from widgets.outage_day.offers import NEXT, ON_THE_PLAN, DayOffers
from widgets.outage_day.reading import DayReader
from widgets.plans.standing import PlanStanding
from widgets.words.refusals import refusal_text

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.outage_day.day_page import DayPage

_PAGE = "outage_day"
_ON_OUTAGES = (NEXT, *ON_THE_PLAN, *(act.name for act in DAY_ACTS))
"""Acts on an outage; with its number each is begun by `begin_on`, as is the page itself."""


class DayWork(QObject):
    """There is one page, in a window of its own. Acts on outages can be begun while it is open, on the one chosen
    there; with a number, always."""

    ledger_wanted = Signal(object)
    """Window"""
    exported = Signal(object)
    """Path of the file, which is whole."""

    def __init__(self, window: "MainWindow", standing: PlanStanding) -> None:
        super().__init__(window)
        self._window = window
        self._standing = standing
        self._offers, self._reader = DayOffers(standing), DayReader(standing)
        self._writer = LedgerWriter(self)
        menus = window.menus
        menus.on(_PAGE, self.open)
        menus.on("outage_ledger", self._open_ledger)
        menus.on("ledger_export", self._export)
        for name in _ON_OUTAGES:
            menus.on(name, partial(self._begin, name))
        self._writer.written.connect(self._tell_written)
        self._writer.refused.connect(self._tell_refused)
        self._show_offers()

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is Kind.DAY:
            page: DayPage = window.content
            page.requested.connect(self._window.requested)
            page.plan_act_wanted.connect(self._on_plan_act)
            page.offers_changed.connect(self._show_offers)
            page.ledger.wanted.connect(self.ledger_wanted)
            page.ledger.export_wanted.connect(self._export)
            window.closed.connect(self._show_offers)
            self._show_offers()

    @property
    def page(self) -> "DayPage | None":
        return cast("DayPage | None", self._window.arrangement.further.page(Kind.DAY))

    def open(self) -> None:
        """Its window comes up, with the keyboard in it."""
        self._window.arrangement.further.bring_up(Kind.DAY)

    def take_plan(self, plan: PlanId, act: str) -> None:
        """The page comes up with that outage; then the act on it, if it is one of the page's."""
        self.open()
        page = self.page
        assert page is not None
        page.go_to(plan)
        if act != _PAGE:
            page.begin(act)

    # -- what comes back ------------------------------------------------------------------------------------

    def show_done(self, command: object) -> None:
        if self.page is not None:
            self.page.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.page is not None:
            self.page.show_refusal(command, error)

    def show_ledger(self, window: Window, found: tuple[Reality, ...]) -> None:
        if self.page is not None:
            self.page.ledger.show_realities(window, found)

    # -- doing ----------------------------------------------------------------------------------------------

    def _on_plan_act(self, act: str, plan: PlanId) -> None:
        self._window.pages.plan_work.take_plan(plan, act)

    def _begin(self, name: str) -> None:
        page = self.page
        if page is not None:
            self.open()
            page.begin(name)

    def _open_ledger(self) -> None:
        self.open()
        if self.page is not None:
            self.page.open_ledger()

    def _show_offers(self) -> None:
        page = self.page
        names = frozenset[str]() if page is None else page.offered
        for name in _ON_OUTAGES:
            self._window.menus.action(name).setEnabled(name in names)

    # -- the file -------------------------------------------------------------------------------------------

    def _export(self) -> None:
        """What the ledger shows; before it shows anything there is nothing to choose a file for."""
        self._open_ledger()
        page = self.page
        if page is None or not page.ledger.realities:
            return
        dialog = QFileDialog(page, self.tr("Export the ledger"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Excel workbook (*.xlsx)"), self.tr("Table as text (*.csv)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(self.tr("outage ledger.xlsx"))
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("csv" if "csv" in kind else "xlsx"))
        dialog.fileSelected.connect(self._write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, name: str) -> None:
        page = self.page
        if page is not None:
            picture, rules = self._standing.picture, self._standing.rules
            self._writer.write(Path(name), page.ledger.realities, Speaker(picture, rules))

    def _tell_written(self, file: Path) -> None:
        text = self.tr("The ledger is in {file}.").format(file=file)
        self._window.messages.show_message(_PAGE, text, Level.INFO)
        self.exported.emit(file)

    def _tell_refused(self, error: DataUnavailable) -> None:
        text = refusal_text(error, self._standing.picture, self._standing.rules)
        self._window.messages.show_message(_PAGE, text, Level.REFUSAL)
