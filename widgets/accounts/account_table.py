"""The accounts as a table: who, as what, where, and whether they can log in."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from models.entities.people import Account
from models.ids import AccountId
from models.picture import Picture
from widgets.words.names import crew_label, station_label
from widgets.words.terms import term

_KEY = Qt.ItemDataRole.UserRole


class AccountTable(QTableWidget):
    """One row an account, by login; the marked one stays marked whatever comes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, 5, parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)

    @property
    def marked(self) -> AccountId | None:
        return self._account_at(self.currentRow())

    def mark(self, account: AccountId) -> None:
        for row in range(self.rowCount()):
            if self._account_at(row) == account:
                self.setCurrentCell(row, 0)

    def show_accounts(self, picture: Picture) -> None:
        marked = self.marked
        self.setHorizontalHeaderLabels(_heads())
        accounts = sorted(picture.accounts.values(), key=lambda account: account.id)
        self.setRowCount(len(accounts))
        for row, account in enumerate(accounts):
            for column, text in enumerate(_texts(account, picture)):
                item = QTableWidgetItem(text)
                item.setData(_KEY, account.id)
                self.setItem(row, column, item)
        if marked is not None:
            self.mark(marked)
        elif accounts:
            self.setCurrentCell(0, 0)

    def _account_at(self, row: int) -> AccountId | None:
        item = self.item(row, 0)
        return None if item is None else AccountId(item.data(_KEY))


def _heads() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("AccountTable", "Account"),
        translate("AccountTable", "Name"),
        translate("AccountTable", "Role"),
        translate("AccountTable", "Belongs to"),
        translate("AccountTable", "State"),
    ]


def _texts(account: Account, picture: Picture) -> tuple[str, ...]:
    where = station_label(account.station, picture)
    if account.crew is not None:
        where = crew_label(account.crew, picture)
    return account.id, account.name, term(account.role), where, _state(account)


def _state(account: Account) -> str:
    if account.disabled:
        return QCoreApplication.translate("AccountTable", "Disabled")
    if account.password_set_at is None:
        return QCoreApplication.translate("AccountTable", "No password yet")
    return QCoreApplication.translate("AccountTable", "In use")
