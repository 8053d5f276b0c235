"""The page of an escalated job: who commands, who was asked and what was answered, who has which part, one estimate,
one time line, and a map of its orders and crews."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from models.entities.escalations import Escalation
from models.entities.orders import WorkOrder
from models.entities.people import Crew
from models.planning.job_time_line import job_time_line, loans_of
from widgets.inspector.section import Fact
from widgets.jobs.job_rows import (
    JobRows,
    archived_text,
    call_heads,
    line_heads,
    loan_heads,
    no_loans_text,
    no_parts_text,
    order_heads,
    part_heads,
    proposed_label,
)
from widgets.papers.on_site import crew_notes, crew_signs, matter_of, order_sign, site_block
from widgets.papers.scene import PaperScene
from widgets.papers.told import FactsBlock, LinesBlock, PaperTold, SiteBlock, TableBlock, filled
from widgets.words.escalation_words import standing_text, state_sign
from widgets.words.names import account_label
from widgets.words.rule_words import rule_text
from widgets.words.terms import term
from widgets.words.times import age_text, moment_text

_MAP_MM = 110.0
_TIMES = 2.6
"""Share of a column that holds a date and a time."""


def job_told(job: Escalation, scene: PaperScene) -> PaperTold:
    """Nothing is left out: every order and every line, the oldest first."""
    translate, picture, rules, now = QCoreApplication.translate, scene.picture, scene.rules, scene.now
    rows = JobRows(picture=picture, rules=rules, now=now)
    standing = standing_text(job, picture=picture, rules=rules, now=now)
    loans = [rows.loan(picture.loans[key]) for key in loans_of(job, picture)]
    return scene.told(
        title=translate("Paper", "Job across stations"),
        number=job.id,
        standing=f"{state_sign(job, rules=rules, now=now)} {standing}",
        lines=(),
        blocks=filled(
            FactsBlock(title="", facts=(*rows.head(job), *_more(job, scene))),
            _site(job, rows, scene),
            _orders(job, rows),
            _or_said(
                TableBlock(
                    title=translate("JobSheet", "Who has which part"),
                    heads=part_heads(),
                    rows=tuple(_part(job, rows)),
                    widths=(3, 4, 5, 2),
                ),
                no_parts_text(),
            ),
            _or_said(
                TableBlock(
                    title=translate("JobSheet", "Lent crews"),
                    heads=loan_heads(),
                    rows=tuple(loans),
                    widths=(4, 3, 3, 3),
                ),
                no_loans_text(),
            ),
            TableBlock(
                title=translate("JobSheet", "Who was asked"),
                heads=call_heads(),
                rows=tuple(rows.call(call) for call in job.calls),
                widths=(2.6, 3, 4, 2, 4),
            ),
            TableBlock(
                title=translate("JobSheet", "Time line"),
                heads=line_heads(),
                rows=tuple(_line(one) for one in _lines(job, rows)),
                widths=(_TIMES, 3, 7, 2.4),
            ),
            LinesBlock(title=translate("Paper", "Rules"), lines=(rule_text("YK-E1", rules), rule_text("YK-E2", rules))),
        ),
    )


def _more(job: Escalation, scene: PaperScene) -> Iterator[Fact]:
    """How old the estimate is, why it was proposed, how it ended."""
    translate, picture, rules, now = QCoreApplication.translate, scene.picture, scene.rules, scene.now
    if job.estimate is not None:
        text = translate("Affected", "{by}, {age} ago")
        made = text.format(by=account_label(job.estimate.by, picture), age=age_text(now - job.estimate.made_at))
        yield Fact(translate("Paper", "Estimate by"), made)
    if job.cause is not None:
        yield Fact(proposed_label(), term(job.cause))
    if job.ended is not None:
        at = moment_text(job.ended.at, now=now, rules=rules)
        yield Fact(term(job.ended.state), at, job.ended.words)


def _orders(job: Escalation, rows: JobRows) -> TableBlock:
    """Numbered as on the map."""
    cells = []
    for number, key in enumerate(rows.ranked(job.orders), start=1):
        order = rows.picture.orders.get(key)
        if order is None:
            cells.append(("–", key, "", archived_text(), "", "", "", ""))
            continue
        told = rows.order(order)
        cells.append(
            (str(number), key, told.station, told.state, told.place, told.crew or "–", told.customers, told.left or "–")
        )
    return TableBlock(
        title=QCoreApplication.translate("JobSheet", "Orders"),
        heads=(QCoreApplication.translate("Paper", "#"), *order_heads()),
        rows=tuple(cells),
        widths=(1.2, 2.8, 3.4, 2.7, 4.5, 2.3, 2.5, 3.2),
    )


def _at_work(job: Escalation, rows: JobRows) -> list[tuple[str, WorkOrder]]:
    """Orders that the picture has, with their numbers in the list."""
    known = rows.picture.orders
    ranked = enumerate(rows.ranked(job.orders), start=1)
    return [(str(number), known[key]) for number, key in ranked if key in known]


def _site(job: Escalation, rows: JobRows, scene: PaperScene) -> SiteBlock:
    """Its orders by number, and every crew that has one of them, a part or was lent for it."""
    picture = scene.picture
    numbered = _at_work(job, rows)
    orders = [order for _, order in numbered]
    keys = [order.crew for order in orders]
    keys += [part.crew for part in job.parts]
    keys += [picture.loans[key].crew for key in loans_of(job, picture) if picture.loans[key].open]
    found = (picture.find(Crew, key) for key in dict.fromkeys(keys))
    crews = [crew for crew in found if crew is not None]
    signs = [*(order_sign(order, number) for number, order in numbered), *crew_signs(crews, orders, scene)]
    return site_block(signs, matter_of(orders), scene, notes=crew_notes(crews, scene), height_mm=_MAP_MM)


def _part(job: Escalation, rows: JobRows) -> Iterator[tuple[str, ...]]:
    for part in job.parts:
        who, words, at = rows.part(part)
        yield who, " ".join(part.orders) or "–", words, at


def _lines(job: Escalation, rows: JobRows) -> Iterator[tuple[str, str, list[str], str]]:
    """The oldest first, as one reads a page."""
    for line in reversed(job_time_line(job, rows.picture)):
        at, what, about, by = rows.line(line)
        yield at, what, [*([line.order] if line.order is not None else []), *about], by


def _line(told: tuple[str, str, list[str], str]) -> tuple[str, ...]:
    at, what, about, by = told
    return at, what, " · ".join(about), by


def _or_said(table: TableBlock, nothing: str) -> TableBlock | LinesBlock:
    return table if table.rows else LinesBlock(title=table.title, lines=(nothing,))
