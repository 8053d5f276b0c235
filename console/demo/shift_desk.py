"""The demo's shift: two shifts that change by turns, the rota of two weeks, and what is written into the log until the
demo opens. How this shift took the room over: `shift_change.py`."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from models.commands import Request
from models.commands.shifts import DutyRow, WriteRemark
from models.entities.outage_plans import Window
from models.entities.shifts import Post, RemarkKind
from models.ids import AccountId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.rules.shift_hours import shift_hours

BY_TURNS = (("leader2", "dispatcher3", "dispatcher4"), ("leader", "dispatcher", "dispatcher2"))
"""A shift's leader and its two seats: of the one that hands over, and of the one on duty when the demo opens."""
_ON_CALL = ("branch", "head")
_SHIFTS = 29

_MINUTES = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_ORDER = (60 * _MINUTES, "省公司要求：今日 22 时前不安排计划停电，重要客户逐户回访", "省公司值班室 陈昇", 6 * _HOUR)
"""How long before the demo opens, what, who said so, and how long after it is due."""
_WRITTEN: tuple[tuple[timedelta, str, bool], ...] = (
    (80 * _MINUTES, "白班交来：西湖变 10 kV 923 线过负荷，已请运检部关注", False),
    (55 * _MINUTES, "发电车 2 号车油量不足一半，已通知补油", False),
    (35 * _MINUTES, "市一医院后勤王喆来电：备用电源试验合格，联系电话 13800000000", True),
    (12 * _MINUTES, "气象台：今夜有雷雨，城西片注意树障线路", True),
)
"""How long before the demo opens, what, and whether it is pinned."""
_STORM: tuple[tuple[timedelta, str, bool], ...] = (
    (70 * _MINUTES, "防台风二级响应启动，各站抢修班全员待命", True),
    (40 * _MINUTES, "滨江片积水，地下配电房巡查改由两人同行", True),
    (20 * _MINUTES, "检修分公司支援两个班组，联系人赵珺玥", False),
)
_STORM_ORDER = (45 * _MINUTES, "市防指：三小时内恢复供水厂、泵站供电，每小时报一次进度", "市防指 李䶮", 3 * _HOUR)


class ShiftDesk:
    """What leader and seats write down until the demo `opens`; in a storm there is more of it."""

    def __init__(self, *, opens: datetime, weather: str) -> None:
        self._opens = opens
        self._remarks = (*_WRITTEN, *_STORM) if weather == "storm" else _WRITTEN
        self._orders = (_ORDER, _STORM_ORDER) if weather == "storm" else (_ORDER,)

    def steps(self, picture: Picture, now: datetime) -> Iterator[Request]:
        """What is to be written by now and is not there yet."""
        leader, _, seat = BY_TURNS[1]
        known = {remark.text for remark in picture.remarks.values()}
        for before, text, pinned in self._remarks:
            if self._opens - before <= now and text not in known:
                command = WriteRemark(kind=RemarkKind.REMARK, text=text, pinned=pinned)
                yield Request(actor=AccountId(seat), command=command)
        for before, text, superior, within in self._orders:
            if self._opens - before <= now and text not in known:
                command = WriteRemark(
                    kind=RemarkKind.SUPERIOR_ORDER, text=text, told_by=superior, due_at=self._opens + within
                )
                yield Request(actor=AccountId(leader), command=command)


def rota(first: Window, rules: RuleBook) -> Iterator[DutyRow]:
    """Of two weeks, from the shift with the hours `first` on."""
    hours = first
    for turn in range(_SHIFTS):
        leader, *seats = BY_TURNS[turn % 2]
        yield _row(leader, Post.LEADER, "", hours)
        for number, account in enumerate(seats, start=1):
            yield _row(account, Post.DISPATCHER, f"{number} 号席", hours)
        yield _row(_ON_CALL[turn // 2 % 2], Post.ON_CALL, "", hours)
        hours = shift_hours(hours.end, rules)


def _row(account: str, post: Post, seat: str, hours: Window) -> DutyRow:
    return DutyRow(account=AccountId(account), post=post, seat=seat, starts_at=hours.start, ends_at=hours.end)
