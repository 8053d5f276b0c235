"""Service cases of the hours before the demo opens: some of its own callers complain, ask or doubt, and the earlier
shift calls them, answers what is restored, and leaves the rest to whoever comes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from console.demo.manners import minutes
from models.commands import Request
from models.commands.service_cases import (
    CaseCommand,
    CheckReply,
    CloseCase,
    DraftReply,
    OpenCase,
    RecordContact,
    SendReply,
    SuperviseCase,
)
from models.entities.orders import Channel, TroubleReport, WorkOrder
from models.entities.service_cases import CaseFacts, CaseKind, Circle, ContactResult, ContactWay, ServiceCase
from models.ids import AccountId
from models.picture import Picture
from models.planning.case_record import OutageFacts, record_of
from models.rules.reply_check import Verdict, check_reply
from models.rules.rule_book import RuleBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Tale:
    """What somebody asks some time after a report. `linked`: it is about that trouble."""

    channel: Channel
    kind: CaseKind
    words: str
    facts: CaseFacts = field(default_factory=CaseFacts)
    linked: bool = True
    called: bool = True
    supervised: bool = False


TALES = (
    Tale(channel=Channel.CITY_12345, kind=CaseKind.OUTAGE, words="小区停电，物业说不清什么时候来电"),
    Tale(channel=Channel.HOTLINE_95598, kind=CaseKind.COMPLAINT, words="报修后一直没人联系，催了也没有回音"),
    Tale(channel=Channel.GOVERNMENT_GRID, kind=CaseKind.WHISTLE, words="居民反映停电，老人家里用制氧机，请尽快"),
    Tale(
        channel=Channel.HOTLINE_95598,
        kind=CaseKind.METER_DOUBT,
        words="上月电费比平时多一倍，要求核表",
        linked=False,
    ),
    Tale(
        channel=Channel.REGULATOR_12398,
        kind=CaseKind.COMPLAINT,
        words="这条线一个月里多次停电，要求说明原因",
        facts=CaseFacts(households=60, authority=Circle.COUNTY),
        supervised=True,
    ),
    Tale(
        channel=Channel.ONLINE_STATE_GRID,
        kind=CaseKind.SUGGESTION,
        words="建议停电信息先在小区群里发一遍",
        linked=False,
        called=False,
    ),
    Tale(channel=Channel.CITY_12345, kind=CaseKind.OUTAGE, words="商铺停电，冰柜里的货要坏了", called=False),
)
_EVERY, _FIRST = 11, 4
_ASKS_MIN, _CALLED_MIN, _STEP_MIN = (6.0, 40.0), (4.0, 18.0), (3.0, 12.0)


def earlier_cases(picture: Picture, *, actor: AccountId, rules: RuleBook, now: datetime) -> Iterator[Request]:
    """What is due now: cases that come in, and the next step of each that has one."""
    for order in list(picture.orders.values()):
        wish = _opening(order, picture, now)
        if wish is not None:
            yield Request(actor=actor, command=wish)
    for case in picture.open_cases():
        step = _next_step(case, picture, rules, now)
        if step is not None:
            yield Request(actor=actor, command=step)


def _opening(order: WorkOrder, picture: Picture, now: datetime) -> OpenCase | None:
    number = int(order.id[-5:])
    if number % _EVERY != _FIRST or order.merged_into is not None:
        return None
    reference = f"DEMO-{order.id}"
    tale = TALES[number // _EVERY % len(TALES)]
    at = order.received_at + minutes(_ASKS_MIN, order.id, "asks")
    report = next(iter(picture.reports_of(order.id)), None)
    if at > now or report is None or picture.case_of_reference(tale.channel, reference) is not None:
        return None
    return OpenCase(
        channel=tale.channel,
        channel_reference=reference,
        kind=tale.kind,
        received_at=at,
        caller=report.caller,
        phone=report.phone,
        place=report.place,
        words=tale.words,
        customer=report.customer,
        officer=_officer(report) if tale.kind is CaseKind.WHISTLE else "",
        facts=tale.facts,
        order=order.id if tale.linked else None,
    )


def _officer(report: TroubleReport) -> str:
    return f"{report.caller[:1]}网格员"


def _next_step(case: ServiceCase, picture: Picture, rules: RuleBook, now: datetime) -> CaseCommand | None:
    tale = next(one for one in TALES if one.words == case.words)
    about: dict[str, Any] = {"case": case.id, "seen": case.version}
    if case.reached is None:
        if not tale.called or now < case.opened_at + minutes(_CALLED_MIN, case.id, "called"):
            return None
        return RecordContact(
            **about, way=ContactWay.PHONE, result=ContactResult.REACHED, words="已电话联系，说明正在处理"
        )
    if tale.supervised and not case.supervisions:
        return SuperviseCase(**about, until=now + timedelta(hours=6), reason="多户反映，盯到答复")
    record = record_of(case, picture)
    if not record.all_back or now < _last_moment(case) + minutes(_STEP_MIN, case.id, case.version):
        return None
    draft = case.draft
    if draft is None and case.answer is None:
        text = "".join(_told(one, rules.zone) for one in record.outages)
        return DraftReply(**about, text=f"您好，您反映的情况已核实。{text}给您带来不便，深表歉意。")
    if draft is not None and draft.checked_at is None:
        found = check_reply(case, draft.text, book=picture, rules=rules)
        asked = tuple(one.point for one in found if one.verdict is Verdict.TO_CONFIRM)
        return CheckReply(**about, confirmed=asked)
    if draft is not None:
        return SendReply(**about, to=case.officer or case.caller or case.phone, despite="客户急等答复")
    return CloseCase(**about, result="已答复，客户认可")


def _last_moment(case: ServiceCase) -> datetime:
    moments = [case.opened_at, *(one.at for one in case.contacts), *(one.at for one in case.replies)]
    moments += [one.checked_at for one in case.replies if one.checked_at is not None]
    return max(moments + [one.sent.at for one in case.replies if one.sent is not None])


def _told(one: OutageFacts, zone: ZoneInfo) -> str:
    said = (
        (one.off, "停电"),
        (one.arrived, "抢修人员到场"),
        (one.repaired, "修复"),
        (one.back, "恢复送电"),
    )
    times = "，".join(f"{at.astimezone(zone):%H:%M}{words}" for at, words in said if at is not None)
    return f"{times}。停电原因：{one.cause}；处理措施：{one.remedy}。"
