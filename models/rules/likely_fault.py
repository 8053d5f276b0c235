"""What is probably broken, until the crew has looked, and which skill it takes.

Both tables err to the safe side: a wire on the ground is high voltage until somebody has measured it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from models.entities.network import EquipmentClass
from models.entities.orders import Symptom, WorkOrder
from models.entities.people import Crew, Skill

LIKELY_EQUIPMENT: Mapping[Symptom, EquipmentClass] = MappingProxyType(
    {
        Symptom.NO_POWER_ONE: EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        # A whole area dark: most often one fuse of its transformer.
        Symptom.NO_POWER_MANY: EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE,
        Symptom.LOW_VOLTAGE: EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        Symptom.PHASE_LOSS: EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        Symptom.FLICKER: EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        Symptom.WIRE_DOWN: EquipmentClass.HV_DISTRIBUTION,
        Symptom.SPARKS: EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        Symptom.TRANSFORMER_NOISE: EquipmentClass.TRANSFORMER_DROPOUT,
        Symptom.TREE_ON_LINE: EquipmentClass.HV_DISTRIBUTION,
        # The customer's meter hangs below the branch box; the area's master meter is nobody's symptom.
        Symptom.METER_FAULT: EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        Symptom.OTHER: EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
    }
)
NEEDED_SKILL: Mapping[EquipmentClass, Skill] = MappingProxyType(
    {
        EquipmentClass.HV_DISTRIBUTION: Skill.HV_LINE,
        EquipmentClass.TRANSFORMER_DROPOUT: Skill.TRANSFORMER,
        EquipmentClass.JP_CABINET_MAIN: Skill.TRANSFORMER,
        EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE: Skill.TRANSFORMER,
        EquipmentClass.LV_BRANCH_BOX_AND_BELOW: Skill.LV_LINE,
        EquipmentClass.AREA_MASTER_METER: Skill.METER,
        EquipmentClass.BRANCH_ISOLATOR: Skill.HV_LINE,
        EquipmentClass.CUSTOMER_TRANSFORMER: Skill.TRANSFORMER,
        EquipmentClass.CUSTOMER_OWN: Skill.LV_LINE,
    }
)


def likely_equipment(symptom: Symptom) -> EquipmentClass:
    return LIKELY_EQUIPMENT[symptom]


def needed_skill(equipment: EquipmentClass) -> Skill:
    return NEEDED_SKILL[equipment]


def is_skilled(order: WorkOrder, crew: Crew) -> bool:
    """Has the crew the order's skill? The metering examination stands in for it at a customer's transformer
    (OP-7)."""
    if order.skill in crew.skills:
        return True
    return order.equipment is EquipmentClass.CUSTOMER_TRANSFORMER and Skill.EXAMINED_METERING in crew.skills
