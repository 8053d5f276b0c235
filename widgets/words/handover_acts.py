"""Acts on the handover: for buttons, and as sentences of what was done."""

from typing import Any

from models.commands import handovers as g
from models.commands.handover_papers import ArchivePaper
from widgets.words.marked import QT_TRANSLATE_NOOP

HANDOVER_ACT_NAMES: dict[type[Any], str] = {
    ArchivePaper: QT_TRANSLATE_NOOP("ActName", "Archive the handover's paper"),
    g.PrepareHandover: QT_TRANSLATE_NOOP("ActName", "Prepare a handover"),
    g.TickSection: QT_TRANSLATE_NOOP("ActName", "Understood"),
    g.UntickSection: QT_TRANSLATE_NOOP("ActName", "Take the tick off"),
    g.AskBack: QT_TRANSLATE_NOOP("ActName", "Ask back"),
    g.AnswerQuestion: QT_TRANSLATE_NOOP("ActName", "Answer the question"),
    g.SignOut: QT_TRANSLATE_NOOP("ActName", "Sign and hand over"),
    g.TakeBackSignature: QT_TRANSLATE_NOOP("ActName", "Take the signature back"),
    g.SignIn: QT_TRANSLATE_NOOP("ActName", "Sign and take over"),
    g.WithdrawHandover: QT_TRANSLATE_NOOP("ActName", "Withdraw the handover"),
    g.TakeRoom: QT_TRANSLATE_NOOP("ActName", "Take the room alone"),
}

HANDOVER_ACTS_DONE: dict[type[Any], str] = {
    ArchivePaper: QT_TRANSLATE_NOOP("ActDone", "The paper of handover {handover} is archived"),
    g.PrepareHandover: QT_TRANSLATE_NOOP("ActDone", "Prepared the handover to {incoming}"),
    g.TickSection: QT_TRANSLATE_NOOP("ActDone", "Understood: {section}"),
    g.UntickSection: QT_TRANSLATE_NOOP("ActDone", "No longer ticked: {section}"),
    g.AskBack: QT_TRANSLATE_NOOP("ActDone", "Asked back about {section}: {words}"),
    g.AnswerQuestion: QT_TRANSLATE_NOOP("ActDone", "Answered a question of handover {handover}: {words}"),
    g.SignOut: QT_TRANSLATE_NOOP("ActDone", "Handover {handover} is signed by the outgoing shift"),
    g.TakeBackSignature: QT_TRANSLATE_NOOP("ActDone", "Took the signature of handover {handover} back: {reason}"),
    g.SignIn: QT_TRANSLATE_NOOP("ActDone", "Handover {handover} is accepted: the room is the next shift's"),
    g.WithdrawHandover: QT_TRANSLATE_NOOP("ActDone", "Withdrew handover {handover}: {reason}"),
    g.TakeRoom: QT_TRANSLATE_NOOP("ActDone", "Took the room alone: {reason}"),
}
"""Command → English sentence of what it did; `facts_of` names what may stand in braces."""
