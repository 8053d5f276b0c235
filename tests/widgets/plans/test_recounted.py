"""What has changed since the filing, in words."""

from dataclasses import replace

from models.entities.outage_plans import PlanCount
from models.ids import AreaCode
from models.picture import Picture
from tests.models.notices.notices import picture
from tests.models.outage_plans import scope_of
from widgets.plans.recounted import recounted_texts


def test_each_number_that_is_otherwise_is_a_line() -> None:
    filed = replace(scope_of("T-1", "T-2"), customers=1200, residents=1100, important=("hospital",))
    now = PlanCount(customers=1340, residents=1100, important=("hospital", "school"), missing=(AreaCode("T-2"),))
    assert recounted_texts(filed, now, picture()) == [
        "Customers: filed 1,200, now 1,340",
        "Important customers: filed 1, now 2",
        "To be told by name before the cut (U-3): 二中",
        "Areas that the ground has no more: 1 (T-2)",
    ]
    same = PlanCount(customers=1200, residents=1100, important=("hospital",))
    assert recounted_texts(filed, same, Picture()) == []
