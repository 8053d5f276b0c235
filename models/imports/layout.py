"""Which file of a folder holds which layer: `city.toml` if there is one, else the files' own names.

Nothing outside the folder is ever opened, whatever `city.toml` or a link asks for.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, field_validator

from models.imports.fields import INPUT_LAYERS
from models.imports.problems import ProblemCode, Problems, listed

LAYOUT_FILE = "city.toml"
FORMATS = (".geojson", ".json", ".gpkg", ".shp", ".csv", ".zip")
SIDECARS = frozenset({".dbf", ".shx", ".prj", ".cpg", ".qpj", ".sbn", ".sbx", ".xml", ".qix", ".qmd"})

_Text = Annotated[str, Field(min_length=1)]
_Degrees = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Join(_Settings):
    """A CSV table that brings further `columns` (ours = theirs); rows meet where its `key` equals the code."""

    file: _Text
    key: _Text
    columns: dict[str, _Text]


class LayerSettings(_Settings):
    """What `[layers.NAME]` may say; everything can be left out. `columns` is ours = theirs, `defaults` holds
    for every row that says nothing itself, `rows` (code → field → value) for single ones."""

    files: Annotated[
        tuple[_Text, ...], BeforeValidator(lambda value: (value,) if isinstance(value, str) else value)
    ] = ()
    exclude: tuple[_Text, ...] = ()
    crs: _Text | None = None
    encoding: _Text | None = None
    table: _Text | None = None
    code: Literal["from_file_name"] | None = None
    columns: dict[str, _Text] = {}
    defaults: dict[str, str | int | float] = {}
    ignore: tuple[_Text, ...] = ()
    rows: dict[str, dict[str, str | int | float]] = {}
    join: Join | None = None


class CitySettings(_Settings):
    """What `[city]` may say. `bounds` is west, south, east, north in WGS-84 degrees."""

    name: _Text
    crs: _Text | None = None
    bounds: tuple[_Degrees, _Degrees, _Degrees, _Degrees] | None = None

    @field_validator("bounds")
    @classmethod
    def _some_ground(cls, bounds: tuple[float, float, float, float] | None) -> Any:
        if bounds is not None and not (bounds[0] < bounds[2] and bounds[1] < bounds[3]):
            raise ValueError("west, south, east, north")
        return bounds


class _Layout(_Settings):
    city: CitySettings
    layers: dict[str, LayerSettings] = {}


@dataclass(frozen=True, slots=True)
class Source:
    """One file of one layer; `shown` is its name in messages."""

    layer: str
    path: Path
    shown: str
    settings: LayerSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """`sources` in the order in which they are read; `joins` layer → the file of its join; `unused` names
    files of the folder that no layer claims."""

    name: str
    crs: str | None
    bounds: tuple[float, float, float, float] | None
    sources: tuple[Source, ...]
    joins: dict[str, Source]
    unused: tuple[str, ...]


def find_layout(folder: Path, layout_file: Path | None, problems: Problems) -> Layout:
    """Read `city.toml` (or `layout_file`, if it lies elsewhere) and find the files.

    Raises `ImportRefused` if nothing can be read by it.
    """
    if not folder.is_dir():
        problems.add(ProblemCode.FOLDER_MISSING, folder.name)
        problems.refuse_if_any()
    settings = _read_settings(folder, layout_file, problems)
    problems.refuse_if_any()
    finder = _Finder(folder, problems)
    sources: list[Source] = []
    joins: dict[str, Source] = {}
    for layer in INPUT_LAYERS:
        wanted = settings.layers.get(layer, LayerSettings())
        paths = finder.by_pattern(layer, wanted) if wanted.files else finder.by_name(layer, layer in settings.layers)
        sources += [Source(layer, path, finder.shown(path), wanted) for path in paths]
        if wanted.join is not None:
            for path in finder.join(layer, wanted.join):
                joins[layer] = Source(layer, path, finder.shown(path), wanted)
    if not sources and not len(problems):
        problems.add(ProblemCode.NOTHING_TO_IMPORT, folder.name)
    problems.refuse_if_any()
    return Layout(
        name=settings.city.name,
        crs=settings.city.crs,
        bounds=settings.city.bounds,
        sources=tuple(sources),
        joins=joins,
        unused=finder.unused([*sources, *joins.values()]),
    )


def _read_settings(folder: Path, layout_file: Path | None, problems: Problems) -> _Layout:
    path = layout_file or folder / LAYOUT_FILE
    nothing = _Layout(city=CitySettings(name=folder.resolve().name or folder.name))
    if layout_file is None and not path.exists():
        return nothing
    try:
        found = _Layout.model_validate(tomllib.loads(path.read_bytes().decode("utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        problems.add(ProblemCode.LAYOUT_UNREADABLE, path.name, detail=str(error))
        return nothing
    except ValidationError as error:
        for wrong in error.errors():
            _setting_problem(path.name, wrong, problems)
        return nothing
    _check_names(path.name, found, problems)
    return found


def _setting_problem(file: str, wrong: Any, problems: Problems) -> None:
    setting = ".".join(str(part) for part in wrong["loc"])
    if wrong["type"] == "extra_forbidden":
        problems.add(ProblemCode.SETTING_UNKNOWN, file, field=setting)
    elif wrong["type"] == "missing":
        problems.add(ProblemCode.SETTING_MISSING, file, field=setting)
    else:
        problems.add(ProblemCode.SETTING_WRONG, file, field=setting, value=str(wrong["input"])[:80])


def _check_names(file: str, found: _Layout, problems: Problems) -> None:
    """Layers and columns that do not exist would otherwise be passed over in silence."""
    for layer, settings in found.layers.items():
        if layer not in INPUT_LAYERS:
            problems.add(ProblemCode.SETTING_UNKNOWN, file, field=f"layers.{layer}")
            continue
        known = {*INPUT_LAYERS[layer].fields, "lon", "lat", "wkt"}
        tables: dict[str, Iterable[str]] = {"columns": settings.columns, "defaults": settings.defaults}
        tables |= {f"rows.{code}": fields for code, fields in settings.rows.items()}
        if settings.join is not None:
            tables["join.columns"] = settings.join.columns
        for table, names in tables.items():
            for name in names:
                if name not in known:
                    problems.add(ProblemCode.SETTING_UNKNOWN, file, field=f"layers.{layer}.{table}.{name}")


class _Finder:
    """Finds files within one folder, and nothing outside it."""

    def __init__(self, folder: Path, problems: Problems) -> None:
        self._folder = folder
        self._root = folder.resolve()
        self._problems = problems
        self._present = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))

    def shown(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()

    def by_pattern(self, layer: str, settings: LayerSettings) -> list[Path]:
        excluded = {path for pattern in settings.exclude for path in self._matches(layer, pattern)}
        found: list[Path] = []
        for pattern in settings.files:
            before = len(self._problems)
            matches = [path for path in self._matches(layer, pattern) if path not in excluded]
            if not matches and len(self._problems) == before:
                self._problems.add(ProblemCode.FILE_MISSING, pattern, layer=layer)
            found += [path for path in matches if path not in found]
        return [path for path in found if self._readable(path)]

    def by_name(self, layer: str, wanted: bool) -> list[Path]:  # noqa: FBT001 - private
        found = [path for path in self._present if path.stem.casefold() == layer and path.suffix.lower() in FORMATS]
        if len(found) > 1:
            self._problems.add(
                ProblemCode.FILES_AMBIGUOUS, found[0].name, layer=layer, files=listed(path.name for path in found)
            )
        if not found and wanted:
            self._problems.add(ProblemCode.FILE_MISSING, f"{layer}.*", layer=layer)
        return [path for path in found if self._readable(path)]

    def join(self, layer: str, join: Join) -> list[Path]:
        before = len(self._problems)
        found = self._matches(layer, join.file)
        if not found and len(self._problems) == before:
            self._problems.add(ProblemCode.FILE_MISSING, join.file, layer=layer)
        return [path for path in found[:1] if self._readable(path)]

    def unused(self, sources: Iterable[Source]) -> tuple[str, ...]:
        used = {source.path for source in sources}
        shapefiles = {path.with_suffix("") for path in used if path.suffix.lower() == ".shp"}
        left = [path for path in self._present if path not in used and path.name != LAYOUT_FILE]
        return tuple(
            self.shown(path)
            for path in left
            if not (path.suffix.lower() in SIDECARS and path.with_suffix("") in shapefiles)
        )

    def _matches(self, layer: str, pattern: str) -> list[Path]:
        if self._leads_outside(pattern):
            self._problems.add(ProblemCode.PATH_OUTSIDE, pattern, field=f"layers.{layer}")
            return []
        try:
            return sorted(path for path in self._folder.glob(pattern) if path.is_file())
        except (ValueError, IndexError):  # the second is what Python 3.11 says to "."
            self._problems.add(ProblemCode.SETTING_WRONG, LAYOUT_FILE, field=f"layers.{layer}.files", value=pattern)
            return []

    def _readable(self, path: Path) -> bool:
        if not path.resolve().is_relative_to(self._root):
            self._problems.add(ProblemCode.PATH_OUTSIDE, self.shown(path))
            return False
        if path.suffix.lower() not in FORMATS:
            self._problems.add(ProblemCode.FORMAT_UNKNOWN, self.shown(path))
            return False
        return True

    @staticmethod
    def _leads_outside(pattern: str) -> bool:
        """A pattern is refused if it would lead outside on any system, not only on this one."""
        windows = PureWindowsPath(pattern)
        return PurePosixPath(pattern).is_absolute() or bool(windows.drive or windows.root) or ".." in windows.parts
