"""The windows besides the main one that are open now."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.demo.sessions import is_demo
from console.further.window import FurtherWindow, Kind
from console.hearers import Hearers
from console.layouts.kept import KeptWindow
from console.layouts.placing import stand
from models.picture import Picture

Make = Callable[[Kind], tuple[QWidget, ...]]
"""Builds the content of a window of that kind, and what stands below it."""


class FurtherWindows(QObject):
    """Windows of their own on the desktop, so that each can stand on its own screen; they hear what the main one
    hears."""

    opened = Signal(object)
    """FurtherWindow"""
    kept_open = Signal()
    """Somebody closed one while they are held."""

    def __init__(self, parent: QObject, *, hearers: Hearers, picture: Picture, make: Make) -> None:
        super().__init__(parent)
        self._hearers = hearers
        self._picture = picture
        self._make_content = make
        self._windows: list[FurtherWindow] = []
        self._held = False

    @property
    def windows(self) -> tuple[FurtherWindow, ...]:
        """In the order in which they were opened."""
        return tuple(self._windows)

    def contents(self, kind: Kind) -> tuple[Any, ...]:
        """Of the windows of that kind, in the order in which they were opened."""
        return tuple(window.content for window in self._windows if window.kind is kind)

    def page(self, kind: Kind) -> Any:
        """The content of the window of that kind; None while none is open."""
        return next((window.content for window in self._windows if window.kind is kind), None)

    def open(self, kind: Kind) -> FurtherWindow:
        window = self._make(kind)
        window.show()
        window.setFocus()
        return window

    def bring_up(self, kind: Kind) -> None:
        """The one of that kind comes up, with the keyboard in it; if there is none, it is opened."""
        window = next((one for one in self._windows if one.kind is kind), None) or self.open(kind)
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        window.setFocus()

    def hold(self) -> None:
        """From now on none is closed by accident."""
        self._hold_all(held=True)

    def let_go(self) -> None:
        self._hold_all(held=False)

    # -- layouts --------------------------------------------------------------------------------------------

    def kept(self) -> tuple[KeptWindow, ...]:
        return tuple(
            KeptWindow(window.kind, bytes(window.saveGeometry().data()), _looks(window.content))
            for window in self._windows
        )

    def restore(self, kept: Iterable[KeptWindow]) -> None:
        """Those that are open go where the kept ones of their kind stood; more are opened where there are too few."""
        free = list(self._windows)
        for one in kept:
            window = next((found for found in free if found.kind is one.kind), None)
            if window is None:
                window = self._make(one.kind)
                _show_looks(window.content, one.looks)
            else:
                free.remove(window)
            stand(window, one.geometry)
            window.show()

    def close_rest(self, kept: Iterable[KeptWindow]) -> None:
        """Close what `restore` would have no place for."""
        room = Counter(one.kind for one in kept)
        for window in self.windows:
            room[window.kind] -= 1
            if room[window.kind] < 0:
                window.dismiss()

    def close_all(self) -> None:
        self.close_rest(())

    def _make(self, kind: Kind) -> FurtherWindow:
        window = FurtherWindow(kind, *self._make_content(kind))
        window.held = self._held
        if is_demo(self._picture):
            window.mark_as_demo()
        window.closed.connect(lambda: self._forget(window))
        window.kept_open.connect(self.kept_open)
        self._windows.append(window)
        self._hearers.add(*window.parts)
        self.opened.emit(window)
        return window

    def _hold_all(self, *, held: bool) -> None:
        self._held = held
        for window in self._windows:
            window.held = held

    def _forget(self, window: FurtherWindow) -> None:
        if window in self._windows:
            self._windows.remove(window)
            for part in window.parts:
                self._hearers.remove(part)
            window.deleteLater()


def _looks(content: QWidget) -> dict[str, str]:
    """Of a content that has any."""
    return dict(content.looks()) if hasattr(content, "looks") else {}


def _show_looks(content: QWidget, kept: Mapping[str, str]) -> None:
    if hasattr(content, "show_looks"):
        content.show_looks(kept)
