"""Papers about one matter by what people call it: an order, the ticket of a plan or an order, a job, a crew."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from console.printing.matter_paper import matter_data
from models.entities.escalations import Escalation
from models.entities.people import Crew
from models.errors import Unavailable
from models.ids import CrewId, EscalationId, OrderId, PlanId
from models.rules.permissions import may_see_plan
from widgets.inspector.ground_names import GroundNames
from widgets.papers.job_told import job_told
from widgets.papers.order_ticket_told import order_ticket_told
from widgets.papers.order_told import order_told
from widgets.papers.run_told import run_told
from widgets.papers.scene import PaperScene
from widgets.papers.ticket_told import plan_ticket_told
from widgets.papers.told import PaperTold

if TYPE_CHECKING:
    from console.printing.papers import Sources, Telling


def tell_order(sources: "Sources", subject: str) -> "Telling":
    order = sources.picture.orders.get(OrderId(subject))
    if order is None:
        raise Unavailable("unknown_order", facts={"order": subject})
    return _telling(order_told(order, _scene(sources)), sources)


def tell_ticket(sources: "Sources", subject: str) -> "Telling":
    """Of a plan by its number, else of an order. A station sees the plans that touch it and knows of no others."""
    picture = sources.picture
    plan, order = picture.plans.get(PlanId(subject)), picture.orders.get(OrderId(subject))
    if plan is not None:
        if not may_see_plan(plan, sources.account):
            raise Unavailable("unknown_plan", facts={"plan": subject})
        return _telling(plan_ticket_told(plan, _scene(sources)), sources)
    if order is None:
        raise Unavailable("unknown_order", facts={"order": subject})
    return _telling(order_ticket_told(order, _scene(sources)), sources)


def tell_job(sources: "Sources", subject: str) -> "Telling":
    job = sources.picture.find(Escalation, EscalationId(subject))
    if job is None:
        raise Unavailable("unknown_escalation", facts={"escalation": subject})
    return partial(_told_job, job, replace(sources, picture=sources.picture.fork()))


def tell_run(sources: "Sources", subject: str) -> "Telling":
    crew = sources.picture.find(Crew, CrewId(subject))
    if crew is None:
        raise Unavailable("unknown_crew", facts={"crew": subject})
    return _telling(run_told(crew, _scene(sources)), sources)


def _told_job(job: Escalation, sources: "Sources") -> Mapping[str, Any]:
    """On a worker, from a picture of its own: a job may hold hundreds of orders."""
    return matter_data(job_told(job, _scene(sources)), sources.territory)


def _telling(told: PaperTold, sources: "Sources") -> "Telling":
    return partial(matter_data, told, sources.territory)


def _scene(sources: "Sources") -> PaperScene:
    return PaperScene(
        picture=sources.picture,
        rules=sources.rules,
        names=GroundNames(sources.territory()),
        fixes=sources.fixes,
        account=sources.account,
        now=sources.now,
        head=sources.head,
    )
