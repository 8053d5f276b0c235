"""Short tones through whatever player the computer has; the bell of its desktop where it has none."""

import shutil
import sys

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from resources.sound_files import sound_file

_PLAYERS: tuple[tuple[str, ...], ...] = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("afplay",),
)
"""PipeWire, PulseAudio, ALSA, macOS; the first that is there. Qt's own sounds would add 100 MB of libraries."""
_WINDOWS = ("powershell", "-NoProfile", "-Command")


class Sounds:
    def __init__(self) -> None:
        self._player = _find_player()

    @property
    def has_player(self) -> bool:
        """Without one there is the desktop's bell at most, and nobody can know whether it is heard."""
        return self._player is not None

    def play(self, name: str) -> None:
        """Begin it and go on; half a second later the player has ended by itself."""
        if self._player is None:
            QApplication.beep()
            return
        program, *arguments = self._player
        file = str(sound_file(name))
        if program == _WINDOWS[0]:
            quoted = file.replace("'", "''")
            file = f"(New-Object Media.SoundPlayer '{quoted}').PlaySync()"
        QProcess.startDetached(program, [*arguments, file])


def _find_player() -> tuple[str, ...] | None:
    players = (_WINDOWS,) if sys.platform == "win32" else _PLAYERS
    return next((player for player in players if shutil.which(player[0]) is not None), None)
