"""The thread that draws the ground: what it leaves when nobody looks, it draws when somebody looks again."""

import threading

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.territory.territory import Territory
from widgets.map.ground.drawer import Drawer, Wish
from widgets.map.ground.precedence import Precedence
from widgets.map.ground.prepared import Ground, make_ground
from widgets.map.ground.style import look_of
from widgets.map.viewport import Viewport
from widgets.theme import dark_theme


def test_what_was_left_half_done_is_drawn_when_it_is_wanted_again(qtbot: QtBot, territory: Territory) -> None:
    go_on, begun = threading.Event(), threading.Event()

    def slowly(ground: Territory) -> Ground:
        begun.set()
        go_on.wait()
        return make_ground(ground)

    drawer = Drawer(slowly, precedence=Precedence())
    view = Viewport.around(2000.0, 2000.0, scale=8.0, width=300.0, height=200.0)
    wish = Wish(territory, look_of(dark_theme(), QGuiApplication.font()), view, 1.0)
    drawer.draw(wish)
    assert begun.wait(5)
    drawer.stop()  # the map is hidden while the thread cannot leave yet
    assert drawer.newest is None, "whoever comes back must not wait for what has been given up"
    with qtbot.waitSignal(drawer.drawn):
        drawer.draw(wish)
        go_on.set()
    drawer.stop()
