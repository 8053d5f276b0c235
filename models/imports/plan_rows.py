"""The columns of a table of outage plans: one row a plan. `docs/plan_form.md` says the same in words."""

import re
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from models.entities.network import EquipmentClass
from models.entities.outage_plans import LONGEST_TEXT, PlanKind
from models.entities.people import CrewKind
from models.imports.fields import InputLayer, plain, split_list, synonyms

_MOMENT = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*(?:T|\s)\s*(\d{1,2})\s*(?::|：|时|点)\s*(\d{2})?\s*分?(?::00)?"
)


def _moment(value: Any) -> Any:
    """A cell with a date and an hour; as text year first, for nothing else is plain."""
    if isinstance(value, datetime):
        return value
    if isinstance(value, date | int | float):
        raise PydanticCustomError("moment", "no moment")
    found = _MOMENT.fullmatch(" ".join(str(value).split()))
    if found is None:
        raise PydanticCustomError("moment", "no moment")
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute)
    except ValueError:
        raise PydanticCustomError("moment", "no moment") from None


def _codes(value: Any) -> Any:
    return split_list(plain(value))


def _lines(value: Any) -> Any:
    """Steps stand in lines of the cell, or apart by semicolons."""
    return tuple(part.strip() for part in re.split(r"[;；\n]+", str(value)) if part.strip())


_Code = Annotated[str, BeforeValidator(plain), StringConstraints(min_length=1, max_length=64)]
_Text = Annotated[str, BeforeValidator(plain), StringConstraints(max_length=LONGEST_TEXT)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
"""As the clock on the wall shows it, without a zone."""

_KINDS = {
    "planned": "计划检修 计划 计划停电",
    "temporary": "临时检修 临时 临时停电",
    "metering_defect": "计量缺陷",
    "closure_live": "带电销户",
    "closure_outage": "停电销户 销户",
    "burnt_transformer": "变压器烧毁 烧变",
    "master_meter_offline": "总表掉线",
    "restriction": "有序用电限电 有序用电 限电",
}
_EQUIPMENT = {
    "hv_distribution": "高压配电设备 高压 中压线路",
    "transformer_dropout": "变压器跌落保险 跌落保险 跌落式熔断器",
    "jp_cabinet_main": "JP柜总开关 JP柜",
    "single_transformer_hv_fuse": "单台变高压熔丝",
    "lv_branch_box_and_below": "低压分支箱及以下 低压分支箱 低压",
    "area_master_meter": "台区总表 总表",
    "branch_isolator": "分支隔离开关 隔离开关",
    "customer_transformer": "专变 客户专变",
    "customer_own": "客户自有设备",
}
_CREWS = {
    "station_repair": "低压抢修 抢修 供电服务站抢修",
    "distribution_maintenance": "配电运维 运维 配电运检",
    "metering": "计量 装表接电",
    "live_work": "带电作业 不停电作业",
    "cable": "电缆",
    "generator": "发电 发电车",
}
MEANINGS = {
    name: tuple(words.split()[0] for words in said.values())
    for name, said in (("kind", _KINDS), ("equipment", _EQUIPMENT), ("crew_kind", _CREWS))
}
"""Column → the words to choose from."""

_Kind = Annotated[PlanKind, synonyms(**_KINDS)]
_Equipment = Annotated[EquipmentClass, synonyms(**_EQUIPMENT)]
_CrewKind = Annotated[CrewKind, synonyms(**_CREWS)]


class PlanRow(BaseModel):
    """What a draft needs: station, hours and areas; the rest may follow in the form."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    station: _Code
    kind: _Kind = PlanKind.PLANNED
    equipment: _Equipment = EquipmentClass.HV_DISTRIBUTION
    feeder: _Code | None = None
    section: _Text = ""
    areas: Annotated[tuple[_Code, ...], BeforeValidator(_codes)]
    start: Moment
    end: Moment
    work: _Text = ""
    steps: Annotated[tuple[_Text, ...], BeforeValidator(_lines)] = ()
    crew_kind: _CrewKind = CrewKind.DISTRIBUTION_MAINTENANCE
    team: _Code | None = None
    leader: _Text = ""
    reason: _Text = ""
    new_connections: _Text = ""
    contact_name: _Text = ""
    contact_phone: _Text = ""
    contact_sheet: _Text = ""
    defect_found: Moment | None = None
    closure_slip: Moment | None = None


PLAN_TABLE = InputLayer(
    PlanRow,
    aliases={
        "station": ("供电服务站", "申报单位", "单位"),
        "kind": ("停电类型", "计划类型", "类型"),
        "equipment": ("设备类别", "停电设备"),
        "feeder": ("停电线路",),
        "section": ("停电区段", "停电范围", "区段"),
        "areas": ("停电台区", "台区", "台区编码", "影响台区", "area"),
        "start": ("计划停电时间", "停电时间", "开始时间"),
        "end": ("计划送电时间", "送电时间", "结束时间"),
        "work": ("工作内容",),
        "steps": ("作业步骤", "工作步骤"),
        "crew_kind": ("作业专业", "专业"),
        "team": ("作业班组", "班组"),
        "leader": ("工作负责人", "负责人"),
        "reason": ("停电原因", "原因"),
        "new_connections": ("待接电新装", "本线路待接电的新装", "新装报装"),
        "contact_name": ("联系人",),
        "contact_phone": ("联系电话", "咨询电话", "电话"),
        "contact_sheet": ("停电联系单", "联系单号"),
        "defect_found": ("缺陷发现时间",),
        "closure_slip": ("协同工作单时间",),
    },
    choices=MEANINGS,
)
"""The first further name of a column is the one that an empty table is given."""
