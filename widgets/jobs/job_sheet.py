"""What the joined page says of one job or one proposal, as html."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.escalations import Call, Escalation, EscalationState, JobPart
from models.entities.orders import WorkOrder
from models.ids import LoanId, OrderId
from models.life_cycle import RUNNING_STATES
from models.planning.escalation_proposals import Proposal
from models.planning.job_time_line import JobLine, job_time_line, loans_of
from models.planning.late_answers import OVER, late_answer
from models.rules.arrival_clocks import next_breach
from widgets.jobs.on_job import JobScene
from widgets.plans.paper import Paper
from widgets.words.escalation_words import (
    answered_text,
    level_text,
    proposal_text,
    standing_text,
    state_sign,
    whom_text,
)
from widgets.words.names import account_label, crew_label, station_label
from widgets.words.rule_words import rule_text
from widgets.words.terms import term
from widgets.words.times import countdown_text, moment_text

_MOST_LINES = 60
_MOST_ORDERS = 40
"""What is written in full: a page of hundreds of rows holds the hand up. The other orders follow by number."""


class JobSheet:
    """`now` is the moment for which it is written."""

    def __init__(self, scene: JobScene, paper: Paper, now: datetime) -> None:
        self._scene = scene
        self._paper = paper
        self._now = now

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
            )
        )

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
        commander = (
            QCoreApplication.translate("JobSheet", "nobody yet")
            if job.commander is None
            else account_label(job.commander, scene.picture)
        )
        estimate = QCoreApplication.translate("JobSheet", "none yet")
        if job.estimate is not None:
            estimate = moment_text(job.estimate.at, now=self._now, rules=scene.rules)
            if job.estimate.reason:
                estimate = f"{estimate} · {job.estimate.reason}"
        rows = [
            (QCoreApplication.translate("JobSheet", "Commander"), paper.bold(commander)),
            (QCoreApplication.translate("JobSheet", "Power expected back"), paper.bold(estimate)),
        ]
        if job.cause is not None:
            rows.append((QCoreApplication.translate("JobSheet", "Proposed by rule"), paper.text(term(job.cause))))
        return "".join(paper.para(line) for line in lines) + paper.rows(rows)

    def _orders(self, keys: tuple[OrderId, ...]) -> str:
        paper = self._paper
        heads = (
            QCoreApplication.translate("JobSheet", "Order"),
            QCoreApplication.translate("JobSheet", "Station"),
            QCoreApplication.translate("JobSheet", "State"),
            QCoreApplication.translate("JobSheet", "Place"),
            QCoreApplication.translate("JobSheet", "Crew"),
            QCoreApplication.translate("JobSheet", "Customers"),
            QCoreApplication.translate("JobSheet", "Next limit"),
        )
        known = self._scene.picture.orders
        ranked = sorted(keys, key=lambda key: key not in known or known[key].state not in RUNNING_STATES)
        rows: list[tuple[str, ...]] = []
        for key in ranked[:_MOST_ORDERS]:
            number = paper.unbroken(paper.link(key, key))
            if key in known:
                rows.append((number, *self._order_cells(known[key])))
            else:
                archived = QCoreApplication.translate("JobSheet", "in the archive")
                rows.append((number, paper.dim(archived), "", "", "", "", ""))
        rest = " ".join(paper.link(key, key) for key in ranked[_MOST_ORDERS:])
        return paper.table(heads, rows) + (paper.para(rest) if rest else "")

    def _order_cells(self, order: WorkOrder) -> tuple[str, ...]:
        paper, picture = self._paper, self._scene.picture
        crew = crew_label(order.crew, picture) if order.crew is not None else "–"
        clock = next_breach(order, self._scene.rules, self._now)
        left = paper.dim("–")
        if clock is not None:
            text = f"{clock.rule} {countdown_text(clock.left(self._now))}"
            left = paper.late(text) if clock.due_at < self._now else paper.text(text)
        return (
            paper.text(station_label(order.station, picture)),
            paper.unbroken(paper.text(term(order.state))),
            paper.text(order.place.address),
            paper.text(crew),
            paper.text(f"{order.customers_out:,}"),
            paper.unbroken(left),
        )

    def _parts(self, job: Escalation) -> str:
        paper = self._paper
        if not job.parts:
            return paper.para(paper.dim(QCoreApplication.translate("JobSheet", "Nobody has a part yet.")))
        heads = (
            QCoreApplication.translate("JobSheet", "Who"),
            QCoreApplication.translate("JobSheet", "Orders"),
            QCoreApplication.translate("JobSheet", "What"),
            QCoreApplication.translate("JobSheet", "Since"),
        )
        return paper.table(heads, [self._part(part) for part in job.parts])

    def _part(self, part: JobPart) -> tuple[str, ...]:
        paper, picture = self._paper, self._scene.picture
        who = station_label(part.station, picture) if part.crew is None else crew_label(part.crew, picture)
        orders = " ".join(paper.link(key, key) for key in part.orders) or paper.dim("–")
        at = moment_text(part.at, now=self._now, rules=self._scene.rules)
        return paper.bold(who), orders, paper.text(part.words), paper.text(at)

    def _loans(self, keys: tuple[LoanId, ...]) -> str:
        paper, picture = self._paper, self._scene.picture
        if not keys:
            return paper.para(paper.dim(QCoreApplication.translate("JobSheet", "No crew was lent for this job.")))
        rows = []
        for key in keys:
            loan = picture.loans[key]
            until = moment_text(loan.until, now=self._now, rules=self._scene.rules)
            if loan.returned is not None:
                back = moment_text(loan.returned.at, now=self._now, rules=self._scene.rules)
                standing = paper.text(QCoreApplication.translate("JobSheet", "back {at}").format(at=back))
            elif loan.until <= self._now:
                standing = paper.late(QCoreApplication.translate("JobSheet", "overdue since {at}").format(at=until))
            else:
                standing = paper.text(QCoreApplication.translate("JobSheet", "until {at}").format(at=until))
            lender = station_label(loan.lender, picture) or QCoreApplication.translate("JobSheet", "the department")
            to = station_label(loan.borrower, picture)
            rows.append((paper.bold(crew_label(loan.crew, picture)), paper.text(lender), paper.text(to), standing))
        return paper.table(
            (
                QCoreApplication.translate("JobSheet", "Crew"),
                QCoreApplication.translate("JobSheet", "From"),
                QCoreApplication.translate("JobSheet", "To"),
                QCoreApplication.translate("JobSheet", "How long"),
            ),
            rows,
        )

    def _calls(self, job: Escalation) -> str:
        heads = (
            QCoreApplication.translate("JobSheet", "Whom"),
            QCoreApplication.translate("JobSheet", "Asked"),
            QCoreApplication.translate("JobSheet", "Why"),
            QCoreApplication.translate("JobSheet", "Answer due"),
            QCoreApplication.translate("JobSheet", "Answer"),
        )
        return self._paper.table(heads, [self._call(call) for call in job.calls])

    def _call(self, call: Call) -> tuple[str, ...]:
        paper, picture, rules = self._paper, self._scene.picture, self._scene.rules
        asked = f"{moment_text(call.at, now=self._now, rules=rules)} · {account_label(call.by, picture)}"
        due = moment_text(call.due_at, now=self._now, rules=rules)
        answer = paper.dim(QCoreApplication.translate("JobSheet", "none"))
        if call.answer is not None:
            told = call.answer
            parts = (moment_text(told.at, now=self._now, rules=rules), answered_text(call, picture), told.words)
            sign = "✓" if told.accepted else "✕"
            answer = paper.text(f"{sign} " + " · ".join(part for part in parts if part))
        return (
            paper.bold(level_text(call, picture)),
            paper.text(asked),
            paper.text(call.reason),
            paper.text(due),
            answer,
        )

    def _lines(self, job: Escalation) -> str:
        paper = self._paper
        lines = job_time_line(job, self._scene.picture)
        table = paper.table(
            (
                QCoreApplication.translate("JobSheet", "Time"),
                QCoreApplication.translate("JobSheet", "What"),
                QCoreApplication.translate("JobSheet", "About"),
                QCoreApplication.translate("JobSheet", "By"),
            ),
            [self._line(line) for line in lines[:_MOST_LINES]],
        )
        if len(lines) > _MOST_LINES:
            text = QCoreApplication.translate("JobSheet", "{count} older lines stand with their orders.").format(
                count=len(lines) - _MOST_LINES
            )
            return table + paper.para(paper.dim(text))
        return table

    def _line(self, line: JobLine) -> tuple[str, ...]:
        paper, picture = self._paper, self._scene.picture
        about = [paper.link(line.order, line.order)] if line.order is not None else []
        about += [paper.text(station_label(line.station, picture))] if line.station is not None else []
        about += [paper.text(crew_label(line.crew, picture))] if line.crew is not None else []
        about += [paper.text(line.words)] if line.words else []
        at = moment_text(line.at, now=self._now, rules=self._scene.rules)
        by = account_label(line.by, picture)
        return (
            paper.unbroken(paper.text(at)),
            paper.unbroken(paper.text(term(line.what))),
            " · ".join(about),
            paper.dim(by),
        )
