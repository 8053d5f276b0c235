"""The text of a shapefile's table: which encoding it really is in, whatever was said or left unsaid."""

import codecs
import struct

import numpy as np

from models.imports.encodings import GUESS, likely_utf8

CANDIDATES = ("utf-8", GUESS)
"""Tried in this order if nothing is declared: Chinese text in UTF-8 often is text in GBK too, by accident."""


def dbf_encoding(raw: bytes, declared: str | None) -> str | None:
    """`declared` if every text of the table is text in it; without it, the first of `CANDIDATES` that fits.

    None if none fits, or `declared` is unknown. A character cut in two by the width of its field is no error.
    """
    texts = _texts(raw)
    for encoding in (declared,) if declared else CANDIDATES:
        try:
            decoder = codecs.getincrementaldecoder(encoding)
        except LookupError:
            return None
        try:
            found = [decoder().decode(text, final=False) for text in texts]
        except UnicodeDecodeError:
            continue
        if declared or encoding != CANDIDATES[0] or likely_utf8(found):
            return encoding
    return None


def _texts(raw: bytes) -> list[bytes]:
    """Different contents of the fields of type C, and the names of all fields; [] if it is no dBASE table."""
    if len(raw) < 33:
        return []
    count, header, length = struct.unpack_from("<IHH", raw, 4)
    found: set[bytes] = set()
    kinds = []
    at = 32
    while at + 32 <= min(header, len(raw)) and raw[at] != 0x0D:
        found.add(raw[at : at + 11].split(b"\0", 1)[0])
        kinds.append((raw[at + 11 : at + 12], raw[at + 16]))
        at += 32
    count = min(count, max(0, len(raw) - header) // max(1, length))
    records = np.frombuffer(raw, np.uint8, count * length, header).reshape(count, length) if count else None
    start = 1
    for kind, width in kinds:
        if kind == b"C" and width and records is not None and start + width <= length:
            cells = np.ascontiguousarray(records[:, start : start + width]).view(f"S{width}")
            found.update(np.unique(cells).tolist())
        start += width
    return [text for text in found if not text.isascii()]
