"""The words of notices that this seat works by: the shipped ones, with the site's own over them where there are any."""

from dataclasses import dataclass
from pathlib import Path

from console.places import site_notice_files
from console.whole_file import write_bytes_whole
from models.errors import DataUnavailable
from models.notices.wording import Wording, WordingFault, read_wording
from resources.wordings import read_notice_wording_text

_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingInForce:
    """`file` is the site's own, None if there is none; `faults` is what in it could not be used, and is said in shipped
    words instead."""

    wording: Wording
    file: Path | None = None
    faults: tuple[WordingFault, ...] = ()


def wording_in_force() -> WordingInForce:
    """The shipped words, and over them the first site file that is there, the user's before the computer's. A notice
    has to go out in any case: what is wrong in the file is told and not used, and stops nobody."""
    shipped = shipped_wording()
    file = next((file for file in site_notice_files() if file.exists()), None)
    if file is None:
        return WordingInForce(wording=shipped)
    try:
        wording, faults = _laid_over(file, shipped)
    except OSError as fault:
        wording, faults = shipped, (WordingFault(code="unreadable", given=fault.strerror or str(fault)),)
    except UnicodeDecodeError:
        wording, faults = shipped, (WordingFault(code="not_utf8"),)
    return WordingInForce(wording=wording, file=file, faults=faults)


def shipped_wording() -> Wording:
    """The words that the program brings."""
    return read_wording(read_notice_wording_text())[0]


def site_text() -> str:
    """What the site has written, as a text to go on with; "" if there is nothing. DataUnavailable if there is a file
    that cannot be read as text."""
    file = next((file for file in site_notice_files() if file.exists()), None)
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise DataUnavailable("file_not_readable", facts={"file": str(file), "said": _said(fault)}) from None


def write_site_text(text: str) -> None:
    """Into the user's own file, whole or not at all. DataUnavailable ("file_not_writable")."""
    file, content = site_notice_files()[0], text.encode("utf-8")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise DataUnavailable("file_not_writable", facts={"file": str(file), "said": _said(fault)}) from None
    write_bytes_whole(file, content)


def _said(fault: OSError | UnicodeDecodeError) -> str:
    return (fault.strerror if isinstance(fault, OSError) else None) or str(fault)


def _laid_over(file: Path, shipped: Wording) -> tuple[Wording, tuple[WordingFault, ...]]:
    size = file.stat().st_size
    if size > _MOST_BYTES:
        return shipped, (WordingFault(code="too_large", given=str(size)),)
    return read_wording(file.read_text(encoding="utf-8-sig"), shipped)
