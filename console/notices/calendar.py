"""The calendar of notices in a folder of this seat's choice: written anew whenever something is published."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from console.notice_wordings import wording_in_force
from console.notices.composing import Ground, as_published, text_as_published
from console.notices.papers import calendar_name
from console.whole_file import write_bytes_whole
from models.entities.notices import Publication
from models.errors import DataUnavailable
from models.notices.calendar_feed import calendar_feed

CALENDAR_FILE = "outages.ics"


def write_calendar(folder: Path, published: Iterable[Publication], ground: Ground) -> Path:
    """Everything that went out, in the words in which it did; what was cancelled stays as cancelled. Never called by
    the GUI thread. DataUnavailable: "folder_missing", "file_not_writable"."""
    if not folder.is_dir():
        raise DataUnavailable("folder_missing", facts={"folder": str(folder)})
    wording = wording_in_force().wording
    ordered = sorted(published, key=lambda one: (one.plan, one.sequence))
    by_plan = [(ground.picture.plans.get(plan), tuple(ones)) for plan, ones in groupby(ordered, lambda one: one.plan)]
    notices = []
    for plan, ones in by_plan:
        if plan is not None:
            notice = as_published(plan, ones, ground)
            notices.append((notice, text_as_published(ones[-1], notice, wording)))
    feed = calendar_feed(notices, domain=wording.sender.rpartition("@")[2], name=calendar_name(wording))
    target = folder / CALENDAR_FILE
    write_bytes_whole(target, feed)
    return target
