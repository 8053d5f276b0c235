"""What the picture holds of the orders: all that are not archived, and the newest of the archive for a look back.

The one place that says how long; the store loads by it at start and lets orders leave by it while it runs. What left
is still in its tables and comes back when a command or somebody's act names it."""

from datetime import datetime, timedelta
from itertools import islice

from models.changes import Change, Entity
from models.entities.orders import ClockWarning
from models.ids import OrderId
from models.picture import Picture

ARCHIVE_STAYS = timedelta(hours=48)


def archived_after(now: datetime) -> datetime:
    """An order that was archived later than this is in the working set."""
    return now - ARCHIVE_STAYS


def leaving(picture: Picture, now: datetime, *, most: int, spared: OrderId | None = None) -> list[Change]:
    """At most `most` orders whose time in the picture is over, with all that hangs on them, each as a change to
    nothing. It is no change of what is true: nothing of it is ever journaled. `spared` stays with what is merged into
    it: somebody reads it."""
    last = archived_after(now)
    over = (
        order
        for order in picture.orders.values()
        if order.archived_at is not None
        and order.archived_at <= last
        and (spared is None or spared not in {order.id, order.merged_into})
    )
    orders = tuple(islice(over, most))
    if not orders:
        return []
    keys = {order.id for order in orders}
    things: list[Entity] = [warning for warning in picture.table(ClockWarning).values() if warning.order in keys]
    for order in orders:
        things += picture.reports_of(order.id)
        things += picture.notes_of(order.id)
        things += picture.attachments_of(order.id)
    return [Change(thing, None) for thing in (*things, *orders)]
