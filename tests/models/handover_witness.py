"""What a handover has to say, counted a second time: from the rows of the journal as text, with nothing that the
product computes from them but the numbers of the rule book. Values are JSON, times as the journal writes them."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from models.rules.rule_book import RuleBook

Thing = dict[str, Any]
_ON_THE_WAY = {"pending", "dispatched", "accepted", "en_route", "on_site", "diagnosed", "de_energised", "repaired"}
_OPEN = _ON_THE_WAY | {"restored", "returned", "called_back"}
_RUNNING = _ON_THE_WAY
_AREA_WIDE = {
    "transformer_dropout",
    "jp_cabinet_main",
    "single_transformer_hv_fuse",
    "area_master_meter",
    "hv_distribution",
    "branch_isolator",
}
_DARK = {"no_power_one", "no_power_many", "wire_down"}
_FINISHED = {"closed", "cancelled"}
_OFF = {"de_energised", "working", "work_ended"}
_CHAIN = {"filed", "station_approved", "room_approved", "head_approved", "second_approved"}
_HOUR = timedelta(hours=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


class Recount:
    """Things by kind and id as the journal's last word on each of them leaves them."""

    def __init__(self, journal: Iterable[str], *, now: datetime, rules: RuleBook) -> None:
        self.now, self.rules = now, rules
        self.things: dict[str, dict[str, Thing]] = {}
        for row in journal:
            for kind, before, after in json.loads(row):
                table = self.things.setdefault(kind, {})
                if after is None:
                    del table[before["id"]]
                else:
                    table[after["id"]] = after
        (self.shift,) = [one for one in self.all("Shift") if one["ended_at"] is None]
        begin = max(at(self.shift["planned"]["end"]), now).astimezone(rules.zone)
        whole = begin.replace(minute=0, second=0, microsecond=0)
        turn = next(whole - n * _HOUR for n in range(13) if (whole - n * _HOUR).hour in {8, 20})
        self.start, self.end = turn.astimezone(UTC), (turn + 12 * _HOUR).astimezone(UTC)
        oldest = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=47)
        self.since = max(at(self.shift["began_at"]), oldest)

    def all(self, kind: str) -> list[Thing]:
        return sorted(self.things.get(kind, {}).values(), key=lambda one: one["id"])

    def comes(self, moment: datetime | None) -> bool:
        return moment is not None and moment < self.end

    # -- orders ---------------------------------------------------------------------------------------------------

    def orders(self) -> Iterator[Thing]:
        for order in self.all("WorkOrder"):
            if order["state"] in _OPEN:
                yield self._order(order)

    def _order(self, order: Thing) -> Thing:
        subs = [one for one in self.all("WorkOrder") if one["merged_into"] == order["id"]]
        family = {order["id"], *(one["id"] for one in subs)}
        reports = [one for one in self.all("TroubleReport") if one["order"] in family]
        told = [
            {"kind": "delay", "at": one["at"], "by": one["actor"], "until": None, "words": one["note"]}
            for one in order["stages"]
            if one["kind"] == "explained"
        ]
        told += [
            {"kind": "urged", "at": one["at"], "by": one["by"], "until": None, "words": one["note"]}
            for one in order["urges"]
        ]
        told += [
            {"kind": "called_back", "at": one["at"], "by": one["by"], "until": None, "words": one["note"]}
            for report in reports
            for one in report["call_backs"]
        ]
        if order["estimate"] is not None:
            said = order["estimate"]
            told.append(
                {
                    "kind": "estimate",
                    "at": said["made_at"],
                    "by": said["by"],
                    "until": said["at"],
                    "words": said["reason"],
                }
            )
        return {
            "key": f"order/{order['id']}",
            "order": order["id"],
            "station": order["station"],
            "grid": order["place"]["grid"],
            "state": order["state"],
            "urgency": order["urgency"],
            "address": order["place"]["address"],
            "symptom": order["symptom"],
            "received_at": order["received_at"],
            "crew": order["crew"],
            "customers": order["customers_out"],
            "reports": sum(one["state"] != "void" for one in reports),
            "merged": sum(one["state"] == "merged" for one in subs),
            "urges": len(order["urges"]),
            "supervised": order["supervised"],
            "suspended": any(one["ended_at"] is None for one in order["pauses"]),
            "clocks": [
                {"leg": leg, "rule": rule, "due_at": None if still else text(due)}
                for leg, rule, due, still in self.clocks(order)
            ],
            "told": told,
        }

    def clocks(self, order: Thing) -> list[tuple[str, str, datetime, datetime | None]]:
        """(leg, rule, due, since when it stands still), the first to run out first."""
        lines = order["stages"]
        turn = max((place for place, one in enumerate(lines) if one["kind"] == "reopened"), default=None)
        began = at(order["received_at"]) if turn is None else at(lines[turn]["at"])
        lines = lines if turn is None else lines[turn + 1 :]
        zone, state = order["zone"], order["state"]

        def times(*kinds: str) -> list[datetime]:
            return [at(one["at"]) for one in lines if one["kind"] in kinds]

        found: list[tuple[str, str, str, datetime]] = []
        if state == "pending":
            found.append(("dispatch", "T-10", "T-10", began))
        if state == "dispatched":
            found.append(("accept", "T-11", "T-11", times("dispatched", "reassigned")[-1]))
        arrived, restored, repaired = times("arrived"), times("restored"), times("repaired")
        if not arrived and not restored:
            limits = [rule for rule in ("T-1", "T-2", "T-3") if f"{rule}.{zone}" in self.rules.numbers]
            found += [("arrival", rule, f"{rule}.{zone}", began) for rule in limits]
        if arrived and not restored:
            found.append(("restore", "T-7", f"T-7.{zone}", arrived[0]))
        returned, called = times("returned"), times("called_back")
        if (repaired or restored) and not returned:
            found.append(("return", "T-13", "T-13", (repaired or restored)[-1]))
        if returned and not called:
            found.append(("call_back", "T-14", "T-14", returned[-1]))
        clocks = []
        for leg, rule, number, start in found:
            due, still = start + self.rules.duration(number), None
            for pause in order["pauses"] if leg not in {"arrival", "restore"} else ():
                begun = max(at(pause["started_at"]), start)
                if pause["ended_at"] is None:
                    still = begun
                else:
                    due += max(at(pause["ended_at"]) - begun, timedelta(0))
            clocks.append((leg, rule, due, still))
        return sorted(clocks, key=lambda one: (one[2], one[1]))

    # -- ahead ----------------------------------------------------------------------------------------------------

    def ahead(self) -> Iterator[Thing]:
        for key, kind, moment, subject, station, detail in (
            *self._of_orders(),
            *self._of_plans(),
            *self._of_others(),
            *self._of_cases(),
        ):
            yield {
                "key": key,
                "kind": kind,
                "at": text(moment),
                "subject": subject,
                "station": station,
                "detail": detail,
            }

    def reading_order(self, lines: list[Thing]) -> list[str]:
        """Keys: the next shift first, then what was to be done before it, each by time, and of one moment by kind."""
        kinds = ["breach", "estimate", "plan_starts", "plan_ends", "notice_due", "loan_due", "answer_due", "case_due"]
        kinds += ["event_starts", "event_ends", "shelf_ends", "superior_due"]
        ranks = {one["key"]: (at(one["at"]), kinds.index(one["kind"]), one["key"]) for one in lines}
        coming = sorted(rank for rank in ranks.values() if rank[0] >= self.start)
        return [key for *_, key in (*coming, *sorted(rank for rank in ranks.values() if rank[0] < self.start))]

    def _of_orders(self) -> Iterator[tuple[str, str, datetime, str, str | None, str]]:
        for order in self.all("WorkOrder"):
            if order["state"] not in _OPEN:
                continue
            key, station = order["id"], order["station"]
            running = [one for one in self.clocks(order) if one[3] is None]
            for leg, rule, due in _coming([(leg, rule, due) for leg, rule, due, _ in running], self):
                yield f"breach/{key}/{leg}/{rule}", "breach", due, key, station, rule
            if order["estimate"] is not None and order["state"] in _RUNNING:
                end = at(order["estimate"]["at"])
                if self.comes(end):
                    yield f"estimate/{key}", "estimate", end, key, station, ""

    def _of_plans(self) -> Iterator[tuple[str, str, datetime, str, str | None, str]]:
        for plan in self.all("OutagePlan"):
            key, station, hours = plan["id"], plan["station"], plan["approved"]
            waits, under_way = self.waits(plan), self.under_way(plan)
            if waits and at(hours["start"]) < self.end and at(hours["end"]) > self.start:
                yield f"plan_starts/{key}", "plan_starts", at(hours["start"]), key, station, ""
            ends = hours is not None and (under_way or (waits and at(hours["end"]) > self.start))
            if ends and at(hours["end"]) < self.end:
                yield f"plan_ends/{key}", "plan_ends", at(hours["end"]), key, station, ""
            for matter, due, whom in self._notices(plan):
                if due < self.end:
                    yield f"notice/{key}/{matter}{whom}", "notice_due", due, key, station, matter

    def _notices(self, plan: Thing) -> Iterator[tuple[str, datetime, str]]:
        """Every plan of these rooms is planned work of several areas that was announced once at most: seven whole days
        lie between notice and cut (N-1), seven working days after the filing's (N-5)."""
        starts, ends = at(plan["starts_at"]), at(plan["ends_at"])
        published = [one for one in self.all("Publication") if one["plan"] == plan["id"]]
        if ends <= self.now:
            return
        announced = self._midnight(starts, days=7)
        if not published and (plan["approved"] is not None or plan["state"] in _CHAIN):
            yield "published", announced, ""
        if plan["state"] in {"draft", "returned"} and starts > self.now:
            yield "filed", self._working_days_before(starts, 7), ""
        if not published:
            return
        tellings = [one for one in self.all("Telling") if one["plan"] == plan["id"]]
        others = []
        for one in tellings:
            told = bool(one["lines"])
            if one["recipient"]["kind"] == "important_customer" and not told:
                yield "important_told", announced, f"/{one['recipient']['id']}"
            elif not told:
                others.append(one)
        if others:
            yield "others_told", announced, ""

    def _midnight(self, moment: datetime, *, days: int) -> datetime:
        """The last moment of the day that lies so many whole days before."""
        local = moment.astimezone(self.rules.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        return (local - timedelta(days=days)).astimezone(UTC) - timedelta(microseconds=1)

    def _working_days_before(self, moment: datetime, count: int) -> datetime:
        day: date = moment.astimezone(self.rules.zone).date()
        while count:
            day -= timedelta(days=1)
            count -= day.weekday() < 5
        midnight = datetime(day.year, day.month, day.day, tzinfo=self.rules.zone)
        return midnight.astimezone(UTC) - timedelta(microseconds=1)

    def _of_others(self) -> Iterator[tuple[str, str, datetime, str, str | None, str]]:
        for loan in self.all("CrewLoan"):
            if loan["returned"] is None and self.comes(at(loan["until"])):
                yield f"loan/{loan['id']}", "loan_due", at(loan["until"]), loan["id"], loan["borrower"], ""
        for job in self.all("Escalation"):
            call = job["calls"][-1]
            if job["ended"] is None and call["answer"] is None and self.comes(at(call["due_at"])):
                key = job["id"]
                yield f"answer/{key}", "answer_due", at(call["due_at"]), key, call["station"], ""
        for event in self.all("ProtectedEvent"):
            for kind, moment in (("event_starts", at(event["starts_at"])), ("event_ends", at(event["ends_at"]))):
                if event["called_off"] is None and self.start <= moment < self.end:
                    yield f"{kind}/{event['id']}", kind, moment, event["id"], None, ""
        for alarm in self.all("Alarm"):
            if self._shelved(alarm) and self.comes(at(alarm["shelved"]["until"])):
                until, station = at(alarm["shelved"]["until"]), next(iter(alarm["stations"]), None)
                yield f"shelf/{alarm['id']}", "shelf_ends", until, alarm["id"], station, alarm["kind"]
        for remark in self.standing():
            if remark["due_at"] is not None and self.comes(at(remark["due_at"])):
                key = remark["id"]
                yield f"superior/{key}", "superior_due", at(remark["due_at"]), key, None, ""

    def _of_cases(self) -> Iterator[tuple[str, str, datetime, str, str | None, str]]:
        for case in self.all("ServiceCase"):
            if case["closed_at"] is not None:
                continue
            for step, number, due in _coming(self.limits(case), self):
                key = case["id"]
                yield f"case/{key}/{step}/{number}", "case_due", due, key, case["station"], step

    # -- cases ----------------------------------------------------------------------------------------------------

    def cases(self) -> Iterator[Thing]:
        for case in self.all("ServiceCase"):
            if case["closed_at"] is not None:
                continue
            limits = sorted(self.limits(case), key=lambda one: (one[2], one[1]))
            watched = bool(case["supervisions"]) and case["supervisions"][-1]["ended_at"] is None
            yield {
                "key": f"case/{case['id']}",
                "case": case["id"],
                "channel": case["channel"],
                "station": case["station"],
                "due_at": text(limits[0][2]) if limits else None,
                "limit": limits[0][0] if limits else "",
                "supervised": watched,
            }

    def limits(self, case: Thing) -> list[tuple[str, str, datetime]]:
        """(step, number, due) of those that run. No case of these rooms was reviewed or reopened."""
        reached = any(one["result"] == "reached" for one in case["contacts"])
        sent = any(one["sent"] is not None for one in case["replies"])
        numbers = {
            "12398": {"contact": ["C-5.contact"], "answer": ["C-5.answer"]},
            "12345": {"contact": ["C-6.utility"], "answer": ["C-6.general"]},
            "95598": {"contact": ["C-1.contact"], "answer": ["C-1.answer"]},
        }[case["channel"]]
        if case["channel"] == "12345" and case["kind"] == "outage":
            numbers = {"contact": ["C-6.target", "C-6.response"], "answer": ["C-6.utility"]}
        if case["channel"] == "95598" and "C-2.applies" in self.rules.numbers:
            numbers = {"contact": [*numbers["contact"], "C-2.contact"], "answer": [*numbers["answer"], "C-2.answer"]}
        if case["kind"] == "complaint":
            numbers["answer"] = [*numbers["answer"], "C-3.answer"]
            if "C-4.applies" in self.rules.numbers:
                numbers["answer"] = [*numbers["answer"], "C-4.answer"]
        found = [
            (step, number, self._after(at(case["received_at"]), number))
            for step, wanted in numbers.items()
            if not sent and (step == "answer" or not reached)
            for number in wanted
        ]
        if case["grave_since"] is not None and case["kind"] == "complaint":
            found.append(("first_review", "U-5.review", self._after(at(case["grave_since"]), "U-5.review")))
        if case["supervisions"] and case["supervisions"][-1]["ended_at"] is None:
            found.append(("supervision", "", at(case["supervisions"][-1]["until"])))
        return found

    def _after(self, begun: datetime, key: str) -> datetime:
        """Hours to the moment; days to the end of the last one, the first day not counted."""
        number = self.rules.number(key)
        if number.unit.value not in {"d", "wd"}:
            return begun + self.rules.duration(key)
        day, left = begun.astimezone(self.rules.zone).date(), int(number.value)
        while left:
            day += timedelta(days=1)
            left -= number.unit.value == "d" or day.weekday() < 5
        midnight = datetime(day.year, day.month, day.day, tzinfo=self.rules.zone) + timedelta(days=1)
        return midnight.astimezone(UTC) - timedelta(microseconds=1)

    # -- power that is off ----------------------------------------------------------------------------------------

    def permit(self, plan: Thing) -> Thing | None:
        return next((one for one in reversed(self.all("WorkPermit")) if one["plan"] == plan["id"]), None)

    def waits(self, plan: Thing) -> bool:
        permit = self.permit(plan)
        return plan["approved"] is not None and (permit is None or permit["state"] == "opened")

    def under_way(self, plan: Thing) -> bool:
        permit = self.permit(plan)
        return permit is not None and permit["state"] in _OFF

    def off(self) -> Iterator[tuple[str, str | None, str | None, int, int, bool]]:
        """(key, since, announced end, parties, earths, confirmed)."""
        plans = self.things.get("OutagePlan", {})
        for permit in self.all("WorkPermit"):
            cuts = [one["at"] for one in permit["lines"] if one["act"] == "de_energise"]
            backs = sum(one["act"] == "re_energise" for one in permit["lines"])
            if len(cuts) > backs:
                parties = sum(one["ended_at"] is None for one in permit["parties"])
                earths = sum(one["removed_at"] is None for one in permit["earths"])
                end = plans[permit["plan"]]["approved"]["end"]
                yield f"off/{permit['id']}", cuts[-1], end, parties, earths, True
        for plan in plans.values():
            hours = plan["approved"]
            if self.waits(plan) and at(hours["start"]) <= self.now < at(hours["end"]):
                yield f"off/{plan['id']}", None, hours["end"], 0, 0, False
        for order in self.all("WorkOrder"):
            cut = self._cut(order)
            area_wide = order["equipment"] in _AREA_WIDE and (order["symptom"] in _DARK or cut is not None)
            if order["state"] in _RUNNING and (area_wide or cut is not None):
                looked = order["state"] in {"diagnosed", "de_energised", "repaired"}
                end = order["estimate"]["at"] if order["estimate"] else None
                confirmed = cut is not None or (area_wide and looked)
                yield f"off/{order['id']}", self.dark_since(order), end, 0, 0, confirmed

    def _cut(self, order: Thing) -> str | None:
        """When its crew switched off, in this round."""
        found = None
        for line in order["stages"]:
            found = None if line["kind"] == "reopened" else line["at"] if line["kind"] == "de_energised" else found
        return found

    def dark_since(self, order: Thing) -> str | None:
        """From the report, where the report says that power is gone, else from the hand that switched off; a customer
        who never had power back was dark all the time."""
        began: str = order["received_at"]
        off, back = None, False
        for line in order["stages"]:
            if line["kind"] == "de_energised":
                off = off or line["at"]
            elif line["kind"] == "restored":
                back = True
            elif line["kind"] == "reopened" and line["note"].startswith("still_dark"):
                back = False
            elif line["kind"] == "reopened":
                began, off, back = line["at"], None, False
        if back:
            return None
        return began if order["symptom"] in _DARK else off

    def earths(self) -> Iterator[tuple[str, str, str, str, str]]:
        for permit in self.all("WorkPermit"):
            for one in permit["earths"]:
                if permit["state"] not in _FINISHED and one["removed_at"] is None:
                    key = f"earth/{permit['id']}/{one['number']} {one['code']}"
                    yield key, one["number"], one["code"], one["place"], one["fitted_at"]

    def owed(self) -> Iterator[tuple[str, str]]:
        """Nothing but a report of the very next switching pays it."""
        for permit in self.all("WorkPermit"):
            acts = [one["act"] for one in permit["lines"]]
            if permit["state"] == "opened" and "report_de_energising" not in acts:
                yield f"owed/{permit['id']}", "de_energise"
            if permit["state"] in _OFF:
                spoiling = {"de_energise", "fit_earth", "remove_earth", "give_permit", "resume", "end_work"}
                last = max(place for place, act in enumerate(acts) if act in spoiling)
                if "report_re_energising" not in acts[last:]:
                    yield f"owed/{permit['id']}", "re_energise"
        for order in self.all("WorkOrder"):
            if order["state"] in {"de_energised", "repaired"} and self._cut(order) is not None:
                unused = [one for one in order["switching"] if one["executed_at"] is None]
                cut = self._cut(order)
                assert cut is not None
                if not any(one["kind"] == "re_energise" and at(one["reported_at"]) >= at(cut) for one in unused):
                    yield f"owed/{order['id']}", "re_energise"

    # -- forces, jobs, people -------------------------------------------------------------------------------------

    def jobs(self) -> Iterator[tuple[str, str, str, str | None]]:
        for job in self.all("Escalation"):
            if job["ended"] is not None:
                continue
            call = job["calls"][-1]
            answer = call["answer"]
            state = "asked" if answer is None else "accepted" if answer["accepted"] else "declined"
            yield f"job/{job['id']}", state, call["level"], call["due_at"] if answer is None else None

    def loans(self) -> Iterator[tuple[str, str, str, str]]:
        for loan in self.all("CrewLoan"):
            if loan["returned"] is None:
                yield f"loan/{loan['id']}", loan["crew"], loan["borrower"], loan["until"]

    def forces(self) -> Iterator[tuple[str, str, str | None, tuple[str, ...]]]:
        lent = {one["crew"]: one["borrower"] for one in self.all("CrewLoan") if one["returned"] is None}
        busy = _RUNNING - {"pending"} | {"restored"}
        for crew in self.all("Crew"):
            key = crew["id"]
            held = [one["id"] for one in self.all("WorkOrder") if one["crew"] == key and one["state"] in busy]
            permits = (one for one in self.all("WorkPermit") if one["crew"] == key)
            held += [one["id"] for one in permits if one["state"] not in _FINISHED]
            if crew["duty"] != "off_duty" or held or key in lent:
                yield f"crew/{key}", crew["duty"], lent.get(key), tuple(held)

    def important(self) -> Iterator[tuple[str, str | None, str | None]]:
        """(key, since, told at)."""
        for order in self.all("WorkOrder"):
            since = self.dark_since(order)
            if order["state"] in _RUNNING and since is not None:
                family = {order["id"]} | {
                    one["id"] for one in self.all("WorkOrder") if one["merged_into"] == order["id"]
                }
                for customer in order["important_customers"]:
                    said = [
                        one["received_at"]
                        for one in self.all("TroubleReport")
                        if one["order"] in family and one["customer"] == customer and one["state"] != "void"
                    ]
                    yield f"customer/{customer}/{order['id']}", since, min(said, default=None, key=at)
        for plan in self.all("OutagePlan"):
            if "T-hospital" not in plan["content"]["scope"]["areas"]:
                continue
            permit, hours = self.permit(plan), plan["approved"]
            cuts = [one["at"] for one in permit["lines"] if one["act"] == "de_energise"] if permit else []
            told = [
                line["at"]
                for one in self.all("Telling")
                if one["plan"] == plan["id"] and one["recipient"]["id"] == "customer/hospital"
                for line in one["lines"]
            ]
            first = min(told, default=None, key=at)
            if self.under_way(plan):
                yield f"customer/hospital/{plan['id']}", cuts[-1], first
            elif self.waits(plan) and at(hours["start"]) < self.end and self.start < at(hours["end"]):
                yield f"customer/hospital/{plan['id']}", None, first

    def events(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for event in self.all("ProtectedEvent"):
            starts, ends = at(event["starts_at"]), at(event["ends_at"])
            if event["called_off"] is not None or not (starts < self.end and self.now < ends):
                continue
            areas = set(event["areas"])
            against = []
            for plan in self.all("OutagePlan"):
                hours = plan["approved"]
                if hours is None or not areas & set(plan["content"]["scope"]["areas"]):
                    continue
                first, last = max(starts, at(hours["start"])), min(ends, at(hours["end"]))
                if first < last:
                    against.append(plan["id"])
            against += [
                one["id"] for one in self.all("WorkOrder") if one["state"] in _RUNNING and one["place"]["area"] in areas
            ]
            yield f"event/{event['id']}", tuple(against)

    # -- alarms, feeds, the log -----------------------------------------------------------------------------------

    def _gone(self, alarm: Thing) -> bool:
        cleared, shelved = alarm["cleared_at"], alarm["shelved"]
        if cleared is None:
            return False
        return alarm["acknowledged"] is not None or (shelved is not None and at(cleared) <= at(shelved["until"]))

    def _shelved(self, alarm: Thing) -> bool:
        return not self._gone(alarm) and alarm["shelved"] is not None and self.now < at(alarm["shelved"]["until"])

    def alarms(self) -> Iterator[tuple[str, str, int, str | None]]:
        for alarm in self.all("Alarm"):
            if self._shelved(alarm):
                yield f"alarm/{alarm['id']}", "shelved", alarm["level"], alarm["shelved"]["until"]
            elif not self._gone(alarm) and alarm["acknowledged"] is None and alarm["cleared_at"] is None:
                yield f"alarm/{alarm['id']}", "unacknowledged", alarm["level"], None

    def feeds(self) -> Iterator[tuple[str, str, str | None]]:
        for gap in self.all("FeedGap"):
            if gap["until"] is None or at(gap["until"]) > self.since:
                yield f"feed/{gap['id']}", gap["since"], gap["until"]

    def standing(self) -> list[Thing]:
        return [
            one
            for one in self._uncorrected()
            if one["ended"] is None and (one["pinned"] or one["kind"] == "superior_order")
        ]

    def written(self) -> list[Thing]:
        return [one for one in self._uncorrected() if at(one["at"]) >= self.since]

    def _uncorrected(self) -> list[Thing]:
        replaced = {one["corrects"] for one in self.all("LogRemark")}
        return [one for one in self.all("LogRemark") if one["id"] not in replaced]

    def done(self) -> Thing:
        orders = self.all("WorkOrder")
        arrivals: list[tuple[Thing, str]] = []
        for order in orders:
            there = False
            for line in order["stages"]:
                if line["kind"] == "arrived" and not there:
                    arrivals.append((order, line["at"]))
                    there = True
                elif line["kind"] == "reopened":
                    there = False
        arrivals = [one for one in arrivals if at(one[1]) >= self.since]
        kept = 0
        for order, moment in arrivals:
            judged = [one for one in order["judgements"] if one["rule"] in {"T-1", "T-2", "T-3"}]
            now = [one for one in judged if one["ended_at"] == moment]
            kept += bool(now) and all(at(one["ended_at"]) <= at(one["due_at"]) for one in now)
        return {
            "since": text(self.since),
            "received": sum(at(one["received_at"]) >= self.since for one in orders),
            "assigned": self._with_line(orders, "dispatched", "reassigned"),
            "arrived": len(arrivals),
            "arrived_in_time": kept,
            "restored": self._with_line(orders, "restored"),
            "archived": sum(one["archived_at"] is not None and at(one["archived_at"]) >= self.since for one in orders),
            "cases_answered": sum(
                any(reply["sent"] is not None and at(reply["sent"]["at"]) >= self.since for reply in one["replies"])
                for one in self.all("ServiceCase")
            ),
            "plans_finished": len(
                {
                    one["plan"]
                    for one in self.all("WorkPermit")
                    for line in one["lines"]
                    if line["act"] == "close" and at(line["at"]) >= self.since
                }
            ),
        }

    def _with_line(self, orders: list[Thing], *kinds: str) -> int:
        return sum(
            any(line["kind"] in kinds and at(line["at"]) >= self.since for line in one["stages"]) for one in orders
        )

    def last_signed(self) -> tuple[str, Thing] | None:
        """Number and content of the newest accepted handover."""
        accepted = [one for one in self.all("Handover") if one["signed_in"] is not None]
        if not accepted:
            return None
        last = max(accepted, key=lambda one: at(one["signed_in"]["at"]))
        return last["id"], json.loads(self.things["HandoverDocument"][last["id"]]["content"])


def _coming(limits: list[tuple[str, str, datetime]], on: Recount) -> Iterator[tuple[str, str, datetime]]:
    """Of each step all that run out in the next shift; where none is left, the one that ran out last."""
    for step in dict.fromkeys(one[0] for one in limits):
        own = [one for one in limits if one[0] == step]
        late = [one for one in own if one[2] < on.start]
        if len(late) == len(own):
            yield max(late, key=lambda one: (one[2], one[1]))
        else:
            yield from (one for one in own if on.start <= one[2] < on.end)
