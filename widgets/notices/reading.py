"""A notice as it will be read, and what stands in its way: made on a worker, shown by the page."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from models.entities.notices import Publication, Recipient
from models.errors import DispatchError
from models.notices.notice import Notice
from models.notices.wording import WordingFault

PAGES_SHOWN = 6
"""Of the poster; the file has all of them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NoticeReading:
    """`said` is all that is read. `pages` are the first pages of the poster, `page_count` all of them; none of one that
    is `published` already: its poster is the file that went out. `doubts` are what is to be known about the poster, in
    words. `faults` is what in the site's own words `file` could not be used; `problem` why the notice must not go
    out, None if nothing is in its way."""

    notice: Notice
    said: str
    published: Publication | None = None
    pages: tuple[QImage, ...] = ()
    page_count: int = 0
    doubts: tuple[str, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    faults: tuple[WordingFault, ...] = ()
    file: Path | None = None
    problem: DispatchError | None = None
    sender: str = ""
    """The name under which machines are told; "" where the site has not given one yet."""
