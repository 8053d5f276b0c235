"""Choose all open orders in a box or inside a line drawn around them."""

from collections.abc import Callable

import numpy as np
import shapely
from PySide6.QtCore import QCoreApplication, Qt

from widgets.map.open_orders import OpenOrders
from widgets.map.tools.sketch import Sketch, SketchKind
from widgets.map.tools.sketching import Task
from widgets.map.viewport import Floats

Choose = Callable[[tuple[str, ...], Qt.KeyboardModifier], object]
"""Gets the orders inside, the neediest first, and which keys were held."""


def box_task(orders: OpenOrders, choose: Choose) -> Task:
    return _task(SketchKind.BOX, orders, choose)


def lasso_task(orders: OpenOrders, choose: Choose) -> Task:
    return _task(SketchKind.RING, orders, choose)


def orders_inside(orders: OpenOrders, sketch: Sketch) -> tuple[str, ...]:
    """The neediest first."""
    rows = rows_inside(orders.xy, sketch)
    rows = rows[np.argsort(orders.signs[rows], kind="stable")]
    return tuple(orders.ids[row] for row in rows)


def rows_inside(xy: Floats, sketch: Sketch) -> "np.typing.NDArray[np.int64]":
    """Rows of the (n, 2) places, metres, that a box or ring holds. Where the line crosses itself, what it goes around
    an odd number of times is inside."""
    points = np.array(sketch.points)
    low, high = points.min(axis=0), points.max(axis=0)
    rows = np.flatnonzero(((xy >= low) & (xy <= high)).all(axis=1))
    if sketch.kind is SketchKind.RING:
        # In pieces between its crossings no ring of a careless hand is invalid.
        ground = shapely.build_area(shapely.node(shapely.linearrings(points)))
        shapely.prepare(ground)
        x, y = xy[rows].T
        rows = rows[shapely.intersects_xy(ground, x, y)]
    return rows


def _task(kind: SketchKind, orders: OpenOrders, choose: Choose) -> Task:
    return Task(
        kind=kind,
        say=_words,
        finish=lambda sketch, modifiers: choose(orders_inside(orders, sketch), modifiers),
        stays=False,
        freehand=True,
    )


def _words(sketch: Sketch) -> str:
    if sketch.kind is SketchKind.BOX:
        text = QCoreApplication.translate("Selecting", "Drag a box around orders")
        keys = QCoreApplication.translate("Selecting", "Space: corner · Shift: add · Esc: end")
    else:
        text = QCoreApplication.translate("Selecting", "Draw a line around orders")
        keys = QCoreApplication.translate("Selecting", "Space: point · Enter: close · Shift: add · Esc: end")
    return "\n".join((text, keys))
