"""An empty table of outage plans to fill in: the columns that an import knows, with the words it takes."""

import io

from models.imports.plan_rows import MEANINGS, PLAN_TABLE

_WIDE = 18


def empty_plan_table() -> bytes:
    """A workbook with one sheet; needed columns stand in bold, lists of words can be chosen from."""
    import xlsxwriter  # a start needs not wait for it

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("停电计划")
    needed, plain = (book.add_format({"bold": bold, "text_wrap": True}) for bold in (True, False))
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    for column, name in enumerate(PLAN_TABLE.fields):
        heading = PLAN_TABLE.names_of(name)[1]
        sheet.write(0, column, heading, needed if name in PLAN_TABLE.required else plain)
        sheet.set_column(column, column, _WIDE, moment if name in _MOMENTS else None)
        words = MEANINGS.get(name)
        if words is not None:
            sheet.data_validation(1, column, _ROWS, column, {"validate": "list", "source": list(words)})
    sheet.freeze_panes(1, 0)
    book.close()
    return buffer.getvalue()


_MOMENTS = frozenset({"start", "end", "defect_found", "closure_slip"})
_ROWS = 2000
