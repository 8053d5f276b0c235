"""What a start loads: libraries that some act needs are loaded by that act."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
LATER = frozenset({"openpyxl", "xlsxwriter", "lxml", "icalendar", "typst", "holidays", "pypinyin", "pyproj"})
ACTS_THEMSELVES = frozenset({ROOT / "models/imports/coordinates.py"})
"""Modules that only such an act loads."""


def loaded_by(module: Path) -> set[str]:
    """Packages that are loaded with the module itself, not by something that it does."""
    found = set[str]()
    for line in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(line, ast.Import):
            found |= {name.name.partition(".")[0] for name in line.names}
        elif isinstance(line, ast.ImportFrom) and line.module is not None:
            found.add(line.module.partition(".")[0])
    return found


def test_libraries_of_single_acts_are_loaded_by_these_acts() -> None:
    modules = [file for folder in ("models", "widgets", "console") for file in (ROOT / folder).rglob("*.py")]
    modules = [file for file in modules if file not in ACTS_THEMSELVES]
    assert len(modules) > 100
    early = {str(file.relative_to(ROOT)): loaded_by(file) & LATER for file in modules}
    assert {file: names for file, names in early.items() if names} == {}
