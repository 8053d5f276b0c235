"""A notice in each of its formats, as bytes. Never called by the GUI thread."""

from zoneinfo import ZoneInfo

from console.printing.notice_paper import notice_pdf
from models.entities.notices import NoticeFormat
from models.notices.calendar_feed import calendar_feed
from models.notices.cap import cap_alert
from models.notices.composing import NoticeText
from models.notices.notice import Notice
from models.notices.table import notices_csv, notices_xlsx
from models.notices.wording import Wording
from models.territory.territory import Territory


def paper_of(
    notice: Notice,
    text: NoticeText,
    made_as: NoticeFormat,
    *,
    wording: Wording,
    territory: Territory,
    zone: ZoneInfo,
) -> bytes:
    """The file that goes out. `Incomplete` if the sender's name cannot stand in an alert."""
    if made_as is NoticeFormat.CSV:
        return notices_csv((notice,), zone=zone)
    if made_as is NoticeFormat.XLSX:
        return notices_xlsx((notice,), zone=zone)
    if made_as is NoticeFormat.CAP:
        return cap_alert(notice, text, territory=territory, sender=wording.sender, zone=zone)
    if made_as is NoticeFormat.ICALENDAR:
        domain = wording.sender.rpartition("@")[2]
        return calendar_feed([(notice, text)], domain=domain, name=calendar_name(wording))
    return notice_pdf(notice, text)


def calendar_name(wording: Wording) -> str:
    """What a calendar of notices is called where it is subscribed to."""
    return f"停电公告（{wording.issuer}）"
