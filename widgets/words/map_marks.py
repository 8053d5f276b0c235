"""What is said of closures and marks: at their sign, on the card beside the pointer, in the list."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.map_marks import MapMark
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.names import account_label
from widgets.words.terms import term
from widgets.words.times import clock_time, duration_text, moment_text


def mark_title(mark: MapMark) -> str:
    """ "Closed: People's Road"."""
    text = QCoreApplication.translate("MapMark", "{kind}: {text}")
    return text.format(kind=term(mark.kind), text=mark.text)


def until_text(until: datetime, *, now: datetime, rules: RuleBook) -> str:
    """ "until 14:30", with the date if it is another day."""
    local = until.astimezone(rules.zone)
    time = clock_time(until, rules)
    if local.date() == now.astimezone(rules.zone).date():
        return QCoreApplication.translate("MapMark", "until {time}").format(time=time)
    text = QCoreApplication.translate("MapMark", "until {month:02}-{day:02} {time}")
    return text.format(month=local.month, day=local.day, time=time)


def mark_line(mark: MapMark, *, now: datetime, rules: RuleBook) -> str:
    """What it says and until when: at its sign, and wherever else there is one line."""
    return " · ".join((mark_title(mark), until_text(mark.until, now=now, rules=rules)))


def mark_card(mark: MapMark, *, picture: Picture, now: datetime, rules: RuleBook) -> str:
    """All that is known of it, line by line."""
    translate = QCoreApplication.translate
    left = translate("MapMark", "still {left}").format(left=duration_text(mark.until - now))
    by = translate("MapMark", "By {who}, {time}").format(
        who=account_label(mark.by, picture), time=moment_text(mark.at, now=now, rules=rules)
    )
    lines = [mark_title(mark), " · ".join((until_text(mark.until, now=now, rules=rules), left)), mark.reason, by]
    return "\n".join(line for line in lines if line)


def mark_row(mark: MapMark, *, picture: Picture, now: datetime, rules: RuleBook) -> str:
    """One row of the list: until when, what, by whom. The end comes first, for a row is cut at its own end."""
    until = until_text(mark.until, now=now, rules=rules)
    return " · ".join((until, mark_title(mark), account_label(mark.by, picture)))
