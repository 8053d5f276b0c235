"""Refusals about shift, rota and log."""

from widgets.words.marked import QT_TRANSLATE_NOOP

SHIFT_SENTENCES: dict[str, str] = {
    "shift_over": QT_TRANSLATE_NOOP("Refusal", "This shift is over. Look again."),
    "shift_open_already": QT_TRANSLATE_NOOP(
        "Refusal", "{by} has led the room since {at}: the next shift begins with a handover."
    ),
    "shift_has_leader": QT_TRANSLATE_NOOP("Refusal", "{by} leads this shift: it changes hands by a handover."),
    "leader_leaves": QT_TRANSLATE_NOOP(
        "Refusal", "{account} leads this shift and does not just leave: the room is handed over."
    ),
    "post_needs_role": QT_TRANSLATE_NOOP("Refusal", "{account} ({role}) cannot be on duty as: {post}."),
    "post_of_disabled": QT_TRANSLATE_NOOP("Refusal", "The account of {account} is disabled: nobody comes on duty."),
    "duty_of_another": QT_TRANSLATE_NOOP("Refusal", "This duty is {account}'s: the shift leader may change it."),
    "unknown_duty": QT_TRANSLATE_NOOP("Refusal", "This duty is no longer on the rota."),
    "duty_over": QT_TRANSLATE_NOOP("Refusal", "{account}'s duty from {start} to {end} is over: it stays as it was."),
    "swap_with_oneself": QT_TRANSLATE_NOOP("Refusal", "Both duties are {account}'s: there is nothing to swap."),
    "duty_overlaps": QT_TRANSLATE_NOOP("Refusal", "{account} has a duty at that time already: {start} to {end}."),
    "no_duties": QT_TRANSLATE_NOOP("Refusal", "There is no duty in this rota."),
    "too_many_duties": QT_TRANSLATE_NOOP("Refusal", "{count} duties are too many at once: {most} at most."),
    "duty_of_unknown": QT_TRANSLATE_NOOP("Refusal", "Row {row}, {field}: there is no account {account}."),
    "duty_of_disabled": QT_TRANSLATE_NOOP("Refusal", "Row {row}, {field}: the account of {account} is disabled."),
    "duty_needs_role": QT_TRANSLATE_NOOP(
        "Refusal", "Row {row}, {field}: {account} ({role}) cannot be on duty as: {post}."
    ),
    "duty_hours_unfit": QT_TRANSLATE_NOOP(
        "Refusal", "Row {row}: from {start} to {end} is no duty. It ends after it begins, {days} days later at most."
    ),
    "duty_outside": QT_TRANSLATE_NOOP(
        "Refusal", "Row {row}: the duty from {start} on lies outside the days that are replaced."
    ),
    "duty_seat_too_long": QT_TRANSLATE_NOOP(
        "Refusal", "Row {row}: a seat has {most} characters at most, not {length}."
    ),
    "duty_rows_overlap": QT_TRANSLATE_NOOP(
        "Refusal", "Rows {other} and {row}: {account} has two duties at once, {start} to {end}."
    ),
    "duty_row_overlaps": QT_TRANSLATE_NOOP(
        "Refusal", "Row {row}: {account} has a duty at that time already, {start} to {end}, which the import leaves."
    ),
    "unknown_remark": QT_TRANSLATE_NOOP("Refusal", "There is no such remark in the log."),
    "unknown_feed_gap": QT_TRANSLATE_NOOP("Refusal", "No such silence of a feed is on record."),
    "told_in_future": QT_TRANSLATE_NOOP("Refusal", "The order would have been given at {happened}, still to come."),
    "due_in_past": QT_TRANSLATE_NOOP("Refusal", "It would have been due at {until} already."),
    "remark_ended": QT_TRANSLATE_NOOP("Refusal", "{by} has settled this remark at {at}."),
    "remark_corrected": QT_TRANSLATE_NOOP("Refusal", "{by} has corrected this remark at {at}: look at the correction."),
    "remark_not_standing": QT_TRANSLATE_NOOP("Refusal", "This remark is not pinned: no handover waits for it."),
    "remark_of_other_kind": QT_TRANSLATE_NOOP("Refusal", "A correction stays of the same kind: {kind}."),
    "remark_of_last_shift": QT_TRANSLATE_NOOP(
        "Refusal", "The remark belongs to the shift before, which ended at {at}: correct it instead."
    ),
}
"""Code → English sentence; its facts stand in braces."""
