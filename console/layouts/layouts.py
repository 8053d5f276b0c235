"""The layout of the windows: kept for each set of monitors, saved under names, locked, reset, and always in reach."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

from console.docks import Docks
from console.further.windows import FurtherWindows
from console.layouts.kept import LAYOUT_VERSION, KeptLayouts, Layout
from console.layouts.monitors import Monitors, set_key
from console.layouts.page import LayoutsPage
from console.layouts.placing import FILLS, bring_in, stand
from widgets.map.switch import Switch

if TYPE_CHECKING:
    from console.window import MainWindow

_REST_MS = 1000
"""A window that rests so long stands where its user wants it."""
_MOVING = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange, QEvent.Type.Show, QEvent.Type.Hide}
)


class Layouts(QObject):
    """When a screen goes, the system moves windows about before anybody is told. So what is kept of a set of monitors
    is what it was when the windows last rested there."""

    def __init__(self, window: "MainWindow", *, docks: Docks, further: FurtherWindows, kept: KeptLayouts) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self._further = further
        self._kept = kept
        self._shipped = window.saveState(LAYOUT_VERSION)
        self.lock = Switch(self)
        self._monitors = Monitors(self)
        self._set = set_key(self._monitors.present)
        self._at_rest = self._state()
        self._places: dict[QWidget, QRect] = {}
        self._put_back: set[QWidget] = set()
        self._in_change = False
        self._left = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        self.lock.turned.connect(self._on_lock)
        self._monitors.changing.connect(self._on_changing)
        self._monitors.changed.connect(self._on_monitors)
        further.opened.connect(self._watch)
        for watched in (window, *(docks[name] for name in docks.names)):
            self._watch(watched)
        window.closing.connect(self.leave)

    # -- from one start to the next -------------------------------------------------------------------------

    def restore(self) -> None:
        """Show the windows where they were left on these monitors; else as they were left last, wherever that was;
        else as shipped."""
        layout = self._kept.of_set(self._set) or self._kept.newest
        if layout is None:
            self._window.showMaximized()
            self._docks.lay_out()
        else:
            self._window.show()
            self._apply(layout)
        if self._kept.locked:
            self.lock.turn_on()
        self._rest.start()

    def keep(self) -> None:
        """As it is now, in case nobody comes to leave properly. What still moves is kept another time."""
        if not (self._left or self._in_change or self._rest.isActive()):
            self._kept.keep_set(self._set, self._state())

    def leave(self) -> None:
        """Keep everything as it is; further windows go with the main one."""
        if self._left:
            return
        self._left = True
        self._rest.stop()
        self._kept.keep_set(self._set, self._at_rest if self._in_change else self._state())
        self._further.close_all()

    # -- by hand --------------------------------------------------------------------------------------------

    def reset(self) -> None:
        """As shipped: docks in their places, no further windows. The window itself stays where it is."""
        self._further.close_all()
        self._restore_docks(self._shipped)
        self._docks.lay_out()
        self._places.clear()

    def open_page(self) -> None:
        page = LayoutsPage(self._kept, self._window)
        page.saved.connect(lambda name: self._kept.keep_named(name, self._state()))
        page.chosen.connect(self.choose)
        page.open()

    def choose(self, name: str) -> None:
        """The layout of this name, on the monitors that are there."""
        layout = self._kept.named(name)
        self._further.close_rest(layout.further)
        self._apply(layout)

    def _on_lock(self, locked: bool) -> None:  # noqa: FBT001 - a slot
        part = (self._docks, self._further)
        for one in part:
            if locked:
                one.hold()
            else:
                one.let_go()
        self._kept.keep_lock(locked=locked)

    # -- monitors -------------------------------------------------------------------------------------------

    def _on_changing(self) -> None:
        self._in_change = True
        self._rest.stop()

    def _on_monitors(self) -> None:
        self._in_change = False
        if self._left:
            return
        self._places.clear()
        monitors = set_key(self._monitors.present)
        before, self._set = self._set, monitors
        if monitors != before:
            self._kept.keep_set(before, self._at_rest)
        layout = self._kept.of_set(monitors)
        if monitors != before and layout is not None:
            self._apply(layout)
        else:
            self._bring_in()
        self._rest.start()

    def _bring_in(self) -> None:
        """Everything that no hand could reach any more."""
        grounds = [monitor.available for monitor in self._monitors.present]
        if grounds:
            for window in (self._window, *self._movable()):
                bring_in(window, grounds)

    # -- inside ---------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING and not self._in_change and not self._left:
            self._rest.start()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWidget) -> None:
        window.installEventFilter(self)

    def _on_rest(self) -> None:
        if self.lock.on:
            self._put_moved_back()
        self._at_rest = self._state()
        self._places = {window: window.geometry() for window in self._movable()}

    def _put_moved_back(self) -> None:
        """Title bars belong to the system, which asks nobody. If it insists on another place, it has its way."""
        insisted, self._put_back = self._put_back, set()
        for window in self._movable():
            place = self._places.get(window)
            if place is None or window in insisted or window.geometry() == place or window.windowState() & FILLS:
                continue
            window.setGeometry(place)
            self._put_back.add(window)

    def _movable(self) -> tuple[QWidget, ...]:
        return (*self._docks.floating, *self._further.windows)

    def _apply(self, layout: Layout) -> None:
        self._places.clear()
        stands = stand(self._window, layout.geometry)
        if not (stands and self._restore_docks(QByteArray(layout.state))):
            self._docks.lay_out()
        self._further.restore(layout.further)
        self._bring_in()

    def _restore_docks(self, state: QByteArray) -> bool:
        """Qt hides and shows them on the way, and the keyboard would be somewhere else afterwards."""
        before = self._window.focusWidget()
        restored = self._window.restoreState(state, LAYOUT_VERSION)
        self._docks.set_words()
        self._give_keyboard(before)
        return restored

    def _give_keyboard(self, widget: QWidget | None) -> None:
        if widget is not None and widget.isVisibleTo(self._window):
            widget.setFocus()

    def _state(self) -> Layout:
        geometry, state = self._window.saveGeometry(), self._window.saveState(LAYOUT_VERSION)
        return Layout(bytes(geometry.data()), bytes(state.data()), self._further.kept())
