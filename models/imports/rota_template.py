"""An empty rota to fill in."""

from models.imports.empty_table import empty_table
from models.imports.rota_rows import MEANINGS, ROTA_TABLE

_FORMATS = {"day": "yyyy-mm-dd", "start": "yyyy-mm-dd hh:mm", "end": "yyyy-mm-dd hh:mm"}


def empty_rota() -> bytes:
    return empty_table(ROTA_TABLE, "值班表", meanings=MEANINGS, formats=_FORMATS)
