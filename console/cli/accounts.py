"""account: open a login, give it a new password, close and reopen it. Whoever may write the database may do this, so
that a site gets its first administrator and one who is locked out gets in again."""

import argparse
import getpass
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from console.cli.session import database_url, load_rules, refusals_told
from console.demo.sessions import clock_in
from console.passwords import hash_password
from models.commands import Request
from models.commands.room import ChangePassword, DisableAccount, EnableAccount, OpenAccounts
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.errors import DataUnavailable
from models.ids import AccountId, CrewId, StationId
from models.store.backup import database_file
from models.store.store import Answer, Store
from widgets.accounts.new_password import LEAST_PASSWORD


def keep_account(options: argparse.Namespace) -> int:
    """What `main.py account` is asked for: exactly one of opening, new password, disabling, enabling."""
    misplaced = _misplaced(options)
    if misplaced is not None:
        print(misplaced, file=sys.stderr)
        return 2
    if options.disable or options.enable:
        return _disable_or_enable(options)
    if options.role is None:
        return _set_password(options)
    return _open(options)


def _misplaced(options: argparse.Namespace) -> str | None:
    """What was said of an account that it cannot have, in words."""
    translate = QCoreApplication.translate
    if options.role is None and (options.full_name or options.station or options.crew):
        return translate("Command line", "--full-name, --station and --crew describe a new account: they need --role.")
    if options.station and options.role != Role.STATION_CHIEF.value:
        return translate("Command line", "--station is for a station chief; a crew's account has its crew's station.")
    if options.crew and options.role != Role.CREW.value:
        return translate("Command line", "--crew is for a crew's account: it needs --role crew.")
    return None


def _open(options: argparse.Namespace) -> int:
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
    request = _request(OpenAccounts(accounts=(account,)))
    hashed = hash_password(password)
    _commit(options, lambda store: store.open_account(request, hashed))
    print(QCoreApplication.translate("Command line", "Account {name} is open.").format(name=account.id))
    return 0


def _set_password(options: argparse.Namespace) -> int:
    password = _ask_password()
    if password is None:
        return 1
    request = _request(ChangePassword(account=AccountId(options.name)))
    hashed = hash_password(password)
    _commit_to_known(options, lambda store: store.change_password(request, hashed))
    print(QCoreApplication.translate("Command line", "Account {name} has a new password.").format(name=options.name))
    return 0


def _disable_or_enable(options: argparse.Namespace) -> int:
    key, kind = AccountId(options.name), DisableAccount if options.disable else EnableAccount

    def commit(store: Store) -> Answer:
        known = store.picture.accounts.get(key)
        return store.commit(_request(kind(account=key, seen=known.version if known is not None else 0)))

    answer = _commit_to_known(options, commit)
    if answer.entry is None:
        text = QCoreApplication.translate("Command line", "Nothing to change: account {name} is so already.")
    elif options.disable:
        text = QCoreApplication.translate("Command line", "Account {name} is disabled.")
    else:
        text = QCoreApplication.translate("Command line", "Account {name} is enabled.")
    print(text.format(name=key))
    return 0


def _request(command: OpenAccounts | ChangePassword | DisableAccount | EnableAccount) -> Request:
    return Request(actor=SYSTEM_ACCOUNT.id, command=command)


def _commit_to_known(options: argparse.Namespace, act: Callable[[Store], Answer]) -> Answer:
    """For an account that is there: a slip in the address must not leave an empty database behind."""
    with refusals_told():
        file = database_file(database_url(options))
        if not file.is_file():
            raise DataUnavailable("no_such_file", facts={"file": str(file)})
    return _commit(options, act)


def _commit(options: argparse.Namespace, act: Callable[[Store], Answer]) -> Answer:
    rules = load_rules(options)
    with refusals_told(rules):
        url = database_url(options)
        store = Store(url, rules=rules, clock=clock_in(database_file(url)))
        try:
            store.open()
            return act(store)
        finally:
            store.close()


def _ask_password() -> str | None:
    try:
        password = _typed_password()
        if password is not None:
            password.encode()
    except UnicodeError:
        text = QCoreApplication.translate(
            "Command line", "The password cannot be read: it is not in this system's encoding."
        )
        print(text, file=sys.stderr)
        return None
    if password is not None and len(password) < LEAST_PASSWORD:
        text = QCoreApplication.translate("Command line", "A password has at least {count} characters.")
        print(text.format(count=LEAST_PASSWORD), file=sys.stderr)
        return None
    return password


def _typed_password() -> str | None:
    """From the terminal twice, or one line of standard input for set-up scripts."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass(QCoreApplication.translate("Command line", "Password: "))
    if password == getpass.getpass(QCoreApplication.translate("Command line", "Password again: ")):
        return password
    print(QCoreApplication.translate("Command line", "The two differ."), file=sys.stderr)
    return None
