"""A paper about one matter as its template takes it: its maps are drawn, and what is too long for a page may be
parted."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import Any

from console.printing.site.drawing import draw_site
from console.printing.site.names import text_width
from models.territory.territory import Territory
from widgets.inspector.section import Fact
from widgets.papers.told import Block, FactsBlock, LinesBlock, PaperTold, SiteBlock, TableBlock

TEMPLATE = "matter"
_WIDTH_MM = 178.0
"""Of an A4 page between its margins."""
_LABEL_MM = 40.0
_LETTER_MM = 3.2
_FEW_LINES = 14
_WRITTEN_ROWS = 6
"""More of them may go over two pages."""
_MOST_LINES = 24
"""A row that is longer may go over several pages; a shorter one stays whole."""


def matter_data(told: PaperTold, territory: Callable[[], Territory]) -> dict[str, Any]:
    """Called on a worker: a map takes some 100 ms."""
    return {
        **told.head,
        "standing": told.standing,
        "lines": list(told.lines),
        "blocks": [
            {"whole": _stays_whole(group), "blocks": [_block(block, territory) for block in group]}
            for group in _groups(told.blocks)
        ],
    }


def _groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """A table without a title belongs to what stands above it."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and isinstance(block, TableBlock) and not block.title:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _stays_whole(group: Sequence[Block]) -> bool:
    """Few facts, and rows for a hand to write in, if a page surely holds them."""
    facts = [fact for block in group if isinstance(block, FactsBlock) for fact in block.facts]
    rest = [block for block in group if not isinstance(block, FactsBlock)]
    written = all(isinstance(one, TableBlock) and one.least_mm and len(one.rows) <= _WRITTEN_ROWS for one in rest)
    most = _MOST_LINES if rest else _FEW_LINES
    return written and sum(_fact_lines(fact) for fact in facts) <= most


def _block(block: Block, territory: Callable[[], Territory]) -> dict[str, Any]:
    if isinstance(block, FactsBlock):
        return {"is": "facts", "title": block.title, "facts": [_fact(fact) for fact in block.facts]}
    if isinstance(block, TableBlock):
        return _table(block)
    if isinstance(block, LinesBlock):
        return {"is": "lines", "title": block.title, "lines": list(block.lines)}
    return map_data(block, territory())


def _fact(fact: Fact) -> dict[str, Any]:
    long = _fact_lines(fact) > _MOST_LINES
    return {"label": fact.label, "value": fact.value, "more": fact.more, "long": long}


def _fact_lines(fact: Fact) -> int:
    room = _WIDTH_MM - _LABEL_MM
    return max(_lines(fact.label, _LABEL_MM), _lines(fact.value, room) + _lines(fact.more, room))


def _table(block: TableBlock) -> dict[str, Any]:
    whole = sum(block.widths)
    columns = [_WIDTH_MM * width / whole - 3 for width in block.widths]
    return {
        "is": "table",
        "title": block.title,
        "heads": list(block.heads),
        "rows": [{"cells": list(row), "long": _is_long(row, columns)} for row in block.rows],
        "widths": list(block.widths),
        "least_mm": block.least_mm,
    }


def _is_long(row: Sequence[str], columns: Sequence[float]) -> bool:
    return any(_lines(cell, room) > _MOST_LINES for cell, room in zip(row, columns, strict=True))


def _lines(text: str, room: float) -> int:
    """About how many lines the text takes in so many millimetres."""
    return sum(max(1, ceil(text_width(line, _LETTER_MM) / room)) for line in text.split("\n"))


def map_data(block: SiteBlock, territory: Territory) -> dict[str, Any]:
    """The map drawn, with its key."""
    drawn = draw_site(block.site, territory, width=_WIDTH_MM, height=block.height_mm)
    return {
        "is": "map",
        "title": block.title,
        "map_svg": drawn.svg,
        "scale": block.scale.format(denominator=f"{drawn.denominator:,}"),
        "key": [{"sign_svg": line.svg, "text": line.text} for line in drawn.key],
        "notes": list(block.site.notes),
    }
