"""What every document of a plan has to be, even a draft: hours that run forward, areas once each, texts of a length,
things that exist."""

from dataclasses import fields

from models.decisions.situation import Situation
from models.entities.network import ImportantCustomer
from models.entities.outage_plans import (
    LONGEST_TEXT,
    LONGEST_WINDOW,
    MOST_STEPS,
    PlanContent,
    PlanScope,
    Window,
)
from models.entities.people import Team
from models.errors import Incomplete, Unavailable
from models.ids import StationId
from models.planning.plan_scope import check_areas


def check_window(window: Window) -> None:
    if window.end <= window.start:
        raise Incomplete("end_before_start", facts={"start": window.start, "end": window.end})
    if window.length > LONGEST_WINDOW:
        facts = {"start": window.start, "end": window.end, "days": window.length.days, "most": LONGEST_WINDOW.days}
        raise Incomplete("window_too_long", facts=facts)


def check_content(content: PlanContent, station: StationId, on: Situation) -> None:
    """Areas of other stations are allowed, as long as some are the plan's own station's."""
    _check_scope(content.scope, station, on)
    texts = {part.name: getattr(content, part.name) for part in fields(content)}
    lines = {name: text for name, text in texts.items() if isinstance(text, str)}
    sheet = content.contact_sheet.reference if content.contact_sheet is not None else ""
    for name, text in (*lines.items(), *(("steps", step) for step in content.steps), ("contact_sheet", sheet)):
        if len(text) > LONGEST_TEXT:
            raise Incomplete("too_long", facts={"field": name, "length": len(text), "most": LONGEST_TEXT})
    if len(content.steps) > MOST_STEPS:
        raise Incomplete("too_many_steps", facts={"count": len(content.steps), "most": MOST_STEPS})
    if content.team is None:
        return
    team = on.book.find(Team, content.team)
    if team is None or team.retired:
        raise Unavailable("unknown_team", facts={"team": content.team})
    if team.kind is not content.crew_kind:
        raise Unavailable(
            "team_of_other_kind", facts={"team": team.name, "kind": team.kind, "other": content.crew_kind}
        )


def _check_scope(scope: PlanScope, station: StationId, on: Situation) -> None:
    check_areas(scope.areas)
    unknown = next((key for key in scope.stations if key not in on.book.stations), None)
    if unknown is not None:
        raise Unavailable("unknown_station", facts={"station": unknown})
    if scope.areas and station not in scope.stations:
        raise Unavailable("plan_elsewhere", facts={"station": station, "stations": scope.stations})
    missing = next((key for key in scope.important if on.book.find(ImportantCustomer, key) is None), None)
    if missing is not None:
        raise Unavailable("unknown_customer", facts={"customer": missing})
