"""A document of facts → what page and paper show of it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.handovers import Handover, HandoverState, SectionKind, Signature
from models.handover.document import AheadKind, Document
from models.ids import AccountId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.handover.ahead_lines import ahead_section
from widgets.words.handover.alarm_lines import alarms_section
from widgets.words.handover.room_lines import (
    cases_section,
    feeds_section,
    forces_section,
    jobs_section,
    protected_section,
)
from widgets.words.handover.shift_lines import shift_section, superiors_section
from widgets.words.handover.since_last_lines import since_last_section
from widgets.words.handover.speech import Speech
from widgets.words.handover.told import HandoverTold, QuestionTold, SectionTold, SignatureTold
from widgets.words.handover.work_lines import orders_section, outages_section
from widgets.words.terms import term
from widgets.words.times import clock_time, clock_time_to_second, date_text

_SECTIONS = {
    SectionKind.AHEAD: ahead_section,
    SectionKind.ORDERS: orders_section,
    SectionKind.OUTAGES: outages_section,
    SectionKind.JOBS: jobs_section,
    SectionKind.FORCES: forces_section,
    SectionKind.PROTECTED: protected_section,
    SectionKind.CASES: cases_section,
    SectionKind.ALARMS: alarms_section,
    SectionKind.FEEDS: feeds_section,
    SectionKind.SUPERIORS: superiors_section,
    SectionKind.SHIFT: shift_section,
    SectionKind.SINCE_LAST: since_last_section,
}
DIGEST_START = 16
"""Signs of a digest that people compare."""


def told(
    document: Document, *, handover: Handover | None, digest: str, picture: Picture, rules: RuleBook
) -> HandoverTold:
    """`handover` is the act of handing over, None while nobody has begun one; `digest` that of the signed document, ""
    while it is live. Cheap: lines become words when they are looked at."""
    translate = QCoreApplication.translate
    speech = Speech.of(document, picture=picture, rules=rules)
    state = (
        translate("Handover", "Live view: nobody has begun a handover") if handover is None else term(handover.state)
    )
    signed = handover is not None and handover.state is HandoverState.ACCEPTED
    if not signed:
        state = translate("Handover", "{state} – NOT SIGNED").format(state=state)
    if handover is not None and handover.state is HandoverState.SIGNED:
        state = translate("Handover", "Signed by the outgoing shift only – NOT YET TAKEN OVER")
    if signed and document.one_sided:
        state = translate("Handover", "Taken over alone – THE OUTGOING SHIFT HAS NOT SIGNED")
    return HandoverTold(
        title=translate("Handover", "Shift handover"),
        number="" if handover is None else handover.id,
        state=state,
        signed=signed,
        facts=_facts(speech, document),
        counts=_counts(document),
        marks=translate("Handover", "＋ new, △ other than at the last handover, ■ over its limit, ▲ needs somebody"),
        sections=tuple(section_told(kind, speech) for kind in SectionKind),
        questions_title=translate("Handover", "Questions and answers"),
        questions_empty=translate("Handover", "Nothing was asked back."),
        questions=questions_told(document, handover, speech),
        signatures=_signatures(document, handover, speech),
        bound=_bound(document, digest),
        foot=_foot(document, digest, rules),
    )


def section_told(kind: SectionKind, speech: Speech) -> SectionTold:
    return _SECTIONS[kind](speech)


def questions_told(document: Document, handover: Handover | None, speech: Speech) -> tuple[QuestionTold, ...]:
    found = document.questions if handover is None else handover.questions
    return tuple(
        QuestionTold(
            one.section,
            place,
            one.words,
            _by(one.by, one.at, speech),
            "" if one.answer is None else one.answer.words,
            "" if one.answer is None else _by(one.answer.by, one.answer.at, speech),
        )
        for place, one in enumerate(found)
    )


def _by(account: AccountId, at: datetime, speech: Speech) -> str:
    return QCoreApplication.translate("Handover", "{who}, {at}").format(
        who=speech.account(account), at=speech.moment(at)
    )


def whole_moment(at: datetime, rules: RuleBook) -> str:
    """ "2026-11-22 20:01:14"."""
    return f"{date_text(at, rules)} {clock_time_to_second(at, rules)}"


def _facts(speech: Speech, document: Document) -> tuple[tuple[str, str], ...]:
    translate = QCoreApplication.translate
    rules = speech.rules

    def hours(start: datetime, end: datetime) -> str:
        return f"{date_text(start, rules)} {clock_time(start, rules)} – {speech.moment(end)}"

    planned = document.planned
    found = [
        (translate("Handover", "Hands over"), speech.account(document.outgoing) or "–"),
        (translate("Handover", "Takes over"), speech.account(document.incoming) or "–"),
        (
            translate("Handover", "Shift that ends"),
            "–" if planned is None else hours(planned.start, planned.end),
        ),
        (translate("Handover", "Shift to come"), hours(document.upcoming.start, document.upcoming.end)),
        (translate("Handover", "As things stood"), whole_moment(document.at, rules)),
    ]
    if document.one_sided:
        found.append((translate("Handover", "Taken over one-sidedly, because"), document.one_sided))
    return tuple(found)


def _counts(document: Document) -> tuple[tuple[str, str], ...]:
    """The upshot in numbers."""
    translate = QCoreApplication.translate
    breaches = [line.at < document.at for line in document.ahead if line.kind is AheadKind.BREACH]
    waiting = sum(line.crew is None for line in document.orders)
    numbers = (
        (len(document.orders), translate("Handover", "open orders")),
        (waiting, translate("Handover", "without a crew")),
        (breaches.count(False), translate("Handover", "limits run out")),
        (breaches.count(True), translate("Handover", "limits past due")),
        (len(document.outages.off), translate("Handover", "outages")),
        (len(document.outages.earths), translate("Handover", "earth wires out")),
        (len(document.outages.owed), translate("Handover", "reports owed")),
        (len(document.cases), translate("Handover", "service cases")),
        (len(document.superiors), translate("Handover", "superior's orders")),
    )
    return tuple((f"{count:,}", words) for count, words in numbers)


def _signatures(document: Document, handover: Handover | None, speech: Speech) -> tuple[SignatureTold, ...]:
    translate = QCoreApplication.translate
    out = None if handover is None else handover.signed_out
    into = None if handover is None else handover.signed_in
    alone = "" if handover is None else handover.one_sided
    return (
        _signature(translate("Handover", "Outgoing shift leader"), document.outgoing, out, alone, speech),
        _signature(translate("Handover", "Incoming shift leader"), document.incoming, into, "", speech),
    )


def _signature(role: str, who: AccountId | None, given: Signature | None, alone: str, speech: Speech) -> SignatureTold:
    translate = QCoreApplication.translate
    if given is not None:
        how = translate("Handover", "Signed, password re-entered")
        return SignatureTold(role, speech.account(given.by), whole_moment(given.at, speech.rules), how)
    how = translate("Handover", "not signed")
    if alone:
        how = translate("Handover", "not signed, because: {reason}").format(reason=alone)
    return SignatureTold(role, speech.account(who), "", how)


def _foot(document: Document, digest: str, rules: RuleBook) -> str:
    """What a sheet that lies alone is told by: the moment, the revision and the digest's first signs."""
    translate = QCoreApplication.translate
    parts = [
        f"{translate('Handover', 'As things stood')} {whole_moment(document.at, rules)}",
        f"{translate('Handover', 'Revision of the journal')} {document.revision}",
    ]
    return "　".join([*parts, f"SHA-256 {digest[:DIGEST_START]}…"] if digest else parts)


def _bound(document: Document, digest: str) -> tuple[tuple[str, str], ...]:
    translate = QCoreApplication.translate
    return (
        (translate("Handover", "Digest of the content (SHA-256)"), digest or translate("Handover", "none: not signed")),
        (translate("Handover", "Revision of the journal"), str(document.revision)),
        (translate("Handover", "Rule book"), document.rule_book),
    )
