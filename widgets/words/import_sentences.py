"""One English sentence for everything an import finds wrong or worth saying; the braces name facts."""

from models.imports import FindingCode, ProblemCode, Step
from widgets.words.marked import QT_TRANSLATE_NOOP

PROBLEM_SENTENCES: dict[ProblemCode, str] = {
    # the folder and its city.toml
    ProblemCode.FOLDER_MISSING: QT_TRANSLATE_NOOP("ImportProblem", "There is no such folder."),
    ProblemCode.NOTHING_TO_IMPORT: QT_TRANSLATE_NOOP(
        "ImportProblem",
        "No file has a name that an import knows, such as customers.geojson or grids.shp. "
        "Rename the files, or say in a city.toml which file holds which layer.",
    ),
    ProblemCode.GROUND_MISSING: QT_TRANSLATE_NOOP(
        "ImportProblem",
        "There is no ground to work on: grids, areas, stations with their borders, or customers with their "
        "transformers are needed.",
    ),
    ProblemCode.LAYOUT_UNREADABLE: QT_TRANSLATE_NOOP("ImportProblem", "This file cannot be read: {detail}"),
    ProblemCode.SETTING_UNKNOWN: QT_TRANSLATE_NOOP("ImportProblem", "There is no such setting."),
    ProblemCode.SETTING_MISSING: QT_TRANSLATE_NOOP("ImportProblem", "This setting is needed."),
    ProblemCode.SETTING_WRONG: QT_TRANSLATE_NOOP("ImportProblem", "This setting cannot be “{value}”."),
    ProblemCode.FILE_MISSING: QT_TRANSLATE_NOOP("ImportProblem", "No such file in the folder, for the layer {layer}."),
    ProblemCode.FILES_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "ImportProblem", "Several files for one layer, {layer}: {files}. Keep one, or name it in city.toml."
    ),
    ProblemCode.PATH_OUTSIDE: QT_TRANSLATE_NOOP(
        "ImportProblem", "This leads out of the folder; nothing outside it is read."
    ),
    ProblemCode.FORMAT_UNKNOWN: QT_TRANSLATE_NOOP(
        "ImportProblem",
        "This is not a GeoJSON, GeoPackage, Shapefile, CSV or ZIP file, or its content is not what its name says.",
    ),
    # one file as a whole
    ProblemCode.FILE_EMPTY: QT_TRANSLATE_NOOP("ImportProblem", "The file is empty (0 bytes)."),
    ProblemCode.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "ImportProblem", "The file has {megabytes} MB; at most {allowed} MB are read."
    ),
    ProblemCode.FILE_UNREADABLE: QT_TRANSLATE_NOOP("ImportProblem", "The file cannot be read: {detail}"),
    ProblemCode.NO_ROWS: QT_TRANSLATE_NOOP("ImportProblem", "The file holds no rows."),
    ProblemCode.TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
        "ImportProblem", "The table has {count} rows; at most {most} are read at once."
    ),
    ProblemCode.NOT_TEXT: QT_TRANSLATE_NOOP(
        "ImportProblem", "The text is not in {encoding} (line {line}). Save it as UTF-8, or declare its encoding."
    ),
    ProblemCode.JSON_INVALID: QT_TRANSLATE_NOOP(
        "ImportProblem", "This is not valid JSON, from line {line}, column {column} on."
    ),
    ProblemCode.JSON_BARE_ARRAY: QT_TRANSLATE_NOOP(
        "ImportProblem",
        "This is a bare list of features. GeoJSON wants an object around it: "
        "“type”: “FeatureCollection”, “features”: the list.",
    ),
    ProblemCode.NOT_GEOJSON: QT_TRANSLATE_NOOP(
        "ImportProblem", "This is JSON, but not GeoJSON: a FeatureCollection, a Feature or a geometry is wanted."
    ),
    ProblemCode.SIDECAR_MISSING: QT_TRANSLATE_NOOP(
        "ImportProblem", "A shapefile is several files together: {missing} is missing."
    ),
    ProblemCode.TABLE_MISSING: QT_TRANSLATE_NOOP("ImportProblem", "There is no such table; there are: {tables}."),
    ProblemCode.TABLES_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "ImportProblem", "Which table is meant? Say it by “table” in city.toml; there are: {tables}."
    ),
    ProblemCode.ARCHIVE_BOMB: QT_TRANSLATE_NOOP(
        "ImportProblem",
        "Unpacked this archive would grow {ratio} times, to {megabytes} MB in {members} files: it is not unpacked.",
    ),
    ProblemCode.ARCHIVE_UNREADABLE: QT_TRANSLATE_NOOP("ImportProblem", "The archive cannot be unpacked: {detail}"),
    ProblemCode.ARCHIVE_CONTENT: QT_TRANSLATE_NOOP(
        "ImportProblem", "An archive has to hold one data file; in this one are: {files}."
    ),
    # columns
    ProblemCode.COLUMN_MISSING: QT_TRANSLATE_NOOP("ImportProblem", "This column is missing; there are: {columns}."),
    ProblemCode.COLUMN_UNKNOWN: QT_TRANSLATE_NOOP(
        "ImportProblem", "This column is not known. Is “{meant}” meant? Rename it, or list it under “ignore”."
    ),
    ProblemCode.COLUMN_TWICE: QT_TRANSLATE_NOOP("ImportProblem", "Two columns have this name."),
    ProblemCode.COORDINATES_MISSING: QT_TRANSLATE_NOOP(
        "ImportProblem", "There are no coordinates: columns lon and lat, or wkt, are wanted; there are: {columns}."
    ),
    ProblemCode.CELL_WITHOUT_COLUMN: QT_TRANSLATE_NOOP(
        "ImportProblem", "Above these cells stands no name of a column: {values}"
    ),
    ProblemCode.ROW_RAGGED: QT_TRANSLATE_NOOP("ImportProblem", "The row has {cells} cells, the header {header}."),
    # values
    ProblemCode.VALUE_MISSING: QT_TRANSLATE_NOOP("ImportProblem", "A value is needed here."),
    ProblemCode.NOT_A_NUMBER: QT_TRANSLATE_NOOP("ImportProblem", "“{value}” is not a number."),
    ProblemCode.NOT_A_MOMENT: QT_TRANSLATE_NOOP(
        "ImportProblem", "“{value}” is no date with an hour. Write it as 2026-12-01 08:30."
    ),
    ProblemCode.CELLS_MERGED: QT_TRANSLATE_NOOP(
        "ImportProblem", "The cells {cells} are merged: undo the merging and write into each cell what holds for it."
    ),
    ProblemCode.NOT_WHOLE: QT_TRANSLATE_NOOP("ImportProblem", "{value} is not a whole number."),
    ProblemCode.OUT_OF_RANGE: QT_TRANSLATE_NOOP("ImportProblem", "{value} is too small or too large: {limits}."),
    ProblemCode.NOT_IN_LIST: QT_TRANSLATE_NOOP("ImportProblem", "“{value}” is not known here; known are: {allowed}."),
    ProblemCode.TEXT_TOO_LONG: QT_TRANSLATE_NOOP(
        "ImportProblem", "The text is longer than {longest} characters: “{value}”…"
    ),
    ProblemCode.CODE_TWICE: QT_TRANSLATE_NOOP(
        "ImportProblem", "The code “{value}” is there already, in {first_file}, row {first_row}."
    ),
    ProblemCode.REFERENCE_UNKNOWN: QT_TRANSLATE_NOOP("ImportProblem", "There is no “{value}” among the {layer}."),
    ProblemCode.JOIN_DISAGREES: QT_TRANSLATE_NOOP(
        "ImportProblem", "The rows of “{value}” disagree: “{one}”, then “{other}”."
    ),
    ProblemCode.TEAM_DISAGREES: QT_TRANSLATE_NOOP(
        "ImportProblem", "The crews of team “{team}” disagree on its trade or station: {one}, then {other}."
    ),
    # shapes and coordinates
    ProblemCode.END_BEFORE_START: QT_TRANSLATE_NOOP("ImportProblem", "The end has to come after the start."),
    ProblemCode.HOURS_TOO_LONG: QT_TRANSLATE_NOOP(
        "ImportProblem", "The outage would last {days} days; a plan has at most {most}. Is the month or year right?"
    ),
    ProblemCode.AREAS_REPEATED: QT_TRANSLATE_NOOP("ImportProblem", "Named more than once: {areas}"),
    ProblemCode.TOO_MANY_AREAS: QT_TRANSLATE_NOOP(
        "ImportProblem", "{count} areas are named; a plan has at most {most}."
    ),
    ProblemCode.AREAS_UNKNOWN: QT_TRANSLATE_NOOP("ImportProblem", "No such transformer area: {areas}"),
    ProblemCode.AREAS_OFF_FEEDER: QT_TRANSLATE_NOOP("ImportProblem", "Not supplied by feeder {feeder}: {areas}"),
    ProblemCode.PLAN_ELSEWHERE: QT_TRANSLATE_NOOP(
        "ImportProblem", "None of the areas is this station's; they are those of {stations}."
    ),
    ProblemCode.TEAM_OF_OTHER_KIND: QT_TRANSLATE_NOOP("ImportProblem", "This team does other work than the row says."),
    ProblemCode.PLAN_TWICE: QT_TRANSLATE_NOOP("ImportProblem", "The same plan stands in row {first_row} already."),
    ProblemCode.PLAN_KNOWN: QT_TRANSLATE_NOOP("ImportProblem", "This plan is in the room already, as {plan}."),
    ProblemCode.ACCOUNT_UNKNOWN: QT_TRANSLATE_NOOP(
        "ImportProblem", "“{value}” is no account, nor a name that only one account has."
    ),
    ProblemCode.ACCOUNT_DISABLED: QT_TRANSLATE_NOOP("ImportProblem", "The account of “{value}” is disabled."),
    ProblemCode.POST_UNFIT: QT_TRANSLATE_NOOP(
        "ImportProblem", "“{value}” cannot be on duty in this post: the account has another role."
    ),
    ProblemCode.DUTY_HOURS_MISSING: QT_TRANSLATE_NOOP(
        "ImportProblem", "The row says neither begin and end nor day and shift."
    ),
    ProblemCode.DUTY_TOO_LONG: QT_TRANSLATE_NOOP(
        "ImportProblem", "The duty would last {days} days; one lasts {most} at most."
    ),
    ProblemCode.DUTIES_OVERLAP: QT_TRANSLATE_NOOP(
        "ImportProblem", "“{value}” has a duty at that time already, in row {first_row}."
    ),
    ProblemCode.RECURRENCE_UNREADABLE: QT_TRANSLATE_NOOP(
        "ImportProblem", "When the event comes again cannot be read: {value}"
    ),
    ProblemCode.GEOMETRY_MISSING: QT_TRANSLATE_NOOP("ImportProblem", "The row has no shape."),
    ProblemCode.GEOMETRY_KIND: QT_TRANSLATE_NOOP("ImportProblem", "The shape is a {found}; wanted: {kinds}."),
    ProblemCode.GEOMETRY_UNREADABLE: QT_TRANSLATE_NOOP(
        "ImportProblem", "The shape cannot be read: a ring that is not closed, or text that is no WKT. {value}"
    ),
    ProblemCode.NOT_FINITE: QT_TRANSLATE_NOOP("ImportProblem", "A number here is NaN or infinite."),
    ProblemCode.SELF_CROSSING: QT_TRANSLATE_NOOP(
        "ImportProblem", "The border crosses itself at lon {lon}, lat {lat}. Which side is meant has to be drawn anew."
    ),
    ProblemCode.RING_WRONG: QT_TRANSLATE_NOOP(
        "ImportProblem", "The polygon is not one, near lon {lon}, lat {lat}: {detail}."
    ),
    ProblemCode.CRS_UNKNOWN: QT_TRANSLATE_NOOP(
        "ImportProblem", "There is no coordinate system “{crs}”: an EPSG code, a PROJ text, GCJ-02 or BD-09 is wanted."
    ),
    ProblemCode.METRES_AS_DEGREES: QT_TRANSLATE_NOOP(
        "ImportProblem",
        "{crs} is in degrees, but {x}, {y} are no degrees (rows: {count}). Are these metres? Declare the projection.",
    ),
    ProblemCode.DEGREES_AS_METRES: QT_TRANSLATE_NOOP(
        "ImportProblem", "{crs} is in metres, but {x}, {y} look like degrees (rows: {count})."
    ),
    ProblemCode.OUTSIDE_CRS: QT_TRANSLATE_NOOP("ImportProblem", "{crs} has no place {x}, {y} (rows: {count})."),
    ProblemCode.LON_LAT_SWAPPED: QT_TRANSLATE_NOOP(
        "ImportProblem",
        "Longitude and latitude seem to be swapped: lon {lon}, lat {lat} (rows: {count}). {beside}",
    ),
    ProblemCode.OUTSIDE_BOUNDS: QT_TRANSLATE_NOOP(
        "ImportProblem", "lon {lon}, lat {lat} is outside the bounds declared in city.toml (rows: {count})."
    ),
    ProblemCode.OUT_OF_PLACE: QT_TRANSLATE_NOOP(
        "ImportProblem", "lon {lon}, lat {lat} is {kilometres} km away from the rest of the file."
    ),
    ProblemCode.LAYERS_APART: QT_TRANSLATE_NOOP(
        "ImportProblem",
        "This file lies around lon {lon}, lat {lat}, {kilometres} km away from {other}: "
        "one of them has a wrong coordinate system.",
    ),
    ProblemCode.SHIFTED: QT_TRANSLATE_NOOP(
        "ImportProblem",
        "Read as {declared} it lies some {metres} m beside {other}; read as {looks_like} the two fit. "
        'Declare crs = "{looks_like}" for it in city.toml (or correct the other file\'s).',
    ),
    ProblemCode.OUTSIDE_PARENT: QT_TRANSLATE_NOOP(
        "ImportProblem", "“{value}” lies in none of the layer {layer}, nor near one."
    ),
    ProblemCode.STATION_WITHOUT_GROUND: QT_TRANSLATE_NOOP(
        "ImportProblem", "No grid or area belongs to the station “{value}”."
    ),
}

FINDING_SENTENCES: dict[FindingCode, str] = {
    FindingCode.CRS_ASSUMED: QT_TRANSLATE_NOOP(
        "ImportFinding", "{file} names no coordinate system: WGS-84 was assumed."
    ),
    FindingCode.ENCODING_ASSUMED: QT_TRANSLATE_NOOP(
        "ImportFinding", "{file} does not say how its text is written: {encoding} was assumed."
    ),
    FindingCode.COLUMNS_IGNORED: QT_TRANSLATE_NOOP("ImportFinding", "{file}: columns left out: {columns}."),
    FindingCode.COLUMNS_RENAMED: QT_TRANSLATE_NOOP("ImportFinding", "{file}: columns read as another: {columns}."),
    FindingCode.FILES_UNUSED: QT_TRANSLATE_NOOP("ImportFinding", "Files not used: {files}."),
    FindingCode.JOIN_INCOMPLETE: QT_TRANSLATE_NOOP(
        "ImportFinding", "{file} has no row for some codes: {count} ({codes})."
    ),
    FindingCode.REFERENCES_DROPPED: QT_TRANSLATE_NOOP(
        "ImportFinding", "{layer} that name a row of {wanted}, which the folder does not hold: {count}."
    ),
    FindingCode.LAYER_DERIVED: QT_TRANSLATE_NOOP("ImportFinding", "{layer}: {count} made from {source}."),
    FindingCode.LAYER_MISSING: QT_TRANSLATE_NOOP("ImportFinding", "The folder holds no {layer}."),
    FindingCode.ZONE_ASSUMED: QT_TRANSLATE_NOOP(
        "ImportFinding", "Grids without a zone: {count}. “{zone}” was assumed, which has the strictest limits."
    ),
    FindingCode.CLASS_ASSUMED: QT_TRANSLATE_NOOP(
        "ImportFinding", "Customers without a class: {count}. They are counted as residents."
    ),
    FindingCode.TRANSFORMERS_WITHOUT_CUSTOMERS: QT_TRANSLATE_NOOP(
        "ImportFinding", "Transformers without customers and so without an area: {count} ({codes})."
    ),
    FindingCode.PLACED_NEARBY: QT_TRANSLATE_NOOP(
        "ImportFinding", "{layer} that lie in none of {wanted}: {count}. They belong to the nearest, {metres}."
    ),
    FindingCode.FOOTWAYS_LEFT_OUT: QT_TRANSLATE_NOOP(
        "ImportFinding", "Ways that no vehicle may take, left out of the roads: {count}."
    ),
    FindingCode.PEOPLE_FROM_NAMES: QT_TRANSLATE_NOOP(
        "ImportFinding", "There is no list of people. Made from the names of officers and crews: {count}."
    ),
    FindingCode.CUSTOMERS_AT_HOME: QT_TRANSLATE_NOOP(
        "ImportFinding", "{count} of {customers} customers ({percent} %) lie within their own transformer's area."
    ),
    FindingCode.GRID_TOO_LARGE: QT_TRANSLATE_NOOP(
        "ImportFinding",
        "{rule}: grids with more than {limit} customers: {count}. The largest, {grid}, has {customers}. "
        "They are imported all the same.",
    ),
    FindingCode.OVERLAPS: QT_TRANSLATE_NOOP(
        "ImportFinding",
        "{layer}: overlapping pairs: {count}, by {square_metres} together; most of all {first} and {second}, "
        "by {largest}.",
    ),
    FindingCode.GAPS: QT_TRANSLATE_NOOP(
        "ImportFinding",
        "{layer}: gaps: {count}, leaving {square_metres} ({percent} %) uncovered; the largest, {largest}, is at "
        "lon {lon}, lat {lat}.",
    ),
}

LAYER_NAMES: dict[str, str] = {
    "stations": QT_TRANSLATE_NOOP("ImportLayer", "stations"),
    "grids": QT_TRANSLATE_NOOP("ImportLayer", "service grids"),
    "government_grids": QT_TRANSLATE_NOOP("ImportLayer", "government grids"),
    "areas": QT_TRANSLATE_NOOP("ImportLayer", "transformer areas"),
    "customers": QT_TRANSLATE_NOOP("ImportLayer", "customers"),
    "transformers": QT_TRANSLATE_NOOP("ImportLayer", "transformers"),
    "feeders": QT_TRANSLATE_NOOP("ImportLayer", "feeders"),
    "substations": QT_TRANSLATE_NOOP("ImportLayer", "substations"),
    "roads": QT_TRANSLATE_NOOP("ImportLayer", "roads"),
    "water": QT_TRANSLATE_NOOP("ImportLayer", "water"),
    "people": QT_TRANSLATE_NOOP("ImportLayer", "people"),
    "teams": QT_TRANSLATE_NOOP("ImportLayer", "teams"),
    "crews": QT_TRANSLATE_NOOP("ImportLayer", "crews"),
    "important_customers": QT_TRANSLATE_NOOP("ImportLayer", "important customers"),
}

SHAPE_NAMES: dict[str, str] = {
    "point": QT_TRANSLATE_NOOP("ImportShape", "point"),
    "line": QT_TRANSLATE_NOOP("ImportShape", "line"),
    "polygon": QT_TRANSLATE_NOOP("ImportShape", "polygon"),
}

STEP_NAMES: dict[str, str] = {
    Step.FINDING_FILES.value: QT_TRANSLATE_NOOP("ImportStep", "Finding the files"),
    Step.READING.value: QT_TRANSLATE_NOOP("ImportStep", "Reading the files"),
    Step.COMPARING.value: QT_TRANSLATE_NOOP("ImportStep", "Comparing the layers"),
    Step.BUILDING.value: QT_TRANSLATE_NOOP("ImportStep", "Building the ground"),
    Step.AUDITING.value: QT_TRANSLATE_NOOP("ImportStep", "Looking for gaps and overlaps"),
    Step.DONE.value: QT_TRANSLATE_NOOP("ImportStep", "Done"),
}

DECLARED_BY: dict[str, str] = {
    "layout": QT_TRANSLATE_NOOP("ImportReport", "declared in city.toml"),
    "file": QT_TRANSLATE_NOOP("ImportReport", "stated by the file"),
    "format": QT_TRANSLATE_NOOP("ImportReport", "as GeoJSON means it"),
    "assumed": QT_TRANSLATE_NOOP("ImportReport", "assumed"),
}
