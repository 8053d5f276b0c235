"""A notice as an alert of the Common Alerting Protocol, OASIS CAP 1.2."""

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from models.entities.notices import NoticeKind
from models.errors import Incomplete
from models.notices.composing import NoticeText
from models.notices.notice import Notice
from models.notices.outlines import Floats, outlines_of
from models.notices.plain_text import one_line
from models.territory.territory import Territory

if TYPE_CHECKING:
    from lxml import etree

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"

AREA_GEOCODE = "TransformerArea"
"""Name under which the codes of the areas stand: the utility's own, as CAP leaves them to the sender."""

_EVENTS = {NoticeKind.PLANNED: "计划停电", NoticeKind.TEMPORARY: "临时停电"}
_UPDATES = frozenset({NoticeKind.POSTPONED, NoticeKind.EXTENDED, NoticeKind.CHANGED})
_UNFIT = re.compile(r"[\s,<&]")
_NOBODYS_HOST = "localhost"
"""Every computer's name for itself (RFC 6761), and the one that the shipped words have."""
_SOON = timedelta(hours=1)


def names_a_sender(name: str) -> bool:
    """Whether the name tells one sender from all others, which CAP wants; the shipped one does not."""
    return name.rpartition("@")[2].lower() != _NOBODYS_HOST


def cap_alert(notice: Notice, text: NoticeText, *, territory: Territory, sender: str, zone: ZoneInfo) -> bytes:
    """The XML, UTF-8. A first notice is an Alert, a postponed, extended or changed one an Update, a cancelled one a
    Cancel; all but the first refer to the first. `sender` is the utility's own lasting name, as
    "95598@example.cn"; `Incomplete` if it or the notice's number holds what CAP forbids there (spaces, commas, <
    and &), or if the sender is nobody's name."""
    for name in (sender, notice.number):
        if not name or _UNFIT.search(name):
            raise Incomplete("cap_name_unfit", facts={"given": name})
    if not names_a_sender(sender):
        raise Incomplete("cap_sender_unset", facts={"given": sender})
    from lxml import etree  # a start needs not wait for it

    alert = etree.Element(f"{{{NAMESPACE}}}alert", nsmap={None: NAMESPACE})
    _say(alert, "identifier", _identifier(notice, notice.sequence))
    _say(alert, "sender", sender)
    _say(alert, "sent", _time(notice.issued_at, zone))
    _say(alert, "status", "Actual")
    _say(alert, "msgType", _message_type(notice))
    _say(alert, "scope", "Public")
    if notice.earlier is not None:
        first = (sender, _identifier(notice, 0), _time(notice.earlier.first_issued_at, zone))
        _say(alert, "references", ",".join(first))
    _add_info(alert, notice, text, outlines_of((area.code for area in notice.areas), territory), zone)
    return bytes(etree.tostring(alert, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _add_info(
    alert: "etree._Element", notice: Notice, text: NoticeText, outlines: tuple[Floats, ...], zone: ZoneInfo
) -> None:
    info = _under(alert, "info")
    cancelled = notice.kind is NoticeKind.CANCELLED
    _say(info, "language", "zh-CN")
    _say(info, "category", "Infra")
    _say(info, "event", _EVENTS[notice.began_as])
    _say(info, "responseType", "AllClear" if cancelled else "Prepare")
    _say(info, "urgency", _urgency(notice))
    _say(info, "severity", "Minor")
    _say(info, "certainty", _certainty(notice))
    _say(info, "effective", _time(notice.issued_at, zone))
    _say(info, "onset", _time(notice.window.start, zone))
    _say(info, "expires", _time(notice.window.end, zone))
    _say(info, "senderName", text.issuer)
    _say(info, "headline", text.title)
    _say(info, "description", "\n".join((text.body, *text.listed)))
    if text.advice:
        _say(info, "instruction", text.advice)
    _say(info, "contact", one_line(notice.contact))
    for line in notice.lines:
        _name_value(info, "parameter", "Line", one_line(line))
    _add_area(info, notice, text, outlines)


def _add_area(info: "etree._Element", notice: Notice, text: NoticeText, outlines: tuple[Floats, ...]) -> None:
    area = _under(info, "area")
    _say(area, "areaDesc", text.areas)
    for ring in outlines:
        # CAP says latitude first.
        _say(area, "polygon", " ".join(f"{lat:.5f},{lon:.5f}" for lon, lat in ring))
    for one in notice.areas:
        _name_value(area, "geocode", AREA_GEOCODE, one_line(one.code))


def _message_type(notice: Notice) -> str:
    if notice.kind is NoticeKind.CANCELLED:
        return "Cancel"
    return "Update" if notice.kind in _UPDATES else "Alert"


def _urgency(notice: Notice) -> str:
    if notice.kind is NoticeKind.CANCELLED:
        return "Past"
    ahead = notice.window.start - notice.issued_at
    if ahead <= timedelta(0):
        return "Immediate"
    return "Expected" if ahead <= _SOON else "Future"


def _certainty(notice: Notice) -> str:
    if notice.kind is NoticeKind.CANCELLED:
        return "Unlikely"
    return "Observed" if notice.issued_at >= notice.window.start else "Likely"


def _identifier(notice: Notice, sequence: int) -> str:
    return f"{notice.number}.{sequence}"


def _time(at: datetime, zone: ZoneInfo) -> str:
    """With the offset in numbers: CAP forbids Z."""
    return at.astimezone(zone).isoformat(timespec="seconds")


def _name_value(parent: "etree._Element", tag: str, name: str, value: str) -> None:
    pair = _under(parent, tag)
    _say(pair, "valueName", name)
    _say(pair, "value", value)


def _say(parent: "etree._Element", tag: str, text: str) -> None:
    _under(parent, tag).text = text


def _under(parent: "etree._Element", tag: str) -> "etree._Element":
    from lxml import etree

    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}")
