"""Whom a plan touches by the data of now, beside what its document says: a line for each number that has changed."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from models.entities.network import ImportantCustomer
from models.entities.outage_plans import PlanCount, PlanScope
from models.picture import Picture
from widgets.words.terms import listed

_MOST_NAMED = 5


def recounted_texts(filed: PlanScope, now: PlanCount, picture: Picture) -> list[str]:
    """Nothing if all is as it was written."""
    translate = QCoreApplication.translate
    lines = []
    if now.customers != filed.customers:
        text = translate("PlanRecount", "Customers: filed {filed}, now {now}")
        lines.append(text.format(filed=f"{filed.customers:,}", now=f"{now.customers:,}"))
    if now.residents != filed.residents:
        text = translate("PlanRecount", "Residents: filed {filed}, now {now}")
        lines.append(text.format(filed=f"{filed.residents:,}", now=f"{now.residents:,}"))
    lines += _important(filed, now, picture)
    if now.missing:
        text = translate("PlanRecount", "Areas that the ground has no more: {count} ({areas})")
        lines.append(text.format(count=f"{len(now.missing):,}", areas=listed(now.missing[:_MOST_NAMED])))
    return lines


def _important(filed: PlanScope, now: PlanCount, picture: Picture) -> Iterable[str]:
    translate = QCoreApplication.translate
    come = [key for key in now.important if key not in filed.important]
    gone = [key for key in filed.important if key not in now.important]
    if not come and not gone:
        return
    text = translate("PlanRecount", "Important customers: filed {filed}, now {now}")
    yield text.format(filed=f"{len(filed.important):,}", now=f"{len(now.important):,}")
    if come:
        names = listed(_name(key, picture) for key in come[:_MOST_NAMED])
        yield translate("PlanRecount", "To be told by name before the cut (U-3): {names}").format(names=names)
    if gone:
        names = listed(_name(key, picture) for key in gone[:_MOST_NAMED])
        yield translate("PlanRecount", "No longer important customers: {names}").format(names=names)


def _name(key: str, picture: Picture) -> str:
    known = picture.find(ImportantCustomer, key)
    return key if known is None else known.name
