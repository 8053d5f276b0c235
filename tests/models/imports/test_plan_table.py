"""A table of outage plans: typed by its rows, refused whole with file, row and field, drafted once."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from models.commands.plans import DraftPlan, ImportPlans
from models.entities.network import EquipmentClass
from models.entities.outage_plans import MOST_AREAS, OutagePlan, PlanKind, PlanState
from models.imports import ImportRefused, Problem, ProblemCode
from models.imports.plan_rows import MEANINGS
from models.imports.plan_table import PlanTable, drafts_of, read_plan_table
from models.rules.rule_book import RuleBook
from tests.models.builders import Room, rule_book
from tests.models.planning.test_plan_scope import ground
from widgets.words.import_words import problem_text, refusal_lines

P = ProblemCode
HEAD = ("供电服务站", "停电类型", "停电台区", "计划停电时间", "计划送电时间", "工作内容", "作业步骤")
START, END = datetime(2026, 12, 1, 8, 30), datetime(2026, 12, 1, 16)
ROW = ("east", "临时检修", "A0、A2", START, END, "更换绝缘子", "停电；验电接地\n送电")


def workbook(path: Path, *rows: tuple[Any, ...], head: tuple[Any, ...] = HEAD, merged: str = "") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (head, *rows):
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    book.save(path)
    return path


def changed_row(**more: Any) -> tuple[Any, ...]:
    return tuple(more.get(name, value) for name, value in zip(HEAD, ROW, strict=True))


def told(path: Path, room: Room) -> list[tuple[ProblemCode, int | None, str | None]]:
    """What is wrong with the rows of a table that can be read."""
    made = drafts(read_plan_table(path), room)
    return [(one.code, one.row, one.field) for row in made if not isinstance(row, DraftPlan) for one in row]


def refused(path: Path) -> list[tuple[ProblemCode, int | None, str | None]]:
    with pytest.raises(ImportRefused) as caught:
        read_plan_table(path)
    assert all(problem.file == path.name for problem in caught.value.problems)
    assert all(line.startswith(path.name) for line in refusal_lines(caught.value))
    return [(problem.code, problem.row, problem.field) for problem in caught.value.problems]


def drafts(table: PlanTable, room: Room) -> list[DraftPlan | tuple[Problem, ...]]:
    territory = small(room)
    return [made for _, made in drafts_of(table, picture=room.picture, territory=territory, rules=room.rules)]


def small(room: Room) -> Any:
    """The areas of the ground at the room's station `east`."""
    territory = ground(3)
    stations = territory["stations"]
    codes = stations.codes.copy().astype("U8")
    codes[:2] = ("east", "west")[: len(codes)]
    return replace(territory, layers={**territory.layers, "stations": replace(stations, codes=codes)})


def test_a_row_is_a_draft_with_everything_that_it_says(tmp_path: Path, room: Room) -> None:
    head = (*HEAD, "待接电新装")
    table = read_plan_table(workbook(tmp_path / "plans.xlsx", (*ROW, "光明小区 2 户"), head=head))
    (draft,) = drafts(table, room)
    assert isinstance(draft, DraftPlan)
    assert draft.station == "east"
    assert draft.window.start == datetime(2026, 12, 1, 0, 30, tzinfo=UTC), "08:30 in Shanghai"
    content = draft.content
    assert (content.kind, content.equipment) == (PlanKind.TEMPORARY, EquipmentClass.HV_DISTRIBUTION)
    assert (content.scope.areas, content.scope.customers) == (("A0", "A2"), 22)
    assert (content.work, content.steps) == ("更换绝缘子", ("停电", "验电接地", "送电"))
    assert content.new_connections == "光明小区 2 户", "N-14: filed without opening the form"
    entry = room.send(ImportPlans(source="plans.xlsx", drafts=(draft, replace(draft))), "planner-east")
    assert entry is not None
    plans = [change.after for change in entry.changes if isinstance(change.after, OutagePlan)]
    assert [plan.state for plan in plans] == [PlanState.DRAFT] * 2
    assert len({plan.id for plan in plans}) == 2
    (again,) = drafts(table, room)
    assert isinstance(again, tuple)
    assert [problem.code for problem in again] == [P.PLAN_KNOWN], "a file that is read twice drafts nothing anew"
    assert room.refused(ImportPlans(source="f", drafts=(draft,)), "planner-west").code == "not_yours"


@pytest.mark.parametrize(
    "text",
    ["2026-12-01 08:30", "2026/12/1 8:30", "2026.12.1 8:30:00", "2026年12月1日 8时30分", "2026-12-01T08:30"],
)
def test_moments_may_be_text_if_the_year_comes_first(tmp_path: Path, text: str) -> None:
    table = read_plan_table(workbook(tmp_path / "t.xlsx", changed_row(计划停电时间=text)))
    assert table.rows[0][1]["start"] == START


@pytest.mark.parametrize("cell", ["12/1/2026 8:30", "明天", 46357.35, "2026-13-01 08:30", "2026-12-01"])
def test_what_is_no_plain_moment_is_told_with_its_cell(tmp_path: Path, room: Room, cell: object) -> None:
    path = workbook(tmp_path / "t.xlsx", ROW, changed_row(计划停电时间=cell))
    assert told(path, room) == [(P.NOT_A_MOMENT, 3, "计划停电时间")]


def test_all_that_is_wrong_with_a_table_is_told_at_once(tmp_path: Path, room: Room) -> None:
    """What cannot be read and what the ground does not know, of every row and of one row alike."""
    path = workbook(
        tmp_path / "t.xlsx",
        changed_row(供电服务站="南极站", 计划停电时间="明天", 停电台区="A0,A9"),
        (*changed_row(计划送电时间=START), "多余"),
        changed_row(停电台区=None),
        changed_row(停电台区="A0 A0", 计划送电时间=START),
    )
    assert told(path, room) == [
        (P.NOT_A_MOMENT, 2, HEAD[3]),
        (P.REFERENCE_UNKNOWN, 2, HEAD[0]),
        (P.AREAS_UNKNOWN, 2, HEAD[2]),
        (P.CELL_WITHOUT_COLUMN, 3, None),
        (P.END_BEFORE_START, 3, HEAD[4]),
        (P.VALUE_MISSING, 4, HEAD[2]),
        (P.END_BEFORE_START, 5, HEAD[4]),
        (P.AREAS_REPEATED, 5, HEAD[2]),
    ]


def test_bad_tables_are_told_with_row_and_field(tmp_path: Path, room: Room) -> None:
    path = tmp_path / "t.xlsx"
    head = (*HEAD[:2], "台区数量", *HEAD[3:])
    assert refused(workbook(path, ROW, head=head)) == [(P.COLUMN_MISSING, None, "停电台区")]
    assert told(workbook(path, ROW, ROW, merged="B2:B3"), room)[0] == (P.CELLS_MERGED, 2, None)
    assert refused(workbook(path, ROW, merged="A1:B1")) == [(P.CELLS_MERGED, 1, None), (P.CELL_WITHOUT_COLUMN, 2, None)]
    assert told(workbook(path, (*ROW, "多余")), room) == [(P.CELL_WITHOUT_COLUMN, 2, None)]
    assert refused(workbook(path, ROW, head=(*HEAD[:6], "工作内容"))) == [(P.COLUMN_TWICE, 1, "工作内容")]
    assert refused(workbook(path)) == [(P.NO_ROWS, None, None)]
    assert told(workbook(path, changed_row(停电类型="随便")), room) == [(P.NOT_IN_LIST, 2, "停电类型")]
    ((problem,),) = read_plan_table(path).wrong.values()
    assert problem.facts["allowed"] == MEANINGS["kind"], "in the words that the table is written in"
    assert told(workbook(path, changed_row(供电服务站=None)), room) == [(P.VALUE_MISSING, 2, "供电服务站")]
    path.write_bytes(b"no workbook")
    assert refused(path) == [(P.FILE_UNREADABLE, None, None)]
    other = tmp_path / "t.ods"
    other.write_bytes(b"")
    assert refused(other) == [(P.FORMAT_UNKNOWN, None, None)]


def test_what_the_ground_does_not_know_is_told_by_its_row(tmp_path: Path, room: Room) -> None:
    wrong = {
        "unknown station": (changed_row(供电服务站="南极站"), P.REFERENCE_UNKNOWN, HEAD[0]),
        "unknown area": (changed_row(停电台区="A0,A9"), P.AREAS_UNKNOWN, HEAD[2]),
        "repeated": (changed_row(停电台区="A0 A0"), P.AREAS_REPEATED, HEAD[2]),
        "elsewhere": (changed_row(供电服务站="west"), P.PLAN_ELSEWHERE, HEAD[2]),
        "backwards": (changed_row(计划送电时间=START), P.END_BEFORE_START, HEAD[4]),
        "a month": (changed_row(计划送电时间=datetime(2027, 2, 1)), P.HOURS_TOO_LONG, HEAD[4]),
        "too many": (changed_row(停电台区=" ".join(map(str, range(MOST_AREAS + 1)))), P.TOO_MANY_AREAS, HEAD[2]),
    }
    table = read_plan_table(workbook(tmp_path / "t.xlsx", ROW, *(row for row, _, _ in wrong.values()), ROW))
    first, *others, again = drafts(table, room)
    assert isinstance(first, DraftPlan)
    for row, (name, (_, code, field)), made in zip(range(3, 20), wrong.items(), others, strict=False):
        assert isinstance(made, tuple)
        assert [(one.code, one.row, one.field) for one in made] == [(code, row, field)], name
        assert f"row {row}" in problem_text(made[0])
    assert isinstance(again, tuple)
    assert (again[0].code, again[0].facts["first_row"]) == (P.PLAN_TWICE, 2)


def test_a_csv_of_a_chinese_table_program_is_read_too(tmp_path: Path, room: Room) -> None:
    path = tmp_path / "plans.csv"
    lines = [",".join(HEAD[:6]), "east,计划检修,A0,2026/12/1 8:30,2026/12/1 16:00,更换绝缘子"]
    path.write_bytes("\r\n".join(lines).encode("gbk"))
    (draft,) = drafts(read_plan_table(path), room)
    assert isinstance(draft, DraftPlan)
    assert draft.content.work == "更换绝缘子"


def test_an_hour_that_the_clocks_have_twice_is_the_first(tmp_path: Path, room: Room) -> None:
    """New York, 1 November 2026, 01:30: still summer time, 05:30 UTC."""
    table = read_plan_table(workbook(tmp_path / "t.xlsx", ROW))
    row = table.rows[0][1] | {"start": datetime(2026, 11, 1, 1, 30), HEAD[4]: datetime(2026, 11, 1, 4)}
    rules: RuleBook = replace(rule_book(), timezone="America/New_York")
    made = drafts_of(replace(table, rows=((2, row),)), picture=room.picture, territory=small(room), rules=rules)
    ((_, draft),) = made
    assert isinstance(draft, DraftPlan)
    assert draft.window.start == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_every_kind_of_plan_equipment_and_crew_has_a_word(tmp_path: Path, room: Room) -> None:
    for kind, column, name in ((PlanKind, "停电类型", "kind"), (EquipmentClass, "设备类别", "equipment")):
        words = MEANINGS[name]
        path = workbook(
            tmp_path / f"{name}.xlsx",
            *((*ROW[:1], word, *ROW[2:]) for word in words),
            head=(HEAD[0], column, *HEAD[2:]),
        )
        assert {row[name] for _, row in read_plan_table(path).rows} == set(kind)
