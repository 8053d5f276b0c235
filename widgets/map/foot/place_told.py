"""What lies under the pointer in numbers and names, told at the foot of the map."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent

from models.territory.coordinates import CoordinateSystem, coordinates
from models.territory.territory import Territory
from widgets.map.canvas import Canvas
from widgets.map.foot.coordinate_line import CoordinateLine
from widgets.map.ground.precedence import Precedence
from widgets.map.picking import Picker
from widgets.words.coordinates import coordinates_text
from widgets.words.terms import term

_TURN_MS = 60
"""The line follows the pointer so often, whatever else the hand does with it."""


class PlaceTold(QObject):
    """Follows the pointer; while it is elsewhere, the middle of the map, which is where the keyboard points."""

    copied = Signal(str)
    """What the clipboard has now."""

    def __init__(
        self, canvas: Canvas, *, line: CoordinateLine, picker: Picker, territory: Territory, precedence: Precedence
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._line = line
        self._picker = picker
        self._precedence = precedence
        self._territory = territory
        self._at: QPointF | None = None
        self._begun = False
        self.system = CoordinateSystem.WGS84
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(_TURN_MS)
        self._turn.timeout.connect(self._take_turn)
        line.show_system(self._used())
        line.chosen.connect(self.show_system)
        canvas.view_changed.connect(self.tell_soon)
        # Beside the canvas' own signals: they say nothing of the pointer while a drag or another tool has it.
        canvas.viewport().installEventFilter(self)

    def begin(self) -> None:
        """The ground is there to be pointed at; told before, the first place would only hold it up."""
        self._begun = True
        self.tell_soon()

    def show_system(self, system: CoordinateSystem) -> None:
        self.system = system
        self._line.show_system(self._used())
        self._tell()

    def show_kept_system(self, value: str) -> None:
        """As it was written down; what nobody knows is left aside."""
        known = {system.value: system for system in CoordinateSystem}
        if value in known:
            self.show_system(known[value])

    def show_next_system(self) -> None:
        systems = list(CoordinateSystem)
        self.show_system(systems[(systems.index(self.system) + 1) % len(systems)])

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self._line.show_system(self._used())
        self.tell_soon()

    def retranslate(self) -> None:
        self._tell()

    def copy(self) -> None:
        """What the line says of the place now."""
        self.copy_of(self._place())

    def copy_of(self, at: QPointF) -> None:
        """The same of a pixel of the view."""
        text = f"{term(self._used())} {self._numbers(at)}"
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)

    def tell_soon(self) -> None:
        if not self._turn.isActive():
            self._turn.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self._at = event.position()
            self.tell_soon()
        elif event.type() == QEvent.Type.Leave:
            self._at = None
            self.tell_soon()
        return super().eventFilter(watched, event)

    def _take_turn(self) -> None:
        """In the middle of the hand's movement, but no part of a frame."""
        self._precedence.begin()
        self._tell()
        self._precedence.end()

    def _place(self) -> QPointF:
        return QPointF(self._canvas.rect().center()) if self._at is None else self._at

    def _used(self) -> CoordinateSystem:
        """A territory without a globe knows its plane only."""
        return self.system if self._territory.projection else CoordinateSystem.PLANE

    def _tell(self) -> None:
        if not (self._begun and self._canvas.isVisible()):
            return
        at = self._place()
        parts = [self._numbers(at), *self._names(at)]
        about = QCoreApplication.translate("PlaceTold", "Middle of the map") if self._at is None else ""
        self._line.show_place(" · ".join(part for part in parts if part), about=about)

    def _numbers(self, at: QPointF) -> str:
        view = self._canvas.viewport_now()
        system = self._used()
        found = coordinates(system, self._territory.projection, *view.ground(at.x(), at.y()))
        return coordinates_text(system, found, view.scale) if found is not None else ""

    def _names(self, at: QPointF) -> list[str]:
        """Of the grid, and of the area where it is large enough to be pointed at."""
        area, grid = self._picker.nested(self._canvas.viewport_now(), at.x(), at.y())
        names = [("grids", grid), ("areas", area)]
        return [str(self._territory[layer].names[row]) for layer, row in names if row is not None]
