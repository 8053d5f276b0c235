"""Which pages of a paper are meant: "1-3, 7"."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

_PARTS = re.compile(r"[,;、\s]+")
_BETWEEN = re.compile(r"\s*[-–—~]\s*")


class Slip(Enum):
    """What can be wrong with a range."""

    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    BACKWARDS = "backwards"


@dataclass
class BadRange(Exception):
    """`part` is what was typed and is wrong, `last` the last page of the paper."""

    slip: Slip
    part: str
    last: int


def pages_meant(typed: str, last: int) -> tuple[int, ...]:
    """Pages from 1, each once, in the order of the paper; all of 1 … `last` if nothing is typed. Chinese commas and
    full-width digits are understood; "5-" goes to the last page, "-3" from the first.

    BadRange with the part that is wrong.
    """
    text = _BETWEEN.sub("-", unicodedata.normalize("NFKC", typed).strip())
    parts = [part for part in _PARTS.split(text) if part]
    if not parts:
        return tuple(range(1, last + 1))
    return tuple(sorted({page for part in parts for page in _pages(part, last)}))


def _pages(part: str, last: int) -> range:
    first, dash, end = part.partition("-")
    if part == "-" or not all(number.isdecimal() for number in (first, end) if number):
        raise BadRange(Slip.NOT_A_NUMBER, part, last)
    start = int(first) if first else 1
    stop = start if not dash else int(end) if end else last
    for page in (start, stop):
        if not 1 <= page <= last:
            raise BadRange(Slip.OUT_OF_RANGE, str(page), last)
    if stop < start:
        raise BadRange(Slip.BACKWARDS, part, last)
    return range(start, stop + 1)
