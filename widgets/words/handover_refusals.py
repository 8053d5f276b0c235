"""Refusals about the handover."""

from widgets.words.marked import QT_TRANSLATE_NOOP

HANDOVER_SENTENCES: dict[str, str] = {
    "paper_before_signatures": QT_TRANSLATE_NOOP(
        "Refusal", "Handover {handover} is not signed by both: no paper of it is archived."
    ),
    "paper_too_large": QT_TRANSLATE_NOOP("Refusal", "A paper of {count} bytes is not archived; {most} fit."),
    "handover_has_paper": QT_TRANSLATE_NOOP(
        "Refusal", "Handover {handover} is signed: its paper was archived and is given out as it is."
    ),
    "no_handover_yet": QT_TRANSLATE_NOOP("Refusal", "No shift has been handed over yet."),
    "handover_of_room": QT_TRANSLATE_NOOP(
        "Refusal", "The handover is the room's and tells of all stations: {account} belongs to one station or crew."
    ),
    "handover_changed": QT_TRANSLATE_NOOP(
        "Refusal", "What is kept of handover {handover} is not what was signed, and cannot be read any more."
    ),
    "unknown_handover": QT_TRANSLATE_NOOP("Refusal", "There is no handover {handover}."),
    "no_open_shift": QT_TRANSLATE_NOOP("Refusal", "No shift is open: the first one is opened by a shift leader."),
    "handover_open_already": QT_TRANSLATE_NOOP(
        "Refusal", "Handover {handover} to {account} is open since {at}: go on with it or withdraw it."
    ),
    "handover_to_oneself": QT_TRANSLATE_NOOP("Refusal", "{account} leads this shift: somebody else takes over."),
    "handover_over": QT_TRANSLATE_NOOP("Refusal", "Handover {handover} is over: {state}, {by}, {at}."),
    "handover_signed": QT_TRANSLATE_NOOP(
        "Refusal", "{by} has signed handover {handover} at {at}: the signature is taken back first."
    ),
    "handover_not_signed": QT_TRANSLATE_NOOP("Refusal", "{account} has not signed handover {handover}."),
    "handover_of_others": QT_TRANSLATE_NOOP("Refusal", "This handover is between {outgoing} and {incoming}."),
    "ticks_of_incoming": QT_TRANSLATE_NOOP("Refusal", "{account} takes over, and ticks what {account} has understood."),
    "section_changed": QT_TRANSLATE_NOOP("Refusal", "“{section}” has changed since you read it. Look again."),
    "question_to_oneself": QT_TRANSLATE_NOOP("Refusal", "The outgoing leader answers questions and asks none."),
    "answer_to_oneself": QT_TRANSLATE_NOOP("Refusal", "Somebody else answers the question."),
    "too_many_questions": QT_TRANSLATE_NOOP("Refusal", "{count} questions are too many: {most} at most."),
    "unknown_question": QT_TRANSLATE_NOOP("Refusal", "There is no question {number}."),
    "answered_already": QT_TRANSLATE_NOOP("Refusal", "{by} has answered question {number} at {at}."),
    "question_open": QT_TRANSLATE_NOOP("Refusal", "Question {number} of {by} is open: {words}"),
    "signs_for_another": QT_TRANSLATE_NOOP("Refusal", "Here {account} signs: nobody signs for another."),
    "signature_of_another": QT_TRANSLATE_NOOP("Refusal", "{account} has signed, and takes the signature back."),
    "signature_refused": QT_TRANSLATE_NOOP("Refusal", "The password is not right: nothing was signed."),
    "signature_wanted": QT_TRANSLATE_NOOP("Refusal", "This is signed with the password, on the page of the handover."),
    "document_differs": QT_TRANSLATE_NOOP("Refusal", "This is not what was signed as handover {handover}. Look again."),
    "sections_unread": QT_TRANSLATE_NOOP("Refusal", "Not ticked as understood yet: {sections}."),
    "shift_not_late": QT_TRANSLATE_NOOP(
        "Refusal", "{by} has led the room since {at}. It can be taken without a handover from {until} on."
    ),
    "room_while_switching": QT_TRANSLATE_NOOP(
        "Refusal",
        "Switching is under way: the outgoing shift keeps command until it is done. {hindrance}: {thing}.",
    ),
    "room_while_switching.more": QT_TRANSLATE_NOOP(
        "Refusal",
        "Switching is under way: the outgoing shift keeps command until it is done. {hindrance}: {thing}; others: "
        "{more}.",
    ),
    "room_while_accident": QT_TRANSLATE_NOOP(
        "Refusal",
        "An accident is being handled: the outgoing shift keeps command until it is over. {hindrance}: {thing}.",
    ),
    "room_while_accident.more": QT_TRANSLATE_NOOP(
        "Refusal",
        "An accident is being handled: the outgoing shift keeps command until it is over. {hindrance}: {thing}; "
        "others: {more}.",
    ),
}
"""Code → English sentence; its facts stand in braces."""
