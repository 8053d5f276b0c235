"""What the acts of the menus do: for each name one call on a part of the window, or a wish to the console."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from console.act_menus import ActMenus
from console.acts_page import ActsPage
from console.docks import Docks
from console.language import LANGUAGES, language_in_force
from console.undoing import Undoing
from models.commands.orders import RegisterReport
from models.commands.room import OpenAccounts
from models.entities.people import Account
from models.rules.permissions import may_send
from widgets.theme import THEMES

if TYPE_CHECKING:
    from console.window import MainWindow


def connect_menus(
    window: "MainWindow", *, docks: Docks, undoing: Undoing, act_menus: ActMenus, account: Account
) -> None:
    """All but what parts of their own see to: `QueueActs`, `MapWork`, `Comfort`, `Arrangement`."""
    menus = window.menus
    for name, doing in {**_doings(window, docks, undoing), **_wishes(window)}.items():
        menus.on(name, doing)
    menus.on_switch("reach_of_room", window.reaching.of_room)
    menus.mark_in_force("view", tuple(THEMES), lambda: window.hearers.theme.name)
    menus.mark_in_force("view", LANGUAGES, language_in_force)
    menus.action("accounts").setVisible(may_send(OpenAccounts, account))
    menus.action("own_password").setEnabled(account.password_set_at is not None)
    new_report = menus.action("new_report")
    new_report.setEnabled(may_send(RegisterReport, account))
    menus.fill_with("order", lambda menu: act_menus.fill(menu, first=new_report))
    menus["window"].addSeparator()
    for name in docks.names:
        menus["window"].addAction(docks[name].toggleViewAction())


def _doings(window: "MainWindow", docks: Docks, undoing: Undoing) -> dict[str, Callable[[], object]]:
    """What is done within the window."""
    return {
        "quit": window.close,
        "undo": undoing.undo,
        "redo": undoing.redo,
        "find": window.find_bar.begin_to_find,
        "command_line": window.command_line.open,
        "new_report": window.journeys.begin_report,
        "reach": window.reaching.ask_about_chosen,
        "about_grid": window.reaching.open_grid,
        "go_map": window.map.setFocus,
        "go_messages": window.messages.open_history,
        "keys": lambda: ActsPage(window.book, window.menus, window).show(),
        "tour": window.tour.begin,
        **{f"go_{name}": partial(docks.go_to, name) for name in docks.names},
    }


def _wishes(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the console is asked for."""
    return {
        "map_picture": window.map_picture_wanted.emit,
        "accounts": window.accounts_wanted.emit,
        "own_password": window.own_password_wanted.emit,
        "log_out": window.log_out_wanted.emit,
        "base_map": window.base_map_wanted.emit,
        "why": window.why_wanted.emit,
        "rule_book": window.rule_book_wanted.emit,
        **{theme: partial(window.theme_wanted.emit, theme) for theme in THEMES},
        **{code: partial(window.language_wanted.emit, code) for code in LANGUAGES},
    }
