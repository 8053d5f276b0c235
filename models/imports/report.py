"""What an import found, beside the city itself: counts, assumptions and findings that refuse nothing."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class FindingCode(Enum):
    """Kinds of findings; the facts of each are named in its comment."""

    CRS_ASSUMED = "crs_assumed"  # file
    ENCODING_ASSUMED = "encoding_assumed"  # file, encoding
    COLUMNS_IGNORED = "columns_ignored"  # file, columns
    COLUMNS_RENAMED = "columns_renamed"  # file, columns: ((theirs, ours), …)
    FILES_UNUSED = "files_unused"  # files
    JOIN_INCOMPLETE = "join_incomplete"  # file, count, codes
    REFERENCES_DROPPED = "references_dropped"  # layer, wanted, count
    LAYER_DERIVED = "layer_derived"  # layer, source, count
    LAYER_MISSING = "layer_missing"  # layer
    ZONE_ASSUMED = "zone_assumed"  # count, zone
    CLASS_ASSUMED = "class_assumed"  # count
    TRANSFORMERS_WITHOUT_CUSTOMERS = "transformers_without_customers"  # count, codes
    PLACED_NEARBY = "placed_nearby"  # layer, wanted, count, metres (None: to the nearest)
    FOOTWAYS_LEFT_OUT = "footways_left_out"  # count
    PEOPLE_FROM_NAMES = "people_from_names"  # count
    CUSTOMERS_AT_HOME = "customers_at_home"  # count, customers, percent
    GRID_TOO_LARGE = "grid_too_large"  # rule, number, limit, count, grid, customers
    OVERLAPS = "overlaps"  # layer, count, square_metres, first, second, largest
    GAPS = "gaps"  # layer, count, square_metres, percent or None, lon, lat, largest


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should know about the import; it stops nothing."""

    code: FindingCode
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """One file that was read: its layer, rows, and the coordinate system it was read in ("" for none);
    `declared` says where that came from: "layout", "file" or "assumed"."""

    file: str
    layer: str
    rows: int
    crs: str
    declared: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`counts` holds layer or kind of entity → number; `areas_built` counts areas made from customers;
    `percent_at_home` is the share of customers inside their own transformer's area, None without customers."""

    name: str
    files: tuple[FileReport, ...]
    counts: dict[str, int]
    areas_built: int
    percent_at_home: float | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings so far, in the order found."""

    found: list[Finding] = field(default_factory=list)

    def add(self, code: FindingCode, **facts: Any) -> None:
        self.found.append(Finding(code, facts))
