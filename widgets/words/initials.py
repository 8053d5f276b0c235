"""Chinese text found by the first letters of its pinyin: "qngy" finds 青年公园; every reading of a sign counts."""

import os
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Masks = NDArray[np.uint32]

_SIGNS_BY_LETTER = {
    "a": "按",
    "b": "办保变备布并报本标步比版班簿表边部闭不",
    "c": "催册出场存层承拆撤操查次测称程窗采重除",
    "d": "兑到单地大定对导底度当待打断档段淡点电登的督答调达队顶",
    "f": "分发复封废放方服范访负返附",
    "g": "个公关告岗工归挂搁改故更果格管规跟轨高",
    "h": "后划化合和回恢或户挥换核汇还",
    "j": "交今件借加夹局建据捷接界积简级结继节解警计记迹键间际静",
    "k": "口可开快框看跨馈",
    "l": "两列历录栏理离联览路量",
    "m": "名命密明盲码面默",
    "n": "内纳",
    "p": "判屏批排派片票配",
    "q": "全其前区取启情期求浅确签起",
    "r": "人任入容日认",
    "s": "上书事升受始实审所手收数时束深示筛素索缩色视设诉试说送锁随顺首",
    "t": "他体停台听图天套提条添统贴跳退通题",
    "w": "伍务围往我文无未网问",
    "x": "下休修写响小席序息新显消现系线续许详象辖选销",
    "y": "一与予依印原域已应延月有用由移要议语音预",
    "z": "之中主作值做准则制在坐字展张志找择指正注知种站组终置装责账转轴逐钟长障",
}
_READ_HERE = {sign: letter for letter, signs in _SIGNS_BY_LETTER.items() for sign in signs}
"""The signs in the names of acts, which a start asks for: without the dictionary, and 重 as in 重开 (chóng kāi), not
as it is read most often. Any other sign is looked up."""

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
