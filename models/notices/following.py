"""The notice that comes next of a plan, as something that can be composed: knowing what the public was told before."""

from collections.abc import Sequence
from datetime import datetime

from models.entities.notices import Publication
from models.entities.outage_plans import OutagePlan, PlanAct
from models.notices.announced import NextNotice
from models.notices.notice import Earlier, Notice, NoticedArea

_REASONS = frozenset({PlanAct.CHANGE, PlanAct.POSTPONE, PlanAct.EXTEND, PlanAct.CANCEL})


def notice_of(
    plan: OutagePlan,
    coming: NextNotice,
    published: Sequence[Publication],
    *,
    areas: tuple[NoticedArea, ...],
    reason: str,
    issued_at: datetime,
    issuer: str,
) -> Notice:
    """The notice `coming` of a plan. `areas` are `coming.areas` with their names (`areas.noticed_areas`); the number of
    the outage is the plan's. `check` says whether it may go out."""
    content = plan.content
    return Notice(
        number=plan.id,
        sequence=coming.sequence,
        plan=plan.id,
        kind=coming.kind,
        areas=areas,
        window=coming.window,
        reason=reason,
        work=content.work,
        contact=" ".join(part for part in (content.contact_name, content.contact_phone) if part),
        issued_at=issued_at,
        issuer=issuer,
        earlier=_earlier(published),
    )


def reason_offered(plan: OutagePlan, coming: NextNotice) -> str:
    """Why, as far as somebody has said it: of a follow-up the reason of the act behind it, else the plan's own."""
    if coming.sequence == 0:
        return plan.content.reason
    said = (stage.reason for stage in reversed(plan.stages) if stage.act in _REASONS and stage.reason)
    return next(said, plan.content.reason)


def _earlier(published: Sequence[Publication]) -> Earlier | None:
    if not published:
        return None
    first, last = published[0], published[-1]
    return Earlier(first_issued_at=first.issued_at, first_kind=first.kind, window=last.window)
