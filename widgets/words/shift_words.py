"""The shift in words: who leads, since when, how late; and whoever is on duty."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.shifts import LogRemark, OnDuty, RemarkKind, Shift
from models.picture import Picture
from models.planning.rota import late_by
from models.rules.rule_book import RuleBook
from widgets.words.names import account_label
from widgets.words.terms import term
from widgets.words.times import duration_text, moment_text


def shift_text(shift: Shift, picture: Picture, *, now: datetime, rules: RuleBook) -> str:
    """ "Shift of Wang since 08:02, until 20:00"."""
    text = QCoreApplication.translate("Shift", "Shift of {leader} since {since}, planned until {until}")
    return text.format(
        leader=account_label(shift.leader, picture),
        since=moment_text(shift.began_at, now=now, rules=rules),
        until=moment_text(shift.planned.end, now=now, rules=rules),
    )


def late_text(shift: Shift, now: datetime) -> str:
    """How long the shift goes on past its planned end; "" while it does not."""
    late = late_by(shift, now)
    if late is None:
        return ""
    text = QCoreApplication.translate("Shift", "■ {late} past its planned end: nobody has taken the room over")
    return text.format(late=duration_text(late))


def leader_text(shift: Shift | None, picture: Picture, now: datetime) -> str:
    """For the status line: who leads the room, and how late the shift is; "" while there is none."""
    if shift is None:
        return ""
    name = account_label(shift.leader, picture)
    late = late_by(shift, now)
    if late is None:
        return QCoreApplication.translate("Shift", "Leader: {leader}").format(leader=name)
    text = QCoreApplication.translate("Shift", "■ Leader: {leader}, shift {late} over")
    return text.format(leader=name, late=duration_text(late))


def on_duty_text(one: OnDuty, picture: Picture) -> str:
    """ "Seat 1: Li, for Wang"."""
    place = f"{term(one.post)} {one.seat}".strip()
    name = account_label(one.account, picture)
    if one.stands_in_for is None:
        return QCoreApplication.translate("Shift", "{place}: {name}").format(place=place, name=name)
    text = QCoreApplication.translate("Shift", "{place}: {name}, standing in for {account}")
    return text.format(place=place, name=name, account=account_label(one.stands_in_for, picture))


def standing_text(remark: LogRemark, picture: Picture, *, now: datetime, rules: RuleBook) -> str:
    """Who ordered it and when it is due, or that it is pinned; then its words."""
    translate = QCoreApplication.translate
    said = []
    if remark.kind is RemarkKind.SUPERIOR_ORDER:
        told = moment_text(remark.told_at or remark.at, now=now, rules=rules)
        said.append(translate("Shift", "▲ {superior}, {told}").format(superior=remark.told_by, told=told))
    else:
        by = account_label(remark.by, picture)
        said.append(translate("Shift", "Pin of {by}").format(by=by))
    if remark.due_at is not None:
        due = moment_text(remark.due_at, now=now, rules=rules)
        late = remark.due_at < now
        text = translate("Shift", "was due {due}") if late else translate("Shift", "due {due}")
        said.append(text.format(due=due))
    return " · ".join((*said, remark.text))
