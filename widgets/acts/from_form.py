"""How the values of an act's form become its command, what they begin with, and what is wrong with them."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from models.commands import notes as n
from models.commands import orders as o
from models.entities.network import EquipmentClass
from models.entities.orders import StageKind, WorkOrder
from widgets.acts import availability as when
from widgets.acts.fields import Problem


def about_order(kind: type[Any]) -> Callable[[WorkOrder, Mapping[str, Any]], Any]:
    """Most commands: the order, the version seen, and the form's values by name."""
    return lambda order, values: kind(order=order.id, seen=order.version, **values)


def about_report(kind: type[Any]) -> Callable[[WorkOrder, Mapping[str, Any]], Any]:
    def build(_order: WorkOrder, values: Mapping[str, Any]) -> Any:
        report = values["report"]
        rest = {name: value for name, value in values.items() if name != "report"}
        return kind(report=report.id, seen=report.version, **rest)

    return build


def write_on(kind: type[Any]) -> Callable[[WorkOrder, Mapping[str, Any]], Any]:
    """What is only added to an order and so names no version of it."""
    return lambda order, values: kind(order=order.id, **values)


def withdraw(order: WorkOrder, values: Mapping[str, Any]) -> n.WithdrawReference:
    attachment = values["attachment"]
    return n.WithdrawReference(
        order=order.id, attachment=attachment.id, seen=attachment.version, reason=values["reason"]
    )


def urge(order: WorkOrder, values: Mapping[str, Any]) -> o.UrgeOrder:
    return o.UrgeOrder(order=order.id, note=values["note"])


def approve_crew(order: WorkOrder, values: Mapping[str, Any]) -> o.ApproveCrew:
    return o.ApproveCrew(order=order.id, seen=order.version, crew=values["crew"].id, reason=values["reason"])


def report_switching(order: WorkOrder, values: Mapping[str, Any]) -> o.ReportSwitching:
    return o.ReportSwitching(order=order.id, seen=order.version, kind=when.switching_due(order), **values)


def merge(order: WorkOrder, values: Mapping[str, Any]) -> o.MergeOrders:
    main = values["main"]
    return o.MergeOrders(
        main=main.id, sub=order.id, seen_main=main.version, seen_sub=order.version, note=values["note"]
    )


def check_estimate(order: WorkOrder, values: Mapping[str, Any], now: datetime) -> Problem | None:
    """T-8: moving the estimate to a later time needs a reason."""
    if values["at"] <= now:
        return Problem("at", "in_past")
    later = order.estimate is not None and values["at"] > order.estimate.at
    return Problem("reason", "required") if later and not values["reason"] else None


def check_correction(_order: WorkOrder, values: Mapping[str, Any], now: datetime) -> Problem | None:
    return Problem("at", "in_future") if values["at"] > now else None


def first_estimate(order: WorkOrder, now: datetime) -> datetime:
    """The present estimate if it still lies ahead, else in an hour, to the next five minutes."""
    if order.estimate is not None and order.estimate.at > now:
        return order.estimate.at
    guess = now + timedelta(hours=1)
    return guess + timedelta(seconds=-(guess.minute * 60 + guess.second) % 300, microseconds=-guess.microsecond)


def last_time(order: WorkOrder, _now: datetime) -> datetime:
    """Of the newest line that is no correction: the one the form begins with."""
    return next(stage.at for stage in reversed(order.stages) if stage.kind is not StageKind.CORRECTED)


def equipment_of(order: WorkOrder) -> EquipmentClass:
    return order.equipment
