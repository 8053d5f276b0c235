"""Which encoding a text is in when nobody says so: UTF-8 or, as Chinese table programs save it, GBK."""

from collections.abc import Iterable

GUESS = "gb18030"
"""What text is taken for that is not UTF-8: all of GBK, and more."""

CJK_BEGINS = 0x0800
"""UTF-8 writes characters from here on, all Chinese ones among them, in three bytes …"""

LATIN_ENDS = 0x0250
"""… and up to here those of Western names, in two."""


def likely_utf8(texts: Iterable[str]) -> bool:
    """Whether texts that decode as UTF-8 are meant so.

    A few Chinese characters of GBK are, byte for byte, two-byte characters of UTF-8 (站 is the Armenian վ).
    Text whose only characters beyond ASCII are of that kind, and not Western ones, is taken for GBK.
    """
    beyond = {character for text in texts for character in text if not character.isascii()}
    if any(ord(character) >= CJK_BEGINS for character in beyond):
        return True
    return all(ord(character) < LATIN_ENDS for character in beyond)
