"""Sections of a document by name, and their digests: what a tick and a signature speak of."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import msgspec

from models.codec import to_json
from models.entities.handovers import SectionKind
from models.handover.document import Document

_FIELDS = {
    **{kind: kind.value for kind in SectionKind},
    SectionKind.SHIFT: "shift_log",
}
_DECODER = msgspec.json.Decoder(Document)
"""Made by whoever imports this first: msgspec may fall over where two threads look a type up at the same time, and a
document is read by the desk and by the press."""


@dataclass(frozen=True, slots=True)
class Written:
    """A document as it is archived: canonical JSON, and the SHA-256 of its UTF-8 in lower-case hexadecimal."""

    content: str
    digest: str


def written(document: Document) -> Written:
    content = to_json(document)
    return Written(content, digest_of(content))


def read(content: str) -> Document:
    """What `written` wrote; raises `codec.UNREADABLE` for other text."""
    return _DECODER.decode(content)


def digest_of(content: str) -> str:
    return sha256(content.encode()).hexdigest()


def section_of(document: Document, section: SectionKind) -> Any:
    return getattr(document, _FIELDS[section])


def section_digest(document: Document, section: SectionKind) -> str:
    """SHA-256 of the section's canonical JSON: it speaks of the section alone, not of the moment of its document."""
    return digest_of(to_json(section_of(document, section)))


def digests_in(content: str) -> dict[SectionKind, str]:
    """The same of an archived document, from its own text: a program that knows more fields than the one that wrote it
    finds the digests that were ticked."""
    parts = msgspec.json.decode(content, type=dict[str, msgspec.Raw])
    return {section: sha256(bytes(parts[_FIELDS[section]])).hexdigest() for section in SectionKind}


def section_digests(document: Document) -> dict[SectionKind, str]:
    return {section: section_digest(document, section) for section in SectionKind}
