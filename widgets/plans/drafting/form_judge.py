"""What stands in the way of saving and filing what is typed, said beside its field; what the law says of the hours."""

from dataclasses import replace
from datetime import datetime

from models.decisions.plan_gates import draft_faults, filing_faults
from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan, PlanContent, PlanKind
from models.entities.people import Account
from models.errors import DispatchError, Incomplete, Unavailable
from models.ids import StationId
from models.picture import Picture
from models.plan_merging import Document
from models.planning.plan_scope import without_residents
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.plans.drafting.blank import unsaved_plan
from widgets.plans.drafting.faults import GAP, fault_texts, field_label, field_of, off_feeder
from widgets.plans.drafting.plan_fields import PlanFields
from widgets.plans.drafting.saving import Mode, Saving
from widgets.plans.drafting.side import SidePanel


class FormJudge:
    """`faults`: field → what stands against filing there, in the order of the form. Gaps are told once somebody has
    asked to file."""

    def __init__(
        self, fields: PlanFields, side: SidePanel, *, picture: Picture, rules: RuleBook, account: Account
    ) -> None:
        self._fields = fields
        self._side = side
        self._picture = picture
        self._rules = rules
        self._account = account
        self.faults: dict[str, DispatchError] = {}
        self.tells_gaps = False

    def judge(self, saving: Saving, station: StationId | None, territory: Territory, now: datetime) -> None:
        document = self._fields.document
        if station is None:
            self._say({"station": Unavailable("required", facts={"field": "station"})}, [])
            self._side.law.show_nothing()
            return
        plan, situation = as_plan(saving, station, document), self._situation(now)
        faults = [
            *draft_faults(plan, situation),
            *filing_faults(plan, situation),
            *off_feeder(document.content, territory=territory, picture=self._picture),
        ]
        if saving.mode is Mode.CHANGE and not self._fields.change_reason.value:
            faults.append(Incomplete(GAP, facts={"field": "change_reason"}))
        faults.sort(key=lambda fault: self._fields.rows.place_of(field_of(fault)))
        found = dict[str, DispatchError]()
        for fault in faults:
            found.setdefault(field_of(fault), fault)
        self._say(found, faults)
        self._show_enterprises(document.content, territory)
        if document.window.start < document.window.end:
            self._side.law.show_plan(plan, self._picture, now)
        else:
            self._side.law.show_nothing()

    def _show_enterprises(self, content: PlanContent, territory: Territory) -> None:
        """What a restriction may touch instead, where residents are in its way."""
        areas = content.scope.areas
        if content.kind is PlanKind.RESTRICTION and content.scope.residents:
            self._side.enterprises.show_areas(areas, without_residents(areas, territory))
        else:
            self._side.enterprises.show_nothing()

    def may_be_saved(self, saving: Saving, station: StationId, document: Document, now: datetime) -> bool:
        return not draft_faults(as_plan(saving, station, document), self._situation(now))

    def _say(self, found: dict[str, DispatchError], faults: list[DispatchError]) -> None:
        self.faults = found
        gaps = [fault for fault in faults if fault.code == GAP]
        shown = faults if self.tells_gaps else [fault for fault in faults if fault.code != GAP]
        self._fields.say(fault_texts(shown, self._picture, self._rules))
        unread = bool(self._fields.areas.unread.said) and "areas" not in found
        wrong = len(found) - len(gaps) + unread
        self._side.show_missing([field_label(str(gap.facts["field"])) for gap in gaps], wrong)

    def _situation(self, now: datetime) -> Situation:
        return Situation(self._account, self._picture, now, self._rules)


def as_plan(saving: Saving, station: StationId, document: Document) -> OutagePlan:
    """What would be filed."""
    plan = saving.plan or unsaved_plan(station, document)
    start, end = document.window.start, document.window.end
    return replace(plan, content=document.content, starts_at=start, ends_at=end)
