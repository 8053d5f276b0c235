"""account: open a login from the command line, as the first administrator of a site must be."""

import argparse
import getpass
import sys

from PySide6.QtCore import QCoreApplication

from console.cli.session import database_url, load_rules, refusals_told, speak
from console.clock import wall_clock
from console.passwords import hash_password
from models.commands import Request
from models.commands.room import ChangePassword, OpenAccounts
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.ids import AccountId, CrewId, StationId
from models.store.store import Store
from widgets.login_page import LEAST_PASSWORD


def open_account(options: argparse.Namespace) -> int:
    speak(options)
    roles = [role.value for role in Role if role is not Role.SYSTEM]
    if options.role not in roles:
        text = QCoreApplication.translate("Command line", "There is no role {role}; roles are: {roles}.")
        print(text.format(role=options.role, roles=", ".join(roles)), file=sys.stderr)
        return 2
    password = _ask_password()
    if password is None:
        return 1
    account = Account(
        id=AccountId(options.name),
        name=options.full_name or options.name,
        role=Role(options.role),
        station=StationId(options.station) if options.station else None,
        crew=CrewId(options.crew) if options.crew else None,
    )
    with refusals_told():
        store = Store(database_url(options), rules=load_rules(), clock=wall_clock)
        try:
            store.open()
            store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=OpenAccounts(accounts=(account,))))
            change = Request(actor=SYSTEM_ACCOUNT.id, command=ChangePassword(account=account.id))
            store.change_password(change, hash_password(password))
        finally:
            store.close()
    print(QCoreApplication.translate("Command line", "Account {name} is open.").format(name=account.id))
    return 0


def _ask_password() -> str | None:
    """From the terminal twice, or one line of standard input for set-up scripts."""
    if not sys.stdin.isatty():
        password = sys.stdin.readline().rstrip("\n")
    else:
        password = getpass.getpass(QCoreApplication.translate("Command line", "Password: "))
        if password != getpass.getpass(QCoreApplication.translate("Command line", "Password again: ")):
            print(QCoreApplication.translate("Command line", "The two differ."), file=sys.stderr)
            return None
    if len(password) < LEAST_PASSWORD:
        text = QCoreApplication.translate("Command line", "A password has at least {count} characters.")
        print(text.format(count=LEAST_PASSWORD), file=sys.stderr)
        return None
    return password
