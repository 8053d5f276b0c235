"""Limits of an order on paper, where nothing counts on: when each is due, with its date, and how it stood at the moment
of printing, with its units."""

from PySide6.QtCore import QCoreApplication

from models.rules.arrival_clocks import Clock, ClockState
from widgets.inspector.clock_words import SIGNS, time_used
from widgets.papers.scene import PaperScene
from widgets.papers.told import TableBlock
from widgets.words.rule_words import number_text
from widgets.words.terms import term
from widgets.words.times import exact_duration_text, moment_text


def clock_block(clocks: tuple[Clock, ...], scene: PaperScene) -> TableBlock:
    """Each limit with what is left of it or how far it is over."""
    translate = QCoreApplication.translate
    heads = (
        translate("Paper", "Clock"),
        translate("Paper", "Limit"),
        translate("Paper", "From"),
        translate("Paper", "Due"),
        translate("Paper", "How it stands"),
    )
    rows = tuple(_row(clock, scene) for clock in clocks)
    return TableBlock(title=translate("Paper", "Clocks"), heads=heads, rows=rows, widths=(2.6, 2.2, 2, 2, 3))


def limit_text(clock: Clock, scene: PaperScene) -> str:
    """ "Arrival T-2: due 14:01, 1 h 17 min left"."""
    text = QCoreApplication.translate("Paper", "{clock}: due {at}, {standing}")
    return text.format(clock=_name(clock), at=_moment(clock, scene), standing=_standing(clock, scene))


def _row(clock: Clock, scene: PaperScene) -> tuple[str, ...]:
    limit = number_text(scene.rules.number(clock.number))
    started = moment_text(clock.started_at, now=scene.now, rules=scene.rules)
    return _name(clock), limit, started, _moment(clock, scene), _standing(clock, scene)


def _name(clock: Clock) -> str:
    return f"{term(clock.leg)} {clock.rule}"


def _moment(clock: Clock, scene: PaperScene) -> str:
    return moment_text(clock.due_at, now=scene.now, rules=scene.rules)


def _standing(clock: Clock, scene: PaperScene) -> str:
    translate, state = QCoreApplication.translate, clock.state(scene.now, scene.rules)
    words = {
        ClockState.MET: translate("Paper", "met in {span}"),
        ClockState.MISSED: translate("Paper", "missed, took {span}"),
        ClockState.BREACHED: translate("Paper", "{span} over"),
        ClockState.PAUSED: translate("Paper", "paused, {span} left"),
    }.get(state, translate("Paper", "{span} left"))
    span = abs(clock.left(scene.now)) if clock.ended_at is None else time_used(clock)
    return SIGNS[state] + words.format(span=exact_duration_text(span))
