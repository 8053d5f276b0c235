"""What an alarm says of its moments: the time alone until another day's could be meant."""

from datetime import timedelta

from models.alarms.watch import AlarmWatch
from models.commands.alarms import RaiseAlarms
from models.entities.people import SYSTEM_ACCOUNT
from tests.widgets import living_picture as lived
from widgets.words.alarm_words import AlarmWords


def test_after_midnight_an_alarm_of_the_evening_has_no_date() -> None:
    living = lived.LivingPicture()
    living.report()
    living.now += timedelta(hours=2)
    living.do(RaiseAlarms(causes=AlarmWatch(living.picture, lived.RULES).due(living.now).to_raise), SYSTEM_ACCOUNT)
    alarm = min(living.picture.alarms.values(), key=lambda one: one.due_at or living.now)
    assert alarm.due_at is not None
    words = AlarmWords(living.picture, lived.RULES, lived.DISPATCHER)
    time = alarm.due_at.astimezone(lived.RULES.zone)
    assert words.what(alarm, alarm.due_at + timedelta(hours=6)).endswith(f"since {time:%H:%M}")
    assert words.what(alarm, alarm.due_at + timedelta(hours=13)).endswith(f"since {time:%m-%d %H:%M}")
