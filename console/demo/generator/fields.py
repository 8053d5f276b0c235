"""The plan cut into fields: by the river, by the given roads, then always in two, until every field is one area.

Each half of a cut holds the number of areas that its ground can take, so town fields are small and country fields
large. The cuts are the streets; the last cuts, within a block, are only borders.
"""

from dataclasses import dataclass, field
from enum import Enum

import numpy as np

from console.demo.generator.settlement import Settlement
from console.demo.parameters import DemoParameters

Box = tuple[float, float, float, float]

_BLOCK_AREAS = 4
_LONGEST_BLOCK = 1_500.0
_VILLAGE_AREAS = 10
_ROUGH_FROM = 12
"""Fields of fewer areas are cut in the middle, larger ones off it."""
_OFF_MIDDLE = 0.16


class LineKind(Enum):
    CUT = "cut"
    GIVEN = "given"
    DYKE = "dyke"
    RIVER = "river"
    OUTLINE = "outline"
    BORDER = "border"


@dataclass(slots=True)
class Line:
    """A straight line of the plan: at u = `at` from v = `low` to `high` (axis 0), or at v = `at` along u (axis 1).

    `stops` are where other lines end on it. `held` is how many areas the field had that it cuts. `given` is the row of
    the given road, −1 for none. `ends_on` are the two lines that it runs between.
    """

    kind: LineKind
    axis: int
    at: float
    low: float
    high: float
    held: int = 0
    given: int = -1
    ends_on: tuple[int, int] = (-1, -1)
    stops: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Fields:
    """`boxes` (n): u0, v0, u1, v1 of every area; `dry_boxes` without the strip between dyke and river; `sides`: its
    lines left, bottom, right, top. `blocks`, `villages`: which areas lie between the same streets, or form a village.
    """

    lines: list[Line]
    boxes: list[Box] = field(default_factory=list)
    dry_boxes: list[Box] = field(default_factory=list)
    sides: list[tuple[int, int, int, int]] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    villages: list[int] = field(default_factory=list)


def cut_fields(parameters: DemoParameters, settlement: Settlement, random: np.random.Generator) -> Fields:
    width, height, bank = parameters.half_width, parameters.half_height, parameters.river.bank
    north, south = (-width, bank, width, height), (-width, -height, width, -bank)
    band = (-width, -height, width, height)
    to_south = settlement.share(1, band, 0.0)
    count = parameters.counts.areas
    in_south = round(count * to_south)
    cutter = _Cutter(parameters, settlement, random)
    river = cutter.line(Line(LineKind.RIVER, 1, 0.0, -width, width, stops=[-width, width]))
    cutter.cut_side(north, count - in_south)
    cutter.cut_side(south, in_south)
    _reach_to_river(cutter.fields, river)
    return cutter.fields


@dataclass(slots=True)
class _Field:
    box: Box
    sides: tuple[int, int, int, int]
    held: int
    block: int = -1
    village: int = -1


class _Cutter:
    def __init__(self, parameters: DemoParameters, settlement: Settlement, random: np.random.Generator) -> None:
        self.fields = Fields([])
        self._settlement = settlement
        self._random = random
        self._given = [(0 if road.axis == "u" else 1, road.at, row) for row, road in enumerate(parameters.roads)]
        self._blocks = 0
        self._villages = 0

    def line(self, line: Line) -> int:
        self.fields.lines.append(line)
        return len(self.fields.lines) - 1

    def cut_side(self, box: Box, held: int) -> None:
        """Cut one side of the river into `held` areas."""
        u0, v0, u1, v1 = box
        left = self.line(Line(LineKind.OUTLINE, 0, u0, v0, v1, stops=[v0, v1]))
        right = self.line(Line(LineKind.OUTLINE, 0, u1, v0, v1, stops=[v0, v1]))
        kinds = (LineKind.DYKE, LineKind.OUTLINE) if v0 > 0 else (LineKind.OUTLINE, LineKind.DYKE)
        bottom = self.line(Line(kinds[0], 1, v0, u0, u1, stops=[u0, u1]))
        top = self.line(Line(kinds[1], 1, v1, u0, u1, stops=[u0, u1]))
        waiting = [_Field(box, (left, bottom, right, top), held)]
        while waiting:
            found = waiting.pop()
            if found.held <= _VILLAGE_AREAS and found.village < 0:
                found.village = self._villages
                self._villages += 1
            if found.held > 1:
                waiting += self._halves(found)
                continue
            self.fields.boxes.append(found.box)
            self.fields.dry_boxes.append(found.box)
            self.fields.sides.append(found.sides)
            self.fields.blocks.append(self._block(found))
            self.fields.villages.append(found.village)

    def _halves(self, whole: _Field) -> tuple[_Field, _Field]:
        axis, at, low_held, given = self._given_cut(whole) or self._free_cut(whole)
        kind = LineKind.GIVEN if given >= 0 else LineKind.CUT
        block = whole.block
        if given < 0 and self._within_block(whole):
            kind = LineKind.BORDER
            block = self._block(whole)
        u0, v0, u1, v1 = whole.box
        left, bottom, right, top = whole.sides
        low, high = (v0, v1) if axis == 0 else (u0, u1)
        ends_on = (bottom, top) if axis == 0 else (left, right)
        cut = self.line(Line(kind, axis, at, low, high, whole.held, given, ends_on, [low, high]))
        for crossed in ends_on:
            self.fields.lines[crossed].stops.append(at)
        if axis == 0:
            boxes = (u0, v0, at, v1), (at, v0, u1, v1)
            sides = (left, bottom, cut, top), (cut, bottom, right, top)
        else:
            boxes = (u0, v0, u1, at), (u0, at, u1, v1)
            sides = (left, bottom, right, cut), (left, cut, right, top)
        return (
            _Field(boxes[0], sides[0], low_held, block, whole.village),
            _Field(boxes[1], sides[1], whole.held - low_held, block, whole.village),
        )

    def _within_block(self, whole: _Field) -> bool:
        u0, v0, u1, v1 = whole.box
        return whole.block >= 0 or (whole.held <= _BLOCK_AREAS and max(u1 - u0, v1 - v0) < _LONGEST_BLOCK)

    def _block(self, found: _Field) -> int:
        if found.block < 0:
            found.block = self._blocks
            self._blocks += 1
        return found.block

    def _given_cut(self, whole: _Field) -> tuple[int, float, int, int] | None:
        """Along the given road that parts the field most evenly; None if no given road crosses it."""
        best = None
        for axis, at, row in self._given:
            if whole.box[axis] < at < whole.box[axis + 2]:
                share = self._settlement.share(axis, whole.box, at)
                if best is None or abs(share - 0.5) < abs(best[1] - 0.5):
                    best = (axis, share, at, row)
        if best is None:
            return None
        axis, share, at, row = best
        low_held = min(max(round(whole.held * share), 1), whole.held - 1)
        return axis, at, low_held, row

    def _free_cut(self, whole: _Field) -> tuple[int, float, int, int]:
        """Across the axis that leaves the squarer halves."""
        share = 0.5
        if whole.held >= _ROUGH_FROM:
            share += _OFF_MIDDLE * (2 * float(self._random.random()) - 1)
        low_held = min(max(round(whole.held * share), 1), whole.held - 1)
        cuts = [self._settlement.cut(axis, whole.box, low_held / whole.held) for axis in (0, 1)]
        axis = min((0, 1), key=lambda axis: _longest_half(whole.box, axis, cuts[axis]))
        return axis, cuts[axis], low_held, -1


def _longest_half(box: Box, axis: int, at: float) -> float:
    """Length to breadth of the less square half."""
    across = box[3 - axis] - box[1 - axis]
    worst = 1.0
    for half in (at - box[axis], box[axis + 2] - at):
        if half <= 0:
            return np.inf
        worst = max(worst, half / across, across / half)
    return worst


def _reach_to_river(fields: Fields, river: int) -> None:
    """Areas on the dykes own the water up to the river's middle: lines that end on a dyke go on to it."""
    dykes = {row: line.at for row, line in enumerate(fields.lines) if line.kind is LineKind.DYKE}
    middle = fields.lines[river]
    for line in fields.lines:
        if line.axis == 0 and line.low in dykes.values():
            line.low = 0.0
            line.stops.append(0.0)
            middle.stops.append(line.at)
        elif line.axis == 0 and line.high in dykes.values():
            line.high = 0.0
            line.stops.append(0.0)
            middle.stops.append(line.at)
    for row, ((u0, v0, u1, v1), (left, bottom, right, top)) in enumerate(zip(fields.boxes, fields.sides, strict=True)):
        if bottom in dykes:
            fields.boxes[row] = (u0, 0.0, u1, v1)
            fields.sides[row] = (left, river, right, top)
        elif top in dykes:
            fields.boxes[row] = (u0, v0, u1, 0.0)
            fields.sides[row] = (left, bottom, right, river)
