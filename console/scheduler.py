"""What time drives: alarms, sampled tracks, the daily backup. Jobs only send; they decide nothing.

No job ever advances de-energising or re-energising (OP-11): the permission table has no such line for the system.
"""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from apscheduler.schedulers.background import BackgroundScheduler

_TICK_S = 2
_BACKUP_HOUR = 3


def start_scheduler(
    *,
    zone: ZoneInfo,
    tracks_every_s: float,
    raise_alarms: Callable[[], None],
    save_tracks: Callable[[], None],
    back_up: Callable[[], None],
) -> BackgroundScheduler:
    """A running scheduler; the callables are called on its threads and must only send signals.

    Short ticks instead of exact wake-ups: a workstation that slept catches up within seconds."""
    scheduler = BackgroundScheduler(
        timezone=zone, job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    )
    scheduler.add_job(raise_alarms, "interval", seconds=_TICK_S)
    scheduler.add_job(save_tracks, "interval", seconds=tracks_every_s)
    scheduler.add_job(back_up, "cron", hour=_BACKUP_HOUR)
    scheduler.start()
    return scheduler
