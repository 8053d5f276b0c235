"""What the whole room still owes, whatever day the board shows: earth wires out, reports, overruns, power off."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from models.ids import PlanId
from models.planning.day_standing import DayStanding, day_standing
from widgets.acts.flow_row import FlowRow
from widgets.plans.standing import PlanStanding

_COUNTS = ("earths", "reports", "over", "off")


class DayStrip(FlowRow):
    """A station counts its own. A press goes to the next outage that is counted."""

    wanted = Signal(object)
    """PlanId"""

    def __init__(self, *, standing: PlanStanding, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._standing = standing
        self._now = now
        self._found: DayStanding | None = None
        self._last: PlanId | None = None
        self.counts = {name: QPushButton(self) for name in _COUNTS}
        for name, button in self.counts.items():
            button.setObjectName(name)
            button.setFlat(True)
            button.clicked.connect(self._on_pressed)
            self.add(button)
        self.show_changes()

    def show_changes(self) -> None:
        self._found = day_standing(self._standing.picture, self._standing.account.station)
        self._say()

    def show_now(self, now: datetime) -> None:
        self._now = now
        self._say()

    def plans(self, name: str) -> tuple[PlanId, ...]:
        """The outages behind a count, each once."""
        found = self._found
        assert found is not None
        of = {
            "earths": [one.plan for one in found.earths],
            "reports": [one.plan for one in found.reports],
            "over": [one.plan for one in found.off if one.announced_end <= self._now],
            "off": [one.plan for one in found.off],
        }
        return tuple(dict.fromkeys(of[name]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        found = self._found
        assert found is not None
        earths, over = len(found.earths), len(self.plans("over"))
        texts = {
            "earths": self.tr("Earth wires out: {count}").format(count=earths),
            "reports": self.tr("Reports owed: {count}").format(count=len(found.reports)),
            "over": self.tr("Beyond the announced end: {count}").format(count=over),
            "off": self.tr("Power off: {count}").format(count=len(found.off)),
        }
        marked = {"earths": earths, "over": over}
        for name, button in self.counts.items():
            sign = "▲ " if marked.get(name) else ""
            button.setText(f"{sign}{texts[name]}")
            button.setAccessibleName(texts[name])
            button.setEnabled(bool(self.plans(name)))

    def _on_pressed(self) -> None:
        """The one after the one that was gone to last."""
        plans = self.plans(self.sender().objectName())
        after = plans.index(self._last) + 1 if self._last in plans else 0
        self._last = plans[after % len(plans)]
        self.wanted.emit(self._last)
