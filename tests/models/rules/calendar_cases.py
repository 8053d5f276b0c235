"""Calendar cases of the notice law, worked by hand from the rules and the published calendars, not from the program.

The calendar of 2026 (国务院办公厅): off 1–3 Jan, 15–23 Feb, 4–6 Apr, 1–5 May, 19–21 Jun, 25–27 Sep, 1–7 Oct; worked in
exchange Sun 4 Jan, Sat 14 Feb, Sat 28 Feb, Sat 9 May, Sun 20 Sep, Sat 10 Oct. Of 2027 and 2028 nothing is published:
there are only the holidays of the law. Times are local. 23:59 stands for the last moment of that day."""

from dataclasses import dataclass
from enum import Enum


class Ask(Enum):
    LATEST = "latest"
    """The outage starts at `given`: the last moment to act."""
    EARLIEST = "earliest"
    """It was acted at `given`: the first moment to start."""
    LIMIT = "limit"
    """It began at `given`: the last moment to have done it."""


@dataclass(frozen=True, slots=True)
class Case:
    rule: str
    ask: Ask
    given: str
    expected: str
    why: str
    book: str = ""
    unofficial: tuple[int, ...] = ()


LATEST, EARLIEST, LIMIT = Ask.LATEST, Ask.EARLIEST, Ask.LIMIT

DAYS = (
    Case("N-1", LATEST, "2026-06-10 08:30", "2026-06-02 23:59", "3 to 9 June are seven whole days"),
    Case("N-1", LATEST, "2026-06-10 00:00", "2026-06-02 23:59", "the tenth begins at midnight: the same seven days"),
    Case("N-1", LATEST, "2026-06-10 23:59", "2026-06-02 23:59", "the hour of the cut makes no difference"),
    Case("N-1", LATEST, "2026-06-09 23:59", "2026-06-01 23:59", "a minute before midnight is still the ninth: 2 to 8"),
    Case("N-1", LATEST, "2026-10-03 06:00", "2026-09-25 23:59", "26 Sep to 2 Oct: calendar days know no holidays"),
    Case("N-1", LATEST, "2026-05-01 00:00", "2026-04-23 23:59", "24 to 30 April, over the end of a month"),
    Case("N-1", LATEST, "2027-01-03 08:00", "2026-12-26 23:59", "27 to 31 Dec and 1 and 2 Jan, over the year's end"),
    Case("N-1", LATEST, "2028-03-05 08:00", "2028-02-26 23:59", "27, 28 and 29 Feb, 1 to 4 Mar: a leap year"),
    Case("N-1", LATEST, "2027-03-05 08:00", "2027-02-25 23:59", "26 to 28 Feb, 1 to 4 Mar: no leap year"),
    Case("N-1", LATEST, "2028-02-29 09:00", "2028-02-21 23:59", "22 to 28 Feb: a cut on the leap day itself"),
    Case("N-1", EARLIEST, "2026-06-02 23:59", "2026-06-10 00:00", "the 2nd is not counted, 3 to 9 are seven days"),
    Case(
        "N-1",
        EARLIEST,
        "2026-06-02 00:00",
        "2026-06-10 00:00",
        "told at its first minute, the 2nd is not counted either",
    ),
    Case("N-1", EARLIEST, "2026-06-03 00:00", "2026-06-11 00:00", "one minute after 23:59 costs a day: 4 to 10"),
    Case("N-1", EARLIEST, "2026-12-24 15:00", "2027-01-01 00:00", "25 to 31 Dec fill the year"),
    Case("N-1", EARLIEST, "2028-02-22 10:00", "2028-03-01 00:00", "23 to 29 Feb: the leap day is the seventh"),
    Case("N-1", EARLIEST, "2027-02-21 10:00", "2027-03-01 00:00", "22 to 28 Feb are the seven"),
    Case("N-1", EARLIEST, "2026-02-13 17:00", "2026-02-21 00:00", "14 to 20 Feb, in the midst of Spring Festival"),
    Case("U-3", LATEST, "2026-06-10 08:30", "2026-06-02 23:59", "important customers as early as the public: 3 to 9"),
    Case("U-3", EARLIEST, "2026-12-31 23:59", "2027-01-08 00:00", "1 to 7 Jan"),
    Case("N-19", LATEST, "2026-06-10 08:30", "2026-06-06 23:59", "7 to 9 June are three whole days"),
    Case("N-19", LATEST, "2026-10-03 00:00", "2026-09-29 23:59", "30 Sep to 2 Oct: calendar days know no holidays"),
    Case("N-19", EARLIEST, "2026-12-29 23:59", "2027-01-02 00:00", "30 and 31 Dec and 1 Jan, over the year's end"),
    Case("N-19", EARLIEST, "2028-02-27 00:00", "2028-03-02 00:00", "28 and 29 Feb and 1 Mar: the leap day counts"),
    Case("N-4", LATEST, "2026-06-10 08:30", "2026-06-01 23:59", "2 to 9 June are eight whole days"),
    Case("N-4", LATEST, "2028-03-08 08:00", "2028-02-28 23:59", "29 Feb to 7 Mar: the leap day is the first of eight"),
    Case("N-4", LATEST, "2027-01-04 00:00", "2026-12-26 23:59", "27 to 31 Dec, 1 to 3 Jan"),
    Case("N-4", EARLIEST, "2026-06-01 23:59", "2026-06-10 00:00", "2 to 9 June"),
    Case("N-4", EARLIEST, "2026-06-02 00:00", "2026-06-11 00:00", "3 to 10 June"),
)

HOURS = (
    Case("N-2", LATEST, "2026-06-10 08:00", "2026-06-09 08:00", "24 hours back"),
    Case("N-2", LATEST, "2026-06-10 00:00", "2026-06-09 00:00", "midnight to midnight"),
    Case("N-2", LATEST, "2026-06-10 23:59", "2026-06-09 23:59", "23:59 to 23:59"),
    Case("N-2", LATEST, "2027-01-01 00:00", "2026-12-31 00:00", "the last day of the year is the 24 hours"),
    Case("N-2", LATEST, "2028-03-01 08:00", "2028-02-29 08:00", "the day before 1 March is the leap day"),
    Case("N-2", LATEST, "2027-03-01 08:00", "2027-02-28 08:00", "the day before 1 March is the 28th"),
    Case("N-2", EARLIEST, "2026-02-16 20:00", "2026-02-17 20:00", "hours run on New Year's Eve too"),
    Case("N-2", EARLIEST, "2026-12-31 23:59", "2027-01-01 23:59", "over the year's end"),
    Case(
        "N-2.important", LATEST, "2026-06-10 08:00", "2026-06-09 08:00", "the last important customer 24 hours before"
    ),
    Case("N-2.important", EARLIEST, "2026-06-09 08:01", "2026-06-10 08:01", "a minute later told, a minute later cut"),
    Case("N-5.temporary", LATEST, "2026-10-08 09:00", "2026-10-07 09:00", "hours know no holidays: filed on a day off"),
    Case("N-5.temporary", EARLIEST, "2026-10-01 00:00", "2026-10-02 00:00", "24 hours from midnight"),
    Case("N-15", LIMIT, "2026-06-10 22:30", "2026-06-11 22:30", "24 hours from when it was found"),
    Case("N-15", LIMIT, "2026-12-31 00:00", "2027-01-01 00:00", "the whole last day of the year"),
    Case("N-15", LIMIT, "2028-02-28 12:00", "2028-02-29 12:00", "into the leap day"),
    Case("N-3", LATEST, "2026-06-10 08:00", "2026-06-10 08:00", "a fault: promptly, and before the cut"),
    Case("N-16", LATEST, "2026-06-10 03:20", "2026-06-10 03:20", "marketing joins before the work begins"),
    Case("N-17", LATEST, "2026-06-10 08:00", "2026-06-10 08:00", "filed with the centre before the cut"),
)

WORKING_DAYS = (
    Case("N-5.planned", LATEST, "2026-06-15 08:00", "2026-06-03 23:59", "12 11 10 9 8 | 5 4: before the 4th"),
    Case("N-5.planned", LATEST, "2026-06-16 08:00", "2026-06-04 23:59", "15 | 12 11 10 9 8 | 5: before the 5th"),
    Case(
        "N-5.planned",
        LATEST,
        "2026-06-17 08:00",
        "2026-06-07 23:59",
        "16 15 | 12 11 10 9 8: Sunday the 7th leaves seven",
    ),
    Case(
        "N-5.planned", LATEST, "2026-06-22 08:00", "2026-06-09 23:59", "18 17 16 15 | 12 11 10; 19 June is Dragon Boat"
    ),
    Case(
        "N-5.planned", LATEST, "2026-10-08 08:00", "2026-09-20 23:59", "30 29 28 | 24 23 22 21; 25 Sep, 1 to 7 Oct off"
    ),
    Case("N-5.planned", LATEST, "2026-10-09 08:00", "2026-09-21 23:59", "8 | 30 29 28 | 24 23 22"),
    Case(
        "N-5.planned",
        LATEST,
        "2026-10-10 08:00",
        "2026-09-22 23:59",
        "9 8 | 30 29 28 | 24 23, cut on a worked Saturday",
    ),
    Case("N-5.planned", LATEST, "2026-10-11 08:00", "2026-09-23 23:59", "Sat 10 is worked: 10 9 8 | 30 29 28 | 24"),
    Case(
        "N-5.planned", LATEST, "2026-09-30 08:00", "2026-09-19 23:59", "29 28 | 24 23 22 21 and Sun 20, which is worked"
    ),
    Case("N-5.planned", LATEST, "2026-02-24 08:00", "2026-02-05 23:59", "Sat 14 is worked: 14 13 12 11 10 9 | 6"),
    Case("N-5.planned", LATEST, "2026-03-01 08:00", "2026-02-12 23:59", "Sat 28 worked: 28 27 26 25 24 | 14 13"),
    Case("N-5.planned", LATEST, "2026-05-06 08:00", "2026-04-21 23:59", "30 29 28 27 | 24 23 22; 1 to 5 May off"),
    Case("N-5.planned", LATEST, "2026-05-11 08:00", "2026-04-27 23:59", "Sat 9 worked: 9 8 7 6 | 30 29 28"),
    Case(
        "N-5.planned", LATEST, "2026-01-05 08:00", "2025-12-23 23:59", "Sun 4 Jan worked: 4 | 31 30 29 | 26 25 24 Dec"
    ),
    Case(
        "N-5.planned", LATEST, "2027-01-11 08:00", "2026-12-29 23:59", "8 7 6 5 4 Jan | 31 30 Dec", unofficial=(2027,)
    ),
    Case(
        "N-5.planned", LATEST, "2028-03-06 08:00", "2028-02-23 23:59", "3 2 1 | 29 28 | 25 24 Feb", unofficial=(2028,)
    ),
    Case("N-5.planned", EARLIEST, "2026-06-03 23:59", "2026-06-13 00:00", "4 5 | 8 9 10 11 12: from Saturday on"),
    Case("N-5.planned", EARLIEST, "2026-06-06 10:00", "2026-06-17 00:00", "filed on a Saturday: 8 9 10 11 12 | 15 16"),
    Case("N-5.planned", EARLIEST, "2026-09-23 10:00", "2026-10-11 00:00", "24 | 28 29 30 | 8 9 and Sat 10 Oct, worked"),
    Case("N-5.planned", EARLIEST, "2026-02-13 10:00", "2026-03-03 00:00", "Sat 14 | 24 25 26 27 Sat 28 | Mon 2 Mar"),
    Case(
        "N-5.planned",
        EARLIEST,
        "2026-12-22 10:00",
        "2027-01-01 00:00",
        "23 24 25 | 28 29 30 31; the last three may be moved by the calendar of 2027",
        unofficial=(2027,),
    ),
    Case("N-6", EARLIEST, "2026-06-08 08:00", "2026-06-10 00:00", "filed Monday, worked Wednesday, as the rule says"),
    Case("N-6", EARLIEST, "2026-06-08 23:59", "2026-06-10 00:00", "Monday's last minute is Monday"),
    Case("N-6", EARLIEST, "2026-06-09 00:00", "2026-06-11 00:00", "Tuesday's first minute: Tue Wed Thu"),
    Case("N-6", EARLIEST, "2026-06-11 09:00", "2026-06-15 00:00", "Thu Fri | Mon"),
    Case("N-6", EARLIEST, "2026-06-12 09:00", "2026-06-16 00:00", "Fri | Mon Tue"),
    Case("N-6", EARLIEST, "2026-06-13 09:00", "2026-06-17 00:00", "a Saturday does not count: Mon Tue Wed"),
    Case("N-6", EARLIEST, "2026-06-18 09:00", "2026-06-23 00:00", "Thu 18 | Mon 22 Tue 23, Dragon Boat between"),
    Case("N-6", EARLIEST, "2026-09-30 09:00", "2026-10-09 00:00", "30 Sep | 8 and 9 Oct"),
    Case("N-6", EARLIEST, "2026-10-08 09:00", "2026-10-10 00:00", "8, 9 and the worked Saturday"),
    Case("N-6", EARLIEST, "2026-10-10 09:00", "2026-10-13 00:00", "the worked Saturday counts: Sat | Mon Tue"),
    Case("N-6", EARLIEST, "2026-09-20 09:00", "2026-09-22 00:00", "the worked Sunday counts: Sun Mon Tue"),
    Case("N-6", EARLIEST, "2026-02-13 09:00", "2026-02-24 00:00", "Fri 13, Sat 14 worked | Tue 24"),
    Case("N-6", EARLIEST, "2026-02-15 09:00", "2026-02-26 00:00", "filed in the holidays: 24 25 26"),
    Case("N-6", EARLIEST, "2025-12-31 09:00", "2026-01-05 00:00", "31 Dec | Sun 4 Jan, worked | Mon 5"),
    Case("N-6", EARLIEST, "2026-12-31 09:00", "2027-01-05 00:00", "31 Dec | Mon 4, Tue 5 Jan", unofficial=(2027,)),
    Case("N-6", EARLIEST, "2028-02-28 09:00", "2028-03-01 00:00", "28 and 29 Feb, 1 Mar", unofficial=(2028,)),
    Case("N-6", EARLIEST, "2101-01-03 09:00", "2101-01-05 00:00", "beyond every calendar: weeks", unofficial=(2101,)),
    Case("N-6", LATEST, "2026-06-10 08:30", "2026-06-08 23:59", "Wed Tue Mon"),
    Case("N-6", LATEST, "2026-06-14 08:30", "2026-06-10 23:59", "cut on a Sunday: Fri Thu Wed"),
    Case("N-6", LATEST, "2026-06-15 08:00", "2026-06-11 23:59", "Mon | Fri Thu"),
    Case("N-6", LATEST, "2026-10-10 08:00", "2026-10-08 23:59", "the worked Saturday, 9 and 8"),
    Case("N-6", LATEST, "2026-10-08 08:00", "2026-09-29 23:59", "8 Oct | 30 and 29 Sep"),
    Case("N-6", LATEST, "2026-02-24 08:00", "2026-02-13 23:59", "24 | 14, worked, and 13"),
    Case("N-6", LATEST, "2026-02-18 08:00", "2026-02-12 23:59", "cut in the holidays: 14, worked, 13 and 12"),
    Case("N-18.live", LIMIT, "2026-06-08 09:00", "2026-06-11 23:59", "slip on Monday: Tue Wed Thu"),
    Case("N-18.live", LIMIT, "2026-06-13 09:00", "2026-06-17 23:59", "slip on Saturday: Mon Tue Wed"),
    Case("N-18.live", LIMIT, "2026-06-18 09:00", "2026-06-24 23:59", "Dragon Boat between: 22 23 24"),
    Case("N-18.live", LIMIT, "2026-09-30 23:59", "2026-10-10 23:59", "8, 9 and the worked Saturday"),
    Case("N-18.outage", LIMIT, "2026-06-01 09:00", "2026-06-11 23:59", "2 3 4 5 | 8 9 10 11"),
    Case("N-18.outage", LIMIT, "2026-02-13 09:00", "2026-03-03 23:59", "14 | 24 25 26 27 28 | 2 3 Mar"),
    Case("N-18.outage", LIMIT, "2026-09-19 09:00", "2026-09-30 23:59", "Sun 20 is worked: 20 21 22 23 24 | 28 29 30"),
    Case(
        "N-18.outage",
        LIMIT,
        "2026-12-22 09:00",
        "2027-01-04 23:59",
        "23 24 25 | 28 29 30 31 | 4 Jan",
        unofficial=(2027,),
    ),
)

OTHER_BOOKS = (
    Case(
        "N-6", EARLIEST, "2026-06-10 09:00", "2026-06-13 00:00", "10 11 and Sat 13; the site is off on the 12th", "site"
    ),
    Case("N-5.planned", LATEST, "2026-06-13 08:00", "2026-06-02 23:59", "12 is off: 11 10 9 8 | 5 4 3", "site"),
    Case("N-6", EARLIEST, "2026-09-30 09:00", "2026-10-08 00:00", "the site works on 6 Oct: 30, 6, 8", "site"),
    Case("N-6", EARLIEST, "2026-12-31 09:00", "2027-01-04 00:00", "2027 is entered: 31, Sun 3, Mon 4", "site"),
    Case("N-18.live", LIMIT, "2027-01-02 09:00", "2027-01-05 23:59", "Sun 3 is worked: 3 4 5", "site"),
    Case("N-1", LATEST, "2026-06-10 08:30", "2026-06-03 08:30", "168 h are counted to the moment", "to the moment"),
    Case("N-1", EARLIEST, "2026-06-03 08:30", "2026-06-10 08:30", "and so forwards", "to the moment"),
    Case("N-4", LATEST, "2026-10-10 08:30", "2026-10-08 23:59", "1 wd, Fri 9, lies between", "to the moment"),
    Case(
        "N-1", LATEST, "2026-03-12 08:00", "2026-03-04 23:59", "5 to 11 Mar, of which 8 Mar has 23 hours", "summer time"
    ),
    Case(
        "N-2",
        LATEST,
        "2026-03-08 12:00",
        "2026-03-07 11:00",
        "24 hours elapse although the clock jumps one",
        "summer time",
    ),
    Case(
        "N-2", EARLIEST, "2026-10-31 12:00", "2026-11-01 11:00", "the hour from one to two comes twice", "summer time"
    ),
)


@dataclass(frozen=True, slots=True)
class BurntCase:
    """A transformer that somebody knew to be burnt at `known` and that is dealt with from `start` on: the rule of its
    public notice, and the last moment to announce it."""

    known: str
    start: str
    rule: str
    latest: str
    why: str


BURNT = (
    BurntCase("2026-06-10 03:20", "2026-06-10 05:00", "N-3", "2026-06-10 05:00", "burnt at night, off before dawn"),
    BurntCase("2026-06-10 03:20", "2026-06-11 03:20", "N-3", "2026-06-11 03:20", "to the minute 24 hours after"),
    BurntCase("2026-06-10 03:20", "2026-06-11 03:21", "N-2", "2026-06-10 03:21", "a minute more: it could be told"),
    BurntCase("2026-12-31 12:00", "2027-01-01 12:00", "N-3", "2027-01-01 12:00", "hours run over the year's end"),
    BurntCase("2026-06-10 03:20", "2026-06-14 08:00", "N-2", "2026-06-13 08:00", "on a generator over the weekend"),
    BurntCase("2026-06-10 03:20", "2026-06-17 23:59", "N-2", "2026-06-16 23:59", "11 to 17 June are the seven days"),
    BurntCase("2026-06-10 03:20", "2026-06-18 00:00", "N-1", "2026-06-10 23:59", "told on the 10th it would be lawful"),
    BurntCase("2026-06-10 23:59", "2026-06-18 00:00", "N-1", "2026-06-10 23:59", "days are whole: known all the 10th"),
    BurntCase("2026-06-10 03:20", "2026-07-15 08:00", "N-1", "2026-07-07 23:59", "weeks later it is planned work"),
    BurntCase("2028-02-22 10:00", "2028-02-29 23:59", "N-2", "2028-02-28 23:59", "23 to 29 Feb: the leap day is in it"),
    BurntCase("2026-02-13 10:00", "2026-02-20 08:00", "N-2", "2026-02-19 08:00", "calendar days know no holidays"),
)

CASES = (*DAYS, *HOURS, *WORKING_DAYS, *OTHER_BOOKS)
