"""English terms of shift, log and feeds."""

from enum import Enum

from models.entities.shifts import FeedKind, Post, RemarkKind
from widgets.words.marked import QT_TRANSLATE_NOOP

SHIFT_TERMS: dict[Enum, str] = {
    Post.LEADER: QT_TRANSLATE_NOOP("Post", "Leader"),
    Post.DISPATCHER: QT_TRANSLATE_NOOP("Post", "Seat"),
    Post.ON_CALL: QT_TRANSLATE_NOOP("Post", "On call"),
    RemarkKind.REMARK: QT_TRANSLATE_NOOP("RemarkKind", "Remark"),
    RemarkKind.SUPERIOR_ORDER: QT_TRANSLATE_NOOP("RemarkKind", "Superior's order"),
    FeedKind.POSITIONS: QT_TRANSLATE_NOOP("FeedKind", "Crew positions"),
    FeedKind.REPORTS: QT_TRANSLATE_NOOP("FeedKind", "Trouble reports"),
}
