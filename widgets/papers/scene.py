"""What every paper is told from: the picture of a moment, the positions of crews, the ground, and who prints."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from models.entities.fixes import Fix
from models.entities.people import Account
from models.ids import CrewId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.inspector.ground_names import GroundNames
from widgets.papers.told import Block, PaperTold

Head = Callable[[str, str], Mapping[str, str]]
"""Title and number → what every paper says of itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperScene:
    """`fixes` are the newest of each crew; `now` the moment for which the paper is written; `account` who prints."""

    picture: Picture
    rules: RuleBook
    names: GroundNames
    fixes: Mapping[CrewId, Fix]
    account: Account
    now: datetime
    head: Head

    def told(
        self, *, title: str, number: str, standing: str, lines: tuple[str, ...], blocks: tuple[Block, ...]
    ) -> PaperTold:
        shown = tuple(line for line in lines if line)
        return PaperTold(head=self.head(title, number), standing=standing, lines=shown, blocks=blocks)
