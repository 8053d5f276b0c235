"""What a worker does for the preview: sets a paper, first as a draft or its first page alone, then sharp, and writes
its file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from console.bench import Told, Work
from console.printing.papers import Beginning, Telling
from console.printing.typesetter import Typesetting
from console.whole_file import write_bytes_whole

DRAFT, SHARP = 45.0, 110.0
"""Dots an inch. Sixty pages are there as a draft within a second; sharp they take three times as long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPaper:
    """A paper that was set, and its pages as PNG files."""

    setting: Typesetting
    pages: list[bytes]
    dots_per_inch: float


def draft_of(template: str, telling: Telling, now: datetime) -> Callable[[Told], object]:
    """Between its steps it may be cancelled."""

    def work(told: Told) -> SetPaper | None:
        data = telling()
        if not told(0.0):
            return None
        setting = Typesetting(template, data, made_at=now)
        return SetPaper(setting=setting, pages=setting.pages(dots_per_inch=DRAFT), dots_per_inch=DRAFT)

    return work


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPage:
    """What can be read while the other pages are being set: the first page as a sharp PNG file. It is never saved or
    printed: its paper is the beginning alone. `rest` sets the whole as a draft."""

    page: bytes
    rest: Work


def first_page_of(template: str, telling: Telling, now: datetime, *, beginning: Beginning) -> Callable[[Told], object]:
    """Of a paper of hundreds of pages: the first is there at once."""

    def work(told: Told) -> FirstPage | None:
        data = telling()
        if not told(0.0):
            return None
        first, *_ = Typesetting(template, beginning(data), made_at=now).pages(dots_per_inch=SHARP)

        def rest(_told: Told) -> SetPaper:
            setting = Typesetting(template, data, made_at=now)
            return SetPaper(setting=setting, pages=setting.pages(dots_per_inch=DRAFT), dots_per_inch=DRAFT)

        return FirstPage(page=first, rest=rest)

    return work


def sharpened(setting: Typesetting, _told: Told) -> SetPaper:
    return SetPaper(setting=setting, pages=setting.pages(dots_per_inch=SHARP), dots_per_inch=SHARP)


def write_archived(content: bytes, file: Path, told: Told) -> Path | None:
    """The same for a paper that was archived: its bytes as they are."""
    if not told(0.0):
        return None
    write_bytes_whole(file, content)
    return file


def write_pdf(setting: Typesetting, file: Path, told: Told) -> Path | None:
    """The whole paper, whole or not at all; None if it was cancelled before. DataUnavailable ("file_not_writable")."""
    content = setting.pdf()
    if not told(0.0):
        return None
    write_bytes_whole(file, content)
    return file
