"""Signs of a paper's map and the words below it: orders, crews where they are taken to be, marks that hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot, isnan

from PySide6.QtCore import QCoreApplication
from shapely import Point

from models.entities.map_marks import MapMark
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Crew
from models.entities.places import Station
from models.ids import AreaCode, FeederCode
from models.mark_ground import figure_of
from models.planning.whereabouts import Whereabouts, sighting
from widgets.papers.scene import PaperScene
from widgets.papers.site import SignKind, Site, SiteMark, SiteSign, key_words
from widgets.papers.told import SiteBlock
from widgets.words.map_marks import mark_title
from widgets.words.names import crew_label
from widgets.words.terms import term
from widgets.words.times import age_text

NEAR_M = 3_000.0
"""Whoever is farther off would make the map too small to find a door on it: an arrow at the frame says where."""
MARKS_NEAR_M = 1_000.0
"""Closures and marks that whoever goes there should know of."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The areas and feeders that a paper is about, each once."""

    areas: tuple[AreaCode, ...]
    feeders: tuple[FeederCode, ...]


def matter_of(orders: Iterable[WorkOrder], plans: Iterable[OutagePlan] = ()) -> Matter:
    places, contents = [order.place for order in orders], [plan.content for plan in plans]
    areas = [place.area for place in places] + [area for content in contents for area in content.scope.areas]
    feeders = [place.feeder for place in places] + [content.feeder for content in contents]
    return Matter(
        tuple(dict.fromkeys(area for area in areas if area is not None)),
        tuple(dict.fromkeys(feeder for feeder in feeders if feeder is not None)),
    )


def order_sign(order: WorkOrder, number: str = "", name: str = "") -> SiteSign:
    return SiteSign(kind=SignKind.ORDER, x=order.place.x, y=order.place.y, number=number, name=name)


def crew_signs(crews: Iterable[Crew], orders: Iterable[WorkOrder], scene: PaperScene) -> list[SiteSign]:
    """Where they are taken to be; those that are nowhere known have no sign. The map reaches to those that are near
    one of the orders."""
    found, places = [], [order.place for order in orders]
    for crew in crews:
        seen = sighting(crew, scene.fixes, scene.picture, rules=scene.rules, now=scene.now)
        if isnan(seen.x):
            continue
        kind = SignKind.CREW if seen.source is Whereabouts.POSITION else SignKind.CREW_UNSURE
        near = any(hypot(place.x - seen.x, place.y - seen.y) <= NEAR_M for place in places)
        found.append(SiteSign(kind=kind, x=seen.x, y=seen.y, name=crew.id, meant=near))
    return found


def station_sign(station: Station, *, meant: bool) -> SiteSign:
    return SiteSign(kind=SignKind.DUTY_POINT, x=station.x, y=station.y, name=station.name, meant=meant)


def crew_notes(crews: Iterable[Crew], scene: PaperScene) -> list[str]:
    """How old the position of each is, and where it is taken to be if that is not believed (YK-4)."""
    translate, notes = QCoreApplication.translate, []
    for crew in crews:
        seen = sighting(crew, scene.fixes, scene.picture, rules=scene.rules, now=scene.now)
        label = crew_label(crew.id, scene.picture)
        if seen.source is Whereabouts.NOWHERE:
            notes.append(translate("Paper", "{crew}: no position, not on the map").format(crew=label))
        elif seen.age is None:
            text = translate("Paper", "{crew}: no position; shown at {source}")
            notes.append(text.format(crew=label, source=term(seen.source)))
        elif seen.source is Whereabouts.POSITION:
            notes.append(translate("Paper", "{crew}: position {age} old").format(crew=label, age=age_text(seen.age)))
        else:
            text = translate("Paper", "{crew}: position {age} old, not believed; shown at {source}")
            notes.append(text.format(crew=label, age=age_text(seen.age), source=term(seen.source)))
    return notes


def marks_near(x: float, y: float, scene: PaperScene) -> list[MapMark]:
    """Those that hold and come within `MARKS_NEAR_M` of (x, y) with what they enclose, the nearest first."""
    held = scene.picture.marks_in_force(scene.now)
    near = ((figure_of(mark.shape, mark.points).distance(Point(x, y)), mark.id, mark) for mark in held)
    return [mark for away, _, mark in sorted(near, key=lambda one: one[:2]) if away <= MARKS_NEAR_M]


def site_block(
    signs: Iterable[SiteSign], matter: Matter, scene: PaperScene, *, notes: Iterable[str], height_mm: float
) -> SiteBlock:
    """The map of a matter: its areas and feeders, every mark that holds, the signs."""
    translate = QCoreApplication.translate
    marks = tuple(
        SiteMark(kind=mark.kind, shape=mark.shape, points=mark.points, name=mark_title(mark))
        for mark in scene.picture.marks_in_force(scene.now)
    )
    site = Site(
        signs=tuple(signs),
        marks=marks,
        areas=matter.areas,
        feeders=matter.feeders,
        notes=tuple(notes),
        north=translate("MapPaper", "N", "north, on a map"),
        key=key_words(),
    )
    scale = translate("Paper", "1 : {denominator}")
    return SiteBlock(title=translate("Paper", "Map"), site=site, scale=scale, height_mm=height_mm)
