"""The open shift, what stands in its log, who has which duty, which feeds are silent: kept beside the picture."""

from collections.abc import Iterable

from models.entities.shifts import FeedGap, LogRemark, RotaDuty, Shift

_Index = dict[str, dict[str, None]]


class ShiftIndex:
    """Ids; `replace_*` keep up with the picture."""

    def __init__(self) -> None:
        self._open: dict[str, None] = {}
        self._corrections: _Index = {}
        self._standing: dict[str, None] = {}
        self._of_account: _Index = {}
        self._silent: dict[str, None] = {}

    def open_shift(self) -> str | None:
        return next(iter(self._open), None)

    def standing(self) -> list[str]:
        """Remarks that the next shift has to know of, without those that were corrected since."""
        return [key for key in self._standing if key not in self._corrections]

    def correction_of(self, remark: str) -> str | None:
        return next(iter(self._corrections.get(remark, ())), None)

    def duties_of(self, account: str) -> Iterable[str]:
        """Duties that were not dropped."""
        return self._of_account.get(account, ())

    def silent(self) -> Iterable[str]:
        """Gaps that last."""
        return self._silent

    def replace_shift(self, key: str, after: Shift | None) -> None:
        _mark(self._open, key, standing=after is not None and after.open)

    def replace_remark(self, key: str, before: LogRemark | None, after: LogRemark | None) -> None:
        _mark(self._standing, key, standing=after is not None and after.standing)
        _move(self._corrections, key, before.corrects if before else None, after.corrects if after else None)

    def replace_duty(self, key: str, before: RotaDuty | None, after: RotaDuty | None) -> None:
        _move(self._of_account, key, _holder(before), _holder(after))

    def replace_gap(self, key: str, after: FeedGap | None) -> None:
        _mark(self._silent, key, standing=after is not None and after.until is None)

    def copy(self) -> "ShiftIndex":
        copy = ShiftIndex()
        copy._open = dict(self._open)
        copy._corrections = {remark: dict(keys) for remark, keys in self._corrections.items()}
        copy._standing = dict(self._standing)
        copy._of_account = {account: dict(keys) for account, keys in self._of_account.items()}
        copy._silent = dict(self._silent)
        return copy


def _holder(duty: RotaDuty | None) -> str | None:
    return None if duty is None or duty.dropped else duty.account


def _mark(keys: dict[str, None], key: str, *, standing: bool) -> None:
    if standing:
        keys[key] = None
    else:
        keys.pop(key, None)


def _move(index: _Index, key: str, old: str | None, new: str | None) -> None:
    if old == new:
        return
    if old is not None:
        index[old].pop(key, None)
        if not index[old]:
            del index[old]
    if new is not None:
        index.setdefault(new, {})[key] = None
