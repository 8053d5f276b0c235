"""The month as a table: its plans and its customer-hours, as CSV and XLSX."""

import csv
import io

from models.table_cells import harmless
from widgets.plan_month.told import MonthTold, TableTold

_WIDEST, _A4 = 40, 9


def month_csv(told: MonthTold) -> bytes:
    """Both tables, one below the other. UTF-8 with a byte order mark, without which Excel takes Chinese for something
    else; a text that a spreadsheet would compute gets an apostrophe in front."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for line in (told.title, told.made, *told.notes):
        writer.writerow([harmless(line)])
    for table in (told.plans, told.hours):
        writer.writerow([])
        writer.writerow([table.title])
        writer.writerow(table.head)
        for row in table.rows:
            writer.writerow([harmless(cell) if isinstance(cell, str) else _number(cell) for cell in row])
    return buffer.getvalue().encode("utf-8-sig")


def month_xlsx(told: MonthTold) -> bytes:
    """A sheet for each table; numbers are numbers, texts are stored as texts whatever they begin with."""
    import xlsxwriter  # a start needs not wait for it

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    text = book.add_format({"num_format": "@", "valign": "top"})
    number = book.add_format({"num_format": "#,##0.##", "valign": "top"})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    for table in (told.plans, told.hours):
        sheet = book.add_worksheet(table.title)
        for column, title in enumerate(table.head):
            sheet.set_column(column, column, _width(table, column))
            sheet.write_string(0, column, title, head)
        for place, row in enumerate(table.rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(place, column, cell, text)
                else:
                    sheet.write_number(place, column, cell, number)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.head) - 1)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_header("&L" + _plain(told.title) + "&R" + _plain(told.made))
    book.close()
    return buffer.getvalue()


def _number(cell: float) -> str:
    return f"{cell:.0f}" if cell == round(cell) else f"{cell:.1f}"


def _plain(text: str) -> str:
    """In a header & begins a code."""
    return text.replace("&", "&&")


def _width(table: TableTold, column: int) -> int:
    cells = [table.head[column], *(str(row[column]) for row in table.rows[:200])]
    return min(max(_signs(cell) for cell in cells) + 2, _WIDEST)


def _signs(text: str) -> int:
    """Chinese signs are twice as wide."""
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)
