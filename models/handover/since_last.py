"""What is new, gone or other than at the last handover, line by line."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from models.codec import UNREADABLE
from models.entities.handovers import Handover, HandoverDocument, SectionKind
from models.handover.digests import read, section_of
from models.handover.document import Document, SectionChange, SinceLast

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
    changes = (_change(section, before, document) for section in COMPARED)
    return SinceLast(
        last=last.id,
        at=last.signed_in.at,
        changes=tuple(one for one in changes if one.new or one.gone or one.other),
    )


def lines_of(document: Document, section: SectionKind) -> dict[str, Any]:
    """Every line of the section by its key, in its order."""
    return {line.key: line for line in _lines(section_of(document, section))}


def _change(section: SectionKind, before: Document, after: Document) -> SectionChange:
    old, new = lines_of(before, section), lines_of(after, section)
    return SectionChange(
        section=section,
        new=tuple(key for key in new if key not in old),
        gone=tuple(key for key in old if key not in new),
        other=tuple(key for key in new if key in old and _differs(old[key], new[key])),
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
