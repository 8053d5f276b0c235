"""What every part of a handover needs to be told: names, the rule book's zone, the moment it speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.entities.handovers import SectionKind
from models.entities.network import ImportantCustomer
from models.handover.document import Document, OrderLine
from models.ids import AccountId, CrewId, StationId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.handover.told import Mark
from widgets.words.names import account_label, crew_label, station_label
from widgets.words.terms import term
from widgets.words.times import duration_text, moment_text
from widgets.words.unbroken import KEPT


@dataclass(frozen=True)
class Speech:
    """Of one document. Times are told as of its moment, so that a signed one says the same for ever."""

    document: Document
    picture: Picture
    rules: RuleBook
    marks: Mapping[SectionKind, Mapping[str, Mark]] = field(repr=False)
    orders: Mapping[str, OrderLine] = field(repr=False)

    @classmethod
    def of(cls, document: Document, *, picture: Picture, rules: RuleBook) -> "Speech":
        marks: dict[SectionKind, dict[str, Mark]] = {}
        for change in document.since_last.changes if document.since_last.last is not None else ():
            of_section = marks.setdefault(change.section, {})
            of_section.update(dict.fromkeys(change.new, Mark.NEW))
            of_section.update(dict.fromkeys(change.other, Mark.OTHER))
        return cls(document, picture, rules, marks, {line.order: line for line in document.orders})

    def mark(self, section: SectionKind, key: str) -> Mark:
        return self.marks.get(section, {}).get(key, Mark.NONE)

    def moment(self, at: datetime | None) -> str:
        return "" if at is None else moment_text(at, now=self.document.at, rules=self.rules)

    def left(self, until: datetime) -> str:
        """ "12 min left", "5 min over"; no line of a narrow column ends within it."""
        left = until - self.document.at
        text = QCoreApplication.translate("Handover", "{span} left")
        if until < self.document.at:
            text = QCoreApplication.translate("Handover", "{span} over")
        return text.format(span=duration_text(abs(left))).replace(" ", KEPT)

    def due(self, until: datetime) -> str:
        """ "14:32, 12 min left"; what is over has its sign."""
        text = QCoreApplication.translate("Handover", "{at}, {left}").format(
            at=self.moment(until), left=self.left(until)
        )
        return f"■ {text}" if until < self.document.at else text

    def account(self, account: AccountId | None) -> str:
        return "" if account is None else account_label(account, self.picture)

    def crew(self, crew: CrewId | None) -> str:
        return "" if crew is None else crew_label(crew, self.picture)

    def customer(self, key: str) -> str:
        """An important customer by name, grade and number; the number alone of one that this room does not know."""
        known = self.picture.find(ImportantCustomer, key)
        return key if known is None else joined(known.name, term(known.grade), key)

    def station(self, station: StationId | None) -> str:
        return station_label(station, self.picture)


def value_term(kinds: tuple[type[Enum], ...], value: str) -> str:
    """The term of an enum's value; the value itself where it is none: a rule id, a free text."""
    for kind in kinds:
        if value in {one.value for one in kind}:
            return term(kind(value))
    return value


def joined(*parts: Any) -> str:
    """What is not empty, in one line."""
    return " · ".join(str(part) for part in parts if part)


def lines(*parts: str) -> str:
    """What is not empty, each in a line of its own."""
    return "\n".join(part for part in parts if part)
