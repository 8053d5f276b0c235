"""The notice duties of a plan as its sheet tells them: step, last moment, how it stands, rule, source and weight."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan, PlanState
from models.notices.announced import notice_case
from models.picture import Picture
from models.rules.notice_duties import Compliance, NoticeDuty
from models.rules.notice_law import judge
from models.rules.rule_book import RuleBook, Weight
from widgets.plans.paper import Paper
from widgets.plans.words import Tone, hours_text, left_text, moment_text
from widgets.words.provenance import source_text
from widgets.words.rule_words import rule_text
from widgets.words.terms import listed, term


def duties_html(plan: OutagePlan, paper: Paper, *, picture: Picture, now: datetime, rules: RuleBook) -> str:
    """What breaks the law stands first in colour; everything says where it comes from. "" for a plan that is given up:
    nobody is late for an outage that does not take place."""
    if plan.state is PlanState.CANCELLED:
        return ""
    translate = QCoreApplication.translate
    verdict = judge(notice_case(plan, picture), now=now, rules=rules)
    if not verdict.duties:
        return paper.para(paper.text(translate("PlanSheet", "The notice law asks for nothing here.")))
    heads = (
        translate("PlanSheet", "What"),
        translate("PlanSheet", "By when"),
        translate("PlanSheet", "How it stands"),
    )
    rows = [(_row(duty, plan, paper, now=now, rules=rules), _rule(duty, paper, rules)) for duty in verdict.duties]
    return paper.told_table(heads, rows)


def _row(duty: NoticeDuty, plan: OutagePlan, paper: Paper, *, now: datetime, rules: RuleBook) -> tuple[str, ...]:
    what = paper.bold(term(duty.step))
    if duty.hours != plan.window:
        what += f"<br>{paper.dim(hours_text(duty.hours, rules, near=now))}"
    return what, _by_when(duty, paper, now=now, rules=rules), _stands(duty, paper, now)


def _by_when(duty: NoticeDuty, paper: Paper, *, now: datetime, rules: RuleBook) -> str:
    first, *doubts = by_when_lines(duty, rules, near=now)
    return "<br>".join((paper.text(first), *map(paper.dim, doubts)))


def by_when_lines(duty: NoticeDuty, rules: RuleBook, *, near: datetime | None = None) -> list[str]:
    """The last moment, and below it what makes it uncertain."""
    if duty.latest is None:
        return ["–"]
    lines = [moment_text(duty.latest, rules, near=near)]
    if duty.unofficial:
        years = listed(str(year) for year in duty.unofficial)
        text = QCoreApplication.translate("PlanSheet", "make-up days of {years} not published")
        lines.append(text.format(years=years))
    return lines


def _stands(duty: NoticeDuty, paper: Paper, now: datetime) -> str:
    words, tone = left_text(duty, now)
    if tone is Tone.LATE:
        # An internal rule that is broken warns; only the law is in the way.
        told = paper.late(words) if duty.weight is Weight.LAW else paper.soon(words)
    else:
        told = paper.soon(words) if tone is Tone.SOON and duty.state is not Compliance.UNKNOWN else paper.text(words)
    return told


def _rule(duty: NoticeDuty, paper: Paper, rules: RuleBook) -> str:
    return "<br>".join(map(paper.dim, rule_lines(duty, rules)))


def rule_lines(duty: NoticeDuty, rules: RuleBook) -> tuple[str, str]:
    """The rule's text (it says itself if nobody has verified it), then weight and source."""
    return rule_text(duty.rule.id, rules), f"{term(duty.weight)} · {source_text(duty.basis)}"
