"""What has happened to a thing since it was put on the screen, for forms that have grown old."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from models.changes import Entry
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.acts import act_done
from widgets.words.names import account_label
from widgets.words.times import clock_time_to_second


def meanwhile_text(thing: Any, picture: Picture, rules: RuleBook) -> str:
    """The newest act on `thing`, with who and when, and that nothing typed is lost."""
    for entry in reversed(picture.entries):
        if any(change.kind is type(thing) and change.key == thing.id for change in entry.changes):
            return meanwhile_of(entry, picture, rules)
    text = QCoreApplication.translate("Meanwhile", "{id} has changed meanwhile. What you typed is kept.")
    return text.format(id=thing.id)


def meanwhile_of(entry: Entry, picture: Picture, rules: RuleBook) -> str:
    """What `entry` did, with who and when."""
    text = QCoreApplication.translate("Meanwhile", "Meanwhile: {act} ({by}, {at}). What you typed is kept.")
    return text.format(
        act=act_done(entry, picture),
        by=account_label(entry.actor, picture),
        at=clock_time_to_second(entry.at, rules),
    )
