"""How grave a case is (U-5): computed from what is on record, never typed, and always with its reasons."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from models.entities.network import Grade
from models.entities.orders import Channel
from models.entities.service_cases import CaseClass, CaseKind, Circle, ServiceCase
from models.picture import Picture
from models.rules.rule_book import RuleBook

GRAVE = frozenset({CaseClass.SPECIAL, CaseClass.MAJOR})
"""Major or larger: reviewed and passed on at two levels (U-5)."""


class ClassReason(Enum):
    AUTHORITY = "authority"
    MEDIA = "media"
    REGULATOR = "regulator"
    JOINT = "joint"
    IMPORTANT_CUSTOMER = "important_customer"
    REPEATED = "repeated"
    GOES_HIGHER = "goes_higher"


@dataclass(frozen=True, slots=True)
class ClassJudgement:
    """The class and every reason that leads to it; a general case has none."""

    case_class: CaseClass
    reasons: tuple[ClassReason, ...]


_OF_CIRCLE = {
    Circle.PROVINCE: CaseClass.SPECIAL,
    Circle.CITY: CaseClass.MAJOR,
    Circle.COUNTY: CaseClass.IMPORTANT,
    Circle.NONE: CaseClass.GENERAL,
}


def class_of(case: ServiceCase, book: Picture, rules: RuleBook) -> ClassJudgement:
    """The gravest class that any reason leads to."""
    found = _by_itself(case, rules)
    if _important(case, book):
        found[ClassReason.IMPORTANT_CUSTOMER] = CaseClass.IMPORTANT
    if case.kind is CaseKind.COMPLAINT and repeats_of(case, book, rules):
        found[ClassReason.REPEATED] = CaseClass.IMPORTANT
    return _gravest(found)


def is_grave(case: ServiceCase, rules: RuleBook) -> bool:
    """A complaint of class major or larger. What makes it so stands in the case itself."""
    return case.kind is CaseKind.COMPLAINT and _gravest(_by_itself(case, rules)).case_class in GRAVE


def repeats_of(case: ServiceCase, book: Picture, rules: RuleBook) -> list[ServiceCase]:
    """Earlier cases of the same customer about the same kind of thing, received within `D-6.within` days before it."""
    first = case.received_at - timedelta(days=rules.value("D-6.within"))
    return [
        one
        for one in book.cases_like(case)
        if one.id != case.id and one.kind is case.kind and first <= one.received_at <= case.received_at
    ]


def _by_itself(case: ServiceCase, rules: RuleBook) -> dict[ClassReason, CaseClass]:
    facts = case.facts
    found = {ClassReason.AUTHORITY: _OF_CIRCLE[facts.authority], ClassReason.MEDIA: _OF_CIRCLE[facts.media]}
    if case.channel is Channel.REGULATOR_12398:
        found[ClassReason.REGULATOR] = CaseClass.MAJOR
    if facts.households >= rules.value("U-5.joint"):
        found[ClassReason.JOINT] = CaseClass.MAJOR
    if facts.goes_higher:
        found[ClassReason.GOES_HIGHER] = CaseClass.IMPORTANT
    return found


def _gravest(found: dict[ClassReason, CaseClass]) -> ClassJudgement:
    order = list(CaseClass)
    gravest = min(found.values(), key=order.index)
    if gravest is CaseClass.GENERAL:
        return ClassJudgement(gravest, ())
    return ClassJudgement(gravest, tuple(reason for reason, leads in found.items() if leads is gravest))


def _important(case: ServiceCase, book: Picture) -> bool:
    """The customer itself, or one that is out by an order of the case; a sensitive one makes no class."""
    known = book.important_customers
    keys = {case.customer}
    for key in case.orders:
        order = book.orders.get(key)
        keys.update(order.important_customers if order is not None else ())
    return any(key in known and known[key].grade is not Grade.SENSITIVE for key in keys)
