"""Files of a notice: their digests, so that it can be said later whether a paper is the one, and their names."""

import hashlib

from models.entities.notices import NoticeFile, NoticeFormat, PublishedFile
from models.notices.notice import Notice

SUFFIXES = {
    NoticeFormat.PDF: "pdf",
    NoticeFormat.CSV: "csv",
    NoticeFormat.XLSX: "xlsx",
    NoticeFormat.CAP: "xml",
    NoticeFormat.ICALENDAR: "ics",
}


def file_of(content: bytes, *, made_as: NoticeFormat, channel: str) -> NoticeFile:
    """What is recorded of `content` that goes out by `channel`."""
    return NoticeFile(format=made_as, channel=channel, sha256=hashlib.sha256(content).hexdigest(), size=len(content))


def is_of(file: NoticeFile | PublishedFile, content: bytes) -> bool:
    """Whether `content` is what was published, byte for byte."""
    return len(content) == file.size and hashlib.sha256(content).hexdigest() == file.sha256


def file_name(notice: Notice, made_as: NoticeFormat) -> str:
    """ "TG-2026-0412-1.pdf": number, sequence and format; whatever a file system may not hold becomes a hyphen."""
    number = "".join(mark if mark.isalnum() or mark in "-_" else "-" for mark in notice.number)
    return f"{number}-{notice.sequence}.{SUFFIXES[made_as]}"
