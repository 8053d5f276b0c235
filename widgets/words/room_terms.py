"""English terms of people, places and equipment. The context of each is the name of its enum."""

from enum import Enum

from models.entities.crew_loans import LoanState
from models.entities.network import CustomerClass, EquipmentClass, Grade
from models.entities.people import CrewKind, DutyState, Role, Skill
from models.entities.places import Zone
from models.territory.shapes import ShapeKind
from widgets.words.marked import QT_TRANSLATE_NOOP

ROOM_TERMS: dict[Enum, str] = {
    LoanState.RUNNING: QT_TRANSLATE_NOOP("LoanState", "Out"),
    LoanState.OVERDUE: QT_TRANSLATE_NOOP("LoanState", "Overdue"),
    LoanState.ENDED: QT_TRANSLATE_NOOP("LoanState", "Back"),
    Role.DISPATCHER: QT_TRANSLATE_NOOP("Role", "Dispatcher"),
    Role.SHIFT_LEADER: QT_TRANSLATE_NOOP("Role", "Shift leader"),
    Role.STATION_CHIEF: QT_TRANSLATE_NOOP("Role", "Station chief"),
    Role.STATION_PLANNER: QT_TRANSLATE_NOOP("Role", "Station planner"),
    Role.DISTRIBUTION_ROOM: QT_TRANSLATE_NOOP("Role", "Distribution room"),
    Role.MAINTENANCE_BRANCH: QT_TRANSLATE_NOOP("Role", "Maintenance branch"),
    Role.DEPARTMENT_HEAD: QT_TRANSLATE_NOOP("Role", "Department head"),
    Role.VIEWER: QT_TRANSLATE_NOOP("Role", "Viewer"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Role", "Administrator"),
    Role.CREW: QT_TRANSLATE_NOOP("Role", "Crew"),
    Role.SYSTEM: QT_TRANSLATE_NOOP("Role", "System"),
    CrewKind.STATION_REPAIR: QT_TRANSLATE_NOOP("CrewKind", "Station repair"),
    CrewKind.DISTRIBUTION_MAINTENANCE: QT_TRANSLATE_NOOP("CrewKind", "Distribution maintenance"),
    CrewKind.METERING: QT_TRANSLATE_NOOP("CrewKind", "Metering"),
    CrewKind.LIVE_WORK: QT_TRANSLATE_NOOP("CrewKind", "Live work"),
    CrewKind.CABLE: QT_TRANSLATE_NOOP("CrewKind", "Cable"),
    CrewKind.GENERATOR: QT_TRANSLATE_NOOP("CrewKind", "Generator"),
    Skill.LV_LINE: QT_TRANSLATE_NOOP("Skill", "LV line"),
    Skill.LV_CABLE: QT_TRANSLATE_NOOP("Skill", "LV cable"),
    Skill.METER: QT_TRANSLATE_NOOP("Skill", "Meters"),
    Skill.TRANSFORMER: QT_TRANSLATE_NOOP("Skill", "Transformers"),
    Skill.HV_LINE: QT_TRANSLATE_NOOP("Skill", "HV line"),
    Skill.HV_CABLE: QT_TRANSLATE_NOOP("Skill", "HV cable"),
    Skill.LIVE_WORK: QT_TRANSLATE_NOOP("Skill", "Live work"),
    Skill.GENERATOR: QT_TRANSLATE_NOOP("Skill", "Generator"),
    Skill.EXAMINED_METERING: QT_TRANSLATE_NOOP("Skill", "Metering, examined for the HV drop-out"),
    DutyState.OFF_DUTY: QT_TRANSLATE_NOOP("DutyState", "Off duty"),
    DutyState.STANDBY: QT_TRANSLATE_NOOP("DutyState", "Standby"),
    DutyState.BREAK: QT_TRANSLATE_NOOP("DutyState", "On a break"),
    Zone.URBAN: QT_TRANSLATE_NOOP("Zone", "Urban"),
    Zone.RURAL: QT_TRANSLATE_NOOP("Zone", "Rural"),
    Zone.REMOTE: QT_TRANSLATE_NOOP("Zone", "Remote"),
    EquipmentClass.HV_DISTRIBUTION: QT_TRANSLATE_NOOP("EquipmentClass", "HV distribution equipment"),
    EquipmentClass.TRANSFORMER_DROPOUT: QT_TRANSLATE_NOOP("EquipmentClass", "Transformer drop-out fuse"),
    EquipmentClass.JP_CABINET_MAIN: QT_TRANSLATE_NOOP("EquipmentClass", "JP cabinet main switch"),
    EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE: QT_TRANSLATE_NOOP("EquipmentClass", "HV fuse of a single transformer"),
    EquipmentClass.LV_BRANCH_BOX_AND_BELOW: QT_TRANSLATE_NOOP("EquipmentClass", "LV branch box and below"),
    EquipmentClass.AREA_MASTER_METER: QT_TRANSLATE_NOOP("EquipmentClass", "Area master meter"),
    EquipmentClass.BRANCH_ISOLATOR: QT_TRANSLATE_NOOP("EquipmentClass", "Branch isolator"),
    EquipmentClass.CUSTOMER_TRANSFORMER: QT_TRANSLATE_NOOP("EquipmentClass", "Customer's transformer"),
    EquipmentClass.CUSTOMER_OWN: QT_TRANSLATE_NOOP("EquipmentClass", "Customer's own equipment"),
    Grade.SPECIAL: QT_TRANSLATE_NOOP("Grade", "Special grade"),
    Grade.FIRST: QT_TRANSLATE_NOOP("Grade", "First grade"),
    Grade.SECOND: QT_TRANSLATE_NOOP("Grade", "Second grade"),
    Grade.TEMPORARY: QT_TRANSLATE_NOOP("Grade", "Temporary important customer"),
    Grade.SENSITIVE: QT_TRANSLATE_NOOP("Grade", "Sensitive customer"),
    CustomerClass.RESIDENT: QT_TRANSLATE_NOOP("CustomerClass", "Resident"),
    CustomerClass.BUSINESS: QT_TRANSLATE_NOOP("CustomerClass", "Business"),
    ShapeKind.POINT: QT_TRANSLATE_NOOP("ShapeKind", "Point"),
    ShapeKind.LINE: QT_TRANSLATE_NOOP("ShapeKind", "Line"),
    ShapeKind.POLYGON: QT_TRANSLATE_NOOP("ShapeKind", "Polygon"),
}
