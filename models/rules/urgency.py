"""How urgent a trouble is: computed from what was reported and who is hit, never typed (U-1, U-2)."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from models.entities.network import Grade
from models.entities.orders import Hazard, Symptom, Urgency

# U-1 knows two classes; 紧急 is split here. CRITICAL is for a danger to life that grows while nobody is there:
# somebody is hurt, or a wire lies where people walk. Everything else that U-1 lists is an EMERGENCY: grave,
# but nobody dies of the next ten minutes.
BY_HAZARD: Mapping[Hazard, Urgency] = MappingProxyType(
    {
        Hazard.CASUALTY: Urgency.CRITICAL,
        Hazard.PUBLIC_DISORDER: Urgency.EMERGENCY,
        Hazard.POLLUTION: Urgency.EMERGENCY,
        Hazard.IMPORTANT_CUSTOMER: Urgency.EMERGENCY,
        Hazard.PROTECTED_EVENT: Urgency.EMERGENCY,
        Hazard.LARGE_LOSS: Urgency.EMERGENCY,
        Hazard.PUBLIC_OPINION: Urgency.EMERGENCY,
    }
)
BY_GRADE: Mapping[Grade, Urgency] = MappingProxyType(
    {
        Grade.SPECIAL: Urgency.EMERGENCY,
        Grade.FIRST: Urgency.EMERGENCY,
        Grade.SECOND: Urgency.IMPORTANT,
        Grade.TEMPORARY: Urgency.IMPORTANT,
        Grade.SENSITIVE: Urgency.IMPORTANT,
    }
)
# Sparks may start a fire: "may cause casualty" (U-1) without anybody being in reach yet.
BY_SYMPTOM: Mapping[Symptom, Urgency] = MappingProxyType(
    {Symptom.WIRE_DOWN: Urgency.CRITICAL, Symptom.SPARKS: Urgency.EMERGENCY}
)

_RANK = {urgency: rank for rank, urgency in enumerate(Urgency)}


def urgency_of(hazards: Iterable[Hazard], important: Iterable[Grade], symptom: Symptom) -> Urgency:
    """The most urgent class that any hazard, any customer hit or the symptom calls for; else GENERAL."""
    found = [BY_SYMPTOM.get(symptom, Urgency.GENERAL)]
    found += (BY_HAZARD[hazard] for hazard in hazards)
    found += (BY_GRADE[grade] for grade in important)
    return min(found, key=_RANK.__getitem__)
