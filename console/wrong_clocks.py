"""Crews whose terminals send positions from the future: which clock is wrong is said in the message bar."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject

from models.entities.fixes import Fix
from models.ids import CrewId
from models.picture import Picture
from widgets.message_bar import Level, MessageBar
from widgets.words.names import crew_label
from widgets.words.terms import listed
from widgets.words.times import age_text

_KEY = "wrong clocks"
_NAMED = 5


class WrongClocks(QObject):
    """Told once for each crew; taken back when every one of them sends good positions again."""

    def __init__(self, *, picture: Picture, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._messages = messages
        self._last: dict[CrewId, datetime] = {}
        """When a position of the crew was last refused, by this seat's clock."""

    def show_wrong(self, fix: Fix, now: datetime) -> None:
        """A position from the future, which is not used."""
        known = fix.crew in self._last
        self._last[fix.crew] = now
        if not known:
            self._messages.extend_message(_KEY, self._words(fix, now), Level.FAULT, (fix.crew,))

    def show_fixes(self, fixes: Mapping[CrewId, Fix]) -> None:
        """The positions in use: a crew with one from after the last refusal keeps good time again."""
        right = [crew for crew, last in self._last.items() if crew in fixes and fixes[crew].at >= last]
        for crew in right:
            del self._last[crew]
        if right and not self._last:
            self._messages.withdraw(_KEY)

    def _words(self, fix: Fix, now: datetime) -> str:
        if len(self._last) == 1:
            text = self.tr("The clock of {crew} is {span} ahead. Its positions are not used until it is right.")
            return text.format(crew=crew_label(fix.crew, self._picture), span=age_text(fix.at - now))
        text = self.tr(
            "The clocks of {count} crews are ahead, or the one of this seat is behind. Their positions are not used: "
            "{crews}."
        )
        crews = [crew_label(crew, self._picture) for crew in self._last]
        named = [*crews[:_NAMED], "…"] if len(crews) > _NAMED else crews
        return text.format(count=len(crews), crews=listed(named))
