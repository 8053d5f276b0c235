"""The page of the shift: who has the room, the rota of the coming days, and the log."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from models.changes import Change, Entry
from models.commands.shifts import ChangeDuty, DropDuty, ImportRota, SwapDuties
from models.entities.outage_plans import Window
from models.entities.people import Account, Role
from models.entities.shifts import LogRemark, RemarkKind, RotaDuty, Shift
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.shifts.duty_form import DutyForm
from widgets.shifts.log_part import LogPart
from widgets.shifts.present_part import PresentPart
from widgets.shifts.rota_table import RotaTable
from widgets.shifts.shift_acts import IMPORT_ROTA, DutyAct
from widgets.theme import Theme
from widgets.theme.fonts import text_scale
from widgets.words.acts import act_name

ROTA_AHEAD = timedelta(days=14)
_ROTA_BACK = timedelta(hours=12)
_TICK = 10
_WIDTH, _LEFT, _MOST_LEFT = 1360, 430, 0.41
"""Pixels of the page at first, and of the rota in it at the usual size of text; its share at the most."""


class ShiftPage(QWidget):
    requested = Signal(object)
    older_wanted = Signal(int)
    import_wanted = Signal()
    offers_changed = Signal()

    def __init__(
        self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account, now: datetime, book: ActBook
    ) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self._book = book
        self.present = PresentPart(picture=picture, rules=rules, account=account, theme=theme, parent=self)
        self.rota_head = QLabel(self)
        self.rota = RotaTable(picture=picture, rules=rules, account=account.id, theme=theme, parent=self)
        self.buttons = {name: KeycapButton("", self) for name in (*(act.value for act in DutyAct), IMPORT_ROTA)}
        self.form = DutyForm(picture=picture, rules=rules, parent=self)
        self.log = LogPart(picture=picture, rules=rules, account=account, theme=theme, parent=self)
        self._lay_out()
        self._connect()
        self._set_words()
        self._show()
        self._show_offers()
        self.rota.size_columns()

    @property
    def offered(self) -> frozenset[str]:
        """Names of the acts that the chosen duties admit, for whoever sits here."""
        duties = [duty for duty in self.rota.duties if duty.ends_at > self._now]
        leads = self._account.role is Role.SHIFT_LEADER
        own = leads or any(duty.account == self._account.id for duty in duties)
        found = set()
        if len(duties) == 1 and own and may_send(ChangeDuty, self._account):
            found.add(DutyAct.CHANGE.value)
        if len(duties) == 2 and own and may_send(SwapDuties, self._account):
            found.add(DutyAct.SWAP.value)
        if len(duties) == 1 and may_send(DropDuty, self._account):
            found.add(DutyAct.DROP.value)
        if may_send(ImportRota, self._account):
            found.add(IMPORT_ROTA)
        return frozenset(found)

    def begin(self, name: str) -> None:
        """An act on the chosen duties, by its name."""
        if name == IMPORT_ROTA:
            self.import_wanted.emit()
        elif name in self.offered:
            self.form.begin(DutyAct(name), self.rota.duties)

    def begin_remark(self, kind: RemarkKind) -> None:
        self.log.form.begin(kind, self._now)

    def show_older(self, before: int, entries: tuple[Entry, ...], rest: int | None) -> None:
        self.log.show_older(before, entries, rest)

    # -- what the console tells -----------------------------------------------------------------------------

    def show_changes(self, changes: Iterable[Change]) -> None:
        kinds = set()
        for change in changes:
            kinds.add(change.kind)
            if isinstance(change.after, LogRemark) and change.after.by == self._account.id:
                self.log.form.show_written(change.after)
        self.log.take_news()
        if Account in kinds:
            self.present.show_accounts()
        if RotaDuty in kinds:
            self.form.show_duties_changed()
        if kinds & {Shift, RotaDuty, LogRemark, Account}:
            self._show()

    def show_now(self, now: datetime) -> None:
        """Once in ten seconds: nobody reads a shift's minutes faster."""
        before, self._now = self._now, now
        if self.isVisible() and int(before.timestamp()) // _TICK != int(now.timestamp()) // _TICK:
            self.present.refresh(now)
            self.log.refresh(now)
            if before.replace(second=0, microsecond=0) != now.replace(second=0, microsecond=0):
                self._show()

    def show_theme(self, theme: Theme) -> None:
        for part in (self.present, self.rota, self.log):
            part.show_theme(theme)
        self._show()

    # -- Qt -------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.log.table.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._show()
        elif event.type() is QEvent.Type.FontChange:
            self.rota.size_columns()

    # -- inside ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self.present.refresh(self._now)
        self.log.refresh(self._now)
        duties = self._picture.duties_between(Window(self._now - _ROTA_BACK, self._now + ROTA_AHEAD))
        self.rota.show_duties([duty for duty in duties if duty.ends_at > self._now], self._now)
        text = self.tr("Rota of the coming 14 days") if duties else self.tr("There is no rota for the coming 14 days.")
        self.rota_head.setText(text)

    def _show_offers(self) -> None:
        offered = self.offered
        for name, button in self.buttons.items():
            button.setEnabled(name in offered)
        self.offers_changed.emit()

    def _on_opened(self) -> None:
        """Enter: another holder for one duty, a swap for two."""
        for act in (DutyAct.CHANGE, DutyAct.SWAP):
            if act.value in self.offered:
                self.begin(act.value)
                return

    def _on_button(self) -> None:
        self.begin(self.sender().objectName())

    def _connect(self) -> None:
        for part in (self.present, self.form, self.log):
            part.requested.connect(self.requested)
        self.log.older_wanted.connect(self.older_wanted)
        self.rota.chosen.connect(self._show_offers)
        self.rota.opened.connect(self._on_opened)
        self.form.closed.connect(self.rota.setFocus)
        for name, button in self.buttons.items():
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(self._on_button)

    def _set_words(self) -> None:
        names = {
            DutyAct.CHANGE.value: act_name(ChangeDuty),
            DutyAct.SWAP.value: act_name(SwapDuties),
            DutyAct.DROP.value: act_name(DropDuty),
            IMPORT_ROTA: self.tr("Import a rota …"),
        }
        for name, button in self.buttons.items():
            button.setText(names[name])
            button.setAccessibleName(names[name])
            button.set_keys(self._book.written_key(name))
        for part in (self.present, self.rota, self.form, self.log):
            part.set_words()

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.present)
        self.rota_head.setContentsMargins(6, 4, 6, 0)
        column.addWidget(self.rota_head)
        column.addWidget(self.rota, 1)
        row = FlowRow(self)
        for button in self.buttons.values():
            row.add(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 6, 4)
        foot.addWidget(row)
        column.addLayout(foot)
        column.addWidget(self.form)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.log)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 6)
        split.setChildrenCollapsible(False)
        left_px = min(round(_LEFT * text_scale(self.font())), round(_MOST_LEFT * _WIDTH))
        split.setSizes([left_px, _WIDTH - left_px])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
