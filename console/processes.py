"""Long work as a process of its own: the demo's build, a city's import. Its progress comes as lines of text."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

_ROOT = Path(__file__).parent.parent
_STOP_MS = 3000


def start_yike(process: QProcess, arguments: list[str]) -> None:
    """Run this program again with `arguments`, from the same sources and interpreter."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert(
        "PYTHONPATH", os.pathsep.join(part for part in (str(_ROOT), environment.value("PYTHONPATH")) if part)
    )
    environment.insert("PYTHONUTF8", "1")
    process.setProcessEnvironment(environment)
    process.start(sys.executable, ["-m", "console", *arguments])


def stop_process(process: QProcess) -> None:
    """Ask it to end and wait; a process that does not listen is killed."""
    if process.state() is QProcess.ProcessState.NotRunning:
        return
    process.closeWriteChannel()
    process.terminate()
    if not process.waitForFinished(_STOP_MS):
        process.kill()
        process.waitForFinished(_STOP_MS)


class StepProcess(QObject):
    """A command that prints `fraction<TAB>step` on standard error and ends with exit code 0 if it did its work."""

    progressed = Signal(str, float)
    """Step in words, fraction from 0 to 1."""
    succeeded = Signal(object)
    """Lines it printed on standard output."""
    failed = Signal(object)
    """Lines that say why; empty if it was cancelled."""

    def __init__(self) -> None:
        super().__init__()
        self._process = QProcess(self)
        self._words: list[str] = []
        self._rest = b""
        self._cancelled = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_STOP_MS)
        self._patience.timeout.connect(self._process.kill)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self, arguments: list[str]) -> None:
        self._words, self._rest, self._cancelled = [], b"", False
        start_yike(self._process, arguments)

    def close(self) -> None:
        """End it now and wait; nothing is told any more."""
        self._patience.stop()
        self._process.finished.disconnect(self._on_finished)
        stop_process(self._process)

    def cancel(self) -> None:
        """Ask the process to end; what it has not committed never was. `failed` follows with no lines."""
        self._cancelled = True
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return
        self._process.terminate()
        self._patience.start()

    def _read_errors(self) -> None:
        data = self._rest + bytes(self._process.readAllStandardError().data())
        *lines, self._rest = data.split(b"\n")
        for line in lines:
            self._read_line(line.decode(errors="replace"))

    def _read_line(self, line: str) -> None:
        fraction, tab, step = line.partition("\t")
        if tab and fraction.replace(".", "", 1).isdigit():
            self.progressed.emit(step, float(fraction))
        elif line.strip():
            self._words.append(line)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._patience.stop()
        self._read_errors()
        if code == 0 and status is QProcess.ExitStatus.NormalExit:
            output = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")
            self.succeeded.emit(tuple(output.splitlines()))
        else:
            self.failed.emit(() if self._cancelled else self._last_words(code))

    def _last_words(self, code: int) -> tuple[str, ...]:
        self._read_line(self._rest.decode(errors="replace"))
        if self._words:
            return tuple(self._words[-20:])
        return (self.tr("It ended without a word (code {code}).").format(code=code),)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit((self._process.errorString(),))
