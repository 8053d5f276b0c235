"""Tables are read back by a library that did not write them; nothing in them is computed."""

import csv
import io
from datetime import datetime

import openpyxl
import pytest

from models.ids import AreaCode
from models.notices.notice import Notice, NoticedArea
from models.notices.table import COLUMNS, notices_csv, notices_xlsx
from tests.models.notices.notices import SHANGHAI, first_notice, hours, many_areas, postponed

FORMULAS = ('=HYPERLINK("http://x")', "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "\t=1+1", "\r\n=1+1")


def rows_of_csv(*notices: Notice) -> list[dict[str, str]]:
    content = notices_csv(notices, zone=SHANGHAI)
    assert content.startswith("公告编号,".encode("utf-8-sig"))
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def rows_of_xlsx(*notices: Notice) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(notices_xlsx(notices, zone=SHANGHAI)))
    return list(book.active.iter_rows(values_only=True))


def test_a_row_for_each_area_of_each_notice() -> None:
    rows = rows_of_csv(first_notice(), postponed())
    assert len(rows) == 10
    assert list(rows[0]) == list(COLUMNS)
    assert rows[0] == {
        "公告编号": "TD-2026-0412",
        "序号": "0",
        "类型": "计划停电",
        "线路": "10kV城南线",
        "台区编号": "T0",
        "台区名称": "李家村1号台区",
        "停电开始": "2026-11-05 08:00",
        "停电结束": "2026-11-05 12:00",
        "停电原因": "更换老旧导线",
        "工作内容": "10kV城南线12至18号杆更换导线",
        "联系方式": "95598",
        "发布时间": "2026-10-28 09:30",
        "发布单位": "云澜市供电服务指挥中心",
    }
    assert {row["类型"] for row in rows[5:]} == {"停电顺延"}


def test_excel_gets_texts_as_texts_and_times_as_times() -> None:
    long_code = NoticedArea(code=AreaCode("0042010000123456789"), name="甲村1号台区", line="甲线")
    year_end = hours("2026-12-31 22:00", "2027-01-01 04:00")
    head, row = rows_of_xlsx(first_notice(areas=(long_code,), window=year_end))
    assert head == COLUMNS
    assert row[:6] == ("TD-2026-0412", 0, "计划停电", "甲线", "0042010000123456789", "甲村1号台区")
    assert row[6:8] == (datetime(2026, 12, 31, 22), datetime(2027, 1, 1, 4))


@pytest.mark.parametrize("formula", FORMULAS)
def test_nothing_that_people_typed_is_computed(formula: str) -> None:
    notice = first_notice(reason=formula, areas=many_areas(1))
    (row,) = rows_of_csv(notice)
    assert row["停电原因"] == f"'{formula.strip()}"
    book = openpyxl.load_workbook(io.BytesIO(notices_xlsx([notice], zone=SHANGHAI)))
    cell = book.active["I2"]
    assert (cell.data_type, cell.value, cell.number_format) == ("s", formula.strip(), "@")


def test_the_same_notices_give_the_same_file() -> None:
    assert notices_xlsx([postponed()], zone=SHANGHAI) == notices_xlsx([postponed()], zone=SHANGHAI)
    assert len(rows_of_xlsx()) == 1
    assert rows_of_csv() == []
