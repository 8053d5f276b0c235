"""A place for a report, clicked on the map: asked for, taken over by the form, or given up."""

from PySide6.QtCore import QObject

from widgets.inspector.inspector import Inspector
from widgets.map.map_view import MapView
from widgets.message_bar import Level, MessageBar

_KEY = "spot"


class SpotPicking(QObject):
    """Between the report's form in the inspector and the map; the message bar says what is expected."""

    def __init__(self, *, map_view: MapView, inspector: Inspector, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._map = map_view
        self._inspector = inspector
        self._messages = messages
        inspector.spot_wanted.connect(self._ask)
        map_view.spot_chosen.connect(self._take)
        map_view.spot_given_up.connect(self._leave)

    def _ask(self) -> None:
        self._map.ask_for_spot()
        self._messages.show_message(_KEY, self.tr("Click the place on the map. Esc gives up."), Level.HINT)

    def _take(self, x: float, y: float) -> None:
        if self._inspector.show_spot(x, y) or self._inspector.form is None:
            self._messages.withdraw(_KEY)
            return
        self._map.ask_for_spot()
        words = self.tr("That is outside every service grid. Click another place; Esc gives up.")
        self._messages.show_message(_KEY, words, Level.REFUSAL)

    def _leave(self) -> None:
        """Whoever gave up at the map goes on in the form."""
        self._messages.withdraw(_KEY)
        form = self._inspector.form
        if form is not None and self._map.window().focusWidget() is self._map.canvas:
            form.focus_first()
