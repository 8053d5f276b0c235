"""What of a plan is announced, by the notices that went out, and which notice has to come next (N-13).

What is announced is what was published, not what somebody has approved. A notice counts for a plan as far as its areas
hold all of the plan's: of an area that no notice names, nobody was told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from models.dark_areas import areas_left, back_in_part
from models.entities.network import ImportantCustomer
from models.entities.notices import NoticeKind, Publication, Telling, important_recipient
from models.entities.outage_plans import OutagePlan, PlanAct, PlanKind, Window
from models.ids import AreaCode
from models.picture import Picture
from models.rules.notice_duties import Announced, NoticeCase
from models.rules.notice_law import is_announced
from models.rules.rule_book import RuleBook

_AS_PLANNED = frozenset({PlanKind.PLANNED, PlanKind.CLOSURE_OUTAGE})


@dataclass(frozen=True, slots=True)
class NextNotice:
    """The notice that may go out next, of these hours."""

    sequence: int
    kind: NoticeKind
    window: Window
    areas: tuple[AreaCode, ...]


def next_notice(
    plan: OutagePlan, published: Sequence[Publication], rules: RuleBook, *, back: frozenset[AreaCode] = frozenset()
) -> NextNotice | None:
    """None if nothing has to be said: nothing is in force, or the public knows it, or it is never announced (live work;
    short switching, N-13). `published` is all that went out, in order. `back` are areas with power again while the rest
    is off (`back_in_part`): that is no news, but longer hours are not theirs.

    Hours that hold no longer may be cancelled in public before the new ones have gone along the chain."""
    last = published[-1] if published else None
    hours, areas = plan.approved, plan.content.scope.areas
    if last is None:
        if hours is None or plan.content.kind is PlanKind.CLOSURE_LIVE or not is_announced(hours.window, rules):
            return None
        return NextNotice(0, first_kind(plan), hours.window, areas)
    following = last.sequence + 1
    if hours is None:
        if last.kind is NoticeKind.CANCELLED:
            return None
        return NextNotice(following, NoticeKind.CANCELLED, last.window, last.areas)
    left = tuple(area for area in areas if area not in back) if back else areas
    same = last.areas == areas or set(left) <= set(last.areas) <= set(areas)
    if same and last.announces == hours.window:
        return None
    return NextNotice(
        following, _following_kind(last, hours.window) if same else NoticeKind.CHANGED, hours.window, left
    )


def notice_case(plan: OutagePlan, book: Picture) -> NoticeCase:
    """The plan as the notice law sees it: announced is what was published, told is what was recorded as told."""
    told = important_told(plan, book.publications_of(plan.id), book.tellings_of(plan.id), book)
    important = len(important_left(plan, book))
    case = replace(public_case(plan, book), important_customers=important, important_told=told)
    if plan.content.kind is not PlanKind.RESTRICTION:
        return case
    sequence = len(book.publications_of(plan.id)) - 1
    tries = (telling.tries for telling in book.tellings_of(plan.id))
    return replace(case, tries=tuple(tuple(one.at for one in of if one.sequence == sequence) for of in tries))


def public_case(plan: OutagePlan, book: Picture) -> NoticeCase:
    """The same for whoever asks about the public notice alone: without who is told by name, for lists of thousands."""
    content, published, permits = plan.content, book.publications_of(plan.id), book.permits_of(plan.id)
    left = areas_left(plan, permits[-1] if permits else None)
    return NoticeCase(
        kind=content.kind,
        window=plan.window,
        areas=len(left),
        important_customers=0,
        filed_at=next((stage.at for stage in plan.stages if stage.act is PlanAct.FILE), None),
        notices=announced(left, published),
        defect_found_at=content.defect_found_at,
        closure_slip_at=content.closure_slip_at,
        # The first line, and not the first version, which lasts as long as one person writes.
        written_at=plan.stages[0].at if plan.stages else None,
        cut_at=next((spell.off for permit in permits for spell in permit.spells), None),
    )


def first_kind(plan: OutagePlan) -> NoticeKind:
    """How the outage is first announced."""
    return NoticeKind.PLANNED if plan.content.kind in _AS_PLANNED else NoticeKind.TEMPORARY


def announced(areas: tuple[AreaCode, ...], published: Sequence[Publication]) -> tuple[Announced, ...]:
    """What the public was told about all of these areas, in order."""
    return tuple(Announced(_of_all_areas(one, areas), one.at) for one in published)


def important_told(
    plan: OutagePlan, published: Sequence[Publication], tellings: Sequence[Telling], book: Picture
) -> tuple[Announced, ...]:
    """What all important customers of the plan's areas know, in order, as they were told by name: the hours that every
    one of them was told last, from when the last of them had been told. Nothing before each was told of some notice."""
    told = {telling.recipient.id: telling for telling in tellings}
    wanted = [told.get(important_recipient(customer)) for customer in important_left(plan, book)]
    left = areas_left(plan, book.permit_of(plan.id))
    return tuple(_told_to_all(left, published, wanted)) if wanted else ()


def important_of(plan: OutagePlan, book: Picture) -> tuple[str, ...]:
    """Ids of the plan's important customers as the data are now: those that the document names, without whom an import
    has retired, and whom one has put on its areas since."""
    scope = plan.content.scope
    known = ((key, book.find(ImportantCustomer, key)) for key in scope.important)
    named = [key for key, customer in known if customer is not None and not customer.retired]
    return (*named, *sorted(book.important_in(scope.areas).difference(named)))


def important_left(plan: OutagePlan, book: Picture) -> tuple[str, ...]:
    """The same without those who have had power again before the rest: what comes now is not for them."""
    back = back_in_part(plan.id, book)
    if not back:
        return important_of(plan, book)
    customers = ((key, book.find(ImportantCustomer, key)) for key in important_of(plan, book))
    return tuple(key for key, customer in customers if customer is None or customer.area not in back)


def _following_kind(last: Publication, window: Window) -> NoticeKind:
    """Whoever was told that supply stays on is told what holds instead, and nothing that follows from before."""
    if last.kind is NoticeKind.CANCELLED:
        return NoticeKind.CHANGED
    if window.start > last.start:
        return NoticeKind.POSTPONED
    return NoticeKind.EXTENDED if window.start == last.start and window.end > last.end else NoticeKind.CHANGED


def _of_all_areas(one: Publication, areas: tuple[AreaCode, ...]) -> Window | None:
    return one.announces if one.areas == areas or set(areas) <= set(one.areas) else None


def _told_to_all(
    areas: tuple[AreaCode, ...], published: Sequence[Publication], wanted: Sequence[Telling | None]
) -> Iterator[Announced]:
    """Whoever was told of a later notice does not know the earlier one's hours any more, though others still do."""
    known: dict[int, Announced] = {}
    for one in published:
        moments = [None if telling is None else telling.first_told(one.sequence) for telling in wanted]
        told = {place: moment for place, moment in enumerate(moments) if moment is not None}
        known |= {place: Announced(_of_all_areas(one, areas), moment) for place, moment in told.items()}
        if told and len(known) == len(wanted):
            yield Announced(_in_common(known.values()), max(said.at for said in known.values()))


def _in_common(told: Iterable[Announced]) -> Window | None:
    common: Window | None = None
    for said in told:
        if said.window is None:
            return None
        if common is not None and not common.overlaps(said.window):
            return None
        start, end = said.window.start, said.window.end
        common = said.window if common is None else Window(max(common.start, start), min(common.end, end))
    return common
