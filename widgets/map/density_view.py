"""The map's side of the density view: shades in place of clusters, and a key that says what they mean."""

from PySide6.QtCore import QObject

from widgets.map.density_layer import DensityLayer
from widgets.map.legend import Legend
from widgets.map.order_layer import OrderLayer
from widgets.map.switch import Switch


class DensityView(QObject):
    """Shown while `switch` is on."""

    def __init__(self, parent: QObject, *, layer: DensityLayer, signs: OrderLayer, legend: Legend) -> None:
        super().__init__(parent)
        self.switch = Switch(self)
        self._layer = layer
        self._signs = signs
        self._legend = legend
        self.switch.turned.connect(self._turn)
        layer.steps_changed.connect(self._show_key)

    def _turn(self) -> None:
        if self.switch.on:
            self._layer.begin()
            self._signs.stand_over_density()
            self._show_key()
        else:
            self._layer.end()
            self._signs.stand_alone()
            self._legend.hide_heat_key()

    def _show_key(self) -> None:
        if self.switch.on:
            self._legend.show_heat_key(self._layer.radius, self._layer.ladder)
