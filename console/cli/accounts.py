"""account: open a login, give it a new password or role, close and reopen it. Whoever may write the database may do
this, so that a site gets its first administrator and one who is locked out gets in again."""

import argparse
import getpass
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from console.cli.session import database_url, load_rules, refusals_told
from console.demo.sessions import clock_in
from console.passwords import hash_password
from models.commands import Command, Request
from models.commands.room import ChangePassword, ChangeRole, DisableAccount, EnableAccount, OpenAccounts
from models.entities.people import OF_STATION, SYSTEM_ACCOUNT, Account, Role
from models.errors import DataUnavailable
from models.ids import AccountId, CrewId, StationId
from models.store.backup import database_file
from models.store.store import Answer, Store
from widgets.accounts.new_password import LEAST_PASSWORD

_ROLES = tuple(role.value for role in Role if role is not Role.SYSTEM)


def keep_account(options: argparse.Namespace) -> int:
    """What `main.py account` is asked for: exactly one of opening, new password, new role, disabling, enabling."""
    misplaced = _misplaced(options)
    if misplaced is not None:
        print(misplaced, file=sys.stderr)
        return 2
    if options.disable or options.enable:
        return _disable_or_enable(options)
    if options.password:
        return _set_password(options)
    role = options.role or options.new_role
    if role not in _ROLES:
        text = QCoreApplication.translate("Command line", "There is no role {role}; roles are: {roles}.")
        print(text.format(role=role, roles=", ".join(_ROLES)), file=sys.stderr)
        return 2
    return _open(options) if options.role else _change_role(options)


def _misplaced(options: argparse.Namespace) -> str | None:
    """What was said of an account that it cannot have, in words."""
    translate = QCoreApplication.translate
    role = options.role or options.new_role
    if options.full_name and options.role is None:
        return translate("Command line", "--full-name names a new account: it needs --role.")
    if role is None and (options.station or options.crew):
        return translate("Command line", "--station and --crew go with a role: they need --role or --new-role.")
    if options.station and Role(role) not in OF_STATION:
        return translate(
            "Command line", "--station is for a station's chief or planner; a crew's account has its crew's station."
        )
    if options.crew and role != Role.CREW.value:
        return translate("Command line", "--crew is for a crew's account: it needs the role crew.")
    return None


def _open(options: argparse.Namespace) -> int:
    password = _ask_password()
    if password is None:
        return 1
    account = Account(
        id=AccountId(options.name),
        name=options.full_name or options.name,
        role=Role(options.role),
        station=_station(options),
        crew=_crew(options),
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
    key = AccountId(options.name)
    if options.disable:
        done = QCoreApplication.translate("Command line", "Account {name} is disabled.")
        return _change(options, lambda seen: DisableAccount(account=key, seen=seen), done)
    done = QCoreApplication.translate("Command line", "Account {name} is enabled.")
    return _change(options, lambda seen: EnableAccount(account=key, seen=seen), done)


def _change_role(options: argparse.Namespace) -> int:
    def change(seen: int) -> ChangeRole:
        key, role = AccountId(options.name), Role(options.new_role)
        return ChangeRole(account=key, role=role, station=_station(options), crew=_crew(options), seen=seen)

    return _change(options, change, QCoreApplication.translate("Command line", "Account {name} has another role."))


def _change(options: argparse.Namespace, make: Callable[[int], Command], done: str) -> int:
    """Commit what `make` makes of the account's version, and say `done` of it."""

    def commit(store: Store) -> Answer:
        known = store.picture.accounts.get(AccountId(options.name))
        return store.commit(_request(make(known.version if known is not None else 0)))

    answer = _commit_to_known(options, commit)
    if answer.entry is None:
        done = QCoreApplication.translate("Command line", "Nothing to change: account {name} is so already.")
    print(done.format(name=options.name))
    return 0


def _station(options: argparse.Namespace) -> StationId | None:
    return StationId(options.station) if options.station else None


def _crew(options: argparse.Namespace) -> CrewId | None:
    return CrewId(options.crew) if options.crew else None


def _request(command: Command) -> Request:
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
