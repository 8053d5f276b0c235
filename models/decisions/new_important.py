"""Important customers that an import puts on the areas of an outage the public knows of already."""

from collections.abc import Iterable, Iterator

from models.changes import Change, created
from models.decisions.situation import Situation
from models.entities.network import ImportantCustomer
from models.entities.notices import Publication, Recipient, RecipientKind, Telling, important_recipient, telling_id
from models.entities.outage_plans import OutagePlan, PlanState
from models.ids import AreaCode, PlanId


def newly_listed(customers: Iterable[ImportantCustomer], on: Situation) -> Iterator[Change]:
    """They come onto the list of everybody who has to be told of it, as if they had been there when its notice went out
    (U-3). `customers` are those of the import."""
    announced = _announced(on)
    for customer in sorted(customers, key=lambda one: one.id):
        if customer.retired:
            continue
        for plan in announced.get(customer.area, ()):
            yield from _listed(customer, plan, on)


def listed_again(changes: Iterable[Change], on: Situation) -> Iterator[Change]:
    """The same for plans that come back from a cancellation by an undo: an import does not look at what is cancelled.
    `changes` are those of the undo."""
    for change in changes:
        gone, back = change.before, change.after
        if not (isinstance(gone, OutagePlan) and isinstance(back, OutagePlan)):
            continue
        if gone.state is not PlanState.CANCELLED or not on.book.publications_of(back.id):
            continue
        for key in sorted(on.book.important_in(back.content.scope.areas)):
            customer = on.book.find(ImportantCustomer, key)
            if customer is not None:
                yield from _listed(customer, back.id, on)


def _listed(customer: ImportantCustomer, plan: PlanId, on: Situation) -> Iterator[Change]:
    """Nothing if they stand on the list already."""
    key = telling_id(plan, important_recipient(customer.id))
    if on.book.find(Telling, key) is not None:
        return
    recipient = Recipient(
        id=important_recipient(customer.id), kind=RecipientKind.IMPORTANT_CUSTOMER, name=customer.name
    )
    yield created(Telling(id=key, plan=plan, recipient=recipient))


def _announced(on: Situation) -> dict[AreaCode, list[PlanId]]:
    """By area the plans that the public was told of and that may still take place; one whose new hours are on their way
    among them, for they may come back by an undo."""
    found: dict[AreaCode, list[PlanId]] = {}
    plans = {one.plan: one.end for one in on.book.table(Publication).values()}
    for key, end in plans.items():
        plan = on.plan(key)
        if plan.state is PlanState.CANCELLED or max(end, plan.ends_at) <= on.now:
            continue
        for area in plan.content.scope.areas:
            found.setdefault(area, []).append(plan.id)
    return found
