"""Which closures and marks hold now: looked up once, then kept by what changes and by their ends."""

from collections.abc import Iterable
from datetime import datetime

from models.changes import Change
from models.entities.map_marks import MapMark
from models.picture import Picture


class StandingMarks:
    def __init__(self, picture: Picture, now: datetime) -> None:
        self._picture = picture
        self.all = picture.marks_in_force(now)
        """By when they end."""

    def show_changes(self, changes: Iterable[Change], now: datetime) -> bool:
        """Changes that the picture has already been advanced by; whether what holds now is told differently."""
        return any(change.kind is MapMark for change in changes) and self._look(now)

    def show_now(self, now: datetime) -> bool:
        """Whether any has come to its end; clocks that go back bring none to life."""
        return bool(self.all) and self.all[0].until <= now and self._look(now)

    def find(self, key: str) -> MapMark | None:
        return next((mark for mark in self.all if mark.id == key), None)

    def _look(self, now: datetime) -> bool:
        before, self.all = self.all, self._picture.marks_in_force(now)
        return _told(before) != _told(self.all)


def _told(marks: Iterable[MapMark]) -> list[tuple[MapMark, int]]:
    """With the versions, which comparing marks leaves out: a change that was undone counts for whoever acts on it."""
    return [(mark, mark.version) for mark in marks]
