"""A typed line taken apart: entries between semicolons, and words whatever their width, case and punctuation."""

import re
import unicodedata

MOST_SIGNS = 200
"""Longer lines are no commands."""

MOST_ENTRIES = 6
_BREAKS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Chinese is written without blanks: 派单1024给XY3 are four words.
_WORD = re.compile(rf"给|(?:(?!给)[{_HAN}])+|[^\W_{_HAN}]+")
_PLAN = re.compile(r"p[0-9]{1,12}")
_CASE = re.compile(r"c[0-9]{3,12}")
_JOB = re.compile(r"j[0-9]{3,12}")
_EVENT = re.compile(r"e[0-9]{3,12}")
_LITTLE_WORDS = frozenset({"给", "to"})


def first_line(text: str) -> str:
    """At most 200 signs of the first line; the same object if that is the whole text."""
    if len(text) <= MOST_SIGNS and _BREAKS.search(text) is None:
        return text
    # Only as much is looked at as can be kept: somebody may paste a megabyte.
    return _BREAKS.split(text[:MOST_SIGNS], maxsplit=1)[0]


def entries_of(text: str) -> tuple[str, ...]:
    """What stands between semicolons of either width, without empty ones."""
    parts = (part.strip() for part in unicodedata.normalize("NFKC", text).split(";"))
    return tuple(part for part in parts if part)


def words_of(entry: str) -> tuple[str, ...]:
    """In small letters and half width; runs of Chinese signs are words of their own, punctuation only parts them."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", entry).casefold()))


def without_little_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without those that people say between order and crew."""
    return tuple(word for word in words if word not in _LITTLE_WORDS)


def is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()


def is_plan_number(word: str) -> bool:
    """P and digits: orders have digits alone."""
    return _PLAN.fullmatch(word) is not None


def is_case_number(word: str) -> bool:
    """C and digits, more of them than a crew's call sign has."""
    return _CASE.fullmatch(word) is not None


def is_job_number(word: str) -> bool:
    """J and digits, as those of cases."""
    return _JOB.fullmatch(word) is not None


def is_event_number(word: str) -> bool:
    """E and digits, as those of cases."""
    return _EVENT.fullmatch(word) is not None


def plain(text: str) -> str:
    """Text as it is compared: its words without anything between them."""
    return "".join(words_of(text))
