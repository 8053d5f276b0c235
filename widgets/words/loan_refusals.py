"""Refusals about lent crews."""

from widgets.words.marked import QT_TRANSLATE_NOOP

LOAN_SENTENCES: dict[str, str] = {
    "unknown_loan": QT_TRANSLATE_NOOP("Refusal", "There is no loan {loan}."),
    "crew_lent_already": QT_TRANSLATE_NOOP(
        "Refusal", "{by} was faster: {crew} has been lent to {borrower} since {at}, until {until}."
    ),
    "loan_ended": QT_TRANSLATE_NOOP("Refusal", "{crew} is back already: {by} entered it at {at}."),
    "loan_not_longer": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} is lent until {until} already. To have it back earlier, return it."
    ),
    "loan_end_in_past": QT_TRANSLATE_NOOP("Refusal", "The loan would have ended at {until} already."),
    "loan_end_too_far": QT_TRANSLATE_NOOP("Refusal", "A crew is lent for {days} days at most."),
    "loan_to_own_station": QT_TRANSLATE_NOOP("Refusal", "{crew} belongs to {borrower}: it cannot be lent there."),
    "loan_order_closed": QT_TRANSLATE_NOOP("Refusal", "Order {order} is “{state}”: no crew is lent for it."),
    "too_many_loan_orders": QT_TRANSLATE_NOOP("Refusal", "{count} orders are too many for one loan; {most} fit."),
    "loan_orders_open": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} still holds {orders} of {borrower}: call them back or give them to another crew first."
    ),
    "crew_on_loan": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} is lent to {borrower} until {until}: it has to be returned first, then it goes off duty."
    ),
    "crew_needs_override.lent": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} is lent to {borrower}: give a reason to send it elsewhere all the same."
    ),
}
"""Code → English sentence; its facts stand in braces."""
