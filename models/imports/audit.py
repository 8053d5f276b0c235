"""Findings about the finished ground: overlaps, gaps, customers outside their area, grids that grew too large."""

from collections.abc import Callable

import numpy as np
import shapely

from models.geometry.coverage import Coverage, audit_coverage
from models.imports.organisation import Nesting, grid_customers
from models.imports.projected import merged, solid
from models.imports.report import FindingCode, Findings
from models.imports.table import Geometries
from models.rules.rule_book import RuleBook
from models.territory.projection import to_lon_lat
from models.territory.territory import Territory

GRID_SIZE_RULE = "ORG-2"


def audit(
    territory: Territory, nesting: Nesting, rules: RuleBook | None, findings: Findings, between: Callable[[], None]
) -> float | None:
    """Add what is found; returns the percentage of customers inside their own area, None without customers."""
    percent = _customers_at_home(nesting, findings)
    if rules is not None:
        _large_grids(nesting, rules, findings)
    between()
    stations, grids, areas, government = (
        solid(territory[name].shapes.geometries()) for name in ("stations", "grids", "areas", "government_grids")
    )
    _cover("stations", stations, None, territory, findings)
    between()
    _cover("grids", grids, merged(stations), territory, findings)
    between()
    ground = merged(grids)
    _cover("areas", areas, ground, territory, findings)
    between()
    _cover("government_grids", government, ground, territory, findings)
    return percent


def _customers_at_home(nesting: Nesting, findings: Findings) -> float | None:
    at_home = nesting.areas.at_home
    if len(at_home) == 0:
        return None
    percent = 100.0 * float(at_home.mean())
    findings.add(
        FindingCode.CUSTOMERS_AT_HOME, count=int(at_home.sum()), customers=len(at_home), percent=round(percent, 2)
    )
    return percent


def _large_grids(nesting: Nesting, rules: RuleBook, findings: Findings) -> None:
    """ORG-2 warns and never blocks; its sources differ, so every number of the rule is held against the grids."""
    customers = np.array(grid_customers(nesting))
    for number in (number for number in rules.numbers.values() if number.rule == GRID_SIZE_RULE):
        count = int((customers > number.value).sum())
        if count:
            largest = int(customers.argmax())
            findings.add(
                FindingCode.GRID_TOO_LARGE,
                rule=GRID_SIZE_RULE,
                number=number.id,
                limit=round(number.value),
                count=count,
                grid=nesting.grids.codes[largest],
                customers=int(customers[largest]),
            )


def _cover(
    layer: str, polygons: Geometries, ground: shapely.Geometry | None, territory: Territory, findings: Findings
) -> None:
    if len(polygons) == 0:
        return
    found = audit_coverage(polygons, ground)
    _report_overlaps(layer, found, territory, findings)
    if not found.gaps:
        return
    uncovered = sum(gap.area for gap in found.gaps)
    lon, lat = to_lon_lat(territory.projection, np.array([[found.gaps[0].x, found.gaps[0].y]]))[0].tolist()
    findings.add(
        FindingCode.GAPS,
        layer=layer,
        count=len(found.gaps),
        square_metres=round(uncovered),
        percent=round(100.0 * uncovered / ground.area, 2) if ground is not None else None,
        lon=round(lon, 5),
        lat=round(lat, 5),
        largest=round(found.gaps[0].area),
    )


def _report_overlaps(layer: str, found: Coverage, territory: Territory, findings: Findings) -> None:
    if not found.overlaps:
        return
    largest = found.overlaps[0]
    codes = territory[layer].codes
    findings.add(
        FindingCode.OVERLAPS,
        layer=layer,
        count=len(found.overlaps),
        square_metres=round(sum(overlap.area for overlap in found.overlaps)),
        first=str(codes[largest.first]),
        second=str(codes[largest.second]),
        largest=round(largest.area),
    )
