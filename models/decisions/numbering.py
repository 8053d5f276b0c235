"""Numbers run by local day: yymmdd and five digits, each series for itself. None is ever given twice."""

from models.changes import Change, changed, created
from models.decisions.situation import Situation
from models.entities.orders import Counter


def next_number(on: Situation, series: str = "") -> tuple[Change, str]:
    """The counter's change and the next number of `series`, which begins with its letter; orders have none."""
    day = series + on.now.astimezone(on.rules.zone).strftime("%y%m%d")
    counter = on.book.find(Counter, day)
    if counter is None:
        return created(Counter(id=day, value=1)), f"{day}00001"
    value = counter.value + 1
    return changed(counter, value=value), f"{day}{value:05d}"
