"""English terms of shift, log and feeds."""

from enum import Enum

from models.entities.shifts import FeedKind, Post, RemarkKind
from models.shift_log import Whose
from widgets.words.marked import QT_TRANSLATE_NOOP

SHIFT_TERMS: dict[Enum, str] = {
    Post.LEADER: QT_TRANSLATE_NOOP("Post", "Leader"),
    Post.DISPATCHER: QT_TRANSLATE_NOOP("Post", "Dispatcher"),
    Post.ON_CALL: QT_TRANSLATE_NOOP("Post", "On call"),
    RemarkKind.REMARK: QT_TRANSLATE_NOOP("RemarkKind", "Remark"),
    RemarkKind.SUPERIOR_ORDER: QT_TRANSLATE_NOOP("RemarkKind", "Superior's order"),
    Whose.ROOM: QT_TRANSLATE_NOOP("Whose", "The room's acts"),
    Whose.ALL: QT_TRANSLATE_NOOP("Whose", "Everybody's acts"),
    Whose.OWN: QT_TRANSLATE_NOOP("Whose", "My acts"),
    FeedKind.POSITIONS: QT_TRANSLATE_NOOP("FeedKind", "Crew positions"),
    FeedKind.REPORTS: QT_TRANSLATE_NOOP("FeedKind", "Trouble reports"),
}
