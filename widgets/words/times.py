"""Moments and spans in words: local time of the rule book's zone, 24 hours."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.rules.rule_book import RuleBook

_HALF_DAY = timedelta(hours=12)


def clock_time(at: datetime, rules: RuleBook) -> str:
    """ "14:32"."""
    return f"{at.astimezone(rules.zone):%H:%M}"


def clock_time_to_second(at: datetime, rules: RuleBook) -> str:
    """ "14:32:05"."""
    return f"{at.astimezone(rules.zone):%H:%M:%S}"


def date_text(at: datetime, rules: RuleBook) -> str:
    """ "2026-11-21", in Chinese 2026年11月21日."""
    local = at.astimezone(rules.zone)
    text = QCoreApplication.translate("Times", "{year}-{month:02}-{day:02}")
    return text.format(year=local.year, month=local.month, day=local.day)


def moment_text(at: datetime, *, now: datetime, rules: RuleBook) -> str:
    """The time alone if it is today's, else with its date."""
    if at.astimezone(rules.zone).date() == now.astimezone(rules.zone).date():
        return clock_time(at, rules)
    return f"{date_text(at, rules)} {clock_time(at, rules)}"


def near_moment_text(at: datetime, *, now: datetime, rules: RuleBook) -> str:
    """The time alone if no other day's can be meant, else with its day: "20:34", "11-22 20:34" from half a day off."""
    time = clock_time(at, rules)
    if abs(at - now) < _HALF_DAY:
        return time
    local = at.astimezone(rules.zone)
    text = QCoreApplication.translate("Times", "{month:02}-{day:02} {time}")
    return text.format(month=local.month, day=local.day, time=time)


def duration_text(span: timedelta) -> str:
    """ "8 min", "1 h 05 min", "2 d 3 h"; whole minutes, rounded to the nearest. Negative with a minus sign."""
    translate = QCoreApplication.translate
    minutes = round(abs(span).total_seconds() / 60)
    if minutes < 60:
        text = translate("Times", "{minutes} min").format(minutes=minutes)
    elif minutes < 24 * 60:
        text = translate("Times", "{hours} h {minutes:02} min").format(hours=minutes // 60, minutes=minutes % 60)
    else:
        hours = round(minutes / 60)
        text = translate("Times", "{days} d {hours} h").format(days=hours // 24, hours=hours % 24)
    return f"−{text}" if span < timedelta(0) and minutes else text


def exact_duration_text(span: timedelta) -> str:
    """ "16 min 49 s": to the second below an hour, since a limit is kept to the second; longer as `duration_text`."""
    seconds = round(span.total_seconds())
    if seconds >= 3600:
        return duration_text(span)
    text = QCoreApplication.translate("Times", "{minutes} min {seconds:02} s")
    return text.format(minutes=seconds // 60, seconds=seconds % 60)


def countdown_text(left: timedelta) -> str:
    """Time left to the second: "05:01", "1:02:03"; after the limit "−27:55". The minus is as wide as a digit."""
    seconds = round(abs(left).total_seconds())
    sign = "−" if left < timedelta(0) and seconds else ""
    hours, rest = divmod(seconds, 3600)
    if hours:
        return f"{sign}{hours}:{rest // 60:02}:{rest % 60:02}"
    return f"{sign}{rest // 60:02}:{rest % 60:02}"


def age_text(age: timedelta) -> str:
    """How old something is, in its largest unit: "12 s", "5 min", "3 h", "2 d"; a negative age is ahead of time."""
    translate = QCoreApplication.translate
    seconds = age.total_seconds()
    if seconds < 0:
        return translate("Times", "{seconds} s ahead").format(seconds=round(-seconds))
    if seconds < 60:
        return translate("Times", "{seconds} s").format(seconds=int(seconds))
    if seconds < 3600:
        return translate("Times", "{minutes} min").format(minutes=int(seconds // 60))
    if seconds < 48 * 3600:
        return translate("Times", "{hours} h").format(hours=int(seconds // 3600))
    return translate("Times", "{days} d").format(days=int(seconds // 86400))
