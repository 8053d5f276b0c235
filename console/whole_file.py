"""A file that is there whole or not at all: written beside its place, and moved to it when all of it is on disk."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from models.errors import DataUnavailable


def write_whole(target: Path, write: Callable[[BinaryIO], Iterator[float]], go_on: Callable[[float], bool]) -> bool:
    """Let `write` fill the file; after each of its steps `go_on` (how much is done) says whether to proceed. Whether
    the file is there now: what was there before stays if it was stopped or did not work.

    DataUnavailable ("file_not_writable": file, said) if the folder or the disk does not take it.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            whole = all(map(go_on, write(file)))
            file.flush()
            os.fsync(file.fileno())
        if whole:
            part.replace(target)
        return whole
    except OSError as fault:
        facts = {"file": str(target), "said": fault.strerror or str(fault)}
        raise DataUnavailable("file_not_writable", facts=facts) from fault
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_bytes_whole(target: Path, content: bytes) -> None:
    """The same for what is at hand already. DataUnavailable as above."""
    write_whole(target, partial(_all_at_once, content), lambda _done: True)


def _all_at_once(content: bytes, file: BinaryIO) -> Iterator[float]:
    file.write(content)
    yield 1.0
