"""What stands against a plan, by the field where it can be put right, in the words of a refusal."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import PlanContent
from models.errors import DispatchError
from models.picture import Picture
from models.planning.plan_scope import plan_scope
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.words.form_terms import FIELD_TERMS
from widgets.words.refusals import refusal_text

GAP = "plan_field_empty"
_FIELDS = {
    "end_before_start": "hours",
    "window_too_long": "hours",
    "plan_in_past": "hours",
    "plan_notice_too_late": "hours",
    "plan_extension_too_early": "hours",
    "plan_work_too_late": "hours",
    "areas_repeated": "areas",
    "too_many_areas": "areas",
    "unknown_areas": "areas",
    "areas_off_feeder": "areas",
    "plan_elsewhere": "areas",
    "plan_ground_changed": "areas",
    "plan_areas_gone": "areas",
    "unknown_customer": "areas",
    "unknown_feeder": "feeder",
    "unknown_station": "station",
    "unknown_team": "team",
    "team_of_other_kind": "team",
    "too_many_steps": "steps",
    "plan_crew_not_authorised": "crew_kind",
    "plan_crew_needs_reason": "departure",
    "contact_sheet_missing": "contact_sheet",
    "restriction_touches_residents": "areas",
}


def field_of(fault: DispatchError) -> str:
    """ "" for what no field can put right."""
    return _FIELDS.get(fault.code, str(fault.facts.get("field", "")))


def fault_texts(faults: Iterable[DispatchError], picture: Picture, rules: RuleBook) -> dict[str, str]:
    """Field → what is wrong with it; of several the first. Gaps are told by their field."""
    said: dict[str, str] = {}
    for fault in faults:
        text = gap_text(fault) if fault.code == GAP else refusal_text(fault, picture, rules)
        said.setdefault(field_of(fault), text)
    return said


def off_feeder(content: PlanContent, *, territory: Territory, picture: Picture) -> tuple[DispatchError, ...]:
    """What only the ground knows: a feeder that there is not, areas that hang on another one."""
    if content.feeder is None:
        return ()
    try:
        plan_scope(content.scope.areas, feeder=content.feeder, territory=territory, picture=picture)
    except DispatchError as refusal:
        return (refusal.with_traceback(None),)
    return ()


def gap_text(fault: DispatchError) -> str:
    text = QCoreApplication.translate("Field", "Still empty: {field}")
    return text.format(field=field_label(str(fault.facts["field"])))


def field_label(field: str) -> str:
    return QCoreApplication.translate("Field", FIELD_TERMS[field])
