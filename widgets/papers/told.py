"""A paper as values: a head and blocks one below the other, in the words of the moment. How it looks is a template's
matter."""

from collections.abc import Mapping
from dataclasses import dataclass

from widgets.inspector.section import Fact
from widgets.papers.site import Site

WRITE_MM = 10.0
"""The least height of a row that somebody writes in by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsBlock:
    """Label and value, one below the other."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock:
    """`widths` are shares of the page's; an empty cell of a row that is `least_mm` high is to be written in."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    least_mm: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesBlock:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteBlock:
    """A map; `height_mm` of paper."""

    title: str
    site: Site
    scale: str
    """ "1 : {denominator}" in words."""
    height_mm: float = 100.0


Block = FactsBlock | TableBlock | LinesBlock | SiteBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTold:
    """`head` is what every paper says of itself: language, title, number, who printed it and when. `standing` is how
    its subject stands."""

    head: Mapping[str, str]
    standing: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]


def filled(*blocks: Block | None) -> tuple[Block, ...]:
    """Those that say anything."""
    return tuple(block for block in blocks if block is not None and _says(block))


def _says(block: Block) -> bool:
    if isinstance(block, FactsBlock):
        return bool(block.facts)
    if isinstance(block, TableBlock):
        return bool(block.rows)
    return bool(block.lines) if isinstance(block, LinesBlock) else bool(block.site.signs)
