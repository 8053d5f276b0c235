"""What lies on the map or below it and speaks: legend, layers, cards, forms, lists; each is told what the map is."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from models.changes import Change
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.map.base_map.control import BaseMapControl
from widgets.map.canvas import Canvas
from widgets.map.corners import Corners
from widgets.map.gatherings import Gatherings
from widgets.map.layer_panel.map_layers import MapLayers
from widgets.map.layer_panel.panel import LayerPanel
from widgets.map.layers import Layers
from widgets.map.legend import Legend
from widgets.map.map_marks.map_marks import MapMarks
from widgets.map.map_marks.places import MarkPlaces
from widgets.map.picking import Picker, Spot
from widgets.map.plan_days.view import PlanDayView
from widgets.map.reach.grids import Grids
from widgets.map.reach.view import ReachView
from widgets.map.tools.sketching import Sketching
from widgets.map.tracing import Tracing
from widgets.map.views.notices import ViewNotices
from widgets.map.views.views import Views
from widgets.theme.inks import Inks
from widgets.theme.theme import Theme
from widgets.words.names import crew_label


class MapPanels:
    """Made and held by the map; every part is a child of `room`."""

    def __init__(
        self,
        room: QWidget,
        canvas: Canvas,
        *,
        layers: Layers,
        switches: MapLayers,
        legend: Legend,
        base_map: BaseMapControl,
        views: Views,
        picker: Picker,
        sketching: Sketching,
        picture: Picture,
        territory: Territory,
        rules: RuleBook,
        theme: Theme,
        now: datetime,
    ) -> None:
        self.legend = legend
        self._base_map = base_map
        self.gatherings = Gatherings(room, canvas=canvas, spider=layers.spider, picture=picture, theme=theme)
        self.layers = LayerPanel(room, layers=switches, theme=theme)
        self._notices = ViewNotices(room, views=views, crew_label=lambda crew: crew_label(crew, picture), theme=theme)
        self.corners = Corners(
            room,
            canvas=canvas,
            legend=legend,
            note=base_map.note,
            notices=self._notices,
            panel=self.layers,
            inks=Inks(theme),
        )
        self.tracing = Tracing(
            room, picture=picture, territory=territory, layer=layers.trace, picker=picker, theme=theme
        )
        self.reach = ReachView(room, picture=picture, layer=layers.reach, marks=layers.reach_marks, theme=theme)
        self.grids = Grids(
            room,
            canvas=canvas,
            picker=picker,
            picture=picture,
            territory=territory,
            card=self.reach.card,
            beside=self.layers,
            above=legend,
            theme=theme,
        )
        self.marks = MapMarks(
            room,
            canvas,
            layer=layers.map_marks,
            sketching=sketching,
            legend=legend,
            picture=picture,
            territory=territory,
            rules=rules,
            theme=theme,
            now=now,
        )
        self.plan_days = PlanDayView(
            room,
            canvas,
            layers=layers,
            legend=legend,
            picker=picker,
            picture=picture,
            territory=territory,
            rules=rules,
            theme=theme,
            now=now,
        )
        self._mark_places = MarkPlaces(
            canvas,
            form=self.marks.form,
            marks=self.marks.list,
            layers=self.layers,
            legend=legend,
            grid=self.grids.panel,
            reach=self.reach.card,
            others=self._passive,
        )
        self.layers.left.connect(canvas.setFocus)
        self.marks.place_wanted.connect(views.show_box)
        self.plan_days.place_wanted.connect(views.show_box)
        self.corners.placed.connect(self.grids.place)
        self.grids.placed.connect(self._mark_places.place)
        self.tracing.told.connect(self._mark_places.place)
        sketching.keep_clear_of(lambda: self.all)
        for placed in (self.grids.placed, self.tracing.told, self.marks.form.resized, self.marks.list.resized):
            placed.connect(sketching.place_card)

    @property
    def all(self) -> tuple[QWidget, ...]:
        """Everything that may lie on the map and says something for longer than a glance."""
        own = (self.marks.form, self.marks.list, self.grids.panel, self.reach.card, self.layers, self.legend)
        return own + self._passive

    def told_at(self, spot: Spot) -> list[str]:
        """What closures, marks and planned outages have to say about what lies there."""
        return [*self.marks.told_at(spot), *self.plan_days.told_at(spot)]

    def show_changes(self, changes: Iterable[Change]) -> None:
        told = tuple(changes)
        self.marks.show_changes(told)
        self.grids.panel.show_changes(told)
        self.plan_days.show_changes(told)

    def show_now(self, now: datetime) -> None:
        self.reach.show_now(now)
        self.marks.show_now(now)
        self.plan_days.show_now(now)

    def show_territory(self, territory: Territory) -> None:
        self.tracing.show_territory(territory)
        self.reach.end()
        self.grids.show_territory(territory)
        self.marks.show_territory(territory)
        self.plan_days.show_territory(territory)

    def show_theme(self, theme: Theme) -> None:
        inks = Inks(theme)
        self.legend.show_inks(inks)
        self.corners.scale_bar.show_inks(inks)
        self._notices.show_theme(theme)
        self.layers.show_theme(theme)
        self._base_map.note.show_inks(inks)
        self.tracing.show_theme(theme)
        self.reach.show_theme(theme)
        self.grids.panel.show_theme(theme)
        self.marks.show_theme(theme)
        self.plan_days.show_theme(theme)
        self.gatherings.list.show_theme(theme)

    def retranslate(self) -> None:
        self.tracing.retranslate()
        self.marks.retranslate()
        self.plan_days.retranslate()

    @property
    def _passive(self) -> tuple[QWidget, ...]:
        return self.tracing.card, self._base_map.note, self._notices, self.corners.scale_bar
