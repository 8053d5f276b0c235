"""U-1, U-2: urgency is computed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.entities.network import Grade
from models.entities.orders import Hazard, Symptom, Urgency
from models.rules.urgency import urgency_of

HAZARDS = st.lists(st.sampled_from(Hazard))
GRADES = st.lists(st.sampled_from(Grade))
SYMPTOMS = st.sampled_from(Symptom)
ORDER = list(Urgency)


@pytest.mark.parametrize("hazard", Hazard)
def test_u1_every_hazard_is_at_least_an_emergency(hazard: Hazard) -> None:
    expected = Urgency.CRITICAL if hazard is Hazard.CASUALTY else Urgency.EMERGENCY
    assert urgency_of([hazard], [], Symptom.NO_POWER_ONE) is expected


@pytest.mark.parametrize(
    ("grade", "urgency"),
    [
        (Grade.SPECIAL, Urgency.EMERGENCY),
        (Grade.FIRST, Urgency.EMERGENCY),
        (Grade.SECOND, Urgency.IMPORTANT),
        (Grade.TEMPORARY, Urgency.IMPORTANT),
        (Grade.SENSITIVE, Urgency.IMPORTANT),
    ],
)
def test_u2_grades_of_customers(grade: Grade, urgency: Urgency) -> None:
    assert urgency_of([], [grade], Symptom.NO_POWER_ONE) is urgency


@pytest.mark.parametrize("symptom", Symptom)
def test_symptoms_alone(symptom: Symptom) -> None:
    expected = {Symptom.WIRE_DOWN: Urgency.CRITICAL, Symptom.SPARKS: Urgency.EMERGENCY}
    assert urgency_of([], [], symptom) is expected.get(symptom, Urgency.GENERAL)


@given(HAZARDS, GRADES, SYMPTOMS, HAZARDS, GRADES)
def test_more_news_never_makes_it_less_urgent(
    hazards: list[Hazard], grades: list[Grade], symptom: Symptom, more: list[Hazard], others: list[Grade]
) -> None:
    before = urgency_of(hazards, grades, symptom)
    after = urgency_of(hazards + more, grades + others, symptom)
    assert ORDER.index(after) <= ORDER.index(before)
