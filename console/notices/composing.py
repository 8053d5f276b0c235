"""What the notice of a plan will say, with its poster and its recipients; never called by the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtGui import QImage

from console.notice_wordings import wording_in_force
from console.printing.doubts import doubts
from console.printing.notice_paper import notice_setting
from models.entities.notices import Publication
from models.entities.outage_plans import OutagePlan
from models.errors import DispatchError
from models.notices.announced import NextNotice, first_kind
from models.notices.area_names import said
from models.notices.areas import noticed_areas
from models.notices.cap import names_a_sender
from models.notices.composing import NoticeText, compose
from models.notices.following import notice_of, reason_offered
from models.notices.notice import Notice, check
from models.notices.plain_text import one_line
from models.notices.recipients import recipients_of
from models.notices.wording import Wording
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.notices.reading import PAGES_SHOWN, NoticeReading

_DOTS_PER_INCH = 110.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """What a worker looks things up in. It asks the picture for single things only, so that changes meanwhile do no
    harm."""

    picture: Picture
    territory: Territory
    rules: RuleBook

    @property
    def zone(self) -> ZoneInfo:
        return self.rules.zone


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWish:
    """`following` is None where nothing has to be published: then what went out is shown, and of a plan that is still
    on its way what its first notice will say."""

    plan: OutagePlan
    following: NextNotice | None
    published: tuple[Publication, ...]
    now: datetime


def composed(wish: NoticeWish, ground: Ground, wording: Wording) -> Notice:
    """The notice that may go out, issued at `wish.now`."""
    plan = wish.plan
    following = wish.following or NextNotice(0, first_kind(plan), plan.window, plan.content.scope.areas)
    return notice_of(
        plan,
        following,
        wish.published,
        areas=noticed_areas(following.areas, ground.territory),
        reason=reason_offered(plan, following),
        issued_at=wish.now,
        issuer=wording.issuer,
    )


def as_published(plan: OutagePlan, published: Sequence[Publication], ground: Ground) -> Notice:
    """The newest of what went out."""
    last = published[-1]
    out = NextNotice(last.sequence, last.kind, last.window, last.areas)
    areas = noticed_areas(last.areas, ground.territory)
    return notice_of(
        plan,
        out,
        published[:-1],
        areas=areas,
        reason=last.reason,
        issued_at=last.issued_at,
        issuer=last.issuer,
    )


def text_as_published(last: Publication, notice: Notice, wording: Wording) -> NoticeText:
    """The words in which it went out, whatever the words of notices are by now."""
    names = (one_line(area.name) for area in notice.areas)
    return NoticeText(
        title=last.title,
        body=last.text.removeprefix(last.title).strip(),
        advice="",
        areas=said(names, places_at_most=wording.places_at_most).summary,
        listed=(),
        issuer="",
        dated="",
    )


def notice_to_print(wish: NoticeWish, ground: Ground) -> tuple[Notice, NoticeText]:
    """For paper: what may go out next; if nothing has to, what went out last in its own words."""
    wording = wording_in_force().wording
    if wish.following is None and wish.published:
        notice = as_published(wish.plan, wish.published, ground)
        return notice, text_as_published(wish.published[-1], notice, wording)
    notice = composed(wish, ground, wording)
    return notice, compose(notice, wording, zone=ground.zone)


def read_notice(wish: NoticeWish, ground: Ground) -> NoticeReading:
    """How it will be read, or was."""
    if wish.following is None and wish.published:
        return _published_reading(wish, ground)
    force = wording_in_force()
    notice = composed(wish, ground, force.wording)
    text = compose(notice, force.wording, zone=ground.zone)
    setting = notice_setting(notice, text)
    pages = setting.pages(dots_per_inch=_DOTS_PER_INCH)
    return NoticeReading(
        notice=notice,
        said=text.whole,
        pages=tuple(QImage.fromData(page) for page in pages[:PAGES_SHOWN]),
        page_count=len(pages),
        doubts=doubts(setting),
        recipients=recipients_of(notice.areas, ground.picture, ground.territory),
        faults=force.faults,
        file=force.file,
        problem=_problem(notice, ground.rules),
        sender=_sender(force.wording),
    )


def _published_reading(wish: NoticeWish, ground: Ground) -> NoticeReading:
    notice = as_published(wish.plan, wish.published, ground)
    last, sender = wish.published[-1], _sender(wording_in_force().wording)
    return NoticeReading(notice=notice, said=last.text, published=last, sender=sender)


def _sender(wording: Wording) -> str:
    return wording.sender if names_a_sender(wording.sender) else ""


def _problem(notice: Notice, rules: RuleBook) -> DispatchError | None:
    try:
        check(notice, rules)
    except DispatchError as refusal:
        return refusal.with_traceback(None)
    return None
