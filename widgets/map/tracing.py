"""Feeder trace: chosen in the menu of a spot of ground, shown on the map, told in a card, ended by Esc."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.feeder_trace import FeederTrace, TraceReach, trace_feeder
from models.picture import Picture
from models.territory.territory import Territory
from widgets.map.hover_card import HoverCard
from widgets.map.picking import Picker
from widgets.map.trace_layer import TraceLayer
from widgets.map.viewport import Viewport
from widgets.theme.theme import Theme
from widgets.words.terms import term

_CORNER = QPointF(-6.0, -6.0)
"""The card keeps its distance from this point: it sits in the upper left corner."""
_NAMED = 6


class Tracing(QObject):
    """Keeps what is traced."""

    begun = Signal()
    told = Signal()
    """The card says something, or something else."""

    def __init__(
        self,
        parent: QWidget,
        *,
        picture: Picture,
        territory: Territory,
        layer: TraceLayer,
        picker: Picker,
        theme: Theme,
    ) -> None:
        super().__init__(parent)
        self._room = parent
        self._picture = picture
        self._territory = territory
        self._layer = layer
        self._picker = picker
        self.card = HoverCard(parent, theme=theme)
        self._asked = TraceReach.WHOLE
        self.trace: FeederTrace | None = None

    def menu_at(self, view: Viewport, at: QPointF) -> QMenu:
        """What can be traced from a pixel of the view; a menu without a choice says why."""
        menu = QMenu(self._room)
        x, y = view.ground(at.x(), at.y())
        line = self._picker.feeder(view, at.x(), at.y())
        area = self._picker.area(view, at.x(), at.y())
        feeder = int(self._territory["areas"].columns["feeder"][area]) if area is not None else -1
        if line is not None:
            whole = menu.addAction(term(TraceReach.WHOLE))
            whole.triggered.connect(lambda: self.begin(line, (x, y), TraceReach.WHOLE))
            beyond = menu.addAction(term(TraceReach.BEYOND))
            beyond.triggered.connect(lambda: self.begin(line, (x, y), TraceReach.BEYOND))
        elif area is not None and feeder >= 0:
            columns = self._territory["areas"].columns
            spot = float(columns["x"][area]), float(columns["y"][area])
            whole = menu.addAction(term(TraceReach.WHOLE))
            whole.triggered.connect(lambda: self.begin(feeder, spot, TraceReach.WHOLE))
        else:
            menu.addAction(self.tr("This place hangs on no feeder.")).setEnabled(False)
        return menu

    def begin(self, feeder: int, at: tuple[float, float], reach: TraceReach) -> None:
        """Show row `feeder` of the territory, traced from (x, y) metres."""
        self.trace = trace_feeder(self._territory, feeder, at=at, reach=reach)
        self._asked = reach
        self.begun.emit()
        self._layer.show_trace(self.trace, self._territory)
        self.retranslate()

    def end(self) -> None:
        self.trace = None
        self._layer.show_trace(None, self._territory)
        self.card.hide()

    def show_territory(self, territory: Territory) -> None:
        """Rows mean other things now: what was traced is over."""
        self._territory = territory
        self.end()

    def show_theme(self, theme: Theme) -> None:
        self.card.show_theme(theme)

    def retranslate(self) -> None:
        """Say in the language of the moment what is traced."""
        if self.trace is not None:
            self.card.show_text("\n".join(self._words(self.trace)), _CORNER)
            self.told.emit()

    def _words(self, trace: FeederTrace) -> Iterable[str]:
        feeders, substations = self._territory["feeders"], self._territory["substations"]
        name = str(feeders.names[trace.feeder]) or str(feeders.codes[trace.feeder])
        if trace.reach is TraceReach.BEYOND:
            yield self.tr("Feeder {feeder}, from here on").format(feeder=name)
        else:
            yield self.tr("Feeder {feeder}, the whole of it").format(feeder=name)
        if self._asked is not trace.reach:
            yield self.tr("The line's shape does not tell what hangs behind this spot.")
        if trace.substation >= 0:
            text = self.tr("Substation {substation}")
            yield text.format(substation=substations.names[trace.substation])
        else:
            yield self.tr("Substation not known")
        yield self.tr("Areas: {count}").format(count=len(trace.areas))
        customers = QCoreApplication.translate("MapCard", "Customers: {count}")
        yield customers.format(count=trace.customers)
        yield self.tr("Important customers: {count}").format(count=trace.important)
        yield from self._important_names(trace)[:_NAMED]

    def _important_names(self, trace: FeederTrace) -> list[str]:
        traced = {str(code) for code in self._territory["areas"].codes[trace.areas]}
        known = self._picture.important_customers.values()
        return sorted(one.name for one in known if one.area in traced and not one.retired)


def show_menu(menu: QMenu, on_screen: QPoint) -> None:
    """Open it without waiting; it goes when it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(on_screen)
