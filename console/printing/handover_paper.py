"""A handover as a paper: A4, to be read in black and white, signed by two."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from console.printing.matter_paper import map_data
from console.printing.typesetter import typeset_pdf
from models.entities.handovers import Handover, HandoverDocument, SectionKind
from models.handover.digests import read
from models.handover.document import Document
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.inspector.ground_names import GroundNames
from widgets.papers.handover_site import handover_map
from widgets.words.handover.flood_lines import FLOOD, in_a_flood, on_paper
from widgets.words.handover.speech import Speech
from widgets.words.handover.telling import told
from widgets.words.handover.told import LINE, HandoverTold, Row, TableTold
from widgets.words.rule_words import language

TEMPLATE = "handover"
_FIRST_ROWS = 60
"""More lines than the first page has room for."""
_GAP = "　"
"""Between what stands in lines of its own while there is room for them."""


def paper_told(
    document: Document, *, handover: Handover | None, digest: str, picture: Picture, rules: RuleBook
) -> HandoverTold:
    """As `told`, with a count for what there is a flood of; a flood of orders in short lines, three times as many on a
    page."""
    speech = Speech.of(document, picture=picture, rules=rules)
    whole = on_paper(told(document, handover=handover, digest=digest, picture=picture, rules=rules), speech)
    return whole if len(document.orders) <= FLOOD else in_a_flood(whole, speech)


def handover_data(told: HandoverTold, *, city: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What the template takes: every line in words; `city` is the map of `city_map`."""
    tell = _close_row if told.close else _row
    sections = [
        {
            "title": section.title,
            "count": f"{section.count:,}" if section.count else "–",
            "map": city if section.kind is SectionKind.ORDERS else None,
            "tables": [_table(table, tell) for table in section.tables],
        }
        for section in told.sections
    ]
    return {**_head(told), "close": told.close, "sections": sections}


def first_page_data(data: Mapping[str, Any]) -> dict[str, Any]:
    """Of what `handover_data` gave, as much as the first page shows: the upshot, and sections until it is surely full.
    Says of itself that it is not the whole: nobody knows yet how many pages there will be."""
    room, sections = _FIRST_ROWS, []
    for section in data["sections"]:
        tables = []
        for table in section["tables"]:
            tables.append({**table, "rows": table["rows"][:room]})
            room -= len(tables[-1]["rows"])
            if room <= 0:
                break
        sections.append({**section, "tables": tables})
        if room <= 0:
            break
    return {**data, "sections": sections, "questions": data["questions"][:_FIRST_ROWS], "begun": True}


def city_map(document: Document, *, picture: Picture, territory: Callable[[], Territory]) -> dict[str, Any] | None:
    """Stations, outages and earth wires on the ground; None where no station is known. Takes some 100 ms."""
    if not picture.stations:
        return None
    ground = territory()
    block = handover_map(document, picture, GroundNames(ground))
    return None if block is None else map_data(block, ground)


def signed_paper(
    handover: Handover,
    document: HandoverDocument,
    *,
    picture: Picture,
    rules: RuleBook,
    territory: Callable[[], Territory],
) -> bytes:
    """The paper of a handover that both have signed, as it is archived: in the language of the moment, names as
    `picture` knows them, dated by the second signature."""
    made_at = handover.opened_at if handover.signed_in is None else handover.signed_in.at
    data = signed_data(handover, document, picture=picture, rules=rules, territory=territory)
    return typeset_pdf(TEMPLATE, data, made_at=made_at)


def signed_data(
    handover: Handover,
    document: HandoverDocument,
    *,
    picture: Picture,
    rules: RuleBook,
    territory: Callable[[], Territory],
) -> dict[str, Any]:
    """The same as data for the template: what a preview is set from."""
    content = read(document.content)
    city = city_map(content, picture=picture, territory=territory)
    said = paper_told(content, handover=handover, digest=document.digest, picture=picture, rules=rules)
    return handover_data(said, city=city)


def _head(told: HandoverTold) -> dict[str, Any]:
    translate = QCoreApplication.translate
    names = {section.kind: section.title for section in told.sections}
    number = f"{told.number}　{told.state}".strip() if not told.signed else told.number
    return {
        "language": language(),
        "title": told.title,
        "number": number,
        "printed": told.foot,
        "handover": told.number,
        "state": told.state,
        "signed": told.signed,
        "facts": told.facts,
        "counts": told.counts,
        "marks": told.marks,
        "questions_title": told.questions_title,
        "questions_empty": told.questions_empty,
        "questions": [
            {
                "number": one.place + 1,
                "section": names[one.section],
                "question": one.question,
                "asked": one.asked,
                "answer": one.answer or translate("Handover", "no answer yet"),
                "answered": one.answered,
            }
            for one in told.questions
        ],
        "signatures_title": translate("Handover", "Signatures"),
        "signatures": [
            {"role": one.role, "name": one.name, "signed": one.signed, "how": one.how} for one in told.signatures
        ],
        "labels": {
            "name": translate("Handover", "Name"),
            "time": translate("Handover", "Time"),
            "by_hand": translate("Handover", "By hand"),
        },
        "bound": told.bound,
    }


def _table(table: TableTold, tell: Callable[[Row], dict[str, Any]]) -> dict[str, Any]:
    rows = [tell(table.row(index)) for index in range(len(table))]
    return {
        "title": table.title,
        "heads": table.heads,
        "shares": table.shares,
        "rows": rows,
        "empty": "" if rows else table.empty,
    }


def _row(row: Row) -> dict[str, Any]:
    return {"mark": row.mark.value, "cells": row.cells}


def _close_row(row: Row) -> dict[str, Any]:
    return {"mark": row.mark.value, "cells": [cell.replace("\n", _GAP).replace(LINE, "\n") for cell in row.cells]}
