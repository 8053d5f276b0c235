"""The ten points of a reply (C-7), held against the record: what can be computed is computed, the rest is for a person
to confirm by name. Every finding says what is wanting and where in the text it sticks.

The phrases below are patterns that texts are searched for, in both languages, not words that are shown."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.entities.service_cases import Reply, ReplyPoint, ServiceCase
from models.ids import AccountId
from models.picture import Picture
from models.planning.case_record import CaseRecord, record_of
from models.rules.case_class import repeats_of
from models.rules.rule_book import RuleBook


class PointWeight(Enum):
    """What a failed point does: it stops the reply, it asks for a reason, it is told."""

    HARD = "hard"
    WEIGHTY = "weighty"
    LIGHT = "light"


class Verdict(Enum):
    PASSED = "passed"
    CONFIRMED = "confirmed"
    TO_CONFIRM = "to_confirm"
    FAILED = "failed"
    NOT_ASKED = "not_asked"


class Fault(Enum):
    """Why a point fails."""

    NOBODY_REACHED = "nobody_reached"
    TIME_MISSING = "time_missing"
    TIME_NOT_ON_RECORD = "time_not_on_record"
    NOT_BACK = "not_back"
    RECORD_AWAY = "record_away"
    NOT_AS_ON_RECORD = "not_as_on_record"
    VAGUE = "vague"
    NOT_SETTLED = "not_settled"
    NO_APOLOGY = "no_apology"


POINT_WEIGHTS: Mapping[ReplyPoint, PointWeight] = {
    ReplyPoint.CORE_DEMAND: PointWeight.HARD,
    ReplyPoint.CONTACT_RECORD: PointWeight.HARD,
    ReplyPoint.OUTAGE_TIME: PointWeight.HARD,
    ReplyPoint.REPAIR_TIME: PointWeight.LIGHT,
    ReplyPoint.RESTORED_TIME: PointWeight.HARD,
    ReplyPoint.CAUSE: PointWeight.WEIGHTY,
    ReplyPoint.MEASURES: PointWeight.WEIGHTY,
    ReplyPoint.PROOF_OF_SETTLED: PointWeight.HARD,
    ReplyPoint.FREQUENT_OUTAGE: PointWeight.LIGHT,
    ReplyPoint.REPEAT_COMPLAINT: PointWeight.WEIGHTY,
}

_TIME = re.compile(r"(?<![\d::.])([01]?\d|2[0-3])\s*(?:[::]\s*([0-5]\d)(?![\d::])|[时點点]\s*(?:([0-5]?\d)\s*分?)?)")
_SETTLED = re.compile(
    r"已(?:经)?(?:全部|妥善)?(?:解决|办结|处理完毕|处置完毕|恢复|送电|修复)|\b(?:resolved|settled|restored|solved)\b",
    re.IGNORECASE,
)
_VAGUE_CAUSE = re.compile(
    r"(?:相关|某些|客观|有关|其他)原因|\b(?:various|certain|technical|some) reasons?\b", re.IGNORECASE
)
_VAGUE_MEASURES = re.compile(
    r"加强(?:管理|巡视|监督)|尽快(?:处理|解决|安排)|高度重视|\b(?:as soon as possible|in due course|take measures)\b",
    re.IGNORECASE,
)
_APOLOGY = re.compile(r"歉|抱歉|对不起|\b(?:sorry|apolog\w+|regret)\b", re.IGNORECASE)
_FREQUENT = re.compile(
    r"频繁|反复|多次|经常|又停|总是停|老停|天天停|\b(?:again|often|frequent\w*|every (?:day|week))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Finding:
    """`times` and `texts` are what the record has and the text lacks; `marks` are spans (start, end) of the text that
    stand against it; `sources` the orders and plans that it is about."""

    point: ReplyPoint
    verdict: Verdict
    fault: Fault | None = None
    times: tuple[datetime, ...] = ()
    texts: tuple[str, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    sources: tuple[str, ...] = ()
    confirmed_by: AccountId | None = None

    @property
    def weight(self) -> PointWeight:
        return POINT_WEIGHTS[self.point]

    @property
    def open(self) -> bool:
        """It fails, or waits for a person."""
        return self.verdict in {Verdict.FAILED, Verdict.TO_CONFIRM}


def check_reply(
    case: ServiceCase, text: str, *, book: Picture, rules: RuleBook, reply: Reply | None = None
) -> tuple[Finding, ...]:
    """Ten findings, in the order of the points. Confirmations of `reply` count if it says this `text`."""
    record = record_of(case, book)
    confirmed: dict[ReplyPoint, AccountId] = {}
    if reply is not None and reply.text == text:
        confirmed = {one.point: one.by for one in reply.confirmations}
    found = (
        Finding(ReplyPoint.CORE_DEMAND, Verdict.TO_CONFIRM),
        _contact(case),
        _off(case, text, record, rules),
        _repair(text, record, rules),
        _back(text, record, rules),
        _concrete(ReplyPoint.CAUSE, [one.cause for one in record.outages], text, _VAGUE_CAUSE),
        _concrete(ReplyPoint.MEASURES, [one.remedy for one in record.outages], text, _VAGUE_MEASURES),
        _settled(text, record),
        _care(ReplyPoint.FREQUENT_OUTAGE, text, asked=is_frequent(case)),
        _care(ReplyPoint.REPEAT_COMPLAINT, text, asked=bool(case.reopenings or repeats_of(case, book, rules))),
    )
    return tuple(_with_word(one, confirmed) for one in found)


def is_frequent(case: ServiceCase) -> bool:
    """A case about outages that come again: several are linked, or its words say so."""
    return len(case.orders) + len(case.plans) > 1 or _FREQUENT.search(case.words) is not None


def _with_word(finding: Finding, confirmed: Mapping[ReplyPoint, AccountId]) -> Finding:
    if finding.verdict is not Verdict.TO_CONFIRM or finding.point not in confirmed:
        return finding
    return Finding(finding.point, Verdict.CONFIRMED, confirmed_by=confirmed[finding.point])


def _contact(case: ServiceCase) -> Finding:
    point = ReplyPoint.CONTACT_RECORD
    if case.reached is None:
        return Finding(point, Verdict.FAILED, Fault.NOBODY_REACHED)
    return Finding(point, Verdict.PASSED)


def _off(case: ServiceCase, text: str, record: CaseRecord, rules: RuleBook) -> Finding:
    """The outage's begin; and no time in the text that nobody has on record."""
    point = ReplyPoint.OUTAGE_TIME
    if record.missing:
        return Finding(point, Verdict.FAILED, Fault.RECORD_AWAY, sources=record.missing)
    if not record.about_outage:
        return Finding(point, Verdict.NOT_ASKED)
    wanted = [one.off for one in record.outages if one.off is not None]
    known = _known_times(case, record)
    strange = tuple(span for span, said in _said(text) if said not in {_clock(at, rules) for at in known})
    if strange:
        return Finding(point, Verdict.FAILED, Fault.TIME_NOT_ON_RECORD, marks=strange)
    return _times(point, wanted, text, rules)


def _repair(text: str, record: CaseRecord, rules: RuleBook) -> Finding:
    wanted = [at for one in record.outages for at in (one.arrived, one.repaired) if at is not None]
    return _times(ReplyPoint.REPAIR_TIME, wanted, text, rules)


def _back(text: str, record: CaseRecord, rules: RuleBook) -> Finding:
    """When power came back; while it is off, when it is expected."""
    point = ReplyPoint.RESTORED_TIME
    dark = [one for one in record.outages if one.off is not None]
    lost = tuple(one.source for one in dark if one.back is None and one.expected is None)
    if lost:
        return Finding(point, Verdict.FAILED, Fault.NOT_BACK, sources=lost)
    return _times(point, [one.back or one.expected for one in dark], text, rules)


def _times(point: ReplyPoint, wanted: Sequence[datetime | None], text: str, rules: RuleBook) -> Finding:
    if not wanted:
        return Finding(point, Verdict.NOT_ASKED)
    said = {clock for _, clock in _said(text)}
    missing = tuple(at for at in wanted if at is not None and _clock(at, rules) not in said)
    if missing:
        return Finding(point, Verdict.FAILED, Fault.TIME_MISSING, times=missing)
    return Finding(point, Verdict.PASSED)


def _concrete(point: ReplyPoint, on_record: Sequence[str], text: str, vague: re.Pattern[str]) -> Finding:
    """As it is on record; where the record says nothing, a person answers for it, and vague words are pointed at."""
    wanted = tuple(dict.fromkeys(words for words in on_record if words))
    missing = tuple(words for words in wanted if words not in text)
    if missing:
        return Finding(point, Verdict.FAILED, Fault.NOT_AS_ON_RECORD, texts=missing, marks=_spans(vague, text))
    if wanted:
        return Finding(point, Verdict.PASSED)
    marks = _spans(vague, text)
    if marks:
        return Finding(point, Verdict.FAILED, Fault.VAGUE, marks=marks)
    return Finding(point, Verdict.TO_CONFIRM)


def _settled(text: str, record: CaseRecord) -> Finding:
    """No 已解决 while the record has the power off; where no outage is linked, a person answers for it."""
    point = ReplyPoint.PROOF_OF_SETTLED
    marks = _spans(_SETTLED, text)
    if not marks:
        return Finding(point, Verdict.PASSED)
    if record.all_back and not record.missing:
        return Finding(point, Verdict.PASSED)
    if not record.about_outage and not record.missing:
        return Finding(point, Verdict.TO_CONFIRM, marks=marks)
    dark = tuple(one.source for one in record.outages if one.off is not None and one.back is None)
    return Finding(point, Verdict.FAILED, Fault.NOT_SETTLED, marks=marks, sources=dark + record.missing)


def _care(point: ReplyPoint, text: str, *, asked: bool) -> Finding:
    if not asked:
        return Finding(point, Verdict.NOT_ASKED)
    if _APOLOGY.search(text) is None:
        return Finding(point, Verdict.FAILED, Fault.NO_APOLOGY)
    return Finding(point, Verdict.TO_CONFIRM)


def _known_times(case: ServiceCase, record: CaseRecord) -> list[datetime]:
    found = [case.received_at, *(one.at for one in case.contacts)]
    for one in record.outages:
        found += [at for at in (one.off, one.arrived, one.repaired, one.back, one.expected) if at is not None]
    return found


def _said(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Every time of day in the text: where it stands, and its hour and minute."""
    return [(match.span(), (int(match[1]), int(match[2] or match[3] or 0))) for match in _TIME.finditer(text)]


def _clock(at: datetime, rules: RuleBook) -> tuple[int, int]:
    local = at.astimezone(rules.zone)
    return local.hour, local.minute


def _spans(pattern: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in pattern.finditer(text))
