"""Acts on shift, rota and log: for buttons, and as sentences of what was done."""

from typing import Any

from models.commands import shifts as w
from widgets.words.marked import QT_TRANSLATE_NOOP

SHIFT_ACT_NAMES: dict[type[Any], str] = {
    w.ImportRota: QT_TRANSLATE_NOOP("ActName", "Import a rota"),
    w.ChangeDuty: QT_TRANSLATE_NOOP("ActName", "Give the duty to"),
    w.SwapDuties: QT_TRANSLATE_NOOP("ActName", "Swap the duties"),
    w.DropDuty: QT_TRANSLATE_NOOP("ActName", "Drop the duty"),
    w.OpenShift: QT_TRANSLATE_NOOP("ActName", "Open the first shift"),
    w.JoinShift: QT_TRANSLATE_NOOP("ActName", "Go on duty"),
    w.LeaveShift: QT_TRANSLATE_NOOP("ActName", "Go off duty"),
    w.WriteRemark: QT_TRANSLATE_NOOP("ActName", "Write into the log"),
    w.EndRemark: QT_TRANSLATE_NOOP("ActName", "Carried out, or pin off"),
    w.NoteFeedGap: QT_TRANSLATE_NOOP("ActName", "Note a silent feed"),
    w.EndFeedGap: QT_TRANSLATE_NOOP("ActName", "Note that the feed is back"),
}

SHIFT_ACTS_DONE: dict[type[Any], str] = {
    w.ImportRota: QT_TRANSLATE_NOOP("ActDone", "Imported a rota: {duty_count} duties changed"),
    w.ChangeDuty: QT_TRANSLATE_NOOP("ActDone", "Gave the duty of {duty_of} to {account}: {reason}"),
    w.SwapDuties: QT_TRANSLATE_NOOP("ActDone", "Swapped the duties of {duty_of}: {reason}"),
    w.DropDuty: QT_TRANSLATE_NOOP("ActDone", "Dropped the duty of {duty_of}: {reason}"),
    w.OpenShift: QT_TRANSLATE_NOOP("ActDone", "Opened the first shift, led by {shift_leader}"),
    w.JoinShift: QT_TRANSLATE_NOOP("ActDone", "{account} is on duty: {post} {seat}"),
    w.LeaveShift: QT_TRANSLATE_NOOP("ActDone", "{account} is off duty"),
    w.WriteRemark: QT_TRANSLATE_NOOP("ActDone", "Wrote into the log, {remark_kind}: {remark_words}"),
    w.EndRemark: QT_TRANSLATE_NOOP("ActDone", "Settled in the log: {remark_words}"),
    w.NoteFeedGap: QT_TRANSLATE_NOOP("ActDone", "Nothing comes any more: {feed}"),
    w.EndFeedGap: QT_TRANSLATE_NOOP("ActDone", "Comes again: {feed}"),
}
"""Command → English sentence of what it did; `facts_of` names what may stand in braces."""
