"""What was published: one file of a notice, by its digest, so that it can be said later whether a paper is the one."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.ids import AccountId
from models.notices.notice import Notice


class NoticeFormat(Enum):
    """What a notice is published as."""

    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"
    CAP = "cap"
    ICALENDAR = "icalendar"


SUFFIXES = {
    NoticeFormat.PDF: "pdf",
    NoticeFormat.CSV: "csv",
    NoticeFormat.XLSX: "xlsx",
    NoticeFormat.CAP: "xml",
    NoticeFormat.ICALENDAR: "ics",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One file that went out. `sha256` is of its bytes, in lower-case hexadecimal; `channel` says where it went."""

    notice: str
    sequence: int
    format: NoticeFormat
    channel: str
    sha256: str
    size: int
    at: datetime
    by: AccountId


def publication_of(
    notice: Notice, content: bytes, *, made_as: NoticeFormat, channel: str, at: datetime, by: AccountId
) -> Publication:
    """The record of `content` going out."""
    return Publication(
        notice=notice.number,
        sequence=notice.sequence,
        format=made_as,
        channel=channel,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        at=at,
        by=by,
    )


def is_of(publication: Publication, content: bytes) -> bool:
    """Whether `content` is what was published, byte for byte."""
    return len(content) == publication.size and hashlib.sha256(content).hexdigest() == publication.sha256


def file_name(notice: Notice, made_as: NoticeFormat) -> str:
    """ "TG-2026-0412-1.pdf": number, sequence and format; whatever a file system may not hold becomes a hyphen."""
    number = "".join(mark if mark.isalnum() or mark in "-_" else "-" for mark in notice.number)
    return f"{number}-{notice.sequence}.{SUFFIXES[made_as]}"
