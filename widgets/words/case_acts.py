"""Acts on service cases: for buttons, and as sentences of what was done."""

from typing import Any

from models.commands import service_cases as c
from widgets.words.marked import QT_TRANSLATE_NOOP

CASE_ACT_NAMES: dict[type[Any], str] = {
    c.OpenCase: QT_TRANSLATE_NOOP("ActName", "Open the case"),
    c.CorrectCaseFacts: QT_TRANSLATE_NOOP("ActName", "Correct the facts"),
    c.LinkCase: QT_TRANSLATE_NOOP("ActName", "Link"),
    c.UnlinkCase: QT_TRANSLATE_NOOP("ActName", "Take off the link"),
    c.HandCase: QT_TRANSLATE_NOOP("ActName", "Hand the case over"),
    c.RecordContact: QT_TRANSLATE_NOOP("ActName", "Record the contact"),
    c.DraftReply: QT_TRANSLATE_NOOP("ActName", "Save the draft"),
    c.CheckReply: QT_TRANSLATE_NOOP("ActName", "Sign the check"),
    c.SendReply: QT_TRANSLATE_NOOP("ActName", "Record the reply as sent"),
    c.SuperviseCase: QT_TRANSLATE_NOOP("ActName", "Supervise the case"),
    c.EndCaseSupervision: QT_TRANSLATE_NOOP("ActName", "End the supervision"),
    c.ReviewCase: QT_TRANSLATE_NOOP("ActName", "Review and pass on"),
    c.CirculateResult: QT_TRANSLATE_NOOP("ActName", "Circulate the result"),
    c.CloseCase: QT_TRANSLATE_NOOP("ActName", "Close the case"),
    c.ReopenCase: QT_TRANSLATE_NOOP("ActName", "Reopen the case"),
}

CASE_ACTS_DONE: dict[type[Any], str] = {
    c.OpenCase: QT_TRANSLATE_NOOP("ActDone", "Opened case {case}: {kind}, {channel}"),
    c.CorrectCaseFacts: QT_TRANSLATE_NOOP("ActDone", "Corrected the facts of case {case}"),
    c.LinkCase: QT_TRANSLATE_NOOP("ActDone", "Linked case {case} to {linked}"),
    c.UnlinkCase: QT_TRANSLATE_NOOP("ActDone", "Took the link to {linked} off case {case}"),
    c.HandCase: QT_TRANSLATE_NOOP("ActDone", "Handed case {case} to {owner}"),
    c.RecordContact: QT_TRANSLATE_NOOP("ActDone", "Case {case}: contact {way}, {result}"),
    c.DraftReply: QT_TRANSLATE_NOOP("ActDone", "Saved the draft of the reply of case {case}"),
    c.CheckReply: QT_TRANSLATE_NOOP("ActDone", "Checked the reply of case {case}"),
    c.SendReply: QT_TRANSLATE_NOOP("ActDone", "Replied to {to} on case {case}"),
    c.SuperviseCase: QT_TRANSLATE_NOOP("ActDone", "Supervises case {case}: {reason}"),
    c.EndCaseSupervision: QT_TRANSLATE_NOOP("ActDone", "Ended the supervision of case {case}"),
    c.ReviewCase: QT_TRANSLATE_NOOP("ActDone", "Reviewed case {case} and passed it on to {passed_to}"),
    c.CirculateResult: QT_TRANSLATE_NOOP("ActDone", "Circulated the result of case {case} to {to}"),
    c.CloseCase: QT_TRANSLATE_NOOP("ActDone", "Closed case {case}"),
    c.ReopenCase: QT_TRANSLATE_NOOP("ActDone", "Reopened case {case}: {reason}"),
}
