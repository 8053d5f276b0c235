"""What the signs on the map are and what they mean, in the order of a legend."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from models.entities.map_marks import MarkKind
from models.entities.orders import Urgency
from models.outages import OutageState
from models.planning.plan_days import DayPhase
from widgets.map.crew_trails import TRAIL_SPAN
from widgets.map.map_marks.signs import MarkInks, paint_mark
from widgets.map.trail_layer import paint_late_trail, paint_trail, paint_trail_gap
from widgets.theme.hatches import paint_outage
from widgets.theme.inks import Inks
from widgets.theme.plan_hatches import PlanSign, paint_phase, paint_sign
from widgets.theme.symbols import (
    CrewLook,
    OrderLook,
    paint_crew,
    paint_order,
    paint_stale_crew,
    paint_station,
    paint_substation,
)
from widgets.words.terms import term
from widgets.words.times import age_text

Paint = Callable[[QPainter], None]


def legend_paints(inks: Inks) -> list[Paint]:
    """Each paints its sign around the painter's origin."""
    ground = inks.theme.ground
    trails = [partial(paint, colours=ground) for paint in (paint_trail, paint_late_trail, paint_trail_gap)]
    return [*_live_paints(inks), *trails, *_place_paints(inks)]


def legend_texts() -> list[str]:
    """In the language of the moment, in the order of the signs."""
    translate = QCoreApplication.translate
    trails = [
        translate("Legend", "Trail of the last {span}").format(span=age_text(TRAIL_SPAN)),
        translate("Legend", "Trail to a position out of date"),
        translate("Legend", "Not known where in between"),
    ]
    return [*_live_texts(), *trails, *_place_texts()]


def passing_rows() -> int:
    """How many of the first rows tell what moves: orders, crews, trails."""
    return len(legend_texts()) - len(_place_texts())


def plan_paints(inks: Inks) -> list[Paint]:
    """Hatches of a day's planned outages; a legend tells them while the map shows a day."""
    phases = [partial(paint_phase, phase=phase, theme=inks.theme) for phase in DayPhase]
    signs = [partial(paint_sign, sign=sign, theme=inks.theme) for sign in (PlanSign.CONFLICT, PlanSign.MERGE)]
    return [*phases, *signs]


def plan_texts() -> list[str]:
    translate = QCoreApplication.translate
    signs = [translate("Legend", "Plans in conflict"), translate("Legend", "Plans that could be one outage")]
    return [*(term(phase) for phase in DayPhase), *signs]


def mark_paints(inks: Inks) -> dict[MarkKind, Paint]:
    """Signs of marks; a legend tells only those that stand on the map."""
    marks = MarkInks(inks.theme)
    return {kind: partial(paint_mark, kind=kind, inks=marks) for kind in MarkKind}


def mark_legend(inks: Inks, kinds: Collection[MarkKind]) -> list[tuple[Paint, str]]:
    """Sign and words of these kinds."""
    return [(paint, term(kind)) for kind, paint in mark_paints(inks).items() if kind in kinds]


def paper_paints(inks: Inks) -> list[Paint]:
    """The same for paper, which has no trails."""
    return [*_live_paints(inks), *_place_paints(inks)]


def paper_texts() -> list[str]:
    return [*_live_texts(), *_place_texts()]


def _live_paints(inks: Inks) -> list[Paint]:
    return [
        *(partial(paint_order, urgency=urgency, look=OrderLook.WAITING, inks=inks) for urgency in Urgency),
        partial(paint_order, urgency=Urgency.EMERGENCY, look=OrderLook.IN_HAND, inks=inks),
        partial(paint_order, urgency=Urgency.EMERGENCY, look=OrderLook.RESTORED, inks=inks),
        partial(paint_crew, look=CrewLook.FREE, inks=inks),
        partial(paint_crew, look=CrewLook.BUSY, inks=inks),
        partial(paint_crew, look=CrewLook.OFF_DUTY, inks=inks),
        partial(paint_stale_crew, look=CrewLook.FREE, inks=inks),
    ]


def _live_texts() -> list[str]:
    translate = QCoreApplication.translate
    return [
        *(term(urgency) for urgency in Urgency),
        translate("Legend", "Has a crew"),
        translate("Legend", "Supply is back"),
        translate("Legend", "Crew, free"),
        translate("Legend", "Crew on a job"),
        translate("Legend", "Crew off duty"),
        translate("Legend", "Position out of date"),
    ]


def _place_paints(inks: Inks) -> list[Paint]:
    return [
        partial(paint_station, inks=inks),
        partial(paint_substation, inks=inks),
        *(partial(paint_outage, state=state, theme=inks.theme) for state in OutageState),
    ]


def _place_texts() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("Legend", "Service station"),
        translate("Legend", "Substation"),
        *(term(state) for state in OutageState),
    ]
