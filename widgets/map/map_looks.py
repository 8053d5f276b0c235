"""How its user wants the map: legend, density, trails, coordinates, bookmarks and the layers that are off, as texts."""

from collections.abc import Mapping

from widgets.map.density_view import DensityView
from widgets.map.foot.place_told import PlaceTold
from widgets.map.layer_panel.map_layers import MapLayers
from widgets.map.legend import Legend
from widgets.map.switch import Switch
from widgets.map.trails import Trails
from widgets.map.views.views import Views


class MapLooks:
    def __init__(
        self,
        *,
        legend: Legend,
        density: DensityView,
        trails: Trails,
        place: PlaceTold,
        views: Views,
        layers: MapLayers,
        dim_others: Switch,
    ) -> None:
        self._legend = legend
        self._density = density
        self._trails = trails
        self._place = place
        self._views = views
        self._layers = layers
        self._dim_others = dim_others

    def texts(self) -> dict[str, str]:
        shown = {
            "legend": not self._legend.folded,
            "density": self._density.switch.on,
            "trails": self._trails.of_all.on,
            "dim_others": self._dim_others.on,
        }
        kept = {name: "on" if on else "off" for name, on in shown.items()}
        kept |= {"coordinates": self._place.system.value, "bookmarks": self._views.bookmarks.as_text()}
        return {**kept, "hidden": self._layers.as_text()}

    def show(self, kept: Mapping[str, str]) -> None:
        if kept.get("legend") == "on":
            self._legend.unfold()
        switches = {"density": self._density.switch, "trails": self._trails.of_all, "dim_others": self._dim_others}
        for name, switch in switches.items():
            if kept.get(name) == "on":
                switch.turn_on()
        self._place.show_kept_system(kept.get("coordinates", ""))
        self._views.bookmarks.show_text(kept.get("bookmarks", ""))
        self._layers.show_text(kept.get("hidden", ""))
