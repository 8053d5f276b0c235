"""Why something about notices was refused, as English sentences."""

from widgets.words.marked import QT_TRANSLATE_NOOP

NOTICE_SENTENCES: dict[str, str] = {
    "notice_incomplete": QT_TRANSLATE_NOOP("Refusal", "The notice does not say: {missing}."),
    "notice_not_announced": QT_TRANSLATE_NOOP(
        "Refusal", "Switching of {minutes} min is too short to be announced to the public."
    ),
    "notice_out_of_turn": QT_TRANSLATE_NOOP(
        "Refusal", "A notice “{kind}” does not fit what the public was told before."
    ),
    "cap_name_unfit": QT_TRANSLATE_NOOP(
        "Refusal", "“{given}” cannot stand in an alert: a number or sender has no spaces, commas, < or &."
    ),
    "cap_sender_unset": QT_TRANSLATE_NOOP(
        "Refusal",
        "No CAP alert goes out under “{given}”: every computer is called so."
        " Give “sender” in the words of notices first, for example 95598@ and the company's domain.",
    ),
    # going out
    "plan_not_in_force": QT_TRANSLATE_NOOP("Refusal", "Plan {plan} is “{state}”: no hours of it are in force."),
    "plan_not_announced": QT_TRANSLATE_NOOP(
        "Refusal",
        "Nobody may be cut off by plan {plan} yet: “{step}” has not been done for these hours; it was due by {latest}.",
    ),
    "plan_announced_late": QT_TRANSLATE_NOOP(
        "Refusal",
        "Nobody may be cut off by plan {plan} in these hours: “{step}” was due by {latest} and came at {happened}."
        " It may start from {earliest} on.",
    ),
    "notice_composed_before": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {plan} has changed since this was composed: the next notice is “{next}”, not “{kind}”."
    ),
    "notice_stale": QT_TRANSLATE_NOOP(
        "Refusal", "The notice of plan {plan} is dated {happened}: compose it anew, so that its date is true."
    ),
    "notice_not_approved": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {plan} is “{state}”: its notice goes out once the dispatcher has approved it."
    ),
    "notice_of_live_work": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {plan} is live work: nobody is cut off, and nothing is announced."
    ),
    "notice_nothing_new": QT_TRANSLATE_NOOP(
        "Refusal", "The public knows the hours and areas of plan {plan}: {by} published them on {happened}."
    ),
    "notice_superseded": QT_TRANSLATE_NOOP(
        "Refusal", "That notice of plan {plan} is true no more: {by} published another one on {happened}."
    ),
    "notice_without_file": QT_TRANSLATE_NOOP("Refusal", "A notice of plan {plan} goes out in a file at least."),
    "notice_too_many_files": QT_TRANSLATE_NOOP("Refusal", "{count} files are too many for one notice; {most} fit."),
    "notice_file_unknown": QT_TRANSLATE_NOOP("Refusal", "{format}: the file has no content, or no SHA-256."),
    "unknown_publication": QT_TRANSLATE_NOOP("Refusal", "No such notice of plan {plan} has gone out."),
    # who is told
    "important_not_listed": QT_TRANSLATE_NOOP(
        "Refusal",
        "Important customers of plan {plan} that are not among the recipients: {count}, the first of them {name}.",
    ),
    "hotline_not_listed": QT_TRANSLATE_NOOP(
        "Refusal", "95598, which answers the callers, is not among the recipients of plan {plan}."
    ),
    "too_many_recipients": QT_TRANSLATE_NOOP("Refusal", "{count} recipients are too many for one plan; {most} fit."),
    "unknown_recipient": QT_TRANSLATE_NOOP("Refusal", "“{recipient}” is not among the recipients of plan {plan}."),
    "telling_of_nobody": QT_TRANSLATE_NOOP("Refusal", "Nobody is named who was told of plan {plan}."),
    "told_in_future": QT_TRANSLATE_NOOP("Refusal", "{happened} is still to come: nobody was told of plan {plan} then."),
    "told_before_notice": QT_TRANSLATE_NOOP(
        "Refusal", "Nobody was told at {happened} what the notice of plan {plan} says: it is of {earliest}."
    ),
    "important_by_posting": QT_TRANSLATE_NOOP(
        "Refusal", "{name} is an important customer and is told in person; a posted notice does not do that."
    ),
    "posting_has_no_answer": QT_TRANSLATE_NOOP(
        "Refusal", "{name} was told by posting: nobody answers a posted notice."
    ),
    "unknown_telling": QT_TRANSLATE_NOOP("Refusal", "There is no such record of telling {name}."),
    "telling_corrected": QT_TRANSLATE_NOOP(
        "Refusal", "That record of telling {name} was corrected already. Correct the correction instead."
    ),
    "recipient_of_the_data": QT_TRANSLATE_NOOP(
        "Refusal", "“{kind}” is nobody to be added by hand: the notice's own list names them."
    ),
    "recipient_known": QT_TRANSLATE_NOOP("Refusal", "{name} is among the recipients of plan {plan} already."),
    "recipient_not_by_hand": QT_TRANSLATE_NOOP(
        "Refusal", "{name} is on the list by the areas of the plan, and stays there."
    ),
    "recipient_told": QT_TRANSLATE_NOOP("Refusal", "{name} has been told, and stays on the list."),
}
"""Code of the error → sentence."""
