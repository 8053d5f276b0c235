"""The city on a handover's paper: open orders by station, power that is off, earth wires that are out."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan
from models.handover.document import Document
from models.ids import PlanId
from models.picture import Picture
from widgets.inspector.ground_names import GroundNames
from widgets.papers.site import GroundKind, SignKind, Site, SiteSign, key_words
from widgets.papers.told import SiteBlock
from widgets.words.terms import listed

_HEIGHT_MM = 128.0


def handover_map(document: Document, picture: Picture, names: GroundNames) -> SiteBlock | None:
    """None without a station: there is nothing to place anything by. Facts are the document's; the picture says where
    stations and planned areas lie."""
    translate = QCoreApplication.translate
    stations = [one for one in picture.stations.values() if not one.retired]
    if not stations:
        return None
    ending = _common_ending([one.name for one in stations])
    open_by = Counter(line.station for line in document.orders)
    signs = [
        SiteSign(
            kind=SignKind.STATION,
            x=one.x,
            y=one.y,
            number=str(open_by[one.id]),
            name=one.name[: len(one.name) - ending],
        )
        for one in stations
    ]
    plans = {line.plan for line in document.outages.off if line.plan is not None}
    wires: dict[PlanId, list[str]] = {}
    for earth in document.outages.earths:
        wires.setdefault(earth.plan, []).append(earth.number)
    nowhere = []
    for plan in sorted(plans | set(wires)):
        spot = _spot(plan, picture, names)
        if spot is None:
            nowhere.append(plan)
            continue
        if plan in plans:
            signs.append(SiteSign(kind=SignKind.PLAN, x=spot[0], y=spot[1], name=plan))
        if plan in wires:
            signs.append(SiteSign(kind=SignKind.EARTH, x=spot[0], y=spot[1], name=listed(wires[plan])))
    notes = []
    if nowhere:
        notes.append(translate("Handover", "Not on the map: {plans}").format(plans=listed(nowhere)))
    if open_by[None]:
        notes.append(translate("Handover", "Open orders of no station: {count}").format(count=open_by[None]))
    areas = dict.fromkeys(area for line in document.outages.off for area in line.areas)
    site = Site(
        signs=tuple(signs),
        areas=tuple(areas),
        notes=tuple(notes),
        north=translate("MapPaper", "N", "north, on a map"),
        key=key_words()
        | {
            SignKind.PLAN: translate("Handover", "Planned outage in force"),
            GroundKind.AREA: translate("Handover", "Area without power"),
        },
    )
    title = translate("Handover", "The city: open orders by station, power off, earth wires out")
    scale = translate("Paper", "1 : {denominator}")
    return SiteBlock(title=title, site=site, scale=scale, height_mm=_HEIGHT_MM)


def _spot(plan: PlanId, picture: Picture, names: GroundNames) -> tuple[float, float] | None:
    """Of its first area that the ground knows."""
    known = picture.find(OutagePlan, plan)
    areas = () if known is None else known.content.scope.areas
    return next((spot for area in areas if (spot := names.spot_of(area)) is not None), None)


def _common_ending(names: Sequence[str]) -> int:
    """So many signs all names end in, "供电服务站": twenty names beside one another have no room for them."""
    if len(names) < 2:
        return 0
    backwards = [name[::-1] for name in names]
    unlike = (row for row, signs in enumerate(zip(*backwards, strict=False)) if len(set(signs)) > 1)
    return next(unlike, 0)
