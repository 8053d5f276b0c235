"""A rota as people have it: tables with Chinese and English heads, calendars that recur; what is wrong by row."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.commands import room as r
from models.entities.shifts import Post
from models.ids import AccountId
from models.imports import ImportRefused
from models.imports.problems import ProblemCode as P
from models.imports.rota_calendar import FORESEEN
from models.imports.rota_file import RotaFile, read_rota
from tests.models.builders import Room
from tests.models.shifts import importing


def table(tmp_path: Path, text: str, encoding: str = "utf-8", name: str = "值班表.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def calendar(tmp_path: Path, *events: str, head: str = "") -> Path:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//", *([head] if head else [])]
    for number, event in enumerate(events):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{number}@x",
            "DTSTAMP:20260101T000000Z",
            *event.strip().split("\n"),
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return table(tmp_path, "\r\n".join(lines) + "\r\n", name="rota.ics")


def read(room: Room, path: Path) -> RotaFile:
    return read_rota(path, picture=room.picture, rules=room.rules, now=room.now)


def wrong(room: Room, path: Path) -> list[tuple[P, int | None, str | None]]:
    with pytest.raises(ImportRefused) as caught:
        read(room, path)
    return [(problem.code, problem.row, problem.field) for problem in caught.value.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_with_day_and_shift_has_the_hours_of_the_rule_book(room: Room, tmp_path: Path, encoding: str) -> None:
    text = "姓名,岗位,席位,日期,班次\nleader,值长,,2026-03-02,白班\nli,值班员,1 号席,2026年3月2日,夜班\n"
    found = read(room, table(tmp_path, text, encoding))
    (_, first), (line, second) = found.rows
    assert (first.account, first.post, first.starts_at) == ("leader", Post.LEADER, datetime(2026, 3, 2, 0, tzinfo=UTC))
    assert (line, second.seat, second.starts_at) == (3, "1 号席", datetime(2026, 3, 2, 12, tzinfo=UTC))
    assert second.ends_at - second.starts_at == timedelta(hours=12)
    assert (found.replaced.start, found.replaced.length) == (
        datetime(2026, 3, 1, 16, tzinfo=UTC),
        timedelta(days=1),
    )
    assert room.send(importing(first, second, since=found.replaced.start, days=1), "leader") is not None


def test_english_heads_and_hours_of_ones_own(room: Room, tmp_path: Path) -> None:
    text = "Name;Post;Begin;End;Stand-in for\nwang;dispatcher;2026-03-02 08:30;2026-03-02 17:00;li\n"
    ((_, row),) = read(room, table(tmp_path, text)).rows
    assert (row.account, row.stands_in_for) == ("wang", "li")
    assert row.starts_at == datetime(2026, 3, 2, 0, 30, tzinfo=UTC)


def test_everything_wrong_is_named_by_row_and_field(room: Room, tmp_path: Path) -> None:
    room.send(r.DisableAccount(account=AccountId("wang"), seen=1), "admin")
    text = (
        "姓名,岗位,日期,班次\n"
        "喆珺玥昇䶮,值班员,2026-03-02,白班\n"
        "wang,值班员,2026-03-02,白班\n"
        "li,值长,2026-03-02,白班\n"
        "li,值班员,2026-03-03,白班\n"
        "li,备班,2026-03-03,白班\n"
    )
    assert wrong(room, table(tmp_path, text)) == [
        (P.ACCOUNT_UNKNOWN, 2, "姓名"),
        (P.ACCOUNT_DISABLED, 3, "姓名"),
        (P.POST_UNFIT, 4, "岗位"),
        (P.DUTIES_OVERLAP, 6, "日期"),
    ]


def test_cells_that_say_nothing_are_refused_before_anybody_is_looked_up(room: Room, tmp_path: Path) -> None:
    text = "姓名,岗位,日期,班次\nli,厨师,2026-02-30,白班\n"
    assert wrong(room, table(tmp_path, text)) == [(P.NOT_IN_LIST, 2, "岗位"), (P.NOT_A_MOMENT, 2, "日期")]
    assert wrong(room, table(tmp_path, "姓名,日期\nli,2026-03-02\n")) == [(P.DUTY_HOURS_MISSING, 2, None)]
    backwards = "姓名,开始时间,结束时间\nli,2026-03-02 20:00,2026-03-02 08:00\nwang,2026-03-02 20:00,2026-04-02 08:00\n"
    assert wrong(room, table(tmp_path, backwards)) == [
        (P.END_BEFORE_START, 2, "结束时间"),
        (P.DUTY_TOO_LONG, 3, "结束时间"),
    ]
    assert wrong(room, table(tmp_path, "")) == [(P.FILE_EMPTY, None, None)]
    assert wrong(room, table(tmp_path, "岗位,日期\n值长,2026-03-02\n"))[0] == (P.COLUMN_MISSING, None, "姓名")
    assert wrong(room, table(tmp_path, "x", name="rota.pdf"))[0][0] is P.FORMAT_UNKNOWN
    assert wrong(room, tmp_path / "gone.csv")[0][0] is P.FILE_UNREADABLE


def test_a_name_that_two_have_is_nobodys(room: Room, tmp_path: Path) -> None:
    text = "姓名,日期,班次\nli,2026-03-02,白班\n"
    assert read(room, table(tmp_path, text)).rows[0][1].account == "li"


def test_an_event_is_a_duty_with_person_post_and_seat(room: Room, tmp_path: Path) -> None:
    found = read(
        room,
        calendar(
            tmp_path,
            "SUMMARY:值长 leader\nDTSTART:20260302T000000Z\nDTEND:20260302T120000Z",
            "SUMMARY:li（值班员）\nLOCATION:1 号席\nDTSTART;TZID=Asia/Shanghai:20260302T080000\nDURATION:PT12H",
            "SUMMARY:branch\nCATEGORIES:备班\nDTSTART;VALUE=DATE:20260302",
            "SUMMARY:wang\nSTATUS:CANCELLED\nDTSTART:20260302T000000Z\nDTEND:20260302T120000Z",
        ),
    )
    rows = [row for _, row in found.rows]
    assert [(row.account, row.post) for row in rows] == [
        ("branch", Post.ON_CALL),
        ("leader", Post.LEADER),
        ("li", Post.DISPATCHER),
    ]
    assert (rows[0].starts_at, rows[0].ends_at) == (
        datetime(2026, 3, 1, 16, tzinfo=UTC),
        datetime(2026, 3, 2, 16, tzinfo=UTC),
    ), "a day without hours is that day by the room's clock"
    assert rows[1].starts_at == rows[2].starts_at == datetime(2026, 3, 2, tzinfo=UTC)


def test_a_recurring_event_comes_as_often_as_it_does_within_what_is_foreseen(room: Room, tmp_path: Path) -> None:
    event = (
        "SUMMARY:li\nDTSTART;TZID=Asia/Shanghai:20260302T080000\nDTEND;TZID=Asia/Shanghai:20260302T200000\n"
        "RRULE:FREQ=DAILY;INTERVAL=4;UNTIL=20260318T000000Z\nEXDATE;TZID=Asia/Shanghai:20260306T080000"
    )
    rows = [row for _, row in read(room, calendar(tmp_path, event)).rows]
    assert [row.starts_at.day for row in rows] == [2, 10, 14, 18]
    forever = event.replace(";UNTIL=20260318T000000Z", "")
    rows = [row for _, row in read(room, calendar(tmp_path, forever)).rows]
    assert rows[-1].starts_at <= room.now + FORESEEN
    assert len(rows) == 23
    started_long_ago = forever.replace("20260302", "20200302")
    rows = [row for _, row in read(room, calendar(tmp_path, started_long_ago)).rows]
    assert rows[0].starts_at >= room.now - timedelta(days=1)


def test_a_moved_occurrence_stands_where_it_was_moved(room: Room, tmp_path: Path) -> None:
    weekly = "SUMMARY:li\nDTSTART:20260302T000000Z\nDTEND:20260302T120000Z\nRRULE:FREQ=WEEKLY;COUNT=2"
    path = calendar(tmp_path, weekly)
    text = path.read_text(encoding="utf-8")
    moved = (
        "BEGIN:VEVENT\r\nUID:0@x\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:wang\r\nRECURRENCE-ID:20260309T000000Z\r\n"
        "DTSTART:20260310T000000Z\r\nDTEND:20260310T120000Z\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    path.write_text(text.replace("END:VCALENDAR", moved), encoding="utf-8", newline="")
    rows = [row for _, row in read(room, path).rows]
    assert [(row.account, row.starts_at.day) for row in rows] == [("li", 2), ("wang", 10)]


def test_folded_lines_and_broken_calendars(room: Room, tmp_path: Path) -> None:
    folded = "SUMMARY:值\n 长 lead\n er\nDTSTART:20260302T000000Z\nDTEND:20260302T120000Z"
    assert read(room, calendar(tmp_path, folded)).rows[0][1].account == "leader"
    assert wrong(room, calendar(tmp_path, "SUMMARY:x\nDTSTART:20260302T000000Z\nDURATION:PT1H")) == [
        (P.ACCOUNT_UNKNOWN, 1, "SUMMARY")
    ]
    nobody = "DTSTART:20260302T000000Z\nDTEND:20260302T120000Z"
    assert wrong(room, calendar(tmp_path, nobody)) == [(P.VALUE_MISSING, 1, "SUMMARY")]
    assert wrong(room, calendar(tmp_path, "SUMMARY:li")) == [(P.VALUE_MISSING, 1, "DTSTART")]
    assert wrong(room, table(tmp_path, "BEGIN:VCALENDAR\r\nfoo", name="x.ics"))[0][0] is P.FILE_UNREADABLE
    odd = "SUMMARY:li\nDTSTART:20260302T000000Z\nDTEND:20260302T120000Z\nRRULE:FREQ=SECONDLY"
    assert wrong(room, calendar(tmp_path, odd)) == [(P.RECURRENCE_UNREADABLE, 1, "RRULE")]


def test_who_is_unknown_is_named_beside_what_else_is_wrong_with_the_row(room: Room, tmp_path: Path) -> None:
    text = (
        "姓名,日期,班次,代替\n"
        "li,2026-03-02,白班,\n"
        "喆珺玥昇䶮,2026-03-02,下午班,没有这个人\n"
        "wang,2026-03-02,上午班,\n"
        "查无此人,2026-03-03,白班,\n"
    )
    assert wrong(room, table(tmp_path, text)) == [
        (P.NOT_IN_LIST, 3, "班次"),
        (P.ACCOUNT_UNKNOWN, 3, "姓名"),
        (P.ACCOUNT_UNKNOWN, 3, "代替"),
        (P.NOT_IN_LIST, 4, "班次"),
        (P.ACCOUNT_UNKNOWN, 5, "姓名"),
    ]
    hours = "姓名,日期,班次\n喆珺玥昇䶮,2026-03-02,\nli,2026-03-02,\n"
    assert wrong(room, table(tmp_path, hours)) == [
        (P.DUTY_HOURS_MISSING, 2, None),
        (P.ACCOUNT_UNKNOWN, 2, "姓名"),
        (P.DUTY_HOURS_MISSING, 3, None),
    ]
