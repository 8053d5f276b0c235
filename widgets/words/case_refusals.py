"""Sentences of what is refused about service cases."""

from widgets.words.marked import QT_TRANSLATE_NOOP

CASE_SENTENCES: dict[str, str] = {
    "unknown_case": QT_TRANSLATE_NOOP("Refusal", "There is no case {case}."),
    "not_a_case_channel": QT_TRANSLATE_NOOP("Refusal", "No case comes in by “{channel}”: take a report for a trouble."),
    "whistle_of_another_channel": QT_TRANSLATE_NOOP(
        "Refusal", "The government grid blows whistles and nobody else: “{kind}” does not come by “{channel}”."
    ),
    "households_out_of_range": QT_TRANSLATE_NOOP("Refusal", "{count} households cannot be: between 1 and {most}."),
    "case_reference_known": QT_TRANSLATE_NOOP("Refusal", "The channel's number {reference} is case {case} already."),
    "too_many_links": QT_TRANSLATE_NOOP("Refusal", "A case is linked to {most} orders and plans at most."),
    "cannot_own_case": QT_TRANSLATE_NOOP("Refusal", "{account} may not work on case {case}, so cannot own it."),
    "case_closed": QT_TRANSLATE_NOOP("Refusal", "Case {case} was closed at {at}. Reopen it first."),
    "case_open": QT_TRANSLATE_NOOP("Refusal", "Case {case} is open."),
    "no_reply_drafted": QT_TRANSLATE_NOOP("Refusal", "Case {case} has no draft of a reply."),
    "points_not_for_a_person": QT_TRANSLATE_NOOP(
        "Refusal", "These points are computed from the record, nobody confirms them: {points}."
    ),
    "reply_fails": QT_TRANSLATE_NOOP("Refusal", "The reply does not go out, it fails: {points}."),
    "reply_not_checked": QT_TRANSLATE_NOOP("Refusal", "The reply of case {case} is not checked in its present words."),
    "reply_needs_reason": QT_TRANSLATE_NOOP("Refusal", "Say why the reply goes out in spite of: {points}."),
    "reply_not_to_officer": QT_TRANSLATE_NOOP(
        "Refusal", "Who blew the whistle gets the answer: {officer}, not only {to}."
    ),
    "reply_not_sent": QT_TRANSLATE_NOOP("Refusal", "A further reply of case {case} is drafted and not sent."),
    "case_not_answered": QT_TRANSLATE_NOOP("Refusal", "Case {case} is not answered yet."),
    "supervision_open": QT_TRANSLATE_NOOP("Refusal", "{by} supervises case {case}: end the supervision first."),
    "case_supervised_already": QT_TRANSLATE_NOOP("Refusal", "{by} supervises case {case} already, since {at}."),
    "case_not_supervised": QT_TRANSLATE_NOOP("Refusal", "Nobody supervises case {case}."),
    "supervision_in_past": QT_TRANSLATE_NOOP("Refusal", "The supervision would have ended at {end} already."),
    "supervision_too_long": QT_TRANSLATE_NOOP("Refusal", "The end is too far ahead: {days} days from now is the most."),
    "no_review_owed": QT_TRANSLATE_NOOP("Refusal", "Case {case} is no major complaint: no review is owed."),
    "reviewed_already": QT_TRANSLATE_NOOP("Refusal", "Case {case} was reviewed at both levels."),
    "second_review_by_same": QT_TRANSLATE_NOOP(
        "Refusal", "{by} has reviewed case {case} at the first level: somebody else does it at the second."
    ),
    "review_owed": QT_TRANSLATE_NOOP("Refusal", "Case {case} is a major complaint and not reviewed at both levels."),
    "circulation_owed": QT_TRANSLATE_NOOP("Refusal", "The result of case {case} is to be circulated first."),
}
