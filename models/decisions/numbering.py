"""Numbers run by local day: yymmdd and five digits, each series for itself. None is ever given twice."""

from models.changes import Change, changed, created
from models.decisions.situation import Situation
from models.entities.orders import Counter


def next_number(on: Situation, series: str = "") -> tuple[Change, str]:
    """The counter's change and the next number of `series`, which begins with its letter; orders have none."""
    change, (number,) = next_numbers(on, series, 1)
    return change, number


def next_numbers(on: Situation, series: str, count: int) -> tuple[Change, tuple[str, ...]]:
    """The same for several at once, one after the other."""
    day = series + on.now.astimezone(on.rules.zone).strftime("%y%m%d")
    counter = on.book.find(Counter, day)
    last = 0 if counter is None else counter.value
    numbers = tuple(f"{day}{value:05d}" for value in range(last + 1, last + count + 1))
    if counter is None:
        return created(Counter(id=day, value=count)), numbers
    return changed(counter, value=last + count), numbers
