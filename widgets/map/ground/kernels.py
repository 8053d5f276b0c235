"""The inner loops of the ground: polygons as numbers in a picture, lines and faces as coverage, colours blended.

They are compiled (numba) and hold no lock of the interpreter, so that a thread can draw while the screen goes on.
All take (m, 2) metres `xy` and a `frame` (left, top, pixels per metre): column = (x − left) × pixels per metre, row =
(top − y) × pixels per metre. A pixel belongs to a polygon if its middle lies inside by the even-odd rule; the left and
upper edges belong to it, so that neighbours leave no gap and do not overlap. `stop[0]` other than 0 ends the work.
"""

from collections.abc import Callable
from math import ceil, sqrt
from typing import Any

import numba
import numpy as np

Kernel = Callable[..., Any]
_kernel: Callable[[Kernel], Kernel] = numba.njit(nogil=True, cache=True, error_model="numpy")

SUBLINES = 4
"""Lines looked at in a row of pixels where edges are to be smooth."""
TILE_BITS = 6
"""A row of `cover` is marked as touched in tiles of 64 pixels, so that only those are blended."""
_TOGETHER = 32
"""Pixels of a row that are passed over together if none of them has a look."""


@_kernel
def fill_rows(xy, rings, first_ring, bounds, rows, edged, frame, out, under, stop):  # type: ignore[no-untyped-def]
    """Write row number n into (h, w) int32 `out` where polygon shape n lies, for each n in `rows`; −1 where none does.

    `rings` (r+1) cuts `xy` into rings; `first_ring` (shapes+1) says which rings are whose; `bounds` (shapes, 4) metres.
    Shapes that are not `edged` (len(rows),) are marked, as −2 − n, until `mark_edges` has seen them. `under` (w,) gets
    the line below, so that a part of a picture knows its neighbours.
    """
    height, width = out.shape
    left, top, per_metre = frame
    right, bottom = left + width / per_metre, top - (height + 1) / per_metre
    counts = np.zeros(height + 2, np.int64)
    crossings, at_line = np.empty(4096, np.float32), np.empty(4096, np.int32)
    out[:] = -1
    under[:] = -1
    for n in range(len(rows)):
        row = rows[n]
        if stop[0]:
            return
        if bounds[row, 1] > top or bounds[row, 3] < bottom or bounds[row, 0] > right or bounds[row, 2] < left:
            continue
        low, high, crossings, at_line = _cross(
            xy, rings, first_ring[row], first_ring[row + 1], frame, 1, counts, crossings, at_line
        )
        number = np.int32(row if edged[n] else -2 - row)
        begin = 0
        for line in range(low, high):
            end = counts[line]
            counts[line] = 0
            pixels = out[line] if line < height else under
            for at in range(begin, end - 1, 2):
                # Into a slice many pixels are written at once.
                pixels[_column(crossings[at], width) : _column(crossings[at + 1], width)] = number
            begin = end


@_kernel
def cover_faces(xy, rings, first_ring, rows, frame, cover, touched, stop):  # type: ignore[no-untyped-def]
    """Raise (h, w) uint8 `cover` to the share of each pixel that the polygon shapes `rows` take, with smooth edges.

    `touched` (h, tiles) is set where something was raised.
    """
    height, width = cover.shape
    counts = np.zeros(height * SUBLINES + 1, np.int64)
    crossings, at_line = np.empty(4096, np.float32), np.empty(4096, np.int32)
    shares = np.zeros(width + 2, np.float32)
    for row in rows:
        if stop[0]:
            return
        low, high, crossings, at_line = _cross(
            xy, rings, first_ring[row], first_ring[row + 1], frame, SUBLINES, counts, crossings, at_line
        )
        begin = 0
        left, right = width, 0
        for line in range(low, high):
            end = counts[line]
            counts[line] = 0
            for at in range(begin, end - 1, 2):
                a = min(max(crossings[at], 0.0), float(width))
                b = min(max(crossings[at + 1], 0.0), float(width))
                if a < b:
                    left = min(left, int(a))
                    right = max(right, min(int(b) + 1, width))
                    _add_span(shares, a, b)
            begin = end
            if (line % SUBLINES == SUBLINES - 1 or line == high - 1) and left < right:
                y = line // SUBLINES
                for x in range(left, right):
                    share = np.uint8(min(shares[x] * (255.0 / SUBLINES) + 0.5, 255.0))
                    shares[x] = 0.0
                    cover[y, x] = max(cover[y, x], share)
                shares[right] = 0.0
                for tile in range(left >> TILE_BITS, ((right - 1) >> TILE_BITS) + 1):
                    touched[y, tile] = 1
                left, right = width, 0


@_kernel
def draw_lines(ends, starts, bounds, frame, thickness, colour, cover, touched, out, stop):  # type: ignore[no-untyped-def]
    """Lay 0xAARRGGBB `colour` over `out` along the pieces `ends` (n, 4) metres x1, y1, x2, y2: round-ended strokes of
    `thickness` pixels with smooth edges. Thinner than a pixel means paler.

    The pieces `starts[b] : starts[b + 1]` lie within `bounds[b]` metres. `cover` and `touched` are room to work in,
    empty before and after.
    """
    height, width = out.shape
    left, top, per_metre = frame
    reach = max(thickness, 1.0) * 0.5 + 0.5
    beside = reach / per_metre
    right, bottom = left + width / per_metre + beside, top - height / per_metre - beside
    found = False
    for block in range(len(bounds)):
        if bounds[block, 0] > right or bounds[block, 2] < left - beside:
            continue
        if bounds[block, 1] > top + beside or bounds[block, 3] < bottom:
            continue
        if stop[0]:
            break
        found = True
        _cover_lines(ends[starts[block] : starts[block + 1]], frame, thickness, reach, cover, touched)
    if found:
        blend(out, cover, touched, colour)


@_kernel
def _cover_lines(ends, frame, thickness, reach, cover, touched):  # type: ignore[no-untyped-def]
    """Raise `cover` along these pieces as far as they lie in the picture."""
    height, width = cover.shape
    left, top, per_metre = frame
    full = 255.0 * min(thickness, 1.0)
    for n in range(len(ends)):
        x0, y0 = (ends[n, 0] - left) * per_metre, (top - ends[n, 1]) * per_metre
        x1, y1 = (ends[n, 2] - left) * per_metre, (top - ends[n, 3]) * per_metre
        if max(x0, x1) < -reach or min(x0, x1) > width + reach:
            continue
        if max(y0, y1) < -reach or min(y0, y1) > height + reach:
            continue
        dx, dy = x1 - x0, y1 - y0
        length = sqrt(dx * dx + dy * dy)
        ux, uy = (dx / length, dy / length) if length > 0.0 else (1.0, 0.0)
        per_dy = 1.0 / dy if dy != 0.0 else 0.0
        upper = int(max(min(y0, y1) - reach, 0.0))
        lower = int(min(max(y0, y1) + reach, height - 1.0))
        for line in range(upper, lower + 1):
            middle = line + 0.5
            # The piece of the stroke's middle line that this row of pixels can feel.
            from_t, to_t = 0.0, 1.0
            if dy != 0.0:
                a, b = (middle - reach - y0) * per_dy, (middle + reach - y0) * per_dy
                from_t, to_t = max(from_t, min(a, b)), min(to_t, max(a, b))
                if from_t > to_t:
                    continue
            a, b = x0 + from_t * dx, x0 + to_t * dx
            begin = int(max(min(a, b) - reach, 0.0))
            end = min(int(max(max(a, b) + reach, -1.0)) + 1, width)
            if begin >= end:
                continue
            for tile in range(begin >> TILE_BITS, ((end - 1) >> TILE_BITS) + 1):
                touched[line, tile] = 1
            shares = cover[line, begin:end]
            across, down = begin + 0.5 - x0, middle - y0
            # Without a branch, so that several pixels are reckoned at once.
            for x in range(len(shares)):
                px = np.int32(x) + across
                along, away = px * ux + down * uy, px * uy - down * ux
                beyond = max(-along, along - length, 0.0)
                inside = min(max(reach - sqrt(away * away + beyond * beyond), 0.0), 1.0)
                shares[x] = max(shares[x], np.uint8(np.int32(full * inside)))


@_kernel
def stamp_squares(xy, frame, side, colour, out, stop):  # type: ignore[no-untyped-def]
    """Squares of `side` whole pixels around each of (n, 2) metres."""
    height, width = out.shape
    left, top, per_metre = frame
    for n in range(len(xy)):
        if stop[0]:
            return
        px, py = (xy[n, 0] - left) * per_metre, (top - xy[n, 1]) * per_metre
        if px < -side or py < -side or px > width + side or py > height + side:
            continue
        x0, y0 = round(px - side / 2), round(py - side / 2)
        for y in range(max(y0, 0), min(y0 + side, height)):
            for x in range(max(x0, 0), min(x0 + side, width)):
                out[y, x] = colour


@_kernel
def blend(out, cover, touched, colour):  # type: ignore[no-untyped-def]
    """Lay 0xAARRGGBB `colour` over `out` through `cover`, and leave `cover` and `touched` empty again."""
    height, width = cover.shape
    for line in range(height):
        for tile in range(touched.shape[1]):
            if touched[line, tile]:
                touched[line, tile] = 0
                begin = tile << TILE_BITS
                end = min(begin + (1 << TILE_BITS), width)
                _lay(out[line, begin:end], cover[line, begin:end], colour)
                cover[line, begin:end] = 0


@_kernel
def _lay(out, cover, colour):  # type: ignore[no-untyped-def]
    """The same for one row of pixels. Without a branch and in 32 bits, so that many pixels are reckoned at once: red
    and blue in one product, a byte of room above each; (v + 128 + (v + 128) / 256) / 256 is v / 255, rounded."""
    strength = np.uint32(colour >> 24)
    red_blue, green = np.uint32(colour & 0xFF00FF), np.uint32((colour >> 8) & 0xFF)
    for x in range(len(out)):
        share = np.uint32(np.uint32(cover[x] * strength) + np.uint32(128))
        share = np.uint32(np.uint32(share + (share >> np.uint32(8))) >> np.uint32(8))
        rest, below = np.uint32(np.uint32(255) - share), out[x]
        rb = np.uint32(np.uint32(below & np.uint32(0xFF00FF)) * rest)
        rb = np.uint32(np.uint32(rb + np.uint32(red_blue * share)) + np.uint32(0x800080))
        rb = np.uint32(np.uint32(rb + ((rb >> np.uint32(8)) & np.uint32(0xFF00FF))) >> np.uint32(8))
        g = np.uint32(np.uint32((below >> np.uint32(8)) & np.uint32(0xFF)) * rest)
        g = np.uint32(np.uint32(g + np.uint32(green * share)) + np.uint32(128))
        g = np.uint32(g + (g >> np.uint32(8)))
        out[x] = np.uint32(0xFF000000) | (rb & np.uint32(0xFF00FF)) | (g & np.uint32(0xFF00))


@_kernel
def mark_edges(rows, under, marked, edge, land, out):  # type: ignore[no-untyped-def]
    """`edge` into (h, w) `out` where two numbered shapes meet that are both edged, `land` everywhere else; if that is
    0, what is there stays. `rows` and `under` are as `fill_rows` has left them; if some are `marked`, marks are taken
    out of `rows`."""
    height, width = out.shape
    last = width - 1
    for y in range(height):
        line, pixels = rows[y], out[y]
        below = rows[y + 1] if y + 1 < height else under
        # Two loops without a branch, so that many pixels are compared at once.
        if land == 0:
            for x in range(last):
                pixels[x] = edge if _differs(line[x], line[x + 1], below[x]) else pixels[x]
        else:
            for x in range(last):
                pixels[x] = edge if _differs(line[x], line[x + 1], below[x]) else land
        pixels[last] = edge if _differs(line[last], line[last], below[last]) else (land or pixels[last])
        if marked:
            _unmark(line)


@_kernel
def _differs(number, beside, below):  # type: ignore[no-untyped-def]
    """Whether a number that is not negative differs from one of the others that is not negative either: of two numbers
    the bits that differ make 0 if they are equal, and less if one is negative."""
    return (max(np.int32(number ^ beside), np.int32(number ^ below)) > 0) & (number >= 0)


@_kernel
def _unmark(line):  # type: ignore[no-untyped-def]
    """Take the marks of `fill_rows` out of a row of pixels."""
    for x in range(len(line)):
        line[x] = max(line[x], np.int32(-2 - line[x]))


@_kernel
def _look_up(rows, looks, seen):  # type: ignore[no-untyped-def]
    """The looks of the shapes that a line of pixels belongs to."""
    for x in range(len(rows)):
        seen[x] = looks[np.uint32(rows[x] + 1)]


@_kernel
def _find_tinted(looks, left, right, places):  # type: ignore[no-untyped-def]
    """How many of this line's pixels `left` … `right` have a look other than 0; `places` begins with their columns."""
    found = 0
    for begin in range(left, right, _TOGETHER):
        end = min(begin + _TOGETHER, right)
        if _any(looks[begin:end]):
            for x in range(begin, end):
                # Counted, not asked, as in `mark_edges`.
                places[found] = x
                found += looks[x] != 0
    return found


@_kernel
def _any(values):  # type: ignore[no-untyped-def]
    """Whether one of these is not 0; written so that many are looked at at once."""
    every = np.uint8(0)
    for n in range(len(values)):
        every |= values[n]
    return every != 0


# With its types written out it is compiled, or read from the cache, when this module is loaded: by the drawing thread.
# The GUI thread, which calls it, never waits for that. What it needs has to stand before it.
@numba.njit(
    "void(int32[:,::1], uint8[::1], uint32[:,:,::1], uint32[:,:,::1], int64[::1], int64[::1], int64[::1],"
    " uint8[:,::1], uint32[:,::1])",
    nogil=True,
    cache=True,
    error_model="numpy",
)
def tint_rows(rows, looks, fills, edges, reach, origin, window, seen, out):  # type: ignore[no-untyped-def]
    """Within `window` (left, top, right, bottom) `out` = the pattern of look `looks[row + 1]` of each pixel's shape;
    look 0 is clear.

    `fills` and `edges` (looks, side, side) are tiles of colours, side a power of two, that begin at column and line
    `origin`; the latter are for the pixels within `reach[look]` pixels, left, right, above or below, of another look.
    `seen` (h, w) is room to work in.
    """
    height, width = rows.shape
    left, top, right, bottom = window
    widest = reach.max()
    first, last = max(left - widest, 0), min(right + widest, width)
    for y in range(max(top - widest, 0), min(bottom + widest, height)):
        _look_up(rows[y, first:last], looks, seen[y, first:last])
    # Numbers without a sign: an index that may be negative is looked at twice, and here are many of them.
    mask, last_x, last_y = np.uint64(fills.shape[1] - 1), np.uint64(width - 1), np.uint64(height - 1)
    first_x, first_y = np.uint64(origin[0]), np.uint64(origin[1])
    far_of, places = reach.astype(np.uint64), np.empty(width, np.uint64)
    for y in range(top, bottom):
        here, pixels, line = seen[y], out[y], np.uint64(y)
        pixels[left:right] = 0
        ty = (line - first_y) & mask
        for place in range(_find_tinted(here, left, right, places)):
            x = places[place]
            look, tx = here[x], (x - first_x) & mask
            far = far_of[look]
            if (
                (here[x - min(x, far)] != look)
                | (here[min(x + far, last_x)] != look)
                | (seen[line - min(line, far), x] != look)
                | (seen[min(line + far, last_y), x] != look)
            ):
                pixels[x] = edges[look, ty, tx]
            else:
                pixels[x] = fills[look, ty, tx]


@_kernel
def _cross(xy, rings, first_ring, last_ring, frame, fine, counts, crossings, at_line):  # type: ignore[no-untyped-def]
    """Where the rings cross the middles of the lines (`fine` lines in a row of pixels): sorted columns, line by line.

    Returns the first line, the one after the last, and `crossings`; `counts[line]` is where the crossings of that line
    end. An edge is computed the same way from either end, so that neighbours agree to the last bit.
    """
    left, top, per_metre = frame
    lines = len(counts) - 1
    down = per_metre * fine
    low, high, total = lines, 0, 0
    first = rings[first_ring]
    if rings[last_ring] - first > len(at_line):
        at_line = np.empty(2 * (rings[last_ring] - first), np.int32)
    for ring in range(first_ring, last_ring):
        begin, end = rings[ring], rings[ring + 1]
        if end - begin < 3:
            continue
        before = _line((top - xy[end - 1, 1]) * down, lines)
        for at in range(begin, end):
            here = _line((top - xy[at, 1]) * down, lines)
            at_line[at - first] = here
            if here != before:
                a, b = min(before, here), max(before, here)
                low, high, total = min(low, a), max(high, b), total + b - a
                for line in range(a, b):
                    counts[line] += 1
            before = here
    if total > len(crossings):
        crossings = np.empty(2 * total, np.float32)
    place = 0
    for line in range(low, high):
        place += counts[line]
        counts[line] = place - counts[line]
    for ring in range(first_ring, last_ring):
        begin, end = rings[ring], rings[ring + 1]
        if end - begin < 3:
            continue
        before, last = at_line[end - 1 - first], end - 1
        for at in range(begin, end):
            here = at_line[at - first]
            if here != before:
                x0, y0 = (xy[last, 0] - left) * per_metre, (top - xy[last, 1]) * down
                x1, y1 = (xy[at, 0] - left) * per_metre, (top - xy[at, 1]) * down
                if y0 < y1:
                    xa, ya, slope = x0, y0, (x1 - x0) / (y1 - y0)
                else:
                    xa, ya, slope = x1, y1, (x0 - x1) / (y0 - y1)
                for line in range(min(before, here), max(before, here)):
                    crossings[counts[line]] = xa + (line + 0.5 - ya) * slope
                    counts[line] += 1
            before, last = here, at
    begin = 0
    for line in range(low, high):
        for at in range(begin + 1, counts[line]):
            value = crossings[at]
            other = at - 1
            while other >= begin and crossings[other] > value:
                crossings[other + 1] = crossings[other]
                other -= 1
            crossings[other + 1] = value
        begin = counts[line]
    return low, high, crossings, at_line


@_kernel
def _line(y, lines):  # type: ignore[no-untyped-def]
    """The first line whose middle lies at `y` or below it, within 0 … lines."""
    return ceil(min(max(y - 0.5, 0.0), float(lines)))


@_kernel
def _column(x, width):  # type: ignore[no-untyped-def]
    """The first column whose middle lies at `x` or right of it, within 0 … width."""
    return ceil(min(max(x - 0.5, 0.0), float(width)))


@_kernel
def _add_span(shares, a, b):  # type: ignore[no-untyped-def]
    """Add the columns a … b, with the shares of the two that are cut."""
    i, j = int(a), int(b)
    if i == j:
        shares[i] += b - a
        return
    shares[i] += i + 1 - a
    for x in range(i + 1, j):
        shares[x] += 1.0
    shares[j] += b - j
