"""The inner loops of the base map: tiles stretched and toned, then bent into the picture of the ground.

Compiled and without the interpreter's lock, as those of the ground. Pixels are 0xAARRGGBB, tiles premultiplied.
"""

from collections.abc import Callable
from typing import Any

import numba
import numpy as np

Kernel = Callable[..., Any]
_kernel: Callable[[Kernel], Kernel] = numba.njit(nogil=True, cache=True, error_model="numpy")

_APART = np.uint64(0x00FF00FF00FF00FF)
"""The four channels of a pixel with a byte of room above each, so that one product reckons all four."""
_FULL = np.uint64(256)
_BYTE, _THREE_BYTES, _FOUR_BYTES = np.uint64(8), np.uint64(24), np.uint64(32)
_LOW_BYTE, _ONE = np.uint64(255), np.uint64(1)
_HALVES = np.uint64(0x0080008000800080)
_WHOLE = 4294967296.0
"""A pixel where places are reckoned in whole numbers: 32 bits of a pixel, 32 bits below it."""


@_kernel
def stretch(tile, left, top, side, out):  # type: ignore[no-untyped-def]
    """Fill `out` with the square of `side` pixels of `tile` whose upper left corner is (left, top), smoothly."""
    height, width = out.shape
    for y in range(height):
        v = top + (y + 0.5) * side / height
        for x in range(width):
            out[y, x] = _between(tile, left + (x + 0.5) * side / width, v)


@_kernel
def tone(tile, backdrop, share, colourful):  # type: ignore[no-untyped-def]
    """Lay `tile` with `share` of 256 over 0xRRGGBB `backdrop`, having left it `colourful` of 256 of its colours.

    Where the tile is clear it stays so."""
    back_r, back_g, back_b = (backdrop >> 16) & 255, (backdrop >> 8) & 255, backdrop & 255
    for y in range(tile.shape[0]):
        for x in range(tile.shape[1]):
            pixel = int(tile[y, x])
            alpha, r, g, b = pixel >> 24, (pixel >> 16) & 255, (pixel >> 8) & 255, pixel & 255
            grey = (77 * r + 150 * g + 29 * b) >> 8
            bare = (256 - share) * alpha // 255
            r = ((grey + (((r - grey) * colourful) >> 8)) * share + back_r * bare) >> 8
            g = ((grey + (((g - grey) * colourful) >> 8)) * share + back_g * bare) >> 8
            b = ((grey + (((b - grey) * colourful) >> 8)) * share + back_b * bare) >> 8
            tile[y, x] = (alpha << 24) | (r << 16) | (g << 8) | b


@_kernel
def warp(u, v, step, tiles, furthest, out, stop):  # type: ignore[no-untyped-def]
    """Lay `tiles` over `out`. The corner (column, row) × `step` of the pixels of `out` shows the point u[row, column],
    v[row, column] of `tiles`, NaN for none; in between linear. A mesh whose corners lie further than `furthest` from
    each other is torn (over the rim of the world) and stays as it was."""
    height, width = out.shape
    for mesh_row in range(u.shape[0] - 1):
        if stop[0]:
            return
        for mesh in range(u.shape[1] - 1):
            ul, ur, vl, vr = u[mesh_row, mesh], u[mesh_row, mesh + 1], v[mesh_row, mesh], v[mesh_row, mesh + 1]
            ul2, ur2 = u[mesh_row + 1, mesh], u[mesh_row + 1, mesh + 1]
            vl2, vr2 = v[mesh_row + 1, mesh], v[mesh_row + 1, mesh + 1]
            wide = max(ul, ur, ul2, ur2) - min(ul, ur, ul2, ur2)
            high = max(vl, vr, vl2, vr2) - min(vl, vr, vl2, vr2)
            known = ul + ur + ul2 + ur2 + vl + vr + vl2 + vr2 < np.inf  # false for NaN
            if not known or wide > furthest or high > furthest:
                continue
            for y in range(mesh_row * step, min((mesh_row + 1) * step, height)):
                down = (y + 0.5) / step - mesh_row
                at_u, at_v = ul + (ul2 - ul) * down, vl + (vl2 - vl) * down
                du, dv = (ur + (ur2 - ur) * down - at_u) / step, (vr + (vr2 - vr) * down - at_v) / step
                begin, end = mesh * step, min((mesh + 1) * step, width)
                _lay_span(tiles, at_u + du * 0.5, at_v + dv * 0.5, du, dv, out[y, begin:end])


@_kernel
def _lay_span(tiles, u, v, du, dv, out):  # type: ignore[no-untyped-def]
    """Lay over `out` what `tiles` have at (u, v), (u + du, v + dv) …"""
    rows, columns = tiles.shape
    count = len(out)
    last_u, last_v = u + du * (count - 1), v + dv * (count - 1)
    inside = min(u, last_u) > 1.0 and max(u, last_u) < columns - 1.0 and min(v, last_v) > 1.0
    if not (inside and max(v, last_v) < rows - 1.0):
        for x in range(count):
            at_u, at_v = u + du * x, v + dv * x
            if 0.0 <= at_u < columns and 0.0 <= at_v < rows:
                _lay_pixel(_between(tiles, at_u, at_v), out, x)
        return
    at_u, at_v = np.int64((u - 0.5) * _WHOLE), np.int64((v - 0.5) * _WHOLE)
    step_u, step_v = np.int64(du * _WHOLE), np.int64(dv * _WHOLE)
    for x in range(count):
        i, j = np.uint64(at_u) >> _FOUR_BYTES, np.uint64(at_v) >> _FOUR_BYTES
        right, down = (np.uint64(at_u) >> _THREE_BYTES) & _LOW_BYTE, (np.uint64(at_v) >> _THREE_BYTES) & _LOW_BYTE
        upper = _mixed(_apart(tiles[j, i]), _apart(tiles[j, i + _ONE]), right)
        lower = _mixed(_apart(tiles[j + _ONE, i]), _apart(tiles[j + _ONE, i + _ONE]), right)
        _lay_pixel(_joined(_mixed(upper, lower, down)), out, x)
        at_u += step_u
        at_v += step_v


@_kernel
def _lay_pixel(pixel, out, x):  # type: ignore[no-untyped-def]
    alpha = pixel >> _THREE_BYTES
    if alpha == _LOW_BYTE:
        out[x] = pixel
    elif alpha:
        rest = _LOW_BYTE - alpha
        below = ((_apart(out[x]) * rest + _HALVES) >> _BYTE) & _APART
        out[x] = (pixel + (_joined(below) & np.uint64(0xFFFFFF))) | np.uint64(0xFF000000)


@_kernel
def _between(tiles, u, v):  # type: ignore[no-untyped-def]
    """The colour at (u, v), where the middle of pixel (i, j) is (j + ½, i + ½): bilinear, the rim goes on outside."""
    rows, columns = tiles.shape
    u, v = u + 0.5, v + 0.5
    x, y = int(u), int(v)
    right, down = np.uint64((u - x) * 256.0), np.uint64((v - y) * 256.0)
    x0, x1 = max(x - 1, 0), min(x, columns - 1)
    y0, y1 = max(y - 1, 0), min(y, rows - 1)
    upper = _mixed(_apart(tiles[y0, x0]), _apart(tiles[y0, x1]), right)
    lower = _mixed(_apart(tiles[y1, x0]), _apart(tiles[y1, x1]), right)
    return _joined(_mixed(upper, lower, down))


@_kernel
def _apart(pixel):  # type: ignore[no-untyped-def]
    wide = np.uint64(pixel)
    return (wide | (wide << _THREE_BYTES)) & _APART


@_kernel
def _joined(wide):  # type: ignore[no-untyped-def]
    return (wide | (wide >> _THREE_BYTES)) & np.uint64(0xFFFFFFFF)


@_kernel
def _mixed(one, other, share):  # type: ignore[no-untyped-def]
    """`share` of 256 of the other pixel, the rest of the one; both apart."""
    return ((one * (_FULL - share) + other * share) >> _BYTE) & _APART
