"""Which handover is looked at: the one to come, or one that took place."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from models.entities.handovers import Handover
from models.ids import HandoverId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.names import account_label
from widgets.words.times import clock_time, date_text


class WhichHandover(QComboBox):
    chosen = Signal(object)
    """HandoverId; None for the one to come."""

    def __init__(self, *, picture: Picture, rules: RuleBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._past: tuple[Handover, ...] = ()
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    def show_past(self, past: tuple[Handover, ...], looked_at: HandoverId | None) -> None:
        """Each by its day and hour, and who took over."""
        if not self.count() or past != self._past:
            self._fill(past)
        self.setCurrentIndex(max(self.findData(looked_at), 0))

    def _fill(self, past: tuple[Handover, ...]) -> None:
        self._past = past
        self.clear()
        self.addItem(QCoreApplication.translate("HandoverPage", "Now: the handover to come"), None)
        for one in past:
            at = one.opened_at if one.signed_in is None else one.signed_in.at
            words = QCoreApplication.translate("HandoverPage", "{date} {time} to {who}").format(
                date=date_text(at, self._rules),
                time=clock_time(at, self._rules),
                who=account_label(one.incoming, self._picture),
            )
            self.addItem(words, one.id)

    def forget(self) -> None:
        """The language is another one: what is shown next is said anew."""
        self._past = ()
        self.clear()
