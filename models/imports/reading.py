"""A folder of files becomes a city, or is refused with every reason that was found; nothing in between."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from models.entities.network import ImportantCustomer
from models.entities.people import Crew, Person, Team
from models.imports.audit import audit
from models.imports.columns import match_columns
from models.imports.coordinates import crs_of, short_name, to_wgs84
from models.imports.fields import INPUT_LAYERS
from models.imports.ground import build_territory, nest_ground
from models.imports.joins import JoinedTable, read_join
from models.imports.layers import Layers, Part, gather, refuse_codes_twice
from models.imports.layout import LAYOUT_FILE, Layout, Source, find_layout
from models.imports.notes import Notes
from models.imports.organisation import find_entities, important_areas
from models.imports.placing import check_places
from models.imports.problems import ImportCancelled, ProblemCode
from models.imports.projected import project
from models.imports.references import check_references
from models.imports.report import FileReport, FindingCode, Report
from models.imports.rows import judge_rows
from models.imports.shape_checks import check_rings, check_shapes
from models.imports.shifts import check_shifts
from models.imports.steps import Step
from models.imports.tables import read_table
from models.rules.rule_book import RuleBook
from models.territory.city import City, CityEntity
from models.territory.territory import Territory


def read_city(
    folder: Path,
    *,
    progress: Callable[[str, float], None],
    cancelled: Callable[[], bool],
    layout: Path | None = None,
    rules: RuleBook | None = None,
) -> tuple[City, Report]:
    """Read `folder` as `docs/import.md` describes it. The same folder gives an equal city every time.

    `progress` gets a `Step` value and the fraction done, rising from 0 to 1; `cancelled` is asked between
    steps. `layout` is a `city.toml` that lies elsewhere. With `rules`, grids are held against ORG-2.
    Raises `ImportRefused` with all problems found, or `ImportCancelled`.
    """
    run = _Run(progress, cancelled)
    notes = Notes()
    run.step(Step.FINDING_FILES, 0.0)
    found = find_layout(folder, layout, notes.problems)
    layers = _read_layers(found, notes, run)
    run.step(Step.COMPARING, 0.6)
    _compare(layers, found, notes, run)
    run.step(Step.BUILDING, 0.7)
    ground = project(layers, run.between)
    nesting = nest_ground(ground, found.name, notes, run.between)
    important = important_areas(ground, nesting.areas, notes)
    notes.problems.refuse_if_any()
    territory = build_territory(ground, nesting, important, notes.findings)
    entities = find_entities(ground, nesting, important, notes)
    notes.problems.refuse_if_any()
    run.step(Step.AUDITING, 0.9)
    percent = audit(territory, nesting, rules, notes.findings, run.between)
    if found.unused:
        notes.findings.add(FindingCode.FILES_UNUSED, files=found.unused)
    report = Report(
        name=found.name,
        files=_file_reports(layers),
        counts=_counts(territory, entities, layers),
        areas_built=len(nesting.areas.codes) if nesting.areas.built else 0,
        percent_at_home=percent,
        findings=tuple(notes.findings.found),
    )
    run.step(Step.DONE, 1.0)
    return City(source=folder.resolve().name, territory=territory, entities=entities), report


@dataclass(frozen=True, slots=True)
class _Run:
    """Tells how far the import is, and gives up when told to."""

    progress: Callable[[str, float], None]
    cancelled: Callable[[], bool]

    def step(self, step: Step, fraction: float) -> None:
        self.between()
        self.progress(step.value, fraction)

    def between(self) -> None:
        if self.cancelled():
            raise ImportCancelled


def _read_layers(layout: Layout, notes: Notes, run: _Run) -> Layers:
    """Every file by itself; raises `ImportRefused` if any is wrong."""
    joined = _read_joins(layout, notes)
    parts: dict[str, list[Part]] = {}
    for done, source in enumerate(layout.sources):
        run.step(Step.READING, 0.6 * done / len(layout.sources))
        part = _read_part(source, layout, joined.get(source.layer), notes)
        if part is not None:
            parts.setdefault(source.layer, []).append(part)
    layers = {layer: gather(layer, parts[layer]) for layer in INPUT_LAYERS if layer in parts}
    for rows in layers.values():
        refuse_codes_twice(rows, notes.problems)
    for source in {source.layer: source for source in layout.sources if source.layer in layers}.values():
        known = set(layers[source.layer]["code"])
        for code in (code for code in source.settings.rows if code not in known):
            field = f"layers.{source.layer}.rows.{code}"
            notes.problems.add(ProblemCode.REFERENCE_UNKNOWN, LAYOUT_FILE, field=field, value=code, layer=source.layer)
    notes.problems.refuse_if_any()
    for table in joined.values():
        table.report(notes.findings)
    return layers


def _read_joins(layout: Layout, notes: Notes) -> Mapping[str, JoinedTable]:
    found = {}
    for layer, source in layout.joins.items():
        join = source.settings.join
        table = read_join(source, join, notes.problems) if join is not None else None
        if table is not None:
            found[layer] = table
    return found


def _read_part(source: Source, layout: Layout, joined: JoinedTable | None, notes: Notes) -> Part | None:
    problems = notes.problems
    before = len(problems)
    with tempfile.TemporaryDirectory(prefix="yike-import-") as scratch:
        table = read_table(source, Path(scratch), problems)
    if table is None:
        return None
    if table.guessed_encoding is not None:
        notes.findings.add(FindingCode.ENCODING_ASSUMED, file=table.file, encoding=table.guessed_encoding)
    read = len(problems)
    layer = INPUT_LAYERS[source.layer]
    columns = match_columns(table, source, layer, problems)
    values = judge_rows(table, source, columns, joined, notes) if columns is not None else None
    kinds = layer.shapes
    if not kinds:
        return Part(table.file, table.lines, values, None, None) if values is not None else None
    if read > before:
        return None  # its shapes could not be read; to say more of them would repeat it
    shapes = check_shapes(table, kinds, problems)
    if shapes is None:
        return None
    crs = crs_of(table, source, layout)
    moved = to_wgs84(shapes, crs, table, problems)
    if moved is None:
        return None
    check_rings(shapes, crs.name, table, problems)
    if crs.declared == "assumed":
        notes.findings.add(FindingCode.CRS_ASSUMED, file=table.file)
    return Part(table.file, table.lines, values, moved, crs) if values is not None else None


def _compare(layers: Layers, layout: Layout, notes: Notes, run: _Run) -> None:
    """What only shows once all files are read; raises `ImportRefused` if anything does."""
    check_references(layers, notes)
    check_places(layers, layout.bounds, notes.problems)
    notes.problems.refuse_if_any()
    run.between()
    check_shifts(layers, notes.problems)
    notes.problems.refuse_if_any()
    if not any(name in layers for name in ("stations", "grids", "areas", "customers")):
        notes.problems.add(ProblemCode.GROUND_MISSING, layout.name)
        notes.problems.refuse_if_any()


def _file_reports(layers: Layers) -> tuple[FileReport, ...]:
    found = []
    for layer, rows in layers.items():
        for at, file in enumerate(rows.files):
            count = int((rows.file_of == at).sum())
            crs = rows.crs[at] if rows.crs else None
            found.append(
                FileReport(
                    file=file,
                    layer=layer,
                    rows=count,
                    crs=short_name(crs.name) if crs is not None else "",
                    declared=crs.declared if crs is not None else "",
                )
            )
    return tuple(found)


def _counts(territory: Territory, entities: tuple[CityEntity, ...], layers: Layers) -> dict[str, int]:
    counts = {name: len(layer) for name, layer in territory.layers.items()}
    counts["customers"] = len(layers["customers"]) if "customers" in layers else 0
    for name, kind in (
        ("people", Person),
        ("teams", Team),
        ("crews", Crew),
        ("important_customers", ImportantCustomer),
    ):
        counts[name] = sum(isinstance(entity, kind) for entity in entities)
    return counts
