"""Publishes notices of the demo's plans and tells their recipients, as a room does it: real files, one by one."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from console.demo.accounts import DISPATCHER
from console.demo.manners import chance
from console.notice_wordings import wording_in_force
from console.printing.notice_paper import notice_pdf
from models.commands import Request
from models.commands.notices import PublishNotice, RecordTelling
from models.entities.notices import Answer, NoticeFormat, Recipient, RecipientKind, TellingManner
from models.ids import AccountId, PlanId
from models.notices.announced import next_notice
from models.notices.areas import noticed_areas
from models.notices.composing import compose
from models.notices.following import notice_of, reason_offered
from models.notices.notice import check
from models.notices.publication import file_of
from models.notices.recipients import recipients_of
from models.notices.table import notices_csv
from models.rules.rule_book import RuleBook
from models.store.store import Store
from models.territory.territory import Territory

_ISSUER = "云澜市供电服务指挥中心"
_BETWEEN = timedelta(minutes=35)
_OF_THE_ROOM = frozenset({RecipientKind.IMPORTANT_CUSTOMER, RecipientKind.HOTLINE})
_MANNERS = {
    RecipientKind.IMPORTANT_CUSTOMER: TellingManner.PHONE,
    RecipientKind.SUBDISTRICT_OFFICE: TellingManner.WRITING,
    RecipientKind.RESIDENTS_COMMITTEE: TellingManner.WRITING,
    RecipientKind.VILLAGE: TellingManner.POSTING,
    RecipientKind.COMMUNITY: TellingManner.POSTING,
    RecipientKind.GRID_OFFICER: TellingManner.MESSAGE,
    RecipientKind.HOTLINE: TellingManner.MESSAGE,
}
_UNSIGNED, _REFUSED = 0.12, 0.16
"""Shares of answers: below the first nobody signs, below the second somebody refuses."""


class NoticeDesk:
    def __init__(self, store: Store, territory: Territory, clock: Callable[[], datetime], rules: RuleBook) -> None:
        self._store, self._territory, self._clock, self._rules = store, territory, clock, rules
        self._wording = wording_in_force().wording

    def publish(self, plan: PlanId, planner: AccountId) -> Iterator[datetime]:
        """The next notice goes out now; then its recipients are told one by one, at the moments that this yields."""
        picture = self._store.picture
        recipients = self._published(plan)
        sequence = picture.publications_of(plan)[-1].sequence
        at = self._clock()
        for recipient in recipients:
            at += _BETWEEN
            yield at
            self._tell(plan, sequence, recipient, by=DISPATCHER if recipient.kind in _OF_THE_ROOM else planner)

    def _published(self, key: PlanId) -> tuple[Recipient, ...]:
        picture = self._store.picture
        plan, published = picture.plans[key], picture.publications_of(key)
        coming = next_notice(plan, published, self._rules)
        assert coming is not None  # the story publishes what it has approved, moved or cancelled
        notice = notice_of(
            plan,
            coming,
            published,
            areas=noticed_areas(coming.areas, self._territory),
            reason=reason_offered(plan, coming),
            issued_at=self._clock(),
            issuer=_ISSUER,
        )
        check(notice, self._rules)
        text = compose(notice, self._wording, zone=self._rules.zone)
        paper, table = notice_pdf(notice, text), notices_csv([notice], zone=self._rules.zone)
        recipients = recipients_of(notice.areas, picture, self._territory)
        command = PublishNotice(
            plan=key,
            seen=plan.version,
            sequence=coming.sequence,
            kind=coming.kind,
            title=text.title,
            text=text.whole,
            reason=notice.reason,
            issuer=notice.issuer,
            issued_at=notice.issued_at,
            files=(
                file_of(paper, made_as=NoticeFormat.PDF, channel="张贴"),
                file_of(table, made_as=NoticeFormat.CSV, channel="95598"),
            ),
            recipients=recipients,
        )
        self._store.commit(Request(actor=DISPATCHER, command=command))
        return recipients

    def _tell(self, plan: PlanId, sequence: int, recipient: Recipient, *, by: AccountId) -> None:
        manner = _MANNERS[recipient.kind]
        command = RecordTelling(
            plan=plan,
            recipients=(recipient.id,),
            sequence=sequence,
            manner=manner,
            answer=_answer(plan, recipient, manner),
        )
        self._store.commit(Request(actor=by, command=command))


def _answer(plan: PlanId, recipient: Recipient, manner: TellingManner) -> Answer:
    if manner is TellingManner.POSTING:
        return Answer.UNSIGNED
    if recipient.kind is RecipientKind.HOTLINE:
        return Answer.AGREED
    share = chance(plan, recipient.id).random()
    if share < _UNSIGNED:
        return Answer.UNSIGNED
    return Answer.REFUSED if share < _REFUSED else Answer.AGREED
