"""What is known of a crew's duty: the present one, and those before it of which somebody recorded the change."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from models.changes import Change
from models.entities.people import Crew, DutyState
from models.ids import CrewId
from models.picture import Picture


@dataclass(frozen=True, slots=True)
class DutySpan:
    """`ended` is None for the present one. No rota is known: nothing is said of the time to come."""

    duty: DutyState
    started: datetime
    ended: datetime | None


class DutyRecord:
    """The spans of every crew, from what its changes say of before and after."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._past: dict[CrewId, list[DutySpan]] = {}
        for entry in picture.entries:
            self.take(entry.changes)

    def take(self, changes: Iterable[Change]) -> None:
        for change in changes:
            before, after = change.before, change.after
            if isinstance(before, Crew) and isinstance(after, Crew) and before.duty_since != after.duty_since:
                self._turn(before, after)

    def spans(self, crew: Crew) -> list[DutySpan]:
        """Oldest first; without a gap between them, but nothing before the first that is known."""
        past = self._past.get(crew.id, [])
        if crew.duty_since is None:
            return past
        return [*past, DutySpan(crew.duty, crew.duty_since, None)]

    def _turn(self, before: Crew, after: Crew) -> None:
        past = self._past.setdefault(before.id, [])
        if after.duty_since is None or (before.duty_since is not None and after.duty_since < before.duty_since):
            # An undo: what it goes back to goes on, as if it had never ended.
            while past and (after.duty_since is None or past[-1].started >= after.duty_since):
                past.pop()
            return
        # What is told twice, by the journal's newest entries and by news of them, counts once.
        if before.duty_since is not None and (not past or past[-1].started < before.duty_since):
            past.append(DutySpan(before.duty, before.duty_since, after.duty_since))
