"""First guesses are complete tables that err to the safe side."""

import pytest

from models.entities.network import EquipmentClass
from models.entities.orders import Symptom
from models.entities.people import CrewKind, Skill
from models.rules.likely_fault import is_skilled, likely_equipment, needed_skill
from tests.models.rules.life import a_crew, an_order


@pytest.mark.parametrize("symptom", Symptom)
def test_every_symptom_has_equipment_with_a_skill(symptom: Symptom) -> None:
    assert needed_skill(likely_equipment(symptom)) in Skill


@pytest.mark.parametrize("equipment", EquipmentClass)
def test_every_equipment_has_a_skill(equipment: EquipmentClass) -> None:
    assert needed_skill(equipment) in Skill


@pytest.mark.parametrize("symptom", [Symptom.WIRE_DOWN, Symptom.TREE_ON_LINE])
def test_a_wire_is_high_voltage_until_measured(symptom: Symptom) -> None:
    assert likely_equipment(symptom) is EquipmentClass.HV_DISTRIBUTION


def test_one_dark_customer_is_low_voltage() -> None:
    assert likely_equipment(Symptom.NO_POWER_ONE) is EquipmentClass.LV_BRANCH_BOX_AND_BELOW


def test_a_crew_needs_the_orders_skill() -> None:
    order = an_order(skill=Skill.HV_LINE)
    assert is_skilled(order, a_crew(skills=(Skill.METER, Skill.HV_LINE)))
    assert not is_skilled(order, a_crew(skills=(Skill.METER, Skill.EXAMINED_METERING)))


def test_op7_the_metering_examination_serves_a_customers_transformer_only() -> None:
    crew = a_crew(kind=CrewKind.METERING, skills=(Skill.EXAMINED_METERING,))
    at_customer = an_order(equipment=EquipmentClass.CUSTOMER_TRANSFORMER, skill=Skill.TRANSFORMER)
    at_public = an_order(equipment=EquipmentClass.TRANSFORMER_DROPOUT, skill=Skill.TRANSFORMER)
    assert is_skilled(at_customer, crew)
    assert not is_skilled(at_public, crew)
