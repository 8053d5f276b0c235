"""Codes by which one layer names rows of another: every one must exist where the other layer is there."""

from collections.abc import Iterable
from typing import Any

from models.imports.layers import Layers, Rows
from models.imports.notes import Notes
from models.imports.problems import ProblemCode, Problems
from models.imports.report import FindingCode, Findings

_REFERENCES = (
    ("grids", "station", "stations"),
    ("areas", "grid", "grids"),
    ("areas", "feeder", "feeders"),
    ("transformers", "grid", "grids"),
    ("transformers", "feeder", "feeders"),
    ("feeders", "substation", "substations"),
    ("grids", "customer_manager", "people"),
    ("grids", "marketing_administrator", "people"),
    ("grids", "equipment_administrator", "people"),
    ("government_grids", "officer", "people"),
    ("people", "stand_in", "people"),
    ("crews", "leader", "people"),
    ("crews", "members", "people"),
)
"""Layer, field, layer that it names a row of."""

_DROPPED = frozenset({"feeders", "substations"})
"""Layers that cannot be made from the codes alone: without them the codes lead nowhere and are left out."""


def check_references(layers: Layers, notes: Notes) -> None:
    """Note codes that do not exist; what areas, stations and people are called may also follow from others."""
    for layer, field, wanted in _REFERENCES:
        if layer not in layers:
            continue
        if wanted in layers:
            _check(layers[layer], field, wanted, layers[wanted]["code"], notes.problems)
        elif wanted in _DROPPED:
            _report_dropped(layers[layer], field, wanted, notes.findings)
    _check_areas(layers, notes.problems)


def _check_areas(layers: Layers, problems: Problems) -> None:
    """Customers name a transformer: a row of `areas`, else of `transformers`; an important customer names an
    area, which without `areas` is a transformer that has customers."""
    customers = layers.get("customers")
    of_areas = "areas" if "areas" in layers else "transformers" if "transformers" in layers else None
    if customers is not None and of_areas is not None:
        _check(customers, "transformer", of_areas, layers[of_areas]["code"], problems)
    if customers is not None and "areas" not in layers:
        for row, code in enumerate(customers["transformer"]):
            if code is None:
                customers.refuse(problems, ProblemCode.VALUE_MISSING, row, "transformer")
    important = layers.get("important_customers")
    if important is None:
        return
    if "areas" in layers:
        _check(important, "area", "areas", layers["areas"]["code"], problems)
    elif customers is not None:
        _check(important, "area", "customers", customers["transformer"], problems)


def _check(rows: Rows, field: str, wanted: str, codes: Iterable[Any], problems: Problems) -> None:
    known = set(codes)
    for row, value in enumerate(rows[field]):
        for code in value if isinstance(value, tuple) else (value,):
            if code is not None and code not in known:
                rows.refuse(problems, ProblemCode.REFERENCE_UNKNOWN, row, field, value=code, layer=wanted)


def _report_dropped(rows: Rows, field: str, wanted: str, findings: Findings) -> None:
    count = sum(value is not None for value in rows[field])
    if count:
        findings.add(FindingCode.REFERENCES_DROPPED, layer=rows.layer, wanted=wanted, count=count)
