"""Which characters the paper's font can print, and what stands for those that it cannot."""

import re
import struct
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pylopdf_fonts_zh_cn

STAND_IN = "〓"
"""What Chinese printers set where a type is missing (U+3013): nobody takes it for a word or for a box of a fault."""
DRAWINGS = "_svg"
"""Data whose name ends so are pictures: only characters are looked at in them, not the length of words."""
_LONGEST_WORD, _PART = 30, 12
_LONG = re.compile(rf"[!-~]{{{_LONGEST_WORD},}}")
_UNSEEN = frozenset({"Cc", "Cf"})
_VARIANTS = range(0xFE00, 0xFE10)
"""They choose among pictures of the character before them: here there is one."""
_FORBIDDEN = frozenset({0xFEFF, 0xFFFE, 0xFFFF})
"""A font may have them; no archive's PDF may."""
_ALIKE = {"✕": "×", "↻": "※", "✎": "※", "▾": "▼", "▸": "▶", "◂": "◀"}
"""On screen another font lends these."""
_UNICODE = {(3, 10), (0, 4), (0, 6)}
_FORMAT_GROUPS = 12


def font_folder() -> Path:
    """The folder of the fonts that papers are set in."""
    return pylopdf_fonts_zh_cn.sans_path().parent


def printable(data: Any) -> tuple[Any, tuple[str, ...]]:
    """Texts within `data` (mappings, lists, texts, numbers) as they can be printed, and the characters, each once and
    in their order, for which `STAND_IN` stands because the font lacks them. Control characters are left out, and very
    long words may be parted, so that no column cuts them off."""
    missing: dict[str, None] = {}
    fit = _fit(data, missing, drawing=False)
    return fit, tuple(missing)


def lacking(text: str) -> tuple[str, ...]:
    """The characters of the text that the font does not have, each once."""
    return printable(text)[1]


def _fit(part: Any, missing: dict[str, None], *, drawing: bool) -> Any:
    if isinstance(part, str):
        fit = _fit_text(part, missing)
        return fit if drawing else _LONG.sub(_parted, fit)
    if isinstance(part, Mapping):
        return {name: _fit(one, missing, drawing=str(name).endswith(DRAWINGS)) for name, one in part.items()}
    if isinstance(part, list | tuple):
        return [_fit(one, missing, drawing=drawing) for one in part]
    return part


def _fit_text(text: str, missing: dict[str, None]) -> str:
    if _characters().issuperset(map(ord, text)):
        return text
    return "".join(_fit_character(mark, missing) for mark in text)


def _fit_character(mark: str, missing: dict[str, None]) -> str:
    if ord(mark) in _characters() or mark in "\n\t":
        return mark
    if mark in _ALIKE:
        return _ALIKE[mark]
    kind = unicodedata.category(mark)
    if kind in _UNSEEN or ord(mark) in _VARIANTS:
        return ""
    if kind.startswith("Z"):
        return " "
    missing[mark] = None
    return STAND_IN


def _parted(found: re.Match[str]) -> str:
    word = found.group()
    return "\N{ZERO WIDTH SPACE}".join(word[at : at + _PART] for at in range(0, len(word), _PART))


@cache
def _characters() -> frozenset[int]:
    """Code points that the font maps to a glyph, from its `cmap` table in format 12 (OpenType 1.9)."""
    font = pylopdf_fonts_zh_cn.sans_path().read_bytes()
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    for row in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * row)
        if (platform, encoding) in _UNICODE and struct.unpack_from(">H", cmap, offset)[0] == _FORMAT_GROUPS:
            return frozenset(_groups(cmap, offset) - _FORBIDDEN)
    raise ValueError("the font has no table of all its characters")


def _groups(cmap: bytes, offset: int) -> set[int]:
    (groups,) = struct.unpack_from(">I", cmap, offset + 12)
    found: set[int] = set()
    for first, last, glyph in struct.iter_unpack(">III", cmap[offset + 16 : offset + 16 + 12 * groups]):
        found.update(range(first if glyph else first + 1, last + 1))
    return found


def _table(font: bytes, name: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", font, 4)
    for row in range(count):
        tag, _sum, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * row)
        if tag == name:
            return font[offset : offset + length]
    raise ValueError("the font has no table of its characters")
