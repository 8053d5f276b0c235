"""What is wrong with a folder, as facts: `widgets.words.import_words` turns them into sentences."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

MOST_PROBLEMS = 200
"""So many problems are named; the rest are counted."""


class ProblemCode(Enum):
    """Kinds of problems; the facts of each are named in its comment."""

    # the folder and its city.toml
    FOLDER_MISSING = "folder_missing"
    NOTHING_TO_IMPORT = "nothing_to_import"
    GROUND_MISSING = "ground_missing"
    LAYOUT_UNREADABLE = "layout_unreadable"  # detail
    SETTING_UNKNOWN = "setting_unknown"
    SETTING_MISSING = "setting_missing"
    SETTING_WRONG = "setting_wrong"  # value
    FILE_MISSING = "file_missing"  # layer
    FILES_AMBIGUOUS = "files_ambiguous"  # layer, files
    PATH_OUTSIDE = "path_outside"
    FORMAT_UNKNOWN = "format_unknown"
    # one file as a whole
    FILE_EMPTY = "file_empty"
    FILE_TOO_LARGE = "file_too_large"  # megabytes, allowed
    FILE_UNREADABLE = "file_unreadable"  # detail
    NO_ROWS = "no_rows"
    NOT_TEXT = "not_text"  # encoding, line
    JSON_INVALID = "json_invalid"  # line, column
    JSON_BARE_ARRAY = "json_bare_array"
    NOT_GEOJSON = "not_geojson"
    SIDECAR_MISSING = "sidecar_missing"  # missing
    TABLE_MISSING = "table_missing"  # tables
    TABLES_AMBIGUOUS = "tables_ambiguous"  # tables
    ARCHIVE_BOMB = "archive_bomb"  # megabytes, ratio, members
    ARCHIVE_UNREADABLE = "archive_unreadable"  # detail
    ARCHIVE_CONTENT = "archive_content"  # files
    TOO_MANY_ROWS = "too_many_rows"  # count, most
    # columns
    COLUMN_MISSING = "column_missing"  # columns
    COLUMN_UNKNOWN = "column_unknown"  # meant
    COLUMN_TWICE = "column_twice"
    COORDINATES_MISSING = "coordinates_missing"  # columns
    CELL_WITHOUT_COLUMN = "cell_without_column"  # values
    ROW_RAGGED = "row_ragged"  # cells, header
    # values
    VALUE_MISSING = "value_missing"
    NOT_A_NUMBER = "not_a_number"  # value
    NOT_WHOLE = "not_whole"  # value
    NOT_A_MOMENT = "not_a_moment"  # value
    CELLS_MERGED = "cells_merged"  # cells
    OUT_OF_RANGE = "out_of_range"  # value, low, high
    NOT_IN_LIST = "not_in_list"  # value, allowed
    TEXT_TOO_LONG = "text_too_long"  # value, longest
    CODE_TWICE = "code_twice"  # value, first_file, first_row
    REFERENCE_UNKNOWN = "reference_unknown"  # value, layer
    JOIN_DISAGREES = "join_disagrees"  # value, one, other
    TEAM_DISAGREES = "team_disagrees"  # team, one, other
    # outage plans
    END_BEFORE_START = "end_before_start"
    HOURS_TOO_LONG = "hours_too_long"  # days, most
    AREAS_REPEATED = "areas_repeated"  # areas
    TOO_MANY_AREAS = "too_many_areas"  # count, most
    AREAS_OFF_FEEDER = "areas_off_feeder"  # areas, feeder
    AREAS_UNKNOWN = "areas_unknown"  # areas, count
    TEAM_OF_OTHER_KIND = "team_of_other_kind"  # kind
    PLAN_ELSEWHERE = "plan_elsewhere"  # stations
    PLAN_TWICE = "plan_twice"  # first_row
    PLAN_KNOWN = "plan_known"  # plan
    # the rota
    ACCOUNT_UNKNOWN = "account_unknown"  # value
    ACCOUNT_DISABLED = "account_disabled"  # value
    POST_UNFIT = "post_unfit"  # value
    DUTY_HOURS_MISSING = "duty_hours_missing"
    DUTY_TOO_LONG = "duty_too_long"  # days, most
    DUTIES_OVERLAP = "duties_overlap"  # value, first_row
    RECURRENCE_UNREADABLE = "recurrence_unreadable"  # value
    # shapes and coordinates
    GEOMETRY_MISSING = "geometry_missing"
    GEOMETRY_KIND = "geometry_kind"  # found, kinds
    GEOMETRY_UNREADABLE = "geometry_unreadable"  # value
    NOT_FINITE = "not_finite"
    SELF_CROSSING = "self_crossing"  # lon, lat
    RING_WRONG = "ring_wrong"  # lon, lat, detail
    CRS_UNKNOWN = "crs_unknown"  # crs
    METRES_AS_DEGREES = "metres_as_degrees"  # x, y, crs, count
    DEGREES_AS_METRES = "degrees_as_metres"  # x, y, crs, count
    OUTSIDE_CRS = "outside_crs"  # x, y, crs, count
    LON_LAT_SWAPPED = "lon_lat_swapped"  # lon, lat, count, other ("" if seen from the file alone)
    OUTSIDE_BOUNDS = "outside_bounds"  # lon, lat, count
    OUT_OF_PLACE = "out_of_place"  # lon, lat, kilometres
    LAYERS_APART = "layers_apart"  # lon, lat, count, other, kilometres
    SHIFTED = "shifted"  # other, declared, looks_like, metres
    OUTSIDE_PARENT = "outside_parent"  # value, layer, metres
    STATION_WITHOUT_GROUND = "station_without_ground"  # value


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong. `file` is the name within the folder; `row` is the line of a CSV file as an editor
    counts it, else the number of the feature from 1; `field` is the column, the setting or "geometry"; None
    where they do not apply."""

    file: str
    row: int | None
    field: str | None
    code: ProblemCode
    facts: dict[str, Any] = dataclasses.field(default_factory=dict)


class ImportRefused(Exception):
    """The folder cannot be read as a city; nothing of it was taken. `more` counts problems beyond those named."""

    def __init__(self, problems: tuple[Problem, ...], more: int = 0) -> None:
        super().__init__(problems, more)
        self.problems = problems
        self.more = more


class ImportCancelled(Exception):
    """Somebody gave the import up; nothing was taken."""


class Problems:
    """Problems found so far, in the order found."""

    def __init__(self) -> None:
        self._named: list[Problem] = []
        self._more = 0

    def add(
        self, code: ProblemCode, file: str, *, row: int | None = None, field: str | None = None, **facts: Any
    ) -> None:
        if len(self._named) < MOST_PROBLEMS:
            self._named.append(Problem(file, row, field, code, facts))
        else:
            self._more += 1

    @property
    def named(self) -> tuple[Problem, ...]:
        return tuple(self._named)

    @property
    def more(self) -> int:
        """Found beyond those named."""
        return self._more

    def __len__(self) -> int:
        return len(self._named) + self._more

    def refuse_if_any(self) -> None:
        """Raise `ImportRefused` with everything found so far."""
        if self._named:
            raise ImportRefused(tuple(self._named), self._more)


def listed(values: Iterable[Any]) -> tuple[str, ...]:
    """Names for the facts of a problem: sorted, and not more than a person reads."""
    return tuple(sorted(str(value) for value in values)[:20])
