"""Which proposals the list of jobs shows: the own ones, and those of others' stations where somebody asks for them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QWidget

from models.planning.escalation_proposals import Proposal
from models.planning.responsibility import is_own
from widgets.jobs.on_job import JobScene


class ProposalChoice(QCheckBox):
    """Stands there only while somebody else answers for some, and says how many. Checked, they are shown."""

    def __init__(self, scene: JobScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene = scene
        self.elsewhere = 0

    def choose(self, proposals: Iterable[Proposal]) -> list[Proposal]:
        """Those to show, of the account's own station, or of all for whoever has none; not what somebody has answered
        since."""
        account, picture = self._scene.account, self._scene.picture
        shown = []
        self.elsewhere = 0
        for one in proposals:
            stations = one.stations(picture)
            free = all(picture.escalation_of(key) is None for key in one.orders)
            if not stations or not free or account.station not in {None, *stations}:
                continue
            own = is_own(account.id, stations, picture)
            self.elsewhere += not own
            if own or self.isChecked():
                shown.append(one)
        self.setText(self.tr("Proposals for stations that others hold: {count}").format(count=self.elsewhere))
        self.setVisible(self.elsewhere > 0)
        return shown

    def look(self) -> str:
        return "all" if self.isChecked() else "mine"

    def show_look(self, kept: str) -> None:
        self.setChecked(kept == "all")
