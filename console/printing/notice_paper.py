"""A notice as a paper for posting."""

from typing import Any

from console.printing.typesetter import Typesetting
from models.notices.composing import NoticeText
from models.notices.notice import Notice
from models.notices.plain_text import one_line

_TEMPLATE = "notice"
_LABEL_ENDS = "："
_LONGEST_LABEL = 6
"""What stands before a colon within so many characters is a label ("停电线路："), and later a part of a sentence."""


def notice_pdf(notice: Notice, text: NoticeText) -> bytes:
    """A4, fonts embedded, text searchable, every page with the notice's number and "page x of y"; the
    same bytes for the same notice."""
    return notice_setting(notice, text).pdf()


def notice_setting(notice: Notice, text: NoticeText) -> Typesetting:
    """The same paper, for a preview and with what is to be known about it."""
    return Typesetting(_TEMPLATE, notice_data(notice, text), made_at=notice.issued_at)


def notice_data(notice: Notice, text: NoticeText) -> dict[str, Any]:
    """What the template takes."""
    return {
        "number": one_line(notice.number),
        "sequence": notice.sequence + 1,
        "title": text.title,
        "body": [_line(line) for line in text.body.splitlines() if line],
        "advice": text.advice,
        "listed": text.listed,
        "issuer": text.issuer,
        "dated": text.dated,
    }


def _line(line: str) -> dict[str, str]:
    label, colon, rest = line.partition(_LABEL_ENDS)
    if colon and rest and len(label) <= _LONGEST_LABEL:
        return {"label": label + colon, "text": rest}
    return {"label": "", "text": line}
