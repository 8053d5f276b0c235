"""What a line is read against: the picture, who types, which order the inspector shows, and what the window can do."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime

from models.entities.outage_plans import OutagePlan
from models.entities.people import Account
from models.ids import OrderId, PlanId
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
    places: Callable[[str], Sequence[Found]]
    """Places of the territory by name, code or initials, the likeliest first."""
    plan_acts: Mapping[str, Callable[[OutagePlan], bool]] = field(default_factory=dict)
    """Acts of the window that may be about a plan, by name; whether such a plan admits them now."""
    plans_at_hand: Set[PlanId] = frozenset()
    """Those that somebody has before them: a number's last digits mean one of these first."""
