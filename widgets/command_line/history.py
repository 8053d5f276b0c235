"""The lines that were sent in this session, newest first."""

_MOST = 200


class History:
    def __init__(self) -> None:
        self._lines: list[str] = []
        self._at = -1

    def keep(self, line: str) -> None:
        """Not twice in a row."""
        if not self._lines or self._lines[0] != line:
            self._lines.insert(0, line)
            del self._lines[_MOST:]
        self.leave()

    def leave(self) -> None:
        """Something else is typed: the next look back begins at the newest."""
        self._at = -1

    @property
    def looking(self) -> bool:
        return self._at >= 0

    def older(self) -> str | None:
        """None if there is none."""
        if self._at + 1 >= len(self._lines):
            return None
        self._at += 1
        return self._lines[self._at]

    def newer(self) -> str:
        """The empty line after the newest."""
        self._at = max(self._at - 1, -1)
        return "" if self._at < 0 else self._lines[self._at]
