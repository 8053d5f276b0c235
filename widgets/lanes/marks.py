"""What is selected on the lanes, and where a step of the keyboard leads from there."""

from dataclasses import dataclass

from models.ids import CrewId, OrderId
from widgets.lanes.lane_stock import Bar, Heading, LaneStock


@dataclass(frozen=True, slots=True)
class Marks:
    """The current lane, the current order on it, and the lane that a drag would drop on."""

    crew: CrewId | None = None
    order: OrderId | None = None
    target: CrewId | None = None

    @property
    def key(self) -> str | None:
        """What Enter would go to: the order, else the crew."""
        return self.order or self.crew


def lanes_of(key: str | None, stock: LaneStock) -> tuple[CrewId, ...]:
    """The lanes on which an order or a crew is to be seen, the newest last."""
    if key is None:
        return ()
    if stock.place(CrewId(key)) is not None:
        return (CrewId(key),)
    return tuple(crew for crew in stock.crews_of(OrderId(key)) if stock.place(crew) is not None)


def marks_of(key: str | None, stock: LaneStock) -> Marks:
    """The lane of a crew, or an order on the lane of the crew that had it last; nothing if neither is shown."""
    lanes = lanes_of(key, stock)
    if key is None or not lanes:
        return Marks()
    return Marks(lanes[-1], None if lanes == (key,) else OrderId(key))


def next_lane(stock: LaneStock, crew: CrewId | None, steps: int) -> CrewId | None:
    """So many lanes further, or the first one if none is current; headings are passed over."""
    crews = [row for row in stock.rows if not isinstance(row, Heading)]
    if not crews:
        return None
    if crew is None or stock.place(crew) is None:
        return crews[0]
    return crews[min(max(crews.index(crew) + steps, 0), len(crews) - 1)]


def next_bar(stock: LaneStock, marks: Marks, forward: int) -> Bar | None:
    """The next bar of the current lane by its beginning; the newest if none is current."""
    bars = () if marks.crew is None else stock.bars(marks.crew)
    if not bars:
        return None
    at = next((number for number, bar in enumerate(bars) if bar.order == marks.order), None)
    return bars[-1] if at is None else bars[min(max(at + forward, 0), len(bars) - 1)]
