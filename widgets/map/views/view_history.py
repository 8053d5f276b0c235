"""The views that a hand has rested on, to go back and forward between."""

from widgets.map.sights import Sight

_MOST = 100
_ALIKE = 0.2
"""Shares of a view by which another one may differ and still count as the same."""


class ViewHistory:
    """As a browser keeps its pages: whoever goes back and then somewhere else, forgets what lay ahead."""

    def __init__(self) -> None:
        self._seen: list[Sight] = []
        self._at = -1

    def note(self, sight: Sight) -> None:
        """This is what is shown now; a view that is nearly the one known takes its place."""
        if self._at >= 0 and _alike(self._seen[self._at], sight):
            self.amend(sight)
            return
        self._seen = [*self._seen[: self._at + 1], sight][-_MOST:]
        self._at = len(self._seen) - 1

    def amend(self, sight: Sight) -> None:
        """The same view, as it is now."""
        if self._at >= 0:
            self._seen[self._at] = sight

    def clear(self) -> None:
        self._seen, self._at = [], -1

    def back(self) -> Sight | None:
        """The one before, which is then the present one; None at the first."""
        return self._step(-1)

    def forward(self) -> Sight | None:
        return self._step(1)

    def _step(self, step: int) -> Sight | None:
        if not 0 <= self._at + step < len(self._seen):
            return None
        self._at += step
        return self._seen[self._at]


def _alike(one: Sight, other: Sight) -> bool:
    moved = max(abs(one.x - other.x) / one.width, abs(one.y - other.y) / one.height)
    return moved < _ALIKE and abs(one.width / other.width - 1) < _ALIKE
