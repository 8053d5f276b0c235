"""The filters that this seat has under names: one store, whatever queue asks for them."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from widgets.queue.named_filters import NamedFilter, filters_text, read_filters


class SavedFilters(QObject):
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._filters: tuple[NamedFilter, ...] = ()

    @property
    def filters(self) -> tuple[NamedFilter, ...]:
        return self._filters

    def keep(self, filters: tuple[NamedFilter, ...]) -> None:
        self._filters = filters
        self.changed.emit()

    def looks(self) -> dict[str, str]:
        return {"filters": filters_text(self._filters)}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self.keep(read_filters(kept.get("filters", "")))
