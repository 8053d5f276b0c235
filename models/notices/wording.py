"""The words of notices: read from a text that a utility can edit, checked, and filled in.

The text is TOML with who signs, and a table for each kind of notice ("planned" … "cancelled"), in it `title`, `text`
and `advice`. Braces hold the name of a value, `{时间}`; a value is put in once and never read again as a text with
braces. What is left out, or cannot be used, is taken from the wording below: a notice always has words.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from models.entities.notices import NoticeKind
from models.notices.notice import FIRST_KINDS
from models.notices.plain_text import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWords:
    """The words of one kind of notice, with their braces."""

    title: str
    text: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of every kind; `places_at_most` villages, estates or streets are named before "等N个台区". `issuer` is
    the unit that signs, `sender` its lasting name for machines (CAP, iCalendar), as "95598@example.cn"."""

    words: Mapping[NoticeKind, NoticeWords]
    places_at_most: int
    issuer: str
    sender: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingFault:
    """What cannot be used and is therefore not used: `code` picks the sentence, `field` names the spot ("planned
    text"), `line` counts from 1 (None if unknown), `given` is what stood there."""

    code: str
    field: str = ""
    line: int | None = None
    given: str = ""


PLACEHOLDERS = frozenset(
    {
        "编号",
        "区域",
        "线路",
        "时间",
        "原时间",
        "送电时间",
        "原送电时间",
        "原因",
        "工作内容",
        "联系方式",
        "单位",
        "日期",
        "首次日期",
    }
)
"""What may stand between braces."""

DEMANDED = ("区域", "线路", "时间", "原因", "联系方式")
"""What the law wants every notice to hold (N-9): a text without one of them is not used."""

_PARTS = ("title", "text", "advice")
_MAY_BE_EMPTY = "advice"

_FOLLOWING = frozenset({"原时间", "原送电时间", "首次日期"})
"""Only a notice that follows another one has these."""

_PLACES = "places_at_most"
_ISSUER, _SENDER = "issuer", "sender"
_UNFIT_SENDER = re.compile(r"[\s,<&]")
"""What CAP forbids in a sender's name."""
_MOST_PLACES = 100
_BRACED = re.compile(r"\{([^{}\n]*)\}")
_HEADING = re.compile(r"\s*\[\s*(\w+)\s*\]")


def read_wording(text: str, below: Wording | None = None) -> tuple[Wording, tuple[WordingFault, ...]]:
    """The wording of `text` laid over `below`, and everything in it that could not be used. Without one below it has to
    be whole: raises ValueError with the faults otherwise."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _fallen_back(below, (_syntax_fault(str(error)),))
    faults = [*_unknown_sections(data, text)]
    words = dict(below.words) if below else {}
    for kind in NoticeKind:
        if kind.value not in data:
            if below is None:
                faults.append(WordingFault(code="missing_section", field=kind.value))
            continue
        wrong = [*_section_faults(kind, data[kind.value], text, below)]
        faults += wrong
        if not wrong:
            words[kind] = _laid_over(data[kind.value], words.get(kind))
    places, wrong = _places(data, text, below)
    faults += wrong
    names = {_ISSUER: below.issuer if below else "", _SENDER: below.sender if below else ""}
    for name, standing in tuple(names.items()):
        given = data.get(name, standing)
        if _may_be_name(name, given):
            names[name] = given.strip()
        else:
            faults.append(WordingFault(code="wrong_value", field=name, line=_line(text, "", name), given=str(given)))
    if below is None and faults:
        raise ValueError(faults)
    wording = Wording(words=words, places_at_most=places, issuer=names[_ISSUER], sender=names[_SENDER])
    return wording, tuple(faults)


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with its braces filled, each value on one line. A line whose braces are all empty is left out."""
    lines = []
    for line in text.strip().splitlines():
        names = _BRACED.findall(line)
        if names and not any(values[name] for name in names):
            continue
        lines.append(_BRACED.sub(lambda found: values[found.group(1)], line.strip()))
    return "\n".join(lines)


def _fallen_back(below: Wording | None, faults: tuple[WordingFault, ...]) -> tuple[Wording, tuple[WordingFault, ...]]:
    if below is None:
        raise ValueError(faults)
    return below, faults


def _laid_over(section: Mapping[str, str], below: NoticeWords | None) -> NoticeWords:
    kept = {part: getattr(below, part) for part in _PARTS} if below else {}
    return NoticeWords(**(kept | dict(section)))


def _places(data: Mapping[str, Any], text: str, below: Wording | None) -> tuple[int, list[WordingFault]]:
    given = data.get(_PLACES, below.places_at_most if below else None)
    if isinstance(given, int) and not isinstance(given, bool) and 1 <= given <= _MOST_PLACES:
        return given, []
    fault = WordingFault(code="wrong_value", field=_PLACES, line=_line(text, "", _PLACES), given=str(given))
    return (below.places_at_most if below else 1), [fault]


def _may_be_name(name: str, given: object) -> bool:
    if not isinstance(given, str) or not given.strip() or not _printable(given) or len(given.splitlines()) != 1:
        return False
    return name == _ISSUER or _UNFIT_SENDER.search(given.strip()) is None


# -- faults ----------------------------------------------------------------------------------------------------


def _unknown_sections(data: Mapping[str, Any], text: str) -> Iterator[WordingFault]:
    known = {_PLACES, _ISSUER, _SENDER, *(kind.value for kind in NoticeKind)}
    for key in data:
        if key not in known:
            yield WordingFault(
                code="unknown_section", field=key, line=_line(text, key) or _line(text, "", key), given=key
            )


def _section_faults(kind: NoticeKind, section: Any, text: str, below: Wording | None) -> Iterator[WordingFault]:
    if not isinstance(section, Mapping):
        line = _line(text, "", kind.value)
        yield WordingFault(code="wrong_value", field=kind.value, line=line, given=str(section))
        return
    for key, value in section.items():
        where = f"{kind.value} {key}"
        line = _line(text, kind.value, key)
        if key not in _PARTS:
            yield WordingFault(code="unknown_field", field=where, line=line, given=key)
        elif not isinstance(value, str) or not _printable(value) or (key != _MAY_BE_EMPTY and not value.strip()):
            yield WordingFault(code="wrong_value", field=where, line=line, given=str(value))
        else:
            yield from _brace_faults(kind, key, value, text)
    if below is None:
        for part in _PARTS:
            if part not in section:
                yield WordingFault(code="missing_field", field=f"{kind.value} {part}", line=_line(text, kind.value))


def _brace_faults(kind: NoticeKind, key: str, value: str, text: str) -> Iterator[WordingFault]:
    where = f"{kind.value} {key}"
    allowed = PLACEHOLDERS - _FOLLOWING if kind in FIRST_KINDS else PLACEHOLDERS
    names = _BRACED.findall(value)
    for name in dict.fromkeys(names):
        if name not in allowed:
            line = _line(text, kind.value, key, f"{{{name}}}")
            yield WordingFault(code="unknown_placeholder", field=where, line=line, given=f"{{{name}}}")
    for row in value.splitlines():
        rest = _BRACED.sub("", row)
        if "{" in rest or "}" in rest:
            line = _line(text, kind.value, key, row)
            yield WordingFault(code="stray_brace", field=where, line=line, given=row.strip())
    if key == "text":
        for name in DEMANDED:
            if name not in names:
                line = _line(text, kind.value, key)
                yield WordingFault(code="missing_placeholder", field=where, line=line, given=f"{{{name}}}")


def _printable(value: str) -> bool:
    """TOML lets control characters in by their number; no document holds them."""
    return all(one_line(row) == " ".join(row.split()) for row in value.splitlines())


def _syntax_fault(message: str) -> WordingFault:
    found = re.search(r"at line (\d+)", message)
    return WordingFault(code="syntax", line=int(found.group(1)) if found else None, given=message)


def _line(text: str, section: str, key: str = "", snippet: str = "") -> int | None:
    """Where `key` of a section begins, or the first line from there on that holds `snippet`: TOML's reader does not
    tell lines."""
    here, found = "", None
    for number, row in enumerate(text.splitlines(), start=1):
        heading = _HEADING.match(row)
        if heading:
            here = heading.group(1)
            if here == section and not key:
                return number
        if here != section:
            continue
        if found is None and key and re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", row):
            found = number
        if found is not None and snippet in row:
            return number
    return found
