"""The parts around the map: queue, inspector, crews and their time line, each in a dock that can be closed, moved
and taken out."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow, QWidget

_QUEUE_WIDTH, _SIDE_WIDTH = 0.33, 0.26
"""Shares of the window's width at first start."""
_INSPECTOR_HEIGHT, _INSPECTOR_HEIGHT_OF_LOW = 0.62, 0.70
"""Share of the window's height; the crews below it have the rest. In a low window the clocks of an order and more than
one ranked crew are to be seen above it."""
_LOW_PX = 900
_LANES_HEIGHT, _LANES_HEIGHT_OF_LARGE_TEXT = 0.26, 0.33
"""Share of the window's height, so that more than one crew is to be seen."""
_ROOM_FOR_LANES_PX = 1200
"""Windows less high start without the time line: the map needs the ground more. Ctrl+6 opens it."""
_MOST_BESIDE = 0.55
"""Share of the window's width that queue and inspector may take together when they grow with the text."""
_LEAST_QUEUE_PX = 570
"""Time left, urgency, number and a readable place fit into this on a small screen."""
_LEAST_SIDE_PX = 380
"""Names of crews with their state, and what speaks against a ranked one in few lines."""
_SIDE_OF_LARGE_TEXT, _LARGE_TEXT_PX = 0.22, 22
"""On a small screen letters of this height do not fit into it anyway: the columns of the queue get by with less, and
the map keeps some of the window."""


class Docks(QObject):
    def __init__(
        self, window: QMainWindow, *, queue: QWidget, inspector: QWidget, crews: QWidget, lanes: QWidget
    ) -> None:
        super().__init__(window)
        self._window = window
        self._docks: dict[str, QDockWidget] = {}
        area = Qt.DockWidgetArea
        left, right, bottom = area.LeftDockWidgetArea, area.RightDockWidgetArea, area.BottomDockWidgetArea
        parts = (
            ("queue", queue, left),
            ("inspector", inspector, right),
            ("crews", crews, right),
            ("lanes", lanes, bottom),
        )
        for name, widget, where in parts:
            dock = QDockWidget()
            dock.setObjectName(name)
            dock.setWidget(widget)
            window.addDockWidget(where, dock)
            for renamed in (dock.topLevelChanged, dock.featuresChanged):
                renamed.connect(partial(self._name_buttons, dock))
            self._docks[name] = dock

    def __getitem__(self, name: str) -> QDockWidget:
        return self._docks[name]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._docks)

    def bring_up(self, name: str) -> None:
        """Open it if it is closed, in front of whatever shares its place."""
        self._docks[name].show()
        self._docks[name].raise_()

    def go_to(self, name: str) -> None:
        self.bring_up(name)
        self._docks[name].widget().setFocus()

    @property
    def floating(self) -> tuple[QDockWidget, ...]:
        """Those that are taken out of the window."""
        return tuple(dock for dock in self._docks.values() if dock.isFloating())

    def hold(self) -> None:
        """From now on none can be moved, taken out or closed."""
        for dock in self._docks.values():
            dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)

    def let_go(self) -> None:
        feature = QDockWidget.DockWidgetFeature
        for dock in self._docks.values():
            dock.setFeatures(feature.DockWidgetClosable | feature.DockWidgetMovable | feature.DockWidgetFloatable)

    def lay_out(self) -> None:
        """The sizes of the first start."""
        width, height = self._window.width(), self._window.height()
        queue, inspector, crews = (self._docks[name] for name in ("queue", "inspector", "crews"))
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        large = self._large
        least, side = (0, _SIDE_OF_LARGE_TEXT) if large else (_LEAST_QUEUE_PX, _SIDE_WIDTH)
        self._window.resizeDocks([queue], [max(int(width * _QUEUE_WIDTH), least)], across)
        self._window.resizeDocks([inspector], [max(int(width * side), 0 if large else _LEAST_SIDE_PX)], across)
        self._turn_corner()
        low = height < _LOW_PX
        upper = int(height * (_INSPECTOR_HEIGHT_OF_LOW if low else _INSPECTOR_HEIGHT))
        self._window.resizeDocks([inspector, crews], [upper, height - upper], down)
        lanes = _LANES_HEIGHT_OF_LARGE_TEXT if large else _LANES_HEIGHT
        self._window.resizeDocks([self._docks["lanes"]], [int(height * lanes)], down)
        self._docks["lanes"].setVisible(height >= _ROOM_FOR_LANES_PX)

    def grow(self, times: float) -> None:
        """Make the parts beside the map `times` as wide, as their text has become; the map keeps some of the window."""
        self._turn_corner()
        beside = [dock for dock in (self._docks["queue"], self._docks["inspector"]) if dock.isVisible()]
        docked = [dock for dock in beside if not dock.isFloating()]
        widths = [dock.width() * times for dock in docked]
        room = self._window.width() * _MOST_BESIDE
        fitting = min(1.0, room / sum(widths)) if widths else 1.0
        self._window.resizeDocks(docked, [int(width * fitting) for width in widths], Qt.Orientation.Horizontal)

    @property
    def _large(self) -> bool:
        return self._window.fontMetrics().height() >= _LARGE_TEXT_PX

    def _turn_corner(self) -> None:
        """Above a time line that is as wide as the window, the form of a report would not be seen whole, and in large
        letters not even the clocks of an order."""
        area = Qt.DockWidgetArea
        beside = self._large or self._window.height() >= _ROOM_FOR_LANES_PX
        corner = area.RightDockWidgetArea if beside else area.BottomDockWidgetArea
        self._window.setCorner(Qt.Corner.BottomRightCorner, corner)

    def set_words(self) -> None:
        titles = {
            "queue": self.tr("Work orders"),
            "inspector": self.tr("Order"),
            "crews": self.tr("Crews"),
            "lanes": self.tr("Time line"),
        }
        for name, title in titles.items():
            self._docks[name].setWindowTitle(title)
            self._name_buttons(self._docks[name])

    def _name_buttons(self, dock: QDockWidget, _news: object = None) -> None:
        """Qt names the two buttons of a dock when it makes them and when it moves the dock, in words of its own."""
        words = {
            "qt_dockwidget_closebutton": (self.tr("Close"), self.tr("Closes this part of the window")),
            "qt_dockwidget_floatbutton": (self.tr("Float"), self.tr("Takes this part out of the window, or back")),
        }
        for name, (text, more) in words.items():
            button = dock.findChild(QAbstractButton, name)
            if button is not None:
                button.setAccessibleName(text)
                button.setAccessibleDescription(more)
