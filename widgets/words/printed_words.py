"""What papers say of themselves, whatever they are about."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.rules.rule_book import RuleBook
from widgets.words.rule_words import language
from widgets.words.times import clock_time, date_text


def paper_head(title: str, number: str, *, who: str, now: datetime, rules: RuleBook) -> dict[str, Any]:
    """Language, title, number, and who printed it when: what `resources/print/page.typ` asks for."""
    printed = QCoreApplication.translate("Printed", "Printed by {who}, {date} {time}")
    at = {"date": date_text(now, rules), "time": clock_time(now, rules)}
    return {
        "language": language(),
        "title": title,
        "number": number,
        "printed": printed.format(who=who, **at),
    }
