"""Which cases hang on an order, a plan or a customer, and which are open: kept by changes."""

from collections.abc import Iterable

from models.entities.service_cases import ServiceCase


class CaseIndex:
    def __init__(self) -> None:
        self._of: dict[str, dict[str, None]] = {}
        self._open: dict[str, None] = {}

    def of_order(self, order: str) -> Iterable[str]:
        return self._of.get(f"order/{order}", ())

    def of_plan(self, plan: str) -> Iterable[str]:
        return self._of.get(f"plan/{plan}", ())

    def of_customer(self, case: ServiceCase) -> Iterable[str]:
        """Cases of the same customer or the same telephone, this one too."""
        return dict.fromkeys(key for sign in _who(case) for key in self._of.get(sign, ()))

    def of_reference(self, channel: str, reference: str) -> Iterable[str]:
        return self._of.get(f"reference/{channel}/{reference}", ())

    def open(self) -> Iterable[str]:
        return self._open

    def replace(self, key: str, before: ServiceCase | None, after: ServiceCase | None) -> None:
        old, new = set(_signs(before)), set(_signs(after))
        for sign in old - new:
            self._of[sign].pop(key)
            if not self._of[sign]:
                del self._of[sign]
        for sign in new - old:
            self._of.setdefault(sign, {})[key] = None
        if after is not None and after.closed_at is None:
            self._open[key] = None
        else:
            self._open.pop(key, None)

    def copy(self) -> "CaseIndex":
        copy = CaseIndex()
        copy._of = {sign: dict(keys) for sign, keys in self._of.items()}
        copy._open = dict(self._open)
        return copy


def _signs(case: ServiceCase | None) -> list[str]:
    if case is None:
        return []
    signs = [f"order/{order}" for order in case.orders] + [f"plan/{plan}" for plan in case.plans]
    if case.channel_reference:
        signs.append(f"reference/{case.channel.value}/{case.channel_reference}")
    return signs + _who(case)


def _who(case: ServiceCase) -> list[str]:
    signs = [f"customer/{case.customer}"] if case.customer else []
    return [*signs, f"phone/{case.phone}"] if case.phone else signs
