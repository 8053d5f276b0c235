"""Which pages of a paper are meant: "1-3, 7"."""

import re
import unicodedata

from models.errors import Unavailable

_PARTS = re.compile(r"[,;、\s]+")
_BETWEEN = re.compile(r"\s*[-–—~]\s*")


def pages_meant(typed: str, last: int) -> tuple[int, ...]:
    """Pages from 1, each once, in the order of the paper; all of 1 … `last` if nothing is typed. Chinese commas and
    full-width digits are understood; "5-" goes to the last page, "-3" from the first.

    Unavailable ("page_not_a_number", "page_out_of_range", "page_range_backwards") with the part that is wrong.
    """
    text = _BETWEEN.sub("-", unicodedata.normalize("NFKC", typed).strip())
    parts = [part for part in _PARTS.split(text) if part]
    if not parts:
        return tuple(range(1, last + 1))
    return tuple(sorted({page for part in parts for page in _pages(part, last)}))


def _pages(part: str, last: int) -> range:
    first, dash, end = part.partition("-")
    if part == "-" or not all(number.isdecimal() for number in (first, end) if number):
        raise Unavailable("page_not_a_number", facts={"part": part})
    start = int(first) if first else 1
    stop = start if not dash else int(end) if end else last
    for page in (start, stop):
        if not 1 <= page <= last:
            raise Unavailable("page_out_of_range", facts={"page": page, "last": last})
    if stop < start:
        raise Unavailable("page_range_backwards", facts={"part": part})
    return range(start, stop + 1)
