"""A worker that can be left, and files that are written to a folder as one."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.bench import Bench, Told
from console.notices.folder_files import FolderFiles
from models.errors import DataUnavailable

NEW = [("a.pdf", b"new a"), ("b.csv", b"new b")]


def test_the_newest_work_is_done_and_what_was_cancelled_is_told_to_nobody(qtbot: QtBot) -> None:
    parent = QObject()
    bench = Bench(parent)
    begun, go_on = threading.Event(), threading.Event()
    found: list[object] = []
    dropped: list[object] = []
    bench.done.connect(found.append)
    bench.dropped.connect(dropped.append)

    def slow(told: Told) -> str:
        begun.set()
        go_on.wait(5)
        return "gone on" if told(0.5) else "late"

    bench.ask(slow)
    assert begun.wait(5)
    bench.ask(lambda _told: "never")
    bench.ask(lambda _told: "newest")
    with qtbot.waitSignal(bench.done):
        go_on.set()
    assert found == ["newest"]
    assert dropped == ["late"]  # it had gone too far: what it left is for its owner to remove
    assert not bench.busy

    def refused(_told: Told) -> object:
        raise DataUnavailable("folder_missing", facts={"folder": "x"})

    with qtbot.waitSignal(bench.refused):
        bench.ask(refused)
    with qtbot.waitSignal(bench.ended):
        bench.ask(lambda _told: "again")
    bench.stop()


def test_all_files_are_there_or_what_was_before(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old a")
    files = FolderFiles(tmp_path)
    assert files.write(NEW, lambda: True)
    assert (tmp_path / "a.pdf").read_bytes() == b"new a"
    files.take_back()
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.pdf": b"old a"}
    assert not files.write(NEW, lambda: False)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.pdf": b"old a"}
    assert files.write(NEW, lambda: True)
    files.keep()
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == dict(NEW)


def test_what_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old a")
    (tmp_path / "b.csv").mkdir()  # in the way, as a file is that another program holds
    (tmp_path / "b.csv" / "inside").write_bytes(b"")
    with pytest.raises(DataUnavailable) as refused:
        FolderFiles(tmp_path).write([NEW[0], ("no/such/b.csv", b"")], lambda: True)
    assert refused.value.code == "file_not_writable"
    assert (tmp_path / "a.pdf").read_bytes() == b"old a"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.pdf", "b.csv"]
    with pytest.raises(DataUnavailable) as missing:
        FolderFiles(tmp_path / "gone").write(NEW, lambda: True)
    assert missing.value.code == "folder_missing"
