"""What a map shows at one moment, as values that nothing changes any more: another thread draws from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from models.base_map.sources import BaseMap
from models.feeder_trace import FeederTrace
from models.picture import Picture
from models.territory.territory import Territory
from widgets.map.crew_positions import CrewPositions
from widgets.map.ground.drawer import Prepare
from widgets.map.ground.tint import Looks
from widgets.map.map_marks.painting import ShownMark
from widgets.map.open_orders import OpenOrders
from widgets.map.viewport import Box, Viewport

_MARGIN = 0.03
"""Of a territory that is shown as a whole."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Shown:
    """`prepare` makes ready what the territory is drawn from. `outages` is as `TintLayer.show_looks` takes it. Of
    `picture` only the names of crews are looked up."""

    now: datetime
    view: Viewport
    territory: Territory
    prepare: Prepare
    base: BaseMap | None
    picture: Picture
    orders: OpenOrders
    crews: CrewPositions
    outages: Mapping[str, Looks]
    trace: FeederTrace | None
    marks: tuple[ShownMark, ...] = ()

    def extent(self) -> Box:
        """xmin, ymin, xmax, ymax in metres of what is to be on the paper: the view, but without the empty land around
        a territory that is in sight as a whole. Every order and crew that can be seen stays in it."""
        left, bottom, right, top = bounds = self.territory.bounds()
        if not holds(self.view.box, bounds):
            return self.view.box
        live = np.concatenate((self.orders.xy, self.crews.xy))
        live = live[self.view.sees(self.view.pixels(live))]
        corners = np.concatenate((live, [(left, bottom), (right, top)]))
        low, high = corners.min(axis=0), corners.max(axis=0)
        margin = _MARGIN * float((high - low).max())
        (left, bottom), (right, top) = (low - margin).tolist(), (high + margin).tolist()
        return left, bottom, right, top

    def newest_position(self) -> datetime | None:
        """When the crew was heard that was heard last; None if none ever was."""
        if not len(self.crews):
            return None
        return datetime.fromtimestamp(float(self.crews.measured.max()), UTC)

    def stale_crews(self, view: Viewport) -> list[tuple[str, float]]:
        """Names and seconds since they were heard of the crews in `view` whose position is not believed any more, the
        longest silent first."""
        crews = self.crews
        rows = np.flatnonzero(crews.stale & view.sees(view.pixels(crews.xy)))
        rows = rows[np.argsort(crews.measured[rows], kind="stable")]
        ages = crews.ages
        return [(self._name(crews.ids[row]), float(ages[row])) for row in rows.tolist()]

    def _name(self, crew: str) -> str:
        known = self.picture.crews.get(crew)  # type: ignore[call-overload]
        return known.name if known is not None else crew


def holds(box: Box, other: Box) -> bool:
    """Whether all of `other` lies in `box`."""
    return box[0] <= other[0] and box[1] <= other[1] and box[2] >= other[2] and box[3] >= other[3]
