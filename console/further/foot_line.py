"""At the foot of a window whose content does not say so itself: that it is a demo, that nothing renews it."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from models.rules.rule_book import RuleBook
from widgets.figures.words import blind_text, demo_text
from widgets.theme import Theme


class FootLine(QLabel):
    """No row moves under the hand when something comes to stand here."""

    def __init__(self, *, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._rules = rules
        self._theme = theme
        self._demo = False
        self._now: datetime | None = None
        self._blind_since: datetime | None = None
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setContentsMargins(8, 4, 8, 4)
        self._show()

    def mark_as_demo(self) -> None:
        self._demo = True
        self._show()

    def show_now(self, now: datetime) -> None:
        self._now = now
        self._show()

    def show_blind(self, since: datetime | None) -> None:
        self._blind_since = since
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        parts = [demo_text()] if self._demo else []
        since = self._blind_since
        if since is not None:
            blind = blind_text(since, self._now or since, self._rules)
            parts.append(f'<span style="color:{self._theme.critical.name()}">{blind}</span>')
        self.setText(" · ".join(parts))
        self.setVisible(bool(parts))
