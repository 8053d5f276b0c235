"""What lies under a point of the lanes, and what is said of it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint

from models.ids import CrewId
from models.working_set import archived_after
from widgets.lanes.lane_chart import LaneChart
from widgets.lanes.lane_stock import Bar, Heading, LaneStock
from widgets.lanes.lane_words import Scene, bar_text, crew_text, edge_text, ground_text
from widgets.lanes.marks import Marks
from widgets.lanes.time_axis import TimeAxis

_SLACK_PX = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """`moment`, in seconds since 1970, is None over the names; `crew` is None over headings, the scale and below."""

    crew: CrewId | None = None
    bar: Bar | None = None
    moment: float | None = None

    @property
    def key(self) -> str | None:
        """The order, else the crew."""
        return self.bar.order if self.bar is not None else self.crew


def spot_at(point: QPoint, *, stock: LaneStock, chart: LaneChart, axis: TimeAxis, scroll: int, now: float) -> Spot:
    x = point.x() - chart.names
    moment = axis.moment(x) if x >= 0 else None
    below = point.y() - chart.scale
    place = stock.place_at(below + scroll) if below >= 0 else None
    pinned = below < chart.measures.heading and scroll > 0
    if place is None or pinned:
        return Spot(moment=moment)
    row = stock.rows[place]
    if isinstance(row, Heading):
        return Spot(moment=moment)
    if moment is None:
        return Spot(row)
    top = float(stock.tops[place]) - scroll + chart.scale
    # The newest lies on top.
    for bar in reversed(stock.bars(row)):
        box = chart.track_box(bar, top, axis.width)
        within = axis.x(bar.started) - _SLACK_PX <= x <= chart.bar_right(bar, axis, now) + _SLACK_PX
        if within and box.top() <= point.y() <= box.bottom():
            return Spot(row, bar, moment)
    return Spot(row, None, moment)


def spot_of(marks: Marks, stock: LaneStock) -> Spot:
    """What is current, as if it had been pointed at."""
    if marks.crew is None or stock.place(marks.crew) is None:
        return Spot()
    newest = reversed(stock.bars(marks.crew))
    return Spot(marks.crew, next((bar for bar in newest if bar.order == marks.order), None))


def text_of(spot: Spot, *, stock: LaneStock, chart: LaneChart, scene: Scene) -> str:
    """Line by line; empty where there is nothing to say."""
    before_edge = spot.moment is not None and spot.moment < archived_after(scene.now).timestamp()
    if spot.bar is not None:
        return bar_text(spot.bar, chart.clock(spot.bar, scene), scene)
    if before_edge:
        return edge_text(scene)
    if spot.crew is None:
        return ""
    row = stock.row(spot.crew)
    if spot.moment is None:
        return crew_text(row, scene)
    bars, duty = stock.bars(spot.crew), stock.duty.spans(row.crew)
    return ground_text(row, spot.moment, bars=bars, duty=duty, scene=scene)
