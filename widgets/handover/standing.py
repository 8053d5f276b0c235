"""The words above the sections: who hands over to whom, how it stands, how old it is, and what a signature binds."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

from PySide6.QtCore import QCoreApplication

from models.entities.handovers import HandoverState, SectionKind
from models.handover.view import HandoverView, Proof, TickState, tick_state
from models.rules.rule_book import RuleBook
from widgets.words.handover.telling import DIGEST_START, whole_moment
from widgets.words.handover.told import HandoverTold
from widgets.words.times import age_text

_WHO_AND_WHEN, _WHY = 4, 5
"""The first facts of a handover are who hands over to whom and for which hours; the moment follows, said with its age,
and why it was taken over alone."""


def standing_html(view: HandoverView, told: HandoverTold, *, now: datetime, rules: RuleBook) -> str:
    """Four lines at most. The age is said until both have signed: what came since is not in it."""
    translate = QCoreApplication.translate
    facts = _facts(told.facts[:_WHO_AND_WHEN])
    number = f"<b>{escape(told.number)}</b> · " if told.number else ""
    at = whole_moment(view.document.at, rules)
    text = translate("HandoverPage", "As of {at}, {age} old")
    if view.digest:
        text = translate("HandoverPage", "As of {at}, frozen, {age} old")
    if view.handover is not None and view.handover.state is HandoverState.ACCEPTED:
        text = translate("HandoverPage", "As of {at}, frozen")
    age = text.format(at=at, age=age_text(max(now - view.document.at, timedelta(0))))
    lines = [f"{number}<b>{escape(told.state)}</b> · {escape(age)}", facts]
    if view.document.one_sided:
        lines.append(_facts(told.facts[_WHY:]))
    if view.proof is not None:
        lines.append(escape(proof_text(view)))
    return "<br>".join(lines)


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    return " · ".join(f"{escape(label)} <b>{escape(value)}</b>" for label, value in facts)


def proof_text(view: HandoverView) -> str:
    """Whether what is kept is what was signed, with the start of the digest."""
    translate = QCoreApplication.translate
    assert view.proof is not None
    text = {
        Proof.SOUND: translate("HandoverPage", "✓ Content and paper are what was signed (SHA-256 {digest}…)"),
        Proof.NO_PAPER: translate(
            "HandoverPage", "✓ The content is what was signed (SHA-256 {digest}…); no paper of it is kept yet"
        ),
        Proof.PAPER_CHANGED: translate("HandoverPage", "✕ The kept paper is not the one that was archived"),
        Proof.CONTENT_CHANGED: translate("HandoverPage", "✕ The kept content is not what was signed"),
    }[view.proof]
    return text.format(digest=view.digest[:DIGEST_START])


def signing_text(view: HandoverView, told: HandoverTold) -> str:
    """What the signature is about to bind."""
    translate = QCoreApplication.translate
    ticked = sum(tick_state(view, section) is TickState.TICKED for section in SectionKind)
    unanswered = sum(not one.answer for one in told.questions)
    counts = " · ".join(f"{number} {words}" for number, words in told.counts)
    if view.digest:
        text = translate("HandoverPage", "Signs the frozen content, SHA-256 {digest}…, revision {revision}: {counts}.")
    else:
        text = translate(
            "HandoverPage",
            "Freezes and signs the content as it is at that moment, about revision {revision}: {counts}.",
        )
    said = text.format(digest=view.digest[:DIGEST_START], revision=view.document.revision, counts=counts)
    standing = translate("HandoverPage", "Understood: {ticked} of {all} sections; questions without answer: {open}.")
    return f"{said} {standing.format(ticked=ticked, all=len(SectionKind), open=unanswered)}"
