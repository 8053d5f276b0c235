"""A seat at the console: the whole program from the composition root down, on a small room in a real database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from console.app import Console, Options
from console.clock import Clock, wall_clock
from console.demo.accounts import crew_account
from console.demo.sessions import DEMO_SOURCE
from console.language import Language
from console.settings import Settings
from console.window import MainWindow
from models.commands import Command, Request
from models.commands.orders import RegisterReport
from models.commands.room import ChangePassword, OpenAccounts
from models.entities.fixes import Fix
from models.entities.orders import OrderState, WorkOrder
from models.entities.people import SYSTEM_ACCOUNT, Account, Crew, CrewKind, Role, Skill
from models.ids import AccountId, CrewId, OrderId
from models.picture import Picture
from models.store.engine import sqlite_url
from models.store.store import Store
from models.territory.city import CityEntity
from tests.console.rooms import DISPATCHER, make_room
from tests.store.databases import read_outages
from tests.widgets import pictures
from widgets.queue.queue_model import ORDER_MIME
from widgets.theme import apply_theme, theme_named
from widgets.theme.fonts import write_quotes_of

RULES = pictures.rule_book()
LEADER = Account(id=AccountId("li"), name="李静", role=Role.SHIFT_LEADER)
JX1 = pictures.crew(
    "JX1",
    name="配电运检一班",
    kind=CrewKind.DISTRIBUTION_MAINTENANCE,
    skills=(Skill.HV_LINE, Skill.TRANSFORMER),
)
"""The only crew that may touch high voltage."""


class Seat:
    """One console and the hand and eye before it."""

    def __init__(self, console: Console, qtbot: QtBot) -> None:
        self.console = console
        self.qtbot = qtbot

    @property
    def window(self) -> MainWindow:
        assert self.console.window is not None
        return self.console.window

    @property
    def picture(self) -> Picture:
        return self.console.desk.picture

    @property
    def said(self) -> str:
        """What stands in the message bar."""
        shown = self.window.messages.shown
        return "" if shown is None else shown.text

    def order(self, key: OrderId) -> WorkOrder:
        return self.picture.orders[key]

    @property
    def focus(self) -> QWidget:
        widget = self.console.entry.focusWidget() if self.console.window is None else self.window.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key goes to whatever has the keyboard."""
        self.qtbot.keyClick(self.focus, key, modifiers)

    def type(self, text: str) -> None:
        """Chinese comes from an input method, as it does on a real keyboard."""
        if text.isascii():
            self.qtbot.keyClicks(self.focus, text)
            return
        words = QInputMethodEvent()
        words.setCommitString(text)
        QCoreApplication.sendEvent(self.focus, words)

    @contextmanager
    def sees(self, condition: Callable[[], bool]) -> Iterator[None]:
        """Within it something is done; it ends when journal entries have come, the condition holds and the window
        shows it."""
        with self.qtbot.waitSignal(self.console.desk.changed, check_params_cb=lambda _entries: condition()):
            yield
        self.settle()

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Within it one act is done that the desk answers with yes."""
        with self.qtbot.waitSignal(self.console.desk.done, check_params_cb=self._is_own):
            yield
        self.settle()

    @contextmanager
    def refused(self) -> Iterator[SignalBlocker]:
        with self.qtbot.waitSignal(self.console.desk.refused, check_params_cb=self._is_own) as blocker:
            yield blocker
        self.settle()

    def settle(self) -> None:
        """News reach the widgets one a turn of the event loop: let all of them arrive."""
        self.qtbot.waitUntil(lambda: not self.window._courier._waiting)

    def _is_own(self, request: Request, _answer: object) -> bool:
        """Not what time drives."""
        return self.console.account is not None and request.actor == self.console.account.id

    def commands(self, last: int) -> list[object]:
        """The last ones of this seat's user, in their order; what time drives may stand between them."""
        account = self.console.account
        assert account is not None
        return [entry.command for entry in self.picture.entries if entry.actor == account.id][-last:]

    def state(self, key: OrderId, state: OrderState) -> Callable[[], bool]:
        return lambda: key in self.picture.orders and self.order(key).state is state

    def activate(self) -> None:
        """Turn to this seat: keys that work in the whole window want the active one."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def move(self, crew: CrewId, x: float, y: float) -> None:
        """The crew's terminal says where it is now, in metres."""
        with self.qtbot.waitSignal(self.console.tracks.moved):
            self.console.tracks.receive([Fix(crew=crew, at=wall_clock(), x=x, y=y)])
        self.settle()

    def drop(self, order: OrderId, view: QWidget, at: QPoint) -> None:
        """An order is carried over `view` and let go at `at`."""
        mime = QMimeData()
        mime.setData(ORDER_MIME, QByteArray(order.encode()))
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        for event in (
            QDragEnterEvent(at, copy, mime, left, none),
            QDragMoveEvent(at, copy, mime, left, none),
            QDropEvent(QPointF(at), copy, mime, left, none),
        ):
            QCoreApplication.sendEvent(view, event)


class OtherSeat:
    """Somebody else's program on the same database: a crew's terminal, a colleague."""

    def __init__(self, url: str, *, clock: Clock = wall_clock) -> None:
        self._store = Store(url, rules=RULES, clock=clock)
        self._store.open()
        read_outages(self._store)

    def send(self, command: Command, actor: AccountId) -> Picture:
        self._store.commit(Request(actor=actor, command=command))
        return self._store.picture

    def set_password(self, account: AccountId, password_hash: str) -> None:
        request = Request(actor=SYSTEM_ACCOUNT.id, command=ChangePassword(account=account))
        self._store.change_password(request, password_hash)

    def look(self) -> Picture:
        self._store.catch_up()
        return self._store.picture

    def close(self) -> None:
        self._store.close()


OpenSeat = Callable[..., Seat]


@pytest.fixture
def own_look(qapp: QApplication) -> Iterator[Language]:
    """The language; it and the theme are as before for whoever comes next."""
    write_quotes_of(qapp, "zh_CN")  # as the font is loaded: a whole program that was begun before has set its own
    sheet, palette, style = qapp.styleSheet(), qapp.palette(), qapp.style().objectName()
    language = Language(qapp)
    language.use("en")
    yield language
    language.use("en")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


class Consoles:
    """`consoles(url, …)` makes a console that is not started yet; what is not closed before is closed at the end."""

    def __init__(self, app: QApplication, language: Language) -> None:
        self._app = app
        self._language = language
        self._open: list[Console] = []

    def __call__(
        self,
        url: str,
        *,
        account: str | None = DISPATCHER,
        feed: tuple[str, ...] | None = None,
        speed: float = 1.0,
        clock: Clock = wall_clock,
    ) -> Console:
        options = Options(url=url, clock=clock, speed=speed, account=account, theme="dark", feed=feed)
        apply_theme(self._app, theme_named("dark"))
        console = Console(options, app=self._app, language=self._language, settings=Settings(), rules=RULES)
        self._open.append(console)
        return console

    def close(self, console: Console) -> None:
        self._open.remove(console)
        console.close()

    def close_all(self) -> None:
        """Their windows are gone for good after it: what is still there would be dressed anew by `own_look`."""
        while self._open:
            self._open.pop().close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def consoles(qtbot: QtBot, qapp: QApplication, own_look: Language) -> Iterator[Consoles]:
    made = Consoles(qapp, own_look)
    yield made
    made.close_all()


@pytest.fixture
def open_seat(qtbot: QtBot, consoles: Consoles) -> OpenSeat:
    """`open_seat(url, …)`: a console with its window on the screen and every crew's position known."""

    def open_it(url: str, **more: Any) -> Seat:
        console = consoles(url, **more)
        with qtbot.waitSignal(console.opened):
            console.start()
        seat = Seat(console, qtbot)
        show(seat)
        with qtbot.waitSignal(console.tracks.moved):
            console.tracks.receive(positions())
        seat.settle()
        return seat

    return open_it


def show(seat: Seat) -> None:
    """What the program does with an opened window."""
    seat.window.resize(1600, 900)
    with seat.qtbot.waitExposed(seat.window):
        seat.window.show()
    seat.window.arrangement.layouts.reset()
    seat.window.activateWindow()


def positions() -> tuple[Fix, ...]:
    """JX1 is nearest to the reports of `rooms.report`, then CD1, then CD2."""
    at = wall_clock() - timedelta(seconds=2)
    spots = {"CD1": (600.0, 600.0), "JX1": (520.0, 520.0), "CD2": (1500.0, 1500.0)}
    return tuple(Fix(crew=CrewId(crew), at=at, x=x, y=y, heading=90.0, speed=0.0) for crew, (x, y) in spots.items())


def make_shift(
    path: Path, *reports: RegisterReport, source: str = DEMO_SOURCE, more: tuple[CityEntity, ...] = ()
) -> tuple[str, tuple[OrderId, ...]]:
    """A room with its reports taken, and a login for the leader and every crew: URL, and the orders as reported."""
    path.write_bytes(_staffed_room(source, more))
    url = sqlite_url(path)
    if not reports:
        return url, ()
    other = OtherSeat(url)
    orders = [max(other.send(report, DISPATCHER).orders) for report in reports]
    other.close()
    return url, tuple(orders)


@cache
def _staffed_room(source: str, more: tuple[CityEntity, ...]) -> bytes:
    """The database of such a room before its first report: made once, then copied."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "room.sqlite3"
        url = make_room(file, now=wall_clock(), source=source, more=(JX1, *more))
        other = OtherSeat(url)
        crews = other.look().table(Crew).values()
        terminals = [Account(id=crew_account(one.id), name=one.id, role=Role.CREW, crew=one.id) for one in crews]
        other.send(OpenAccounts(accounts=(LEADER, *terminals)), SYSTEM_ACCOUNT.id)
        other.close()
        assert [one.name for one in Path(folder).iterdir()] == [file.name], "all of it is in the one file"
        return file.read_bytes()
