"""What a line is read against: the picture, who types, which order the inspector shows, and what the window can do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.entities.people import Account
from models.ids import OrderId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.command_line.lexicon import Lexicon
from widgets.finding import Found


@dataclass(frozen=True, slots=True)
class WindowAct:
    """What the window calls its act now, and whether it can be done now."""

    said: str
    able: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    lexicon: Lexicon
    picture: Picture
    rules: RuleBook
    account: Account
    now: datetime
    shown: OrderId | None
    window_acts: Mapping[str, WindowAct]
    plan_acts: frozenset[str] = frozenset()
    """Names of those acts of the window that an outage plan can be named for."""
    case_acts: frozenset[str] = frozenset()
    """Names of those that a service case can be named for."""
    job_acts: frozenset[str] = frozenset()
    """Names of those that a job across stations can be named for."""
    event_acts: frozenset[str] = frozenset()
    """Names of those that a protected event can be named for."""
    crew_acts: frozenset[str] = frozenset()
    """Names of those that a crew can be named for."""
    places: Callable[[str], Sequence[Found]]
    """Places of the territory by name, code or initials, the likeliest first."""
