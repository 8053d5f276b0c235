"""How many alarms the console gives its operator, against what EEMUA 191 holds for bearable."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.alarms.folding import Folding
from models.alarms.priorities import AlarmPriority
from models.rules.rule_book import RuleBook
from widgets.words.times import clock_time_to_second, duration_text


def rate_text(folding: Folding, rules: RuleBook, now: datetime) -> str:
    """ "Last 10 min, as of 22:01:05: this seat was called 3 times (alarms: 27). EEMUA 191: 1 on average, 10 at the
    peak."; in a flood also how seldom one kind calls."""
    span = rules.duration("alarm.rate_span")
    rate, flood = folding.calls.rate(now), folding.calls.flood_since
    average, peak = round(rules.value("alarm.rate_average")), round(rules.value("alarm.rate_peak"))
    translate = QCoreApplication.translate
    text = (
        translate(
            "AlarmRate",
            "Last {span}, as of {time}: this seat was called {cards} times (alarms: {alarms}). "
            "EEMUA 191: {average} on average, {peak} at the peak.",
        )
        if rate.calls <= peak
        else translate(
            "AlarmRate",
            "▲ Last {span}, as of {time}: this seat was called {cards} times (alarms: {alarms}), more than anybody "
            "can follow. EEMUA 191: {average} on average, {peak} at the peak.",
        )
    )
    told = text.format(
        span=duration_text(span),
        time=clock_time_to_second(now, rules),
        cards=rate.calls,
        alarms=rate.alarms,
        average=average,
        peak=peak,
    )
    if flood is None:
        return told
    held = translate(
        "AlarmRate",
        "Flood of alarms since {time}: everything stands in the list at once; urgent alarms of one kind call every "
        "{urgent}, important ones every {important}, ordinary ones every {ordinary}.",
    )
    words = {one.value: duration_text(rules.duration(f"alarm.call_again.{one.value}")) for one in AlarmPriority}
    return f"{told} {held.format(time=clock_time_to_second(flood, rules), **words)}"
