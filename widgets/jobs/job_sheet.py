"""What the joined page says of one job or one proposal, as html."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.crew_loans import LoanState
from models.entities.escalations import MOST_JOB_ORDERS, Call, Escalation, EscalationState, JobPart
from models.entities.orders import WorkOrder
from models.ids import LoanId, OrderId
from models.planning.escalation_proposals import Proposal
from models.planning.job_time_line import JobLine, job_time_line, loans_of
from models.planning.late_answers import OVER, late_answer
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
from widgets.jobs.on_job import JobScene
from widgets.plans.paper import Paper
from widgets.words.escalation_words import proposal_text, standing_text, state_sign, whom_text
from widgets.words.rule_words import rule_text
from widgets.words.terms import term

_BELOW_ORDERS, _BELOW_CALLS = (1, 3, 4), (2, 4)
"""Columns that leave the line where there is no room for all: station, place and crew; why and answer."""
_MOST_LINES = 60
_MOST_ORDERS = 40
"""What is written in full: a page of hundreds of rows holds the hand up. The other orders follow by number."""


class JobSheet:
    """`now` is the moment for which it is written; `narrow`: there is no room for all columns of the orders beside one
    another."""

    def __init__(self, scene: JobScene, paper: Paper, now: datetime, *, narrow: bool = False) -> None:
        self._scene = scene
        self._paper = paper
        self._now = now
        self._narrow = narrow
        self._rows = JobRows(picture=scene.picture, rules=scene.rules, now=now)

    def proposal(self, one: Proposal) -> str:
        paper = self._paper
        why = proposal_text(one, picture=self._scene.picture, rules=self._scene.rules, now=self._now)
        whom = whom_text(term(one.level), one.neighbour, self._scene.picture)
        return "".join(
            (
                paper.para(paper.bold(f"◇ {term(one.cause)}")),
                paper.para(paper.text(why)),
                paper.para(
                    paper.text(
                        QCoreApplication.translate(
                            "JobSheet", "The rules would ask: {whom}. Nothing is asked before a person does."
                        ).format(whom=whom)
                    )
                ),
                paper.para(paper.dim(rule_text("YK-E2", self._scene.rules))),
                paper.heading(QCoreApplication.translate("JobSheet", "Orders")),
                self._orders(one.orders),
                paper.para(paper.dim(self._beyond(one))) if one.beyond else "",
            )
        )

    def _beyond(self, one: Proposal) -> str:
        text = QCoreApplication.translate(
            "JobSheet", "One job has {most} orders at most: {count} more stay proposed when these are escalated."
        )
        return text.format(most=MOST_JOB_ORDERS, count=f"{one.beyond:,}")

    def job(self, job: Escalation) -> str:
        paper = self._paper
        parts = (
            (QCoreApplication.translate("JobSheet", "Orders"), self._orders(job.orders)),
            (QCoreApplication.translate("JobSheet", "Who has which part"), self._parts(job)),
            (QCoreApplication.translate("JobSheet", "Lent crews"), self._loans(loans_of(job, self._scene.picture))),
            (QCoreApplication.translate("JobSheet", "Who was asked"), self._calls(job)),
            (QCoreApplication.translate("JobSheet", "Time line"), self._lines(job)),
        )
        return self._head(job) + "".join(paper.heading(head) + body for head, body in parts)

    def _head(self, job: Escalation) -> str:
        paper, scene = self._paper, self._scene
        sign = state_sign(job, rules=scene.rules, now=self._now)
        standing = standing_text(job, picture=scene.picture, rules=scene.rules, now=self._now)
        late = late_answer(job, rules=scene.rules, now=self._now)
        said = f"{sign} {standing}"
        told = paper.bold(said) if late is None else paper.late(said) if late.stage == OVER else paper.soon(said)
        lines = [f"{paper.bold(job.id)} · {told}"]
        if late is not None and late.stage == OVER:
            if late.next_level is not None:
                text = QCoreApplication.translate(
                    "JobSheet", "Proposed next: {level}. A person asks it; no clock of a customer is moved by it."
                )
                lines.append(paper.text(text.format(level=term(late.next_level))))
        elif job.state is EscalationState.DECLINED:
            lines.append(
                paper.text(QCoreApplication.translate("JobSheet", "Declined: ask further, or take the job back."))
            )
        rows = [(fact.label, paper.bold(fact.value)) for fact in self._rows.head(job)]
        if job.cause is not None:
            rows.append((proposed_label(), paper.text(term(job.cause))))
        return "".join(paper.para(line) for line in lines) + paper.rows(rows)

    def _orders(self, keys: tuple[OrderId, ...]) -> str:
        paper = self._paper
        known = self._scene.picture.orders
        ranked = self._rows.ranked(keys)
        rows: list[tuple[str, ...]] = []
        for key in ranked[:_MOST_ORDERS]:
            number = paper.unbroken(paper.link(key, key))
            if key in known:
                rows.append((number, *self._order_cells(known[key])))
            else:
                rows.append((number, paper.dim(archived_text()), "", "", "", "", ""))
        rest = " ".join(paper.link(key, key) for key in ranked[_MOST_ORDERS:])
        return self._table(order_heads(), rows, below=_BELOW_ORDERS) + (paper.para(rest) if rest else "")

    def _table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], *, below: Sequence[int]) -> str:
        """Where there is no room, the columns `below` stand under the others of their row, over the whole width."""
        if not self._narrow:
            return self._paper.table(heads, rows)
        beside = [column for column in range(len(heads)) if column not in below]
        told = [" · ".join(row[column] for column in below if row[column]) for row in rows]
        cells = [[row[column] for column in beside] for row in rows]
        return self._paper.told_table([heads[column] for column in beside], zip(cells, told, strict=True))

    def _order_cells(self, order: WorkOrder) -> tuple[str, ...]:
        paper = self._paper
        cells = self._rows.order(order)
        left = paper.late(cells.left) if cells.late else paper.text(cells.left) if cells.left else paper.dim("–")
        return (
            paper.text(cells.station),
            paper.unbroken(paper.text(cells.state)),
            paper.text(cells.place),
            paper.text(cells.crew or "–"),
            paper.text(cells.customers),
            paper.unbroken(left),
        )

    def _parts(self, job: Escalation) -> str:
        paper = self._paper
        if not job.parts:
            return paper.para(paper.dim(no_parts_text()))
        return paper.table(part_heads(), [self._part(part) for part in job.parts])

    def _part(self, part: JobPart) -> tuple[str, ...]:
        paper = self._paper
        who, words, at = self._rows.part(part)
        orders = " ".join(paper.link(key, key) for key in part.orders) or paper.dim("–")
        return paper.bold(who), orders, paper.text(words), paper.text(at)

    def _loans(self, keys: tuple[LoanId, ...]) -> str:
        paper, picture = self._paper, self._scene.picture
        if not keys:
            return paper.para(paper.dim(no_loans_text()))
        rows = []
        for key in keys:
            loan = picture.loans[key]
            crew, lender, to, standing = self._rows.loan(loan)
            late = loan.state_at(self._now) is LoanState.OVERDUE
            said = paper.late(standing) if late else paper.text(standing)
            rows.append((paper.bold(crew), paper.text(lender), paper.text(to), said))
        return paper.table(loan_heads(), rows)

    def _calls(self, job: Escalation) -> str:
        return self._table(call_heads(), [self._call(call) for call in job.calls], below=_BELOW_CALLS)

    def _call(self, call: Call) -> tuple[str, ...]:
        paper = self._paper
        whom, asked, why, due, answer = self._rows.call(call)
        said = paper.dim(answer) if call.answer is None else paper.text(answer)
        return paper.bold(whom), paper.text(asked), paper.text(why), paper.text(due), said

    def _lines(self, job: Escalation) -> str:
        paper = self._paper
        lines = job_time_line(job, self._scene.picture)
        table = paper.table(line_heads(), [self._line(line) for line in lines[:_MOST_LINES]])
        if len(lines) > _MOST_LINES:
            text = QCoreApplication.translate("JobSheet", "{count} older lines stand with their orders.").format(
                count=len(lines) - _MOST_LINES
            )
            return table + paper.para(paper.dim(text))
        return table

    def _line(self, line: JobLine) -> tuple[str, ...]:
        paper = self._paper
        at, what, about, by = self._rows.line(line)
        parts = [paper.link(line.order, line.order)] if line.order is not None else []
        parts += [paper.text(part) for part in about]
        return paper.unbroken(paper.text(at)), paper.unbroken(paper.text(what)), " · ".join(parts), paper.dim(by)
