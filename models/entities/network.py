"""Equipment classes and important customers; shapes of areas and feeders live in `models.territory`."""

from dataclasses import dataclass, field
from enum import Enum

from models.ids import AreaCode


class EquipmentClass(Enum):
    """Equipment as the operation-authority table knows it (OP-1…OP-7)."""

    HV_DISTRIBUTION = "hv_distribution"
    TRANSFORMER_DROPOUT = "transformer_dropout"
    JP_CABINET_MAIN = "jp_cabinet_main"
    SINGLE_TRANSFORMER_HV_FUSE = "single_transformer_hv_fuse"
    LV_BRANCH_BOX_AND_BELOW = "lv_branch_box_and_below"
    AREA_MASTER_METER = "area_master_meter"
    BRANCH_ISOLATOR = "branch_isolator"
    CUSTOMER_TRANSFORMER = "customer_transformer"
    CUSTOMER_OWN = "customer_own"


class CustomerClass(Enum):
    """As tables of customers tell them apart."""

    RESIDENT = "resident"
    BUSINESS = "business"


class Grade(Enum):
    """Importance of a customer (U-2, GB/T 29328), and other sensitive ones."""

    SPECIAL = "special"
    FIRST = "first"
    SECOND = "second"
    TEMPORARY = "temporary"
    SENSITIVE = "sensitive"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportantCustomer:
    """重要用户 or sensitive customer (hospital, school, waterworks, life support), hung on its area."""

    id: str
    version: int = field(default=1, compare=False)
    name: str
    grade: Grade
    area: AreaCode
    x: float
    y: float
    retired: bool = False
