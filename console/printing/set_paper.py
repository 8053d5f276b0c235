"""What a worker does for the preview: sets a paper, first as a draft, then sharp, and writes its file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from console.bench import Told
from console.printing.papers import Telling
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
