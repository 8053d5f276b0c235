"""An empty table to fill in: the columns that an import knows, with the words it takes."""

import io
from collections.abc import Mapping

from models.imports.fields import InputLayer

_WIDE = 18
_ROWS = 2000


def empty_table(
    layer: InputLayer, sheet_name: str, *, meanings: Mapping[str, tuple[str, ...]], formats: Mapping[str, str]
) -> bytes:
    """A workbook with one sheet; needed columns stand in bold, lists of words (`meanings`) can be chosen from,
    `formats` are those of moments and days."""
    import xlsxwriter  # a start needs not wait for it

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet(sheet_name)
    needed, plain = (book.add_format({"bold": bold, "text_wrap": True}) for bold in (True, False))
    shapes = {name: book.add_format({"num_format": said}) for name, said in formats.items()}
    for column, name in enumerate(layer.fields):
        heading = layer.heading(name)
        sheet.write(0, column, heading, needed if name in layer.required else plain)
        sheet.set_column(column, column, _WIDE, shapes.get(name))
        words = meanings.get(name)
        if words is not None:
            sheet.data_validation(1, column, _ROWS, column, {"validate": "list", "source": list(words)})
    sheet.freeze_panes(1, 0)
    book.close()
    return buffer.getvalue()
