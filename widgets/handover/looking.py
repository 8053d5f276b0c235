"""When the page asks for what it looks at anew: whoever reads is not moved on at every change, and a question in a
busy room is answered before the next one is asked, which would put it off for ever."""

from datetime import datetime, timedelta

from models.handover.view import HandoverView, HandoverWish
from models.ids import HandoverId

_REST = timedelta(seconds=3)
"""Between two looks at what is live: things change many times a second, and nobody reads as fast."""
_OLDEST = timedelta(minutes=1)
"""What is live is asked for again by then, changes or not, and answer or not."""


class Looking:
    """At one handover: at the one to come, or at a past one, which stays as it is."""

    def __init__(self) -> None:
        self.wish = HandoverWish()
        self._asked_at: datetime | None = None
        self._stale = True
        self._waits = False

    @property
    def is_live(self) -> bool:
        return self.wish.past is None

    def turn_to(self, handover: HandoverId | None) -> bool:
        """None for the one to come; whether that is another one than before."""
        other = handover != self.wish.past
        self.wish = HandoverWish(handover)
        return other

    def is_answered_by(self, view: HandoverView) -> bool:
        return view.is_past != self.is_live

    def note_asked(self, now: datetime) -> None:
        self._stale, self._waits = False, True
        self._asked_at = now

    def note_answered(self) -> None:
        self._waits = False

    def note_changes(self) -> None:
        self._stale = True

    def is_due(self, now: datetime) -> bool:
        """Whether what is live is to be asked for again."""
        since = _OLDEST if self._asked_at is None else now - self._asked_at
        return self.is_live and ((self._stale and not self._waits and since >= _REST) or since >= _OLDEST)
