"""The operation ticket of a repair: the switching of one order, reported and still to do (OP-9, OP-12)."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from models.entities.orders import OrderState, StageKind, WorkOrder
from models.entities.switching import SwitchingKind
from models.rules.operation_authority import permitting_report
from widgets.inspector.section import Fact
from widgets.inspector.switching_facts import switching_facts
from widgets.papers.scene import PaperScene
from widgets.papers.ticket_steps import (
    Step,
    earth_heads,
    earth_widths,
    empty_earths,
    reported_words,
    rule_block,
    sign_block,
    step_block,
)
from widgets.papers.told import WRITE_MM, FactsBlock, PaperTold, TableBlock, filled
from widgets.words.names import crew_label, station_label
from widgets.words.terms import term
from widgets.words.times import moment_text

_REPORTED = {
    StageKind.REPORTED_BEFORE_DE_ENERGISING: SwitchingKind.DE_ENERGISE,
    StageKind.REPORTED_BEFORE_RE_ENERGISING: SwitchingKind.RE_ENERGISE,
}
_SWITCHED = {
    StageKind.DE_ENERGISED: SwitchingKind.DE_ENERGISE,
    StageKind.RE_ENERGISED: SwitchingKind.RE_ENERGISE,
}
_BEFORE_OFF = frozenset(
    {
        OrderState.PENDING,
        OrderState.DISPATCHED,
        OrderState.ACCEPTED,
        OrderState.EN_ROUTE,
        OrderState.ON_SITE,
        OrderState.DIAGNOSED,
    }
)
_OFF = frozenset({OrderState.DE_ENERGISED, OrderState.REPAIRED})
_EMPTY_EARTHS = 4


def order_ticket_told(order: WorkOrder, scene: PaperScene) -> PaperTold:
    """What an order's stages say was switched, then what its state leaves to do. Earth wires of repairs are not on
    record: their lines are empty."""
    translate, picture = QCoreApplication.translate, scene.picture
    steps = [*_done(order, scene), *_to_do(order)]
    crew = "" if order.crew is None else crew_label(order.crew, picture)
    facts = (
        Fact(translate("Paper", "Place"), order.place.address),
        Fact(translate("Paper", "Station"), station_label(order.station, picture)),
        Fact(translate("Affected", "Feeder"), _feeder(order, scene)),
        Fact(translate("Paper", "Trouble"), f"{term(order.symptom)} · {term(order.equipment)}"),
        Fact(translate("Paper", "Crew"), crew),
    )
    asked = switching_facts(order, picture=picture, rules=scene.rules, now=scene.now)
    return scene.told(
        title=translate("Paper", "Operation ticket"),
        number=order.id,
        standing=f"{term(order.urgency)} · {term(order.state)}",
        lines=(
            translate(
                "Paper", "Each order is read back with the equipment's name and number before it is carried out."
            ),
        ),
        blocks=filled(
            FactsBlock(title="", facts=facts),
            step_block(translate("Paper", "Reports, switching and earth wires"), steps, first=1),
            FactsBlock(title=translate("Details", "Switching reports and attestations"), facts=tuple(asked)),
            TableBlock(
                title=translate("Paper", "Earth wires"),
                heads=earth_heads(),
                rows=empty_earths(_EMPTY_EARTHS),
                widths=earth_widths(),
                least_mm=WRITE_MM,
            ),
            sign_block(),
            rule_block(scene),
        ),
    )


def _feeder(order: WorkOrder, scene: PaperScene) -> str:
    feeder = order.place.feeder
    if feeder is None:
        return ""
    name = scene.names.feeder(feeder)
    return name if name == feeder else f"{name} {feeder}"


def _done(order: WorkOrder, scene: PaperScene) -> Iterator[Step]:
    """By the order's own lines, each at the time that it was last corrected to."""
    reports = {kind: iter([one for one in order.switching if one.kind is kind]) for kind in SwitchingKind}
    corrected = {stage.corrects: stage.corrected_to for stage in order.stages if stage.corrected_to is not None}
    used = {(one.kind, one.executed_at): f"{one.equipment_name} {one.equipment_number}" for one in order.switching}
    for index, stage in enumerate(order.stages):
        at = moment_text(corrected.get(index) or stage.at, now=scene.now, rules=scene.rules)
        if stage.kind in _REPORTED:
            report = next(reports[_REPORTED[stage.kind]])
            yield Step(words=term(stage.kind), detail=reported_words(report), at=at)
        elif stage.kind in _SWITCHED:
            yield Step(words=term(stage.kind), detail=used.get((_SWITCHED[stage.kind], stage.at), ""), at=at)


def _to_do(order: WorkOrder) -> Iterator[Step]:
    """Both switchings before supply is cut, the second one after it; nothing once it is back."""
    if order.state in _BEFORE_OFF:
        yield from _switching(order, SwitchingKind.DE_ENERGISE)
    if order.state in _BEFORE_OFF | _OFF:
        yield from _switching(order, SwitchingKind.RE_ENERGISE)


def _switching(order: WorkOrder, kind: SwitchingKind) -> Iterator[Step]:
    report = permitting_report(order, kind)
    if report is None:
        before = next(stage for stage, of in _REPORTED.items() if of is kind)
        yield Step(words=term(before), asks=True)
    detail = "" if report is None else f"{report.equipment_name} {report.equipment_number}"
    yield Step(words=term(kind), detail=detail, asks=report is None)
