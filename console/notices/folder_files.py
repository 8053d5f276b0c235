"""Several files that are written to one folder as one: all of them are there, or what was there before."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from models.errors import DataUnavailable


class FolderFiles:
    """What was written may be taken back, until it is `keep`t: then files that were there before come again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._parts: list[tuple[Path, Path]] = []
        self._put: list[tuple[Path, Path | None]] = []

    def write(self, files: Iterable[tuple[str, bytes]], go_on: Callable[[], bool]) -> bool:
        """Whether all of them are there; `go_on` is asked after each, and nothing has changed if it says no.

        DataUnavailable: "folder_missing" (folder); "file_not_writable" (file, said) – full disk, no right, or on some
        systems a file that another program holds open. Nothing has changed then either."""
        if not self.folder.is_dir():
            raise DataUnavailable("folder_missing", facts={"folder": str(self.folder)})
        try:
            for name, content in files:
                self._stage(self.folder / name, content)
                if not go_on():
                    self.take_back()
                    return False
            for part, target in self._parts:
                self._replace(part, target)
        except BaseException:
            self.take_back()
            raise
        return True

    def take_back(self) -> None:
        for part, _target in self._parts:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        for target, before in reversed(self._put):
            with suppress(OSError):
                if before is None:
                    target.unlink(missing_ok=True)
                else:
                    before.replace(target)
        self._parts, self._put = [], []

    def keep(self) -> None:
        for _target, before in self._put:
            if before is not None:
                with suppress(OSError):
                    before.unlink(missing_ok=True)
        self._parts, self._put = [], []

    def _stage(self, target: Path, content: bytes) -> None:
        part = _beside(target, "part")
        self._parts.append((part, target))
        with _said_of(target), part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def _replace(self, part: Path, target: Path) -> None:
        with _said_of(target):
            before: Path | None = None
            if target.exists():
                before = _beside(target, "before")
                target.replace(before)
            self._put.append((target, before))
            part.replace(target)


def _beside(target: Path, ending: str) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.{ending}")


@contextmanager
def _said_of(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        facts = {"file": str(target), "said": fault.strerror or str(fault)}
        raise DataUnavailable("file_not_writable", facts=facts) from None
