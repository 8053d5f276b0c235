"""At the foot of a window whose content says nothing of it: that nothing renews what stands above."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from models.rules.rule_book import RuleBook
from widgets.figures.words import blind_text
from widgets.theme import Theme


class FootLine(QLabel):
    """At the foot, so that no row moves under the hand when it comes."""

    def __init__(self, *, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._rules = rules
        self._now: datetime | None = None
        self._blind_since: datetime | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(8, 4, 8, 4)
        self.show_theme(theme)
        self._show()

    def show_now(self, now: datetime) -> None:
        self._now = now
        self._show()

    def show_blind(self, since: datetime | None) -> None:
        self._blind_since = since
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self.setStyleSheet(f"color: {theme.critical.name()}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        since = self._blind_since
        self.setText("" if since is None else blind_text(since, self._now or since, self._rules))
        self.setVisible(since is not None)
