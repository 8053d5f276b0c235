"""A handover as a paper: A4, to be read in black and white, signed by two."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from console.printing.typesetter import typeset_pdf
from models.entities.handovers import Handover, HandoverDocument
from models.handover.digests import read
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.handover.telling import told
from widgets.words.handover.told import HandoverTold, Row, TableTold
from widgets.words.rule_words import language

TEMPLATE = "handover"


def handover_data(told: HandoverTold) -> dict[str, Any]:
    """What the template takes: every line in words."""
    sections = [
        {
            "title": section.title,
            "count": f"{section.count:,}" if section.count else "–",
            "tables": [_table(table) for table in section.tables],
        }
        for section in told.sections
    ]
    return {**_head(told), "sections": sections}


def signed_paper(handover: Handover, document: HandoverDocument, *, picture: Picture, rules: RuleBook) -> bytes:
    """The paper of a handover that both have signed, as it is archived: in the language of the moment, names as
    `picture` knows them, dated by the second signature."""
    made_at = handover.opened_at if handover.signed_in is None else handover.signed_in.at
    return typeset_pdf(TEMPLATE, signed_data(handover, document, picture=picture, rules=rules), made_at=made_at)


def signed_data(handover: Handover, document: HandoverDocument, *, picture: Picture, rules: RuleBook) -> dict[str, Any]:
    """The same as data for the template: what a preview is set from."""
    said = told(read(document.content), handover=handover, digest=document.digest, picture=picture, rules=rules)
    return handover_data(said)


def _head(told: HandoverTold) -> dict[str, Any]:
    translate = QCoreApplication.translate
    names = {section.kind: section.title for section in told.sections}
    number = f"{told.number}　{told.state}".strip() if not told.signed else told.number
    return {
        "language": language(),
        "title": told.title,
        "number": number,
        "printed": "　".join(f"{label} {value}" for label, value in told.bound),
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


def _table(table: TableTold) -> dict[str, Any]:
    rows = [_row(table.row(index)) for index in range(len(table))]
    return {
        "title": table.title,
        "heads": table.heads,
        "shares": table.shares,
        "rows": rows,
        "empty": "" if rows else table.empty,
    }


def _row(row: Row) -> dict[str, Any]:
    return {"mark": row.mark.value, "cells": row.cells}
