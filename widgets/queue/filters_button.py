"""The button that holds the saved filters: a list to choose from, and the way to name, rename and delete them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from models.picture import Picture
from widgets.menu_button import MenuButton
from widgets.queue.filters_page import FiltersPage
from widgets.queue.named_filters import filter_words
from widgets.queue.queue_filter import QueueFilter
from widgets.queue.saved_filters import SavedFilters

_WITH_DIGITS = 9
_LONGEST = 12


class FiltersButton(MenuButton):
    """Says the name of the filter that is in force, if it has one."""

    chosen = Signal(object)
    """The filter that somebody wants back."""

    def __init__(
        self, store: SavedFilters, *, picture: Picture, present: Callable[[], QueueFilter], parent: QWidget
    ) -> None:
        menu = QMenu(parent)
        super().__init__(parent, menu)
        self._menu = menu
        self._picture = picture
        self._present = present
        self.store = store
        self._page: FiltersPage | None = None
        self._menu.aboutToShow.connect(self._fill)
        self._menu.setToolTipsVisible(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        store.changed.connect(self.show_present)
        self.show_present()

    def show_present(self) -> None:
        """Another filter is in force, or it has another name."""
        present = self._present()
        name = next((known.name for known in self.store.filters if known.wanted == present), None)
        short = name if name is None or len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
        self.say(self.tr("Filters") if short is None else self.tr("Filter: {name}").format(name=short))
        self.setAccessibleName(self.tr("Saved filters"))
        self.setToolTip(filter_words(present, self._picture))

    def open_page(self) -> None:
        """Rename and delete; the keyboard goes to the list."""
        self._open().focus_list()

    def open_to_save(self) -> None:
        """Name the filter that is in force."""
        self._open().focus_name()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_present()

    def _open(self) -> FiltersPage:
        page = FiltersPage(self.store, present=self._present(), picture=self._picture, parent=self)
        page.chosen.connect(self.chosen)
        page.open()
        return page

    def _fill(self) -> None:
        """The first nine are chosen by their digit."""
        menu, present = self._menu, self._present()
        menu.clear()
        for number, known in enumerate(self.store.filters, start=1):
            name = known.name.replace("&", "&&")
            text = self.tr("&{number}  {name}") if number <= _WITH_DIGITS else self.tr("{number}  {name}")
            action = menu.addAction(text.format(number=number, name=name))
            action.setToolTip(filter_words(known.wanted, self._picture))
            action.setCheckable(True)
            action.setChecked(known.wanted == present)
            action.triggered.connect(partial(self._choose, known.wanted))
        if not self.store.filters:
            menu.addAction(self.tr("No filter saved yet")).setEnabled(False)
        menu.addSeparator()
        save = menu.addAction(self.tr("&Save this filter …"))
        save.setEnabled(present != QueueFilter())
        save.triggered.connect(self.open_to_save)
        manage = menu.addAction(self.tr("&Rename or delete …"))
        manage.setEnabled(bool(self.store.filters))
        manage.triggered.connect(self.open_page)

    def _choose(self, wanted: QueueFilter) -> None:
        self.chosen.emit(wanted)
