"""What an import of a rota would do, in words: on the page and on the terminal."""

from PySide6.QtCore import QCoreApplication

from models.changes import Change
from models.entities.outage_plans import Window
from models.entities.shifts import Post, RotaDuty
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.names import account_label
from widgets.words.terms import term
from widgets.words.times import clock_time, date_text


def duty_text(duty: RotaDuty, picture: Picture, rules: RuleBook) -> str:
    """ "2026-11-21 08:00–20:00  Seat 1  Wang (stands in for Li)"."""
    translate = QCoreApplication.translate
    text = f"{date_text(duty.starts_at, rules)} {hours_text(duty, rules)}  {place_text(duty)}  "
    text += account_label(duty.account, picture)
    if duty.stands_in_for is not None:
        template = translate("Rota", "{text} (stands in for {account})")
        text = template.format(text=text, account=account_label(duty.stands_in_for, picture))
    return text


def hours_text(duty: RotaDuty, rules: RuleBook) -> str:
    """ "20:00–08:00"; what ends days later says on which day."""
    end = clock_time(duty.ends_at, rules)
    if (duty.ends_at - duty.starts_at).days >= 1:
        end = f"{date_text(duty.ends_at, rules)} {end}"
    return f"{clock_time(duty.starts_at, rules)}–{end}"


def place_text(duty: RotaDuty) -> str:
    """The post, and its seat if it has one."""
    return f"{term(duty.post)} {duty.seat}".strip()


def rota_lines(changes: list[Change], replaced: Window, picture: Picture, rules: RuleBook) -> list[str]:
    """Which days are replaced, then every duty that goes and every one that comes."""
    translate = QCoreApplication.translate
    gone = [change.after for change in changes if isinstance(change.after, RotaDuty) and change.after.dropped]
    new = [change.after for change in changes if isinstance(change.after, RotaDuty) and not change.after.dropped]
    head = translate("Rota", "From {start} to {end}: {new} duties come, {gone} go.")
    last = replaced.end - replaced.length / max(replaced.length.days, 1)
    days = {"start": date_text(replaced.start, rules), "end": date_text(last, rules)}
    lines = [head.format(new=len(new), gone=len(gone), **days)]
    agreed = sum(bool(one.changes) for one in gone)
    if agreed:
        text = translate("Rota", "▲ {count} of those that go were swapped or given away: that goes with them.")
        lines.append(text.format(count=agreed))
    for sign, duties in (("−", gone), ("+", new)):
        posts = list(Post)
        ordered = sorted(duties, key=lambda one: (one.starts_at, posts.index(one.post), one.seat))
        lines += [f"{sign} {duty_text(duty, picture, rules)}{_agreed_text(duty, picture, rules)}" for duty in ordered]
    return lines


def _agreed_text(duty: RotaDuty, picture: Picture, rules: RuleBook) -> str:
    """Who gave the duty away last, when and why; "" of one that stands as it was imported."""
    if not duty.changes:
        return ""
    last = duty.changes[-1]
    text = QCoreApplication.translate("Rota", "  ▲ taken over from {account} on {day}: {reason}")
    return text.format(account=account_label(last.before, picture), day=date_text(last.at, rules), reason=last.reason)
