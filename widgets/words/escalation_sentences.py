"""English of acts on jobs that outgrow their station, and of what stands against them."""

from typing import Any

from models.commands import escalations as c
from widgets.words.marked import QT_TRANSLATE_NOOP

ESCALATION_ACT_NAMES: dict[type[Any], str] = {
    c.Escalate: QT_TRANSLATE_NOOP("ActName", "Escalate"),
    c.DismissProposal: QT_TRANSLATE_NOOP("ActName", "Dismiss the proposal"),
    c.AcceptEscalation: QT_TRANSLATE_NOOP("ActName", "Accept the job"),
    c.DeclineEscalation: QT_TRANSLATE_NOOP("ActName", "Decline the job"),
    c.TakeBackEscalation: QT_TRANSLATE_NOOP("ActName", "Take the escalation back"),
    c.EscalateFurther: QT_TRANSLATE_NOOP("ActName", "Escalate further"),
    c.AddJobOrders: QT_TRANSLATE_NOOP("ActName", "Add orders to the job"),
    c.AssignPart: QT_TRANSLATE_NOOP("ActName", "Assign a part"),
    c.RemovePart: QT_TRANSLATE_NOOP("ActName", "Remove a part"),
    c.SetCommander: QT_TRANSLATE_NOOP("ActName", "Name the commander"),
    c.SetJointEstimate: QT_TRANSLATE_NOOP("ActName", "Set the joint estimate"),
    c.CloseEscalation: QT_TRANSLATE_NOOP("ActName", "Close the job"),
}

ESCALATION_ACTS_DONE: dict[type[Any], str] = {
    c.Escalate: QT_TRANSLATE_NOOP("ActDone", "Escalated {orders} as job {escalation} to: {level}"),
    c.DismissProposal: QT_TRANSLATE_NOOP("ActDone", "Dismissed the proposal “{cause}” for {orders}: {reason}"),
    c.AcceptEscalation: QT_TRANSLATE_NOOP("ActDone", "Job {escalation} accepted by: {level}"),
    c.DeclineEscalation: QT_TRANSLATE_NOOP("ActDone", "Job {escalation} declined by: {level}, {reason}"),
    c.TakeBackEscalation: QT_TRANSLATE_NOOP("ActDone", "Took job {escalation} back: {reason}"),
    c.EscalateFurther: QT_TRANSLATE_NOOP("ActDone", "Escalated job {escalation} further to: {level}"),
    c.AddJobOrders: QT_TRANSLATE_NOOP("ActDone", "Added {orders} to job {escalation}"),
    c.AssignPart: QT_TRANSLATE_NOOP("ActDone", "Job {escalation}: {holder} has a part"),
    c.RemovePart: QT_TRANSLATE_NOOP("ActDone", "Job {escalation}: {holder} has no part any more"),
    c.SetCommander: QT_TRANSLATE_NOOP("ActDone", "Job {escalation} is commanded by {commander}"),
    c.SetJointEstimate: QT_TRANSLATE_NOOP("ActDone", "Set one estimate for all orders of job {escalation}"),
    c.CloseEscalation: QT_TRANSLATE_NOOP("ActDone", "Closed job {escalation}"),
}

ESCALATION_SENTENCES: dict[str, str] = {
    "unknown_escalation": QT_TRANSLATE_NOOP("Refusal", "There is no job {escalation}."),
    "job_without_orders": QT_TRANSLATE_NOOP("Refusal", "Name the orders that are escalated."),
    "too_many_orders": QT_TRANSLATE_NOOP("Refusal", "{count} orders in one job are too many: {most} at most."),
    "order_not_at_work": QT_TRANSLATE_NOOP("Refusal", "Order {order} is over ({state}): there is nothing to escalate."),
    "escalated_already": QT_TRANSLATE_NOOP("Refusal", "Order {order} belongs to job {escalation} already."),
    "station_at_other_level": QT_TRANSLATE_NOOP(
        "Refusal", "A station is named only where a neighbouring one is asked."
    ),
    "own_neighbour": QT_TRANSLATE_NOOP("Refusal", "{station} has these orders itself: ask another station."),
    "escalation_over": QT_TRANSLATE_NOOP("Refusal", "Job {escalation} is over ({state}): {by}, {at}."),
    "escalation_answered": QT_TRANSLATE_NOOP("Refusal", "Job {escalation} was answered already ({state}): {by}, {at}."),
    "escalation_accepted": QT_TRANSLATE_NOOP(
        "Refusal", "Job {escalation} was accepted and cannot be taken back: close it when it is done."
    ),
    "escalation_not_accepted": QT_TRANSLATE_NOOP(
        "Refusal", "Nobody has accepted job {escalation}: take it back instead of closing it."
    ),
    "level_not_further": QT_TRANSLATE_NOOP(
        "Refusal", "Job {escalation} was asked there already, or is past that level: {level}."
    ),
    "not_your_level": QT_TRANSLATE_NOOP("Refusal", "Job {escalation} is for somebody else to answer: {level}."),
    "who_answered": QT_TRANSLATE_NOOP("Refusal", "Say who gave the answer for: {level}."),
    "job_unfinished": QT_TRANSLATE_NOOP(
        "Refusal", "Orders of job {escalation} are still at work ({orders}): say why it is closed all the same."
    ),
    "part_of_whom": QT_TRANSLATE_NOOP("Refusal", "A part belongs to one station or one crew."),
    "order_not_of_job": QT_TRANSLATE_NOOP("Refusal", "Order {order} does not belong to job {escalation}."),
    "no_commander": QT_TRANSLATE_NOOP("Refusal", "{account} cannot command a job ({role})."),
}
