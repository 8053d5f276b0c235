"""Many areas in few words: 李家村1至3号、5号台区 in place of four names; where that is too long, 李家村、张家村等37个
台区 with a list beneath."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_NUMBERED = re.compile(r"(?P<stem>.*?)(?P<number>[0-9]+)号(?P<kind>\D*)")
_RANGE_FROM = 3
"""So many numbers in a row are said as a range."""
_LONGEST = 120
"""Characters that somebody still reads in one sentence."""


@dataclass(frozen=True, slots=True)
class AreasSaid:
    """`summary` for the sentence; `listed` every name for the list beneath it, empty if the summary names them all."""

    summary: str
    listed: tuple[str, ...] = ()


def said(names: Iterable[str], *, places_at_most: int) -> AreasSaid:
    """Names of areas as a notice says them. Areas of one village, estate or street are said together, in the order in
    which they come. If there are more than `places_at_most` (at least 1) of these places, or too many numbers, the
    sentence names places and how many areas they are, and the list says the rest."""
    every = tuple(names)
    places = _places(tuple(dict.fromkeys(every)))
    words = [_place(stem, kind, numbers) for (stem, kind), numbers in places.items()]
    whole = _joined(words)
    if len(words) <= places_at_most and len(whole) <= _LONGEST:
        return AreasSaid(whole)
    stems = list(dict.fromkeys(stem for stem, _ in places))
    ending = "等" if len(stems) > places_at_most else "共"
    return AreasSaid(f"{'、'.join(stems[:places_at_most])}{ending}{len(every)}个台区", tuple(words))


def _joined(words: Sequence[str]) -> str:
    """With a semicolon where commas would leave open to which village a number belongs."""
    return ("；" if any("、" in word for word in words) else "、").join(words)


def _places(names: Sequence[str]) -> dict[tuple[str, str], list[int]]:
    """(stem, kind) → numbers. A name without a number is a place of its own."""
    found: dict[tuple[str, str], list[int]] = {}
    for name in names:
        match = _NUMBERED.fullmatch(name)
        # A leading zero is part of how the place is called: 03号 is no 3号.
        if match is None or not match["stem"] or match["number"].startswith("0"):
            found.setdefault((name, ""), [])
        else:
            found.setdefault((match["stem"], match["kind"]), []).append(int(match["number"]))
    return found


def _place(stem: str, kind: str, numbers: list[int]) -> str:
    if not numbers:
        return stem
    parts = [part for first, last in _runs(sorted(numbers)) for part in _run(first, last)]
    return f"{stem}{'、'.join(parts)}{kind}"


def _run(first: int, last: int) -> list[str]:
    if last - first + 1 >= _RANGE_FROM:
        return [f"{first}至{last}号"]
    return [f"{number}号" for number in range(first, last + 1)]


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
