"""The acts as menus: the same for the inspector, the queue and the map."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from models.commands.room import SetCrewDuty
from models.entities.orders import WorkOrder
from models.entities.people import Account, Crew, DutyState
from models.errors import DispatchError
from models.picture import Picture
from models.rules.permissions import check_permission
from widgets.acts.act_book import ActBook
from widgets.acts.order_act import OrderAct
from widgets.acts.registry import available_acts
from widgets.menu_room import give_room
from widgets.words.acts import act_name
from widgets.words.terms import term


def build_menu(order: WorkOrder, account: Account, picture: Picture, book: ActBook, parent: QWidget) -> QMenu:
    """Every act that `account` may do to `order` now. A triggered action's `data()` is the kind of the command
    (hand it to `Inspector.open_act`); words to type and keys are shown, the inspector listens to the keys."""
    menu = _empty(parent)
    for act in available_acts(order, account, picture):
        menu.addAction(make_action(act, book, menu))
    _say_if_empty(menu)
    return menu


def build_crew_menu(crew: Crew, account: Account, picture: Picture, book: ActBook, parent: QWidget) -> QMenu:
    """The duty states that `account` may give to `crew`; a triggered action's `data()` is the command itself."""
    menu = _empty(parent)
    for command in duty_commands(crew, account, picture):
        action = menu.addAction(f"{term(command.duty)}\t{book.command_of(command.duty)}")
        action.setData(command)
    _say_if_empty(menu)
    return menu


def duty_commands(crew: Crew, account: Account, picture: Picture) -> tuple[SetCrewDuty, ...]:
    """Changes of duty that would change something and are the account's to make."""
    commands = (SetCrewDuty(crew=crew.id, duty=duty, seen=crew.version) for duty in DutyState if duty is not crew.duty)
    return tuple(command for command in commands if _permitted(command, account, picture))


def make_action(act: OrderAct, book: ActBook, parent: Any) -> QAction:
    """An action named as the act, with what is typed for it and its key, carrying the kind of its command."""
    # What follows a tab is shown as the key and is not listened to: the inspector's own action has the key.
    ways = "   ".join(filter(None, (book.command_of(act.kind), book.written_key(act.kind))))
    action = QAction(f"{act_name(act.kind)}\t{ways}", parent)
    action.setData(act.kind)
    return action


def _empty(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToShow.connect(lambda: give_room(menu))
    return menu


def _say_if_empty(menu: QMenu) -> None:
    if menu.isEmpty():
        menu.addAction(QCoreApplication.translate("ActMenu", "Nothing for you to do here")).setEnabled(False)


def _permitted(command: SetCrewDuty, account: Account, picture: Picture) -> bool:
    try:
        check_permission(command, account, picture)
    except DispatchError:
        return False
    return True
