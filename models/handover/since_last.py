"""What is new, gone or other than at the last handover, line by line, by section and station."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from models.codec import UNREADABLE
from models.entities.handovers import Handover, HandoverDocument, SectionKind
from models.handover.digests import read, section_of
from models.handover.document import (
    AheadLine,
    AlarmLine,
    CaseLine,
    Document,
    EarthLine,
    ForceLine,
    LoanLine,
    OrderLine,
    OutageLine,
    OwedLine,
    SectionChange,
    SinceLast,
)
from models.ids import StationId

COMPARED = tuple(kind for kind in SectionKind if kind not in {SectionKind.SHIFT, SectionKind.SINCE_LAST})
"""The shift's own part is another one each time."""


def since_last(document: Document, last: Handover | None, signed: HandoverDocument | None) -> SinceLast:
    """`document` against the last accepted one."""
    if last is None or last.signed_in is None or signed is None:
        return SinceLast(last=None, at=None, changes=())
    try:
        before = read(signed.content)
    except UNREADABLE:
        return SinceLast(last=last.id, at=last.signed_in.at, changes=(), comparable=False)
    changes = (change for section in COMPARED for change in _changes(section, before, document))
    return SinceLast(last=last.id, at=last.signed_in.at, changes=tuple(changes))


def lines_of(document: Document, section: SectionKind) -> dict[str, Any]:
    """Every line of the section by its key, in its order."""
    return {line.key: line for line in _lines(section_of(document, section))}


def station_of(line: Any) -> StationId | None:
    """Whose line it is; None of what is of no station or of several."""
    if isinstance(line, LoanLine):
        return line.borrower
    if isinstance(line, AlarmLine):
        return line.stations[0] if len(line.stations) == 1 else None
    if isinstance(line, AheadLine | OrderLine | OutageLine | EarthLine | OwedLine | ForceLine | CaseLine):
        return line.station
    return None


def _changes(section: SectionKind, before: Document, after: Document) -> Iterator[SectionChange]:
    """A line that has gone from one station to another is other than it was, where it is now."""
    old, new = lines_of(before, section), lines_of(after, section)
    found: dict[str, dict[str, list[str]]] = {}

    def note(what: str, key: str, line: Any) -> None:
        found.setdefault(station_of(line) or "", {}).setdefault(what, []).append(key)

    for key, line in new.items():
        if key not in old:
            note("new", key, line)
        elif _differs(old[key], line):
            note("other", key, line)
    for key, line in old.items():
        if key not in new:
            note("gone", key, line)
    for station in sorted(found):
        by = found[station]
        yield SectionChange(
            section=section,
            station=StationId(station) if station else None,
            new=tuple(by.get("new", ())),
            gone=tuple(by.get("gone", ())),
            other=tuple(by.get("other", ())),
        )


def _differs(before: Any, after: Any) -> bool:
    return bool(before != after)


def _lines(value: Any) -> Iterator[Any]:
    """A section is lines, or a few groups of lines."""
    if isinstance(value, tuple):
        yield from value
    elif is_dataclass(value):
        for one in fields(value):
            yield from _lines(getattr(value, one.name))
