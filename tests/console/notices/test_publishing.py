"""Publishing is one act: documents first, then the command; where either fails nothing is left and nothing recorded."""

import hashlib
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.notices.calendar import CALENDAR_FILE, write_calendar
from console.notices.composing import Ground, NoticeWish, read_notice
from console.notices.publishing import Publishing
from console.places import site_notice_files
from models.commands.notices import PublishFiles, PublishNotice
from models.entities.notices import NoticeFormat, Publication
from models.errors import DataUnavailable, DispatchError
from models.ids import PlanId
from models.notices.announced import next_notice
from tests.widgets import living_picture as lived
from tests.widgets.notices.rooms import AREAS, NoticeRoom, city_ground
from widgets.notices.publish_form import PublishChoice

ALL = tuple((made_as, made_as.value) for made_as in NoticeFormat)


class Hall:
    """A room, and what publishes in it."""

    def __init__(self, folder: Path) -> None:
        self.room = NoticeRoom()
        self.folder = folder
        self.parent = QObject()
        self.publishing = Publishing(self.parent)
        self.sent: list[PublishNotice | PublishFiles] = []
        self.refusals: list[DispatchError] = []
        self.publishing.requested.connect(self.sent.append)
        self.publishing.refused.connect(self.refusals.append)

    @property
    def ground(self) -> Ground:
        return Ground(picture=self.room.living.picture, territory=city_ground(), rules=lived.RULES)

    def wish(self, key: PlanId) -> NoticeWish:
        plan, published = self.room.plans.plan(key), tuple(self.room.living.picture.publications_of(key))
        following = next_notice(plan, published, lived.RULES)
        return NoticeWish(plan=plan, following=following, published=published, now=self.room.living.now)

    def publish(
        self, key: PlanId, *, overwriting: bool = False, files: tuple[tuple[NoticeFormat, str], ...] = ALL
    ) -> None:
        choice = PublishChoice(folder=self.folder, files=files, overwriting=overwriting)
        self.publishing.publish(self.wish(key), choice, self.ground)

    def carry_out(self) -> None:
        command = self.sent[-1]
        self.room.do(command)
        self.publishing.show_done(command)

    @property
    def names(self) -> list[str]:
        return sorted(file.name for file in self.folder.iterdir())


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    papers = tmp_path / "papers"
    papers.mkdir()
    return Hall(papers)


def test_documents_are_written_and_recorded_by_their_digests(qtbot: QtBot, hall: Hall) -> None:
    key = hall.room.approved(*AREAS[:4], important=("I9",))
    # An alert goes out under the name that the site has given itself, not under the one that is shipped.
    with qtbot.waitSignal(hall.publishing.refused):
        hall.publish(key)
    assert (hall.refusals[-1].code, hall.names, hall.sent) == ("cap_sender_unset", [], [])
    site_words = site_notice_files()[0]
    site_words.parent.mkdir(parents=True, exist_ok=True)
    site_words.write_text('sender = "95598@example.cn"\n', encoding="utf-8")
    assert read_notice(hall.wish(key), hall.ground).sender == "95598@example.cn"
    with qtbot.waitSignal(hall.publishing.requested):
        hall.publish(key)
    with qtbot.waitSignal(hall.publishing.published):
        hall.carry_out()
    (out,) = hall.room.living.picture.publications_of(key)
    assert hall.names == [f"{key}-0.{ending}" for ending in ("csv", "ics", "pdf", "xlsx", "xml")]
    digests = {hashlib.sha256((hall.folder / name).read_bytes()).hexdigest() for name in hall.names}
    assert {file.sha256 for file in out.files} == digests
    assert {one.recipient.name for one in hall.room.living.picture.tellings_of(key)} >= {"市一医院", "95598"}
    # Files of these names are asked about, and what was there comes again if the room refuses.
    before = (hall.folder / f"{key}-0.pdf").read_bytes()
    only_pdf = ((NoticeFormat.PDF, "补贴"),)
    with qtbot.waitSignal(hall.publishing.refused):
        hall.publish(key, files=only_pdf)
    assert hall.refusals[-1].facts["files"] == (f"{key}-0.pdf",)
    with qtbot.waitSignal(hall.publishing.requested):
        hall.publish(key, files=only_pdf, overwriting=True)
    further = hall.sent[-1]
    assert isinstance(further, PublishFiles)
    assert (hall.folder / f"{key}-0.pdf").read_bytes() != before
    hall.publishing.show_refusal(further, DataUnavailable("database_unreachable"))
    qtbot.waitUntil(lambda: (hall.folder / f"{key}-0.pdf").read_bytes() == before)
    hall.publishing.stop()


def test_a_folder_that_is_gone_records_nothing(qtbot: QtBot, hall: Hall) -> None:
    key = hall.room.approved(*AREAS[:2])
    hall.folder = hall.folder / "gone"
    with qtbot.waitSignal(hall.publishing.refused):
        hall.publish(key)
    assert hall.refusals[-1].code == "folder_missing"
    assert hall.sent == []
    hall.publishing.stop()


def test_what_is_cancelled_leaves_no_document(qtbot: QtBot, hall: Hall) -> None:
    key = hall.room.approved(*AREAS[:2])
    with qtbot.waitSignal(hall.publishing.progressed):
        hall.publish(key)
    hall.publishing.cancel()
    hall.publishing.stop()
    qtbot.wait(50)
    assert hall.sent == []
    qtbot.waitUntil(lambda: hall.names == [])


def test_the_calendar_follows_and_keeps_what_was_called_off(hall: Hall) -> None:
    room = hall.room
    stays, goes = room.publish(room.approved(*AREAS[:2])), room.publish(room.approved(*AREAS[2:4]))
    room.postpone(goes)
    room.publish(goes)
    published = room.living.picture.table(Publication).values()
    assert write_calendar(hall.folder, published, hall.ground) == hall.folder / CALENDAR_FILE
    calendar = Calendar.from_ical((hall.folder / CALENDAR_FILE).read_bytes())
    states = {str(event["UID"]).partition("@")[0]: str(event["STATUS"]) for event in calendar.walk("VEVENT")}
    assert states == {stays: "CONFIRMED", goes: "CANCELLED"}
    with pytest.raises(DataUnavailable):
        write_calendar(hall.folder / "gone", published, hall.ground)


def test_what_went_out_is_read_as_it_went_out(hall: Hall) -> None:
    key = hall.room.publish(hall.room.approved(*AREAS[:2]))
    reading = read_notice(hall.wish(key), hall.ground)
    assert reading.published is not None
    assert reading.said == reading.published.text
    assert reading.pages == ()
