"""Why an act on the day of an outage plan was refused, by the code of the refusal."""

from widgets.words.marked import QT_TRANSLATE_NOOP

DAY_SENTENCES: dict[str, str] = {
    "unknown_permit": QT_TRANSLATE_NOOP("Refusal", "There is no work permit {permit}."),
    "wrong_permit_state": QT_TRANSLATE_NOOP("Refusal", "Permit {permit} is “{state}”: “{act}” is not possible now."),
    "permit_open": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {plan} has permit {permit} open: close it or call it off before another is opened."
    ),
    "plan_without_hours": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {plan} has no approved hours: nothing is switched for it."
    ),
    "plan_carried_out": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {plan} is being carried out or is done (permit {permit}): it is neither called off nor moved."
    ),
    "plan_switching_report_missing": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: “{kind}” has not been reported to the duty dispatcher."
    ),
    "stop_before_announced": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: the public was told {start}. To switch off before that, give the reason."
    ),
    "stop_too_early": QT_TRANSLATE_NOOP(
        "Refusal",
        "Permit {permit}: the public was told {start}. Even with a reason nobody is switched off before {earliest}.",
    ),
    "permit_of_other_work": QT_TRANSLATE_NOOP(
        "Refusal",
        "Plan {plan} has become other work since permit {permit} was opened: call the permit off and open another.",
    ),
    "others_at_work": QT_TRANSLATE_NOOP(
        "Refusal",
        "Permit {permit}: {other} of plan {plan} has people or earth wires on the same areas. Power stays off.",
    ),
    "part_not_apart": QT_TRANSLATE_NOOP(
        "Refusal",
        "Permit {permit}: people ({tickets}) or earth wires ({earths}) are still there. Say what keeps them apart from"
        " the areas that come back.",
    ),
    "part_not_dark": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: areas that are not without power by this plan: {count} ({areas})."
    ),
    "part_is_all": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: these are all areas that are left. Report the return of the whole."
    ),
    "plan_at_work": QT_TRANSLATE_NOOP(
        "Refusal",
        "Order {order}: {permit} of plan {plan} has people or earth wires on the same area or line. Power stays off.",
    ),
    "parties_at_work": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: the end of work has not been reported of {tickets}."
    ),
    "earths_on": QT_TRANSLATE_NOOP("Refusal", "Permit {permit}: {count} earth wires are still on: {earths}."),
    "permit_without_earth": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: no earth wire is on. Nobody works on {equipment} like that."
    ),
    "earth_protects": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: earth wires stay on until the end of work is reported of {tickets}."
    ),
    "earth_on_already": QT_TRANSLATE_NOOP("Refusal", "Earth wire {earth} is on already, under permit {permit}."),
    "earth_not_on": QT_TRANSLATE_NOOP("Refusal", "Permit {permit}: no earth wire {earth} is on."),
    "ticket_at_work": QT_TRANSLATE_NOOP("Refusal", "Permit {permit}: ticket {ticket} has permission already."),
    "safety_checks_open": QT_TRANSLATE_NOOP(
        "Refusal", "{count} points of the safety checklist are not answered for: {points}."
    ),
    "party_interrupted": QT_TRANSLATE_NOOP("Refusal", "Permit {permit}: the work of {ticket} is interrupted already."),
    "party_not_interrupted": QT_TRANSLATE_NOOP("Refusal", "Permit {permit}: the work of {ticket} is not interrupted."),
    "handover_to_same_crew": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: {crew} holds it already. Choose the crew that takes over."
    ),
    "handover_while_switching": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: “{kind}” has been reported and is not done yet. Whoever reported it does it."
    ),
    "handover_at_work": QT_TRANSLATE_NOOP(
        "Refusal",
        "Permit {permit}: {tickets} is at work. Interrupt or end the work before the permit changes hands.",
    ),
    "unknown_party": QT_TRANSLATE_NOOP("Refusal", "Permit {permit}: this party has no permission, or has ended."),
    "unknown_line": QT_TRANSLATE_NOOP("Refusal", "Permit {permit} has no such line to correct."),
    "correction_out_of_order": QT_TRANSLATE_NOOP(
        "Refusal", "Permit {permit}: with {at} power would come back before it went."
    ),
}
