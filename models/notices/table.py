"""Notices as a table, a row for each area: CSV and XLSX for offices that work with lists."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from models.entities.notices import NoticeKind
from models.notices.notice import Notice
from models.notices.plain_text import one_line
from models.table_cells import harmless

COLUMNS = (
    "公告编号",
    "序号",
    "类型",
    "线路",
    "台区编号",
    "台区名称",
    "停电开始",
    "停电结束",
    "停电原因",
    "工作内容",
    "联系方式",
    "发布时间",
    "发布单位",
)

_KINDS = {
    NoticeKind.PLANNED: "计划停电",
    NoticeKind.TEMPORARY: "临时停电",
    NoticeKind.POSTPONED: "停电顺延",
    NoticeKind.EXTENDED: "延时送电",
    NoticeKind.CHANGED: "停电变更",
    NoticeKind.CANCELLED: "停电取消",
}
_WIDTHS = (18, 6, 10, 22, 16, 26, 17, 17, 24, 30, 18, 17, 26)

Cell = str | int | datetime


def notices_csv(notices: Iterable[Notice], *, zone: ZoneInfo) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes Chinese for something else; times local, as "2026-11-05
    08:00". A text that a spreadsheet would compute gets an apostrophe in front."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    for row in _rows(notices, zone):
        writer.writerow([_written(cell) for cell in row])
    return buffer.getvalue().encode("utf-8-sig")


def notices_xlsx(notices: Iterable[Notice], *, zone: ZoneInfo) -> bytes:
    """One sheet; times are dates that Excel can sort by, in local time; texts are stored as texts whatever they begin
    with. The same notices give the same bytes."""
    import xlsxwriter  # a start needs not wait for it

    notices = tuple(notices)
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"})
    book.set_properties({"created": _local(max((one.issued_at for one in notices), default=_NEVER), zone)})
    sheet = book.add_worksheet("停电公告")
    text = book.add_format({"num_format": "@", "valign": "top"})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    for column, (title, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, head)
    last = 0
    for last, row in enumerate(_rows(notices, zone), start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(last, column, cell, text)
            else:
                sheet.write(last, column, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return buffer.getvalue()


_A4 = 9
_NEVER = datetime.fromisoformat("1980-01-01T00:00:00+00:00")


def _rows(notices: Iterable[Notice], zone: ZoneInfo) -> Iterator[tuple[Cell, ...]]:
    for notice in notices:
        for area in notice.areas:
            yield (
                one_line(notice.number),
                notice.sequence,
                _KINDS[notice.kind],
                one_line(area.line),
                one_line(area.code),
                one_line(area.name),
                _local(notice.window.start, zone),
                _local(notice.window.end, zone),
                one_line(notice.reason),
                one_line(notice.work),
                one_line(notice.contact),
                _local(notice.issued_at, zone),
                one_line(notice.issuer),
            )


def _written(cell: Cell) -> Cell:
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return harmless(cell) if isinstance(cell, str) else cell


def _local(at: datetime, zone: ZoneInfo) -> datetime:
    """Local time to the second, without its zone: a spreadsheet knows none."""
    return at.astimezone(zone).replace(tzinfo=None, microsecond=0)
