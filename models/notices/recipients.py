"""Who has to be told of an outage: the channel list (N-11, U-3)."""

import re
from collections.abc import Iterable, Iterator

import numpy as np
import shapely

from models.entities.notices import HOTLINE, Recipient, RecipientKind, added_recipient, important_recipient
from models.entities.places import GovernmentGrid
from models.ids import GovernmentGridId
from models.notices.areas import rows_of
from models.notices.notice import NoticedArea
from models.picture import Picture
from models.territory.territory import Territory


def recipients_of(areas: Iterable[NoticedArea], picture: Picture, territory: Territory) -> tuple[Recipient, ...]:
    """Everybody who has to be told, each once, in the order of `RecipientKind`.

    Important customers are those of the areas; government grids those whose ground overlaps an area's (touching is
    not overlapping, G-1). Offices, committees, villages and estates have no table of their own: they are read from the
    names of those government grids (解放街道向阳社区第2网格) and of the areas (李家村3号台区)."""
    areas = tuple(areas)
    grids = _overlapping(areas, picture, territory)
    found = (
        *_important_customers(areas, picture),
        *_named(grids, areas),
        *_officers(grids, picture),
        Recipient(id=HOTLINE, kind=RecipientKind.HOTLINE, name=HOTLINE, phone=HOTLINE),
    )
    order = {kind: place for place, kind in enumerate(RecipientKind)}
    return tuple(sorted({one.id: one for one in found}.values(), key=lambda one: order[one.kind]))


def _important_customers(areas: tuple[NoticedArea, ...], picture: Picture) -> Iterator[Recipient]:
    codes = {area.code for area in areas}
    for customer in sorted(picture.important_customers.values(), key=lambda one: one.id):
        if customer.area in codes and not customer.retired:
            yield Recipient(
                id=important_recipient(customer.id), kind=RecipientKind.IMPORTANT_CUSTOMER, name=customer.name
            )


def _officers(grids: list[GovernmentGrid], picture: Picture) -> Iterator[Recipient]:
    for grid in grids:
        officer = picture.people.get(grid.officer) if grid.officer else None
        yield Recipient(
            id=f"government_grid/{grid.id}",
            kind=RecipientKind.GRID_OFFICER,
            name=grid.name,
            person=officer.name if officer else "",
            phone=officer.phone if officer else "",
        )


# -- government grids on the ground ----------------------------------------------------------------------------


def _overlapping(areas: tuple[NoticedArea, ...], picture: Picture, territory: Territory) -> list[GovernmentGrid]:
    grids = territory["government_grids"]
    rows = rows_of((area.code for area in areas), territory)
    if not len(rows) or not len(grids):
        return []
    shapes, ground = grids.shapes.geometries(), territory["areas"].shapes.geometries(rows)
    area_of, met = shapely.STRtree(shapes).query(ground, predicate="intersects")
    # A common border has no inside, and no predicate of the tree says so.
    shares = ~shapely.touches(shapes[met], ground[area_of])
    codes = grids.codes[np.unique(met[shares])].tolist()
    found = (picture.government_grids.get(GovernmentGridId(code)) for code in codes)
    return [grid for grid in found if grid is not None and not grid.retired]


# -- what names say --------------------------------------------------------------------------------------------

_NAME = r"([^\s\d第]{1,12}?)"
_OFFICE_OF_GRID = re.compile(_NAME + "(街道|镇|乡|管委会)")
_OFFICE_OF_AREA = re.compile(_NAME + "(街道)")  # 城镇路 and 家乡路 are roads
_OFFICES = {"街道": "办事处", "镇": "人民政府", "乡": "人民政府", "管委会": ""}
_NO_ROAD = "(?![道路街巷])"  # 东村路 is a road as well
_COMMITTEE = re.compile(_NAME + "(?:社区|居委会)" + _NO_ROAD)
_VILLAGE = re.compile(_NAME + "(?<!新)村" + _NO_ROAD)
_ESTATE = re.compile(f"({_NAME}(?:小区|花园|公寓|家园|新村)){_NO_ROAD}")


def _named(grids: list[GovernmentGrid], areas: tuple[NoticedArea, ...]) -> Iterator[Recipient]:
    for name in dict.fromkeys(grid.name for grid in grids):
        yield from _institutions(name, _OFFICE_OF_GRID)
    for name in dict.fromkeys(area.name for area in areas):
        yield from _institutions(name, _OFFICE_OF_AREA)


def _institutions(name: str, office: re.Pattern[str]) -> Iterator[Recipient]:
    """From the largest to the smallest, each read from where the one before ends."""
    rest = name
    if found := office.match(rest):
        yield _institution(RecipientKind.SUBDISTRICT_OFFICE, found[0] + _OFFICES[found[2]])
        rest = rest[found.end() :]
    if found := _COMMITTEE.match(rest):
        yield _institution(RecipientKind.RESIDENTS_COMMITTEE, f"{found[1]}社区居委会")
        rest = rest[found.end() :]
    if found := _VILLAGE.match(rest):
        yield _institution(RecipientKind.VILLAGE, f"{found[1]}村委会")
        rest = rest[found.end() :]
    if found := _ESTATE.match(rest):
        yield _institution(RecipientKind.COMMUNITY, found[1])


def _institution(kind: RecipientKind, name: str) -> Recipient:
    return Recipient(id=added_recipient(kind, name), kind=kind, name=name)
