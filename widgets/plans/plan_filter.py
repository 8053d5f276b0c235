"""Which plans of the list are shown: by station, by state, by words."""

from dataclasses import dataclass

from models.entities.outage_plans import OutagePlan, PlanState
from models.ids import PlanId, StationId
from models.picture import Picture
from widgets.words.names import station_label
from widgets.words.terms import term


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """None and "" ask for nothing."""

    text: str = ""
    station: StationId | None = None
    state: PlanState | None = None

    @property
    def asks(self) -> bool:
        return self != PlanFilter()


class PlanSearch:
    """What can be found of a plan, kept until the plan or the language changes."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._texts: dict[PlanId, tuple[OutagePlan, str]] = {}

    def set_words(self) -> None:
        self._texts.clear()

    def fits(self, plan: OutagePlan, wanted: PlanFilter) -> bool:
        """Every word is somewhere in the plan: its number, station, kind, line, work, people or areas."""
        if wanted.state is not None and plan.state is not wanted.state:
            return False
        if wanted.station is not None and wanted.station not in {plan.station, *plan.content.scope.stations}:
            return False
        words = wanted.text.casefold().split()
        if not words:
            return True
        text = self._text(plan)
        return all(word in text for word in words)

    def _text(self, plan: OutagePlan) -> str:
        known = self._texts.get(plan.id)
        if known is None or known[0] is not plan:
            content = plan.content
            parts = (
                plan.id,
                station_label(plan.station, self._picture),
                term(content.kind),
                content.feeder or "",
                content.section,
                content.work,
                content.leader,
                content.contact_name,
                content.reason,
                *content.scope.areas,
            )
            known = self._texts[plan.id] = (plan, "\n".join(parts).casefold())
        return known[1]
