"""The sheet of a case: limits, what it is about with its times, who was reached, what was replied, its life."""

from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from models.entities.service_cases import ServiceCase
from models.ids import AccountId
from models.picture import Picture
from models.planning.case_record import OutageFacts, record_of
from models.rules.arrival_clocks import ClockState
from models.rules.case_class import class_of, repeats_of
from models.rules.case_limits import due_of, is_at_once
from models.rules.rule_book import RuleBook
from widgets.cases.texts import limit_source, limit_text
from widgets.plans.paper import Paper
from widgets.theme import Theme
from widgets.words.names import account_label, station_label
from widgets.words.terms import bracketed, listed, term
from widgets.words.times import moment_text


class CaseSheet:
    """HTML of one case. Links: `order/…`, `plan/…`, `case/…`, `map/`."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, now: datetime) -> None:
        self._picture = picture
        self._rules = rules
        self._paper = Paper(theme)
        self._now = now

    def html(self, case: ServiceCase) -> str:
        translate = QCoreApplication.translate
        paper = self._paper
        parts = [
            self._limits(case),
            paper.heading(translate("CaseSheet", "What is asked")),
            paper.para(paper.text(case.words)),
            paper.rows(self._facts(case)),
            paper.heading(translate("CaseSheet", "What it is about")),
            self._about(case),
            paper.heading(translate("CaseSheet", "Contacts")),
            self._contacts(case),
            *self._replies(case),
            *self._life(case),
        ]
        return paper.page("".join(parts))

    def _limits(self, case: ServiceCase) -> str:
        lines = []
        for limit in due_of(case, self._rules):
            state = limit.state(self._now, self._rules)
            said = limit_text(limit, self._now, self._rules)
            paper = self._paper
            told = (
                paper.late(said)
                if state in {ClockState.BREACHED, ClockState.MISSED}
                else paper.soon(said)
                if state is ClockState.URGENT
                else escape(said)
            )
            lines.append(paper.para(f"{told} &nbsp; {paper.dim(limit_source(limit, self._now, self._rules))}"))
        return "".join(lines)

    def _facts(self, case: ServiceCase) -> list[tuple[str, str]]:
        translate = QCoreApplication.translate
        judged = class_of(case, self._picture, self._rules)
        why = listed(term(reason) for reason in judged.reasons)
        told = bracketed(term(judged.case_class), why) if why else term(judged.case_class)
        repeats = repeats_of(case, self._picture, self._rules)
        channel = " · ".join(part for part in (term(case.channel), case.channel_reference) if part)
        if is_at_once(case):
            channel += " · " + translate("CaseSheet", "do at once")
        who = " · ".join(part for part in (case.caller, case.phone, case.customer) if part)
        place = f"{case.place.address} · {station_label(case.station, self._picture)}"
        return [
            (translate("CaseSheet", "Channel"), escape(channel)),
            (translate("CaseSheet", "Received"), escape(self._at(case.received_at))),
            (translate("CaseSheet", "Class"), escape(told)),
            (translate("CaseSheet", "Caller"), escape(who)),
            (translate("CaseSheet", "Officer"), escape(case.officer)),
            (translate("CaseSheet", "Place"), self._paper.link("map/", place)),
            (translate("CaseSheet", "Owner"), escape(account_label(case.owner, self._picture))),
            (
                translate("CaseSheet", "Asked before"),
                " ".join(self._paper.link(f"case/{one.id}", one.id) for one in repeats),
            ),
        ]

    def _about(self, case: ServiceCase) -> str:
        translate = QCoreApplication.translate
        record = record_of(case, self._picture)
        if not record.outages and not record.missing:
            text = translate("CaseSheet", "Linked to no order and no planned outage.")
            return self._paper.para(self._paper.dim(text))
        lines = [self._outage(one) for one in record.outages]
        lines += [self._paper.para(self._linked(key)) for key in record.missing]
        return "".join(lines)

    def _outage(self, one: OutageFacts) -> str:
        translate = QCoreApplication.translate
        said = (
            (one.off, translate("CaseSheet", "off {at}")),
            (one.arrived, translate("CaseSheet", "crew there {at}")),
            (one.repaired, translate("CaseSheet", "repaired {at}")),
            (one.back, translate("CaseSheet", "back {at}")),
            (None if one.back else one.expected, translate("CaseSheet", "expected back {at}")),
        )
        times = " · ".join(words.format(at=self._at(at)) for at, words in said if at is not None)
        told = " · ".join(words for words in (one.cause, one.remedy) if words)
        html = f"{self._linked(one.source)} &nbsp; {escape(times)}"
        return self._paper.para(html) + (self._paper.para(self._paper.dim(told)) if told else "")

    def _linked(self, key: str) -> str:
        kind = "plan" if key.startswith("P") else "order"
        return self._paper.link(f"{kind}/{key}", key)

    def _contacts(self, case: ServiceCase) -> str:
        if not case.contacts:
            text = QCoreApplication.translate("CaseSheet", "Nobody was called yet.")
            return self._paper.para(self._paper.dim(text))
        return "".join(
            self._line(one.at, one.by, listed((term(one.way), term(one.result))), one.words)
            for one in reversed(case.contacts)
        )

    def _replies(self, case: ServiceCase) -> list[str]:
        translate = QCoreApplication.translate
        sent = [(one.sent, one.text) for one in case.replies if one.sent is not None]
        if not sent:
            return []
        head = self._paper.heading(translate("CaseSheet", "Replies sent"))
        lines = []
        for sending, text in sent:
            to = translate("CaseSheet", "to {to}").format(to=sending.to)
            despite = translate("CaseSheet", "in spite of open points: {why}").format(why=sending.despite)
            said = f"{to} · {despite}" if sending.despite else to
            lines.append(self._line(sending.at, sending.by, said, text))
        return [head, *lines]

    def _life(self, case: ServiceCase) -> list[str]:
        """Everything else that was done, the newest first."""
        translate = QCoreApplication.translate
        found: list[tuple[datetime, AccountId | None, str, str]] = [
            (case.opened_at, None, translate("CaseSheet", "opened"), "")
        ]
        for hand in case.handings:
            to = account_label(hand.owner, self._picture)
            found.append((hand.at, hand.by, translate("CaseSheet", "handed to {to}").format(to=to), hand.reason))
        for watch in case.supervisions:
            until = translate("CaseSheet", "supervised until {at}").format(at=self._at(watch.until))
            found.append((watch.at, watch.by, until, watch.reason))
            if watch.ended_at is not None and watch.ended_by is not None:
                found.append((watch.ended_at, watch.ended_by, translate("CaseSheet", "supervision ended"), ""))
        for review in case.reviews:
            passed = translate("CaseSheet", "reviewed, passed on to {to}").format(to=review.passed_to)
            found.append((review.at, review.by, passed, ""))
        for told in case.circulations:
            to = translate("CaseSheet", "result circulated to {to}").format(to=told.to)
            found.append((told.at, told.by, to, told.words))
        found += [(one.at, one.by, translate("CaseSheet", "closed"), one.result) for one in case.closings]
        found += [(one.at, one.by, translate("CaseSheet", "reopened"), one.reason) for one in case.reopenings]
        found.sort(key=lambda one: one[0], reverse=True)
        lines = [self._line(at, by, said, more) for at, by, said, more in found]
        return [self._paper.heading(translate("CaseSheet", "Life of the case")), *lines]

    def _line(self, at: datetime, by: AccountId | None, said: str, more: str) -> str:
        who = f" · {account_label(by, self._picture)}" if by is not None else ""
        paper = self._paper
        told = paper.para(paper.text(more)) if more else ""
        return paper.para(f"{paper.dim(self._at(at))} {escape(said)}{paper.dim(who)}") + told

    def _at(self, at: datetime) -> str:
        return moment_text(at, now=self._now, rules=self._rules)
