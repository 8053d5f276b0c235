"""Counting repeated outages of many areas at once: passes of numpy over all their outages, none of Python per area.

An area's outages that touch or overlap in time are one interruption: supply did not come back in between. So a fault
inside a plan's hours is not a second outage, and two plans that are done together are one. An interruption belongs to
the calendar day on which it begins.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.planning.rolling_windows import LONGEST, RollingWindow

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

NEVER = -1
"""Instead of a day: the plan does not concern this area."""

_DAYS = 1 << 22
"""More than any ordinal of a day: areas and days in one number that sorts like both."""


@dataclass(frozen=True, slots=True, eq=False)
class Interruptions:
    """Times without supply, sorted by area and day. `key` is both in one number, `head` the row of the first one of the
    same area and day."""

    area: Ints
    day: Ints
    key: Ints
    head: Ints

    @classmethod
    def of(cls, area: Ints, day: Ints) -> "Interruptions":
        key = area * _DAYS + day
        row = np.arange(len(key))
        row[1:][key[1:] == key[:-1]] = 0
        return cls(area, day, key, np.maximum.accumulate(row))


def interruptions(area: Ints, start: Ints, end: Ints, day: Ints, taken: Bools) -> Interruptions:
    """Of those outages that are `taken`; all arrays (outages,), sorted by area and start, times in seconds."""
    chosen = np.flatnonzero(taken)
    if not len(chosen):
        return Interruptions.of(chosen, chosen)
    a, origin = area[chosen], int(start[chosen].min())
    span = int(end[chosen].max()) - origin + 2
    begins, ends = a * span + (start[chosen] - origin), a * span + (end[chosen] - origin)
    first = np.ones(len(chosen), np.bool_)
    # Numbers of a later area are larger than all of an earlier one: the running maximum never crosses over.
    first[1:] = (begins[1:] > np.maximum.accumulate(ends)[:-1]) | (a[1:] != a[:-1])
    return Interruptions.of(a[first], day[chosen][first])


def ended_by_later(area: Ints, start: Ints, end: Ints, running: Bools, *, now: int, one_loss: int) -> Ints:
    """The ends of all outages (outages,), sorted by area and start, times in seconds. One that is `running` is over a
    second before another of its area began: supply was evidently back. Not so where that one is to begin only, or is
    running too and was reported within `one_loss` seconds of it: two reports of one loss."""
    ends = end.copy()
    looked = np.flatnonzero(running)
    following = looked + 1
    while len(looked):
        there = following < len(area)
        looked, following = looked[there], following[there]
        there = (area[following] == area[looked]) & (start[following] < now)
        looked, following = looked[there], following[there]
        after = start[following] - start[looked]
        same = (after == 0) | (running[following] & (after <= one_loss))
        ends[looked[~same]] = np.minimum(ends[looked[~same]], start[following[~same]] - 1)
        looked, following = looked[same], following[same] + 1
    return ends


@dataclass(frozen=True, slots=True, eq=False)
class Positions:
    """Places of a window that may be the worst: by area, its first day, and how many interruptions begin within."""

    area: Ints
    first: Ints
    count: Ints

    def worst(self, areas: int) -> Ints:
        """(areas,) the largest count of each."""
        found = np.zeros(areas, np.int64)
        np.maximum.at(found, self.area, self.count)
        return found


def positions(found: Interruptions, window: RollingWindow, anchors: Ints) -> Positions:
    """Of all windows that contain an area's anchor, those that begin with an interruption or with the anchor: one of
    them holds as many as any. `anchors` (anchors, areas) are days, or `NEVER`."""
    areas, firsts, befores = [], [], []
    for days in anchors:
        near = np.flatnonzero((found.day <= days[found.area]) & (found.day > days[found.area] - LONGEST))
        near = near[window.until(found.day[near]) > days[found.area[near]]]
        asked = np.flatnonzero(days != NEVER)
        areas += [found.area[near], asked]
        firsts += [found.day[near], days[asked]]
        befores += [found.head[near], np.searchsorted(found.key, asked * _DAYS + days[asked])]
    area, first = np.concatenate(areas), np.concatenate(firsts)
    after = np.searchsorted(found.key, area * _DAYS + window.until(first))
    return Positions(area, first, after - np.concatenate(befores))


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Days from `first` to the one before `until` on which an area is taken; those of one area do not overlap."""

    area: Ints
    first: Ints
    until: Ints

    def summed(self, weights: Ints, first: int, days: int) -> Ints:
        """(days,) the weights of all areas that are taken on each day from `first` on."""
        total = np.zeros(days + 1, np.int64)
        begin, end = np.clip(self.first - first, 0, days), np.clip(self.until - first, 0, days)
        np.add.at(total, begin, weights[self.area])
        np.subtract.at(total, end, weights[self.area])
        return np.cumsum(total)[:days]


def taken_days(found: Interruptions, window: RollingWindow, others: int, *, areas: int) -> Stretches:
    """Days on which a further interruption would lie in some window together with at least `others` of these; every day
    of all `areas` if none are needed."""
    if others < 1:
        return Stretches(np.arange(areas), np.zeros(areas, np.int64), np.full(areas, _DAYS - 1))
    last = np.arange(others - 1, len(found.area))
    first = last - others + 1
    near = (found.area[first] == found.area[last]) & (found.day[last] < window.until(found.day[first]))
    return Stretches(found.area[first[near]], window.since(found.day[last[near]]), window.until(found.day[first[near]]))


def joined(several: list[Stretches]) -> Stretches:
    """Days that any of them takes."""
    area = np.concatenate([one.area for one in several])
    first = np.concatenate([one.first for one in several])
    until = np.concatenate([one.until for one in several])
    order = np.lexsort((first, area))
    area, first, until = area[order], first[order], until[order]
    if not len(area):
        return Stretches(area, first, until)
    reached = np.maximum.accumulate(area * _DAYS + until)
    begins = np.ones(len(area), np.bool_)
    begins[1:] = (area * _DAYS + first)[1:] > reached[:-1]
    ends = np.append(np.flatnonzero(begins)[1:] - 1, len(area) - 1)
    return Stretches(area[begins], first[begins], reached[ends] - area[ends] * _DAYS)
