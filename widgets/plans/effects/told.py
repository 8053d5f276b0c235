"""What a plan would do, as its sheet tells it before anybody is refused: counts, classes, offers, how old that is."""

from collections.abc import Set as AbstractSet
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.decisions.plan_judgement import PlanJudgement
from models.ids import AreaCode
from models.picture import Picture
from models.planning.repeated_outages import Caliber, Side
from models.rules.rule_book import RuleBook
from widgets.plans.asking import PlanAsker
from widgets.plans.effects.words import (
    alternative_text,
    budget_texts,
    long_open_texts,
    merge_text,
    moment_of,
    move_text,
    moves_of,
    over_limit_text,
    reason_text,
    totals_text,
)
from widgets.plans.effects.worst_areas import worst_areas_html
from widgets.plans.paper import Paper
from widgets.plans.recounted import recounted_texts
from widgets.words.refusals import refusal_text
from widgets.words.terms import labelled, listed, term

MOVE, MERGE = "move:", "merge:"
"""Before the new start in ISO, and before the other plan's number, in links that take an offer over."""


def effects_html(
    asker: PlanAsker,
    paper: Paper,
    *,
    opened: AbstractSet[AreaCode],
    writable: bool,
    picture: Picture,
    rules: RuleBook,
    now: datetime,
) -> str:
    """`opened`: areas of which it is told why they are counted so. Whoever may write on the plan takes an offer over by
    its link."""
    translate = QCoreApplication.translate
    judgement, failure = asker.judgement, asker.failure
    lines = []
    if failure is not None:
        text = translate("PlanEffects", "Could not be worked out: {why}")
        lines.append(paper.para(paper.late(text.format(why=refusal_text(failure, picture, rules)))))
    if judgement is None:
        working = translate("PlanEffects", "Being worked out …")
        return "".join(lines) or paper.para(paper.dim(working))
    if asker.question is not None and judgement.recount is not None:
        scope = asker.question.content.scope
        texts = recounted_texts(scope, judgement.recount, picture)
        lines += [paper.para(f"{paper.soon('▲')} {paper.text(text)}") for text in texts]
    if judgement.unread:
        lines.append(paper.para(paper.text(unread_text())))
    elif judgement.repeats is None:
        lines.append(paper.para(paper.text(translate("PlanEffects", "Nobody is without supply by this plan."))))
    else:
        lines.append(_counts_html(judgement, paper, opened=opened, rules=rules, now=now))
        lines.append(_offers_html(judgement, paper, writable=writable, picture=picture, rules=rules, now=now))
    for text in budget_texts(judgement):
        sign, rest = (paper.soon("▲"), text[2:]) if text.startswith("▲") else ("", text)
        lines.append(paper.para(f"{sign} {paper.text(rest)}"))
    lines.append(_along_html(judgement, paper))
    lines.append(paper.para(paper.dim(moment_of(judgement.at, rules))))
    return "".join(lines)


def unread_text() -> str:
    return QCoreApplication.translate(
        "PlanEffects",
        "The outages of record are still being read; the counts come by themselves. Nothing is approved before.",
    )


def _counts_html(
    judgement: PlanJudgement, paper: Paper, *, opened: AbstractSet[AreaCode], rules: RuleBook, now: datetime
) -> str:
    repeats, table = judgement.repeats, judgement.table
    assert repeats is not None and table is not None
    html = paper.para(paper.bold(totals_text(judgement)))
    if judgement.over_limit is not None:
        html += paper.para(f"{paper.late('✕')} {paper.text(over_limit_text(judgement.over_limit))}")
    reason = reason_text(judgement)
    if reason:
        html += paper.para(paper.text(reason))
    for line in long_open_texts(judgement, rules, near=now):
        html += paper.para(f"{paper.soon('▲')} {paper.text(line)}")
    without = repeats.totals(Caliber.WITHOUT_EXTERNAL, Side.AFTER)
    if without != repeats.totals(Caliber.ALL, Side.AFTER):
        parts = listed(f"{term(kind)} {count:,}" for kind, count in without.items())
        html += paper.para(paper.dim(labelled(term(Caliber.WITHOUT_EXTERNAL), parts)))
    return html + worst_areas_html(repeats, table, paper, opened=opened, rules=rules)


def _offers_html(
    judgement: PlanJudgement, paper: Paper, *, writable: bool, picture: Picture, rules: RuleBook, now: datetime
) -> str:
    translate = QCoreApplication.translate
    merges = []
    for offer in judgement.merges:
        act = translate("PlanEffects", "Merge")
        link = paper.link(f"{MERGE}{offer.other}", act) if writable else paper.dim(act)
        see = paper.link(offer.other, "↗")
        merges.append(f"{link} {see} {paper.text(merge_text(offer, rules, near=now))}")
    moves = []
    for move in moves_of(judgement):
        act = translate("PlanEffects", "Move")
        link = paper.link(f"{MOVE}{move.window.start.isoformat()}", act) if writable else paper.dim(act)
        moves.append(f"{link} {paper.text(move_text(move, rules, near=now))}")
    kept = [paper.text(alternative_text(offer, picture)) for offer in judgement.alternatives]
    parts = (
        (translate("PlanEffects", "Together with another plan"), merges),
        (_moves_head(judgement), moves),
        (translate("PlanEffects", "Without an outage"), kept),
    )
    return "".join(
        paper.para(paper.dim(head)) + "".join(paper.para(line) for line in lines) for head, lines in parts if lines
    )


def _moves_head(judgement: PlanJudgement) -> str:
    if judgement.moves is not None and judgement.moves.clear:
        return QCoreApplication.translate("PlanEffects", "On another day, on which no area comes near a limit")
    return QCoreApplication.translate("PlanEffects", "On the day with the least harm")


def _along_html(judgement: PlanJudgement, paper: Paper) -> str:
    """What can be done in the same outage."""
    translate = QCoreApplication.translate
    html = ""
    if judgement.ride_along:
        text = translate("PlanEffects", "Metering defects inside, to be removed in the same outage (N-15): {orders}")
        html += paper.para(paper.text(text.format(orders=listed(judgement.ride_along[:10]))))
    return html
