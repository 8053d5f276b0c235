"""Zipped files, unpacked only after their table of contents promised to be harmless."""

import zipfile
import zlib
from pathlib import Path, PurePosixPath

from models.imports.layout import FORMATS, SIDECARS
from models.imports.problems import ProblemCode, Problems, listed

MOST_BYTES = 1 << 30
"""What an archive may unpack to."""

MOST_MEMBERS = 1000

MOST_RATIO = 200
"""An archive that promises to grow by more than this is a bomb (shapefiles grow by 2 to 30) …"""

HARMLESS_BYTES = 16 << 20
"""… unless all of it is no larger than this."""

_WANTED = frozenset(FORMATS) - {".zip"}
_PIECE = 1 << 20


def unpack(archive: Path, shown: str, into: Path, problems: Problems) -> Path | None:
    """Unpack the one data file of `archive` (and what belongs to it) into the empty folder `into`.

    Returns its path; None after noting the problem. Names in the archive decide no path: every member is
    written straight into `into` under its last part.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [member for member in opened.infolist() if not member.is_dir()]
            if not _harmless(members, shown, problems):
                return None
            wanted = _wanted(members, shown, problems)
            for member in wanted:
                _write(opened, member, into / PurePosixPath(member.filename).name)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError) as error:
        # RuntimeError: encrypted; NotImplementedError: an unknown way of packing
        problems.add(ProblemCode.ARCHIVE_UNREADABLE, shown, detail=str(error))
        return None
    return next((path for path in sorted(into.iterdir()) if path.suffix.lower() in _WANTED), None)


def _harmless(members: list[zipfile.ZipInfo], shown: str, problems: Problems) -> bool:
    for member in members:
        parts = PurePosixPath(member.filename.replace("\\", "/")).parts
        if ".." in parts or member.filename.startswith(("/", "\\")) or ":" in member.filename:
            problems.add(ProblemCode.PATH_OUTSIDE, f"{shown}/{member.filename}")
            return False
    size = sum(member.file_size for member in members)
    ratio = size / max(1, sum(member.compress_size for member in members))
    grows = ratio > MOST_RATIO and size > HARMLESS_BYTES
    if size > MOST_BYTES or len(members) > MOST_MEMBERS or grows:
        problems.add(ProblemCode.ARCHIVE_BOMB, shown, megabytes=size >> 20, ratio=round(ratio), members=len(members))
        return False
    return True


def _wanted(members: list[zipfile.ZipInfo], shown: str, problems: Problems) -> list[zipfile.ZipInfo]:
    """The one data file and its sidecars; hidden files (and the copies that macOS adds) do not count."""
    plain = [
        member
        for member in members
        if not any(part.startswith((".", "__")) for part in PurePosixPath(member.filename).parts)
    ]
    data = [member for member in plain if PurePosixPath(member.filename).suffix.lower() in _WANTED]
    if len(data) != 1:
        problems.add(ProblemCode.ARCHIVE_CONTENT, shown, files=listed(member.filename for member in data))
        return []
    stem = PurePosixPath(data[0].filename).with_suffix("")
    sidecars = [
        member
        for member in plain
        if PurePosixPath(member.filename).with_suffix("") == stem
        and PurePosixPath(member.filename).suffix.lower() in SIDECARS
    ]
    return [*data, *sidecars]


def _write(opened: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path) -> None:
    """Never more than the promised size: what the table of contents said may be a lie."""
    left = member.file_size
    with opened.open(member) as packed, target.open("wb") as plain:
        while piece := packed.read(min(_PIECE, left + 1)):
            left -= len(piece)
            if left < 0:
                raise zipfile.BadZipFile(member.filename)
            plain.write(piece)
