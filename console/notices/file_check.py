"""A paper held against the record: the digest of a file, and which published files have it."""

import hashlib
from pathlib import Path

from console.bench import Told
from models.entities.notices import Publication, PublishedFile
from models.errors import DataUnavailable
from models.picture import Picture

_PIECE = 1 << 20


def digest_of(file: Path, told: Told) -> tuple[Path, str] | None:
    """The file and its SHA-256, None if it was cancelled; never called by the GUI thread. DataUnavailable
    ("file_not_readable")."""
    digest = hashlib.sha256()
    try:
        with file.open("rb") as content:
            while piece := content.read(_PIECE):
                digest.update(piece)
                if not told(0.5):
                    return None
    except OSError as fault:
        facts = {"file": str(file), "said": fault.strerror or str(fault)}
        raise DataUnavailable("file_not_readable", facts=facts) from None
    return file, digest.hexdigest()


def files_of(digest: str, picture: Picture) -> list[tuple[Publication, PublishedFile]]:
    """Every publication of such a file."""
    published = picture.table(Publication).values()
    return [(one, file) for one in published for file in one.files if file.sha256 == digest]
