"""Chinese text found by the first letters of its pinyin: "qngy" finds 青年公园; every reading of a sign counts."""

import os
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Masks = NDArray[np.uint32]

_READ_HERE = {"重": "c"}
"""Signs whose commonest reading is not the one in the words of the program: 重开 is chóng kāi."""

LONGEST = 32
"""So many signs of a text are looked at."""


def masks_of(text: str) -> Masks:
    """(32,) bits: for each sign the letters it may begin with, a = 1, b = 2, …; 0 for what is no letter."""
    masks = np.zeros(LONGEST, dtype=np.uint32)
    signs = text[:LONGEST].lower()
    masks[: len(signs)] = [_mask(sign) for sign in signs]
    return masks


def is_initials(query: str) -> bool:
    """Whether the query can be initials at all: two plain letters or more."""
    return 2 <= len(query) <= LONGEST and query.isascii() and query.isalpha()


def first_letters(text: str) -> str:
    """The one run of initials that people type for a word of the program: "派单" → "pd"; signs of other scripts stay
    away. Only for words of the program itself: of a name nobody knows which reading is meant."""
    return "".join(_READ_HERE.get(sign) or _first_letter(sign) for sign in text if not sign.isascii())


def matches(query: str, masks: Masks) -> NDArray[np.bool_]:
    """(n,) whether the initials `query` occur in a run in each of (n, 32) masks."""
    letters = [np.uint32(_bit(letter)) for letter in query.lower()]
    starts = LONGEST - len(letters) + 1
    found = np.ones((len(masks), starts), dtype=np.bool_)
    for shift, letter in enumerate(letters):
        found &= (masks[:, shift : shift + starts] & letter) != 0
    return np.asarray(found.any(axis=1))


@lru_cache(maxsize=8192)
def _mask(sign: str) -> int:
    if sign.isascii():
        return _bit(sign) if sign.isalpha() else 0
    return _bits(_readings(sign, heteronym=True))


@lru_cache(maxsize=8192)
def _first_letter(sign: str) -> str:
    """Of the commonest reading; "" if it has none."""
    return next(iter(_readings(sign, heteronym=False)), "")


def _readings(sign: str, *, heteronym: bool) -> list[str]:
    """First letters; of the commonest reading only, unless it is to be all of them."""
    # Only single signs are asked for: the dictionary of phrases takes a quarter of a second and 45 MB, that of signs,
    # which is loaded with the first one, a twentieth of a second.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin import Style, pinyin

    found = pinyin(sign, style=Style.FIRST_LETTER, heteronym=heteronym, errors="ignore", strict=False)
    return found[0] if found else []


def _bits(letters: Iterable[str]) -> int:
    mask = 0
    for letter in letters:
        if letter.isascii() and letter.isalpha():
            mask |= _bit(letter)
    return mask


def _bit(letter: str) -> int:
    return 1 << (ord(letter) - ord("a"))
