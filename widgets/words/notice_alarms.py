"""Alarms about notices as one sentence."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.notices.watch import NoticeNews
from models.rules.rule_book import RuleBook
from widgets.words.terms import listed, term
from widgets.words.times import moment_text


def notice_alarm_text(count: int, first: NoticeNews, *, now: datetime, rules: RuleBook) -> str:
    """ "Notice of plan P26…: telling at risk, due by 23:59"; of several plans the one that presses most."""
    translate = QCoreApplication.translate
    alarms = listed(term(alarm) for alarm in first.alarms)
    if first.due is None:
        one = translate("NoticeAlarms", "Notice of plan {plan}: {alarms}")
        said = one.format(plan=first.plan.id, alarms=alarms)
    else:
        one = translate("NoticeAlarms", "Notice of plan {plan}: {alarms}, due by {time}")
        said = one.format(plan=first.plan.id, alarms=alarms, time=moment_text(first.due, now=now, rules=rules))
    if count == 1:
        return said
    several = translate("NoticeAlarms", "Notices of {count} plans need somebody. First: {one}")
    return several.format(count=count, one=said)
