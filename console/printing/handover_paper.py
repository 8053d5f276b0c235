"""A handover as a paper: A4, to be read in black and white, signed by two."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from widgets.words.handover.told import HandoverTold, Mark, Row, SectionTold, TableTold

TEMPLATE = "handover"
_AT_ONCE = 200
"""Lines put into words at a stretch: some milliseconds."""


def paper_data(told: HandoverTold) -> Iterator[dict[str, Any] | None]:
    """None after every few lines, at the end what the template takes: the words come from the picture, which belongs to
    the thread that asks."""
    sections = []
    for section in told.sections:
        tables = []
        for table in section.tables:
            rows = []
            for index in range(len(table)):
                rows.append(_row(table.row(index)))
                if len(rows) % _AT_ONCE == 0:
                    yield None
            tables.append(_table(table, rows))
        sections.append({"title": section.title, "count": _count(section), "tables": tables})
        yield None
    yield {**_head(told), "sections": sections}


def whole_paper_data(told: HandoverTold) -> dict[str, Any]:
    """All at once, where no window waits."""
    *_, data = paper_data(told)
    assert data is not None
    return data


def _head(told: HandoverTold) -> dict[str, Any]:
    translate = QCoreApplication.translate
    names = {section.kind: section.title for section in told.sections}
    return {
        "title": told.title,
        "number": told.number,
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
        "page": translate("Handover", "page {page} of {pages}"),
    }


def _count(section: SectionTold) -> str:
    return f"{section.count:,}" if section.count else "–"


def _table(table: TableTold, rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "title": table.title,
        "heads": table.heads,
        "shares": table.shares,
        "rows": rows,
        "empty": "" if rows else table.empty,
    }


def _row(row: Row) -> dict[str, Any]:
    return {"mark": "" if row.mark is Mark.NONE else row.mark.value, "cells": row.cells}
