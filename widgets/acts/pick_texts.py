"""Reports, crews, references, needs and stages as one line of a list to pick from."""

from datetime import datetime

from models.entities.escalations import EscalationLevel
from models.entities.notes import Attachment
from models.entities.orders import Need, TroubleReport, WorkOrder
from models.entities.people import Account, Crew
from models.entities.places import Station
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.fields import Picked
from widgets.words.names import crew_label
from widgets.words.terms import term
from widgets.words.times import clock_time_to_second, moment_text


def pick_text(option: Picked, *, order: WorkOrder, picture: Picture, rules: RuleBook, now: datetime) -> str:
    """ "Zhang · 138… · 19:05 · 95598" for a report, whose end a narrow field cuts; "19:12:40 Arrived on site" for the
    row of a stage."""
    if isinstance(option, TroubleReport):
        received = moment_text(option.received_at, now=now, rules=rules)
        parts = (option.caller, option.phone, received, term(option.channel))
        return " · ".join(part for part in parts if part)
    if isinstance(option, Crew):
        return crew_label(option.id, picture)
    if isinstance(option, WorkOrder):
        return option.id
    if isinstance(option, Attachment):
        return " · ".join((moment_text(option.at, now=now, rules=rules), option.title))
    if isinstance(option, Account | Station):
        return option.name
    if isinstance(option, Need | EscalationLevel):
        return term(option)
    stage = order.stages[option]
    return f"{clock_time_to_second(stage.at, rules)} {term(stage.kind)}"
