"""An import in words: what it is doing, what stood against it, what it found."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.entities.places import Zone
from models.imports import FileReport, Finding, FindingCode, ImportRefused, Problem, ProblemCode, Report
from widgets.words.import_sentences import (
    DECLARED_BY,
    FINDING_SENTENCES,
    LAYER_NAMES,
    PROBLEM_SENTENCES,
    SHAPE_NAMES,
    STEP_NAMES,
)
from widgets.words.terms import listed, term

_MOST_NAMED = 9
_LAYERS = frozenset({"layer", "wanted", "source"})
_DEGREES = frozenset({"lon", "lat"})
_GROUND = frozenset({"square_metres", "largest"})


def step_text(step: str) -> str:
    """What an import is doing, from the value of its `Step`."""
    return QCoreApplication.translate("ImportStep", STEP_NAMES[step])


def problem_text(problem: Problem) -> str:
    """One problem with the file, row and field where it is."""
    sentence = QCoreApplication.translate("ImportProblem", PROBLEM_SENTENCES[problem.code])
    said = sentence.format_map(_words(_completed(problem)))
    if problem.row is not None and problem.field is not None:
        place = QCoreApplication.translate("ImportProblem", "{file}, row {row}, {field}: {problem}")
    elif problem.row is not None:
        place = QCoreApplication.translate("ImportProblem", "{file}, row {row}: {problem}")
    elif problem.field is not None:
        place = QCoreApplication.translate("ImportProblem", "{file}, {field}: {problem}")
    else:
        place = QCoreApplication.translate("ImportProblem", "{file}: {problem}")
    return place.format(file=problem.file, row=problem.row, field=problem.field, problem=said.strip())


def refusal_lines(refused: ImportRefused) -> list[str]:
    """Every problem that is named, and how many there are beyond."""
    lines = [problem_text(problem) for problem in refused.problems]
    if refused.more:
        template = QCoreApplication.translate("ImportProblem", "… and more problems: {count}.")
        lines.append(template.format(count=refused.more))
    return lines


def finding_text(finding: Finding) -> str:
    """One finding as a sentence."""
    code, facts = finding.code, dict(finding.facts)
    if code is FindingCode.COLUMNS_RENAMED:
        facts["columns"] = tuple(f"{theirs} → {ours}" for theirs, ours in facts["columns"])
    elif code is FindingCode.ZONE_ASSUMED:
        facts["zone"] = term(Zone(facts["zone"]))
    elif code is FindingCode.PLACED_NEARBY:
        facts["metres"] = _nearness(facts["metres"])
    return QCoreApplication.translate("ImportFinding", FINDING_SENTENCES[code]).format_map(_words(facts))


def report_lines(report: Report) -> list[str]:
    """The whole report, a line each: what was counted, each file, each finding."""
    title = QCoreApplication.translate("ImportReport", "{name}: {counts}.")
    template = QCoreApplication.translate("ImportReport", "{layer} {count}")
    counts = [template.format(count=count, layer=_layer(layer)) for layer, count in report.counts.items() if count]
    return [
        title.format(name=report.name, counts=listed(counts)),
        *(_file_line(file) for file in report.files),
        *(finding_text(finding) for finding in report.findings),
    ]


def _file_line(file: FileReport) -> str:
    if not file.crs:
        template = QCoreApplication.translate("ImportReport", "{file}: {layer}, rows: {rows}.")
        return template.format(file=file.file, rows=file.rows, layer=_layer(file.layer))
    template = QCoreApplication.translate("ImportReport", "{file}: {layer}, rows: {rows}, {crs} ({declared}).")
    declared = QCoreApplication.translate("ImportReport", DECLARED_BY[file.declared])
    return template.format(file=file.file, rows=file.rows, layer=_layer(file.layer), crs=file.crs, declared=declared)


def _completed(problem: Problem) -> dict[str, Any]:
    """The facts, and the clauses that some sentences make of them."""
    facts = dict(problem.facts)
    if problem.code is ProblemCode.OUT_OF_RANGE:
        facts["limits"] = _limits(facts)
    elif problem.code is ProblemCode.LON_LAT_SWAPPED:
        facts["beside"] = _beside(facts["other"])
    elif problem.code is ProblemCode.GEOMETRY_KIND:
        names = (QCoreApplication.translate("ImportShape", SHAPE_NAMES[kind]) for kind in facts["kinds"])
        facts["kinds"] = listed(names)
    elif problem.code is ProblemCode.NOT_TEXT and facts["line"] is None:
        facts["line"] = "?"
    return facts


def _limits(facts: Mapping[str, Any]) -> str:
    if facts["low"] is not None:
        return QCoreApplication.translate("ImportProblem", "at least {limit}").format(limit=facts["low"])
    return QCoreApplication.translate("ImportProblem", "at most {limit}").format(limit=facts["high"])


def _beside(other: str) -> str:
    if not other:
        return ""
    template = QCoreApplication.translate("ImportProblem", "Swapped, it would lie where {other} lies.")
    return template.format(other=other)


def _nearness(metres: int | None) -> str:
    if metres is None:
        return QCoreApplication.translate("ImportFinding", "as stations are points here")
    return QCoreApplication.translate("ImportFinding", "at most {metres} m away").format(metres=metres)


def _words(facts: Mapping[str, Any]) -> dict[str, str]:
    return {name: _word(name, value) for name, value in facts.items()}


def _word(name: str, value: Any) -> str:
    if value is None:
        return "–"
    if name in _LAYERS:
        return _layer(value)
    if name in _DEGREES:
        return f"{value:.5f}"
    if name in _GROUND:
        return _ground(value)
    if isinstance(value, tuple):
        named = [str(part) for part in value[:_MOST_NAMED]]
        return listed([*named, "…"] if len(value) > _MOST_NAMED else named)
    return str(round(value, 2)) if isinstance(value, float) else str(value)


def _layer(name: str) -> str:
    return QCoreApplication.translate("ImportLayer", LAYER_NAMES[name])


def _ground(square_metres: float) -> str:
    """Ground in the unit a person pictures."""
    if square_metres < 100_000:
        return f"{square_metres:.0f} m²"
    return f"{square_metres / 1e6:.2f} km²"
