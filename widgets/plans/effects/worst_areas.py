"""The areas that a plan treats worst, with their counts before and after, and why one is counted as it is."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import Window
from models.ids import AreaCode
from models.planning.outage_history import OutageSource, OutageTable
from models.planning.repeat_details import AreaDetail, LimitPassed, OutageTold, area_detail
from models.planning.repeat_limits import CLASS_OF_CODE, RepeatClass, RepeatLimit
from models.planning.repeated_outages import Caliber, RepeatWhatIf, Side
from models.planning.rolling_windows import LONGEST, RollingWindow
from models.rules.rule_book import RuleBook
from widgets.plans.effects.words import change_text, limit_text, window_text
from widgets.plans.paper import Paper
from widgets.plans.words import hours_text, moment_text
from widgets.words.terms import listed, term

WHY = "why:"
"""Before the code of an area in a link that tells more of it, or less again."""
MOST_AREAS = 8
_MOST_OUTAGES = 15


@dataclass(frozen=True, slots=True)
class WorstArea:
    """`counts`: window → all outages and the arranged ones, each before and after."""

    area: AreaCode
    kind: RepeatClass
    before: RepeatClass
    limits: tuple[RepeatLimit, ...]
    counts: dict[RollingWindow, tuple[tuple[int, int], tuple[int, int]]]

    @property
    def newly(self) -> bool:
        """In a worse class by the plan."""
        return self.kind is not self.before


def worst_areas(answer: RepeatWhatIf, *, most: int = MOST_AREAS) -> tuple[WorstArea, ...]:
    """The gravest class first, in it the gravest limit and the highest count."""
    after, before = (answer.class_of(Caliber.ALL, side) for side in (Side.AFTER, Side.BEFORE))
    first = answer.first[0, list(Side).index(Side.AFTER)]
    highest = np.max([answer.count(limit, Side.AFTER) for limit in answer.limits], axis=0)
    order = np.lexsort((-highest, np.where(first < 0, len(answer.limits), first), -after.astype(np.int64)))
    return tuple(
        WorstArea(
            area=answer.areas[row],
            kind=CLASS_OF_CODE[int(after[row])],
            before=CLASS_OF_CODE[int(before[row])],
            limits=answer.limits_passed(answer.areas[row]),
            counts=_counts(answer, row),
        )
        for row in order[:most].tolist()
    )


def worst_areas_html(
    answer: RepeatWhatIf, table: OutageTable, paper: Paper, *, opened: AbstractSet[AreaCode], rules: RuleBook
) -> str:
    """A row for each; below one that is opened why it is counted so."""
    translate = QCoreApplication.translate
    windows = sorted({window for window, _ in answer.ways}, key=lambda window: window.days or LONGEST)
    rows = []
    for one in worst_areas(answer):
        sign = "▾" if one.area in opened else "▸"
        name = paper.link(f"{WHY}{one.area}", f"{sign} {one.area}") + _newly_html(one, paper)
        cells = [name, _class_html(one, paper), *(_count_html(one, window, paper) for window in windows)]
        cells = [paper.unbroken(cell) for cell in cells]
        told = _detail_html(area_detail(answer, table, one.area), paper, rules) if one.area in opened else ""
        rows.append((cells, told))
    heads = (translate("PlanEffects", "Area"), translate("PlanEffects", "Class"), *map(window_text, windows))
    html = paper.told_table(heads, rows)
    rest = len(answer.areas) - len(rows)
    if rest:
        text = translate("PlanEffects", "… and {count} areas more, none of them worse")
        html += paper.para(paper.dim(text.format(count=f"{rest:,}")))
    hint = translate("PlanEffects", "All outages, below them the planned ones; before → with the plan.")
    return html + paper.para(paper.dim(hint))


def _counts(answer: RepeatWhatIf, row: int) -> dict[RollingWindow, tuple[tuple[int, int], tuple[int, int]]]:
    counts = answer.counts[0]
    sides = [list(Side).index(side) for side in (Side.BEFORE, Side.AFTER)]
    found = {}
    for window, _ in answer.ways:
        of_all, planned = answer.ways.index((window, False)), answer.ways.index((window, True))
        every = tuple(int(counts[side, of_all, row]) for side in sides)
        only = tuple(int(counts[side, planned, row]) for side in sides)
        found[window] = ((every[0], every[1]), (only[0], only[1]))
    return found


def _class_html(one: WorstArea, paper: Paper) -> str:
    """The rules that it passes, each once."""
    if one.kind is RepeatClass.NORMAL:
        return paper.dim("–")
    rules = listed(dict.fromkeys(limit.rule for limit in one.limits))
    frequent = one.kind is RepeatClass.FREQUENT
    return paper.late(f"✕ {rules}") if frequent else paper.soon(f"▲ {rules}")


def _newly_html(one: WorstArea, paper: Paper) -> str:
    """Below the area, where there is room, what came by the plan."""
    if not one.newly or one.kind is RepeatClass.NORMAL:
        return ""
    by_it = QCoreApplication.translate("PlanEffects", "by this plan")
    return f"<br>{paper.dim(by_it)}"


def _count_html(one: WorstArea, window: RollingWindow, paper: Paper) -> str:
    every, planned = one.counts[window]
    return f"{paper.text(change_text(*every))}<br>{paper.dim(change_text(*planned))}"


def _detail_html(detail: AreaDetail, paper: Paper, rules: RuleBook) -> str:
    lines = [paper.text(_passed_text(passed)) for passed in detail.passed]
    if not detail.passed:
        lines.append(paper.text(QCoreApplication.translate("PlanEffects", "No limit is passed.")))
    told = sorted(detail.outages, key=lambda outage: outage.start)[-_MOST_OUTAGES:]
    if len(detail.outages) > len(told):
        text = QCoreApplication.translate("PlanEffects", "The latest {shown} of {count} outages:")
        lines.append(paper.dim(text.format(shown=len(told), count=len(detail.outages))))
    lines += [_outage_html(outage, paper, rules) for outage in told]
    return "".join(f'<p style="margin:1px 0 1px 14px">{line}</p>' for line in lines)


def _passed_text(passed: LimitPassed) -> str:
    translate = QCoreApplication.translate
    text = translate("PlanEffects", "{limit} – {counts}, worst from {first} to {last}")
    told = text.format(
        limit=limit_text(passed.limit),
        counts=change_text(passed.before, passed.after),
        first=f"{passed.first_day:%Y-%m-%d}",
        last=f"{passed.last_day:%Y-%m-%d}",
    )
    if passed.without_external == passed.after:
        return told
    rest = translate("PlanEffects", "{told}; without external damage {count}")
    return rest.format(told=told, count=passed.without_external)


def _outage_html(outage: OutageTold, paper: Paper, rules: RuleBook) -> str:
    translate = QCoreApplication.translate
    parts = []
    if outage.source is None:
        parts.append(paper.bold(translate("PlanEffects", "this plan")))
    elif outage.source[0] is OutageSource.PLAN:
        parts.append(paper.link(outage.source[1], outage.source[1]))
    else:
        parts.append(paper.text(f"{term(outage.source[0])} {outage.source[1]}"))
    parts.append(paper.text(_hours(outage, rules)))
    marks = [translate("PlanEffects", "planned") if outage.planned else translate("PlanEffects", "fault")]
    if outage.external:
        marks.append(translate("PlanEffects", "external damage"))
    if outage.running:
        marks.append(translate("PlanEffects", "not over yet"))
    if outage.source is not None and (outage.start_estimated or (outage.end_estimated and not outage.planned)):
        marks.append(translate("PlanEffects", "times estimated"))
    parts.append(paper.dim(listed(marks)))
    return " · ".join(parts)


def _hours(outage: OutageTold, rules: RuleBook) -> str:
    if outage.running:
        return QCoreApplication.translate("PlanEffects", "since {start}").format(start=moment_text(outage.start, rules))
    return hours_text(Window(outage.start, outage.end), rules)
