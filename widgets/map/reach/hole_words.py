"""The hole that a loan leaves, in words: on the card beside the map and in the form that lends."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from models.ids import CrewId
from models.picture import Picture
from models.planning.whereabouts import Whereabouts
from widgets.map.reach.answer import Asked, ReachAnswer
from widgets.words.names import crew_label
from widgets.words.terms import listed, term

_NAMED = 4
_SQUARE_KILOMETRE = 1e6


def hole_title(asked: Asked, picture: Picture) -> str:
    text = QCoreApplication.translate("Reach", "The hole if {crew} is lent")
    return text.format(crew=crew_label(CrewId(asked.key), picture))


def hole_lines(answer: ReachAnswer, picture: Picture) -> Iterator[str]:
    """What is lost, of how much, who still covers, and what was counted."""
    hole = answer.hole
    assert hole is not None
    translate = QCoreApplication.translate
    if hole.customers or hole.square_metres:
        yield translate("Reach", "Lost: {ground} km², customers: {customers}, of them in town: {urban}").format(
            ground=f"{hole.square_metres / _SQUARE_KILOMETRE:,.1f}",
            customers=f"{hole.customers:,}",
            urban=f"{hole.urban:,}",
        )
    else:
        yield translate("Reach", "Nothing is lost: others cover all of its ground.")
    yield translate("Reach", "Customers within its quarter of an hour now: {customers}").format(
        customers=f"{hole.reached:,}"
    )
    if hole.covering:
        yield translate("Reach", "Nearest for the rest: {crews}").format(crews=_covering(answer, picture))
    yield translate("Reach", "Other crews counted: {count} (on standby, no order, position current)").format(
        count=answer.counted
    )
    if answer.unseen:
        text = translate("Reach", "Not counted, position not current: {crews}")
        yield text.format(crews=few_crews(answer.unseen, picture))
    if answer.source is not None and answer.source is not Whereabouts.POSITION:
        yield translate("Reach", "Position not current: from {where}").format(where=term(answer.source))


def few_crews(crews: tuple[CrewId, ...], picture: Picture) -> str:
    names = [crew_label(crew, picture) for crew in sorted(crews)[:_NAMED]]
    return _with_more(names, len(crews))


def _covering(answer: ReachAnswer, picture: Picture) -> str:
    """Crews with the customers that they would reach first, most of them first."""
    assert answer.hole is not None
    covering = answer.hole.covering
    text = QCoreApplication.translate("Reach", "{crew} ({customers})")
    names = [
        text.format(crew=crew_label(answer.crews[start], picture), customers=f"{customers:,}")
        for start, customers in covering[:_NAMED]
    ]
    return _with_more(names, len(covering))


def _with_more(names: list[str], count: int) -> str:
    if count <= len(names):
        return listed(names)
    text = QCoreApplication.translate("Reach", "{crews} and {count} more")
    return text.format(crews=listed(names), count=count - len(names))
