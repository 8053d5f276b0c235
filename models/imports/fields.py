"""The columns each layer of a folder may have: names, further names they go by, and what a value must be.

This table is the edge: behind it every value has its type. `docs/import.md` says the same in words.
"""

import math
import re
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from models.entities.network import CustomerClass, Grade
from models.entities.people import CrewKind, Skill
from models.entities.places import Zone
from models.territory.shapes import ShapeKind

_DBF_NAME = 10

FOOTWAY = -1
"""Road class of ways that no vehicle may take: they are left out."""


def plain(value: Any) -> Any:
    """Codes that a table program turned into numbers, as text again; line breaks in text become spaces."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())


def synonyms(**words: str) -> BeforeValidator:
    """Words of the trade for the values of an enumeration, separated by spaces."""
    meanings = {word: value for value, line in words.items() for word in line.split()}
    return BeforeValidator(lambda value: meanings.get(plain(value), plain(value).casefold()))


def split_list(value: Any) -> Any:
    """Several values in one cell, apart by commas, semicolons, strokes or spaces."""
    return [part for part in re.split(r"[;,|/、；，\s]+", value) if part] if isinstance(value, str) else value


_Code = Annotated[str, BeforeValidator(plain), StringConstraints(min_length=1, max_length=64)]
_Text = Annotated[str, BeforeValidator(plain), StringConstraints(max_length=120)]
_Count = Annotated[int, Field(ge=0, le=10_000_000)]
_Size = Annotated[float, Field(ge=0, le=2000, allow_inf_nan=False)]
_Zone = Annotated[Zone, synonyms(urban="城区 城市 市区", rural="农村 乡村", remote="偏远 偏远地区 特殊边远地区")]
_Grade = Annotated[
    Grade,
    synonyms(special="特级", first="一级", second="二级", temporary="临时 临时性", sensitive="敏感 敏感客户 敏感用户"),
]
_CrewKind = Annotated[
    CrewKind,
    synonyms(
        station_repair="抢修 低压抢修 供电服务站抢修",
        distribution_maintenance="配电运维 运维 配电运检",
        metering="计量 装表接电",
        live_work="带电作业 不停电作业",
        cable="电缆",
        generator="发电 发电车",
    ),
]
_Skill = Annotated[
    Skill,
    synonyms(
        lv_line="低压线路",
        lv_cable="低压电缆",
        meter="计量 装表",
        transformer="变压器 配变",
        hv_line="高压线路",
        hv_cable="高压电缆",
        live_work="带电作业",
        generator="发电 发电车",
        examined_metering="计量考试合格",
    ),
]
_CustomerClass = Annotated[CustomerClass, synonyms(resident="居民 低压居民", business="非居民 低压非居民 工商业 企业")]
_RoadClass = Annotated[
    int,
    synonyms(
        **{
            "0": "trunk motorway trunk_link motorway_link highway 高速 国道 快速路",
            "1": "main primary primary_link secondary secondary_link 省道 主干道 主干路",
            "2": "street tertiary tertiary_link unclassified 县道 次干道 次干路",
            "3": "lane residential living_street service track 乡道 支路",
            "-1": "footway path pedestrian steps cycleway bridleway 步道 人行道",
        }
    ),
    Field(ge=FOOTWAY, le=3),
]
_Bridge = Annotated[bool, synonyms(true="viaduct 是 桥", false="否")]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StationRow(_Row):
    code: _Code
    name: _Text = ""


class GridRow(_Row):
    code: _Code
    name: _Text = ""
    station: _Code | None = None
    zone: _Zone | None = None
    customers: _Count | None = None
    customer_manager: _Code | None = None
    marketing_administrator: _Code | None = None
    equipment_administrator: _Code | None = None


class GovernmentGridRow(_Row):
    code: _Code
    name: _Text = ""
    officer: _Code | None = None


class AreaRow(_Row):
    code: _Code
    name: _Text = ""
    grid: _Code | None = None
    feeder: _Code | None = None
    residents: _Count | None = None
    businesses: _Count | None = None
    important: _Count | None = None


class CustomerRow(_Row):
    code: _Code | None = None
    transformer: _Code | None = None
    kind: _CustomerClass | None = None


class TransformerRow(_Row):
    code: _Code
    name: _Text = ""
    grid: _Code | None = None
    feeder: _Code | None = None


class FeederRow(_Row):
    code: _Code
    name: _Text = ""
    substation: _Code | None = None
    voltage_kv: _Size = 0.0


class SubstationRow(_Row):
    code: _Code
    name: _Text = ""
    voltage_kv: _Size = 0.0


class RoadRow(_Row):
    code: _Code | None = None
    name: _Text = ""
    road_class: _RoadClass = 3
    speed_kmh: _Size = 0.0
    bridge: _Bridge = False


class WaterRow(_Row):
    code: _Code | None = None
    name: _Text = ""


class CrewRow(_Row):
    code: _Code
    name: _Text = ""
    team: _Code | None = None
    team_name: _Text = ""
    station: _Code | None = None
    kind: _CrewKind
    skills: Annotated[tuple[_Skill, ...], BeforeValidator(split_list)] = ()
    vehicle: _Text = ""
    leader: _Code | None = None
    members: Annotated[tuple[_Code, ...], BeforeValidator(split_list)] = ()


class PersonRow(_Row):
    code: _Code
    name: _Text
    phone: _Text = ""
    stand_in: _Code | None = None


class ImportantCustomerRow(_Row):
    code: _Code
    name: _Text
    grade: _Grade
    area: _Code | None = None


@dataclass(frozen=True, slots=True)
class InputLayer:
    """`shapes` are the kinds of geometry a row may have; none for a plain table. `aliases` are further names
    of its columns beyond those of `COMMON_ALIASES`; `choices` the words that a column takes, to be
    told to whoever wrote another one."""

    row: type[BaseModel]
    shapes: tuple[ShapeKind, ...] = ()
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(self.row.model_fields)

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(name for name, info in self.row.model_fields.items() if info.is_required())

    def heading(self, name: str) -> str:
        """What column `name` is called in the tables that people write: its first further name."""
        return self.names_of(name)[1]

    def names_of(self, name: str) -> tuple[str, ...]:
        """The names under which column `name` is found, the best first, in lower case.

        A shapefile's table has room for ten letters in a name: longer ones are known cut off as well."""
        names = (name, *self.aliases.get(name, ()), *COMMON_ALIASES.get(name, ()))
        return (*names, *(known[:_DBF_NAME] for known in names if len(known) > _DBF_NAME))


COMMON_ALIASES: dict[str, tuple[str, ...]] = {
    "code": ("id", "编码", "编号", "代码"),
    "name": ("名称",),
    "station": ("station_code", "station_id", "供电服务站", "供电所", "所属站"),
    "grid": ("grid_code", "grid_id", "网格", "网格编码"),
    "feeder": ("feeder_code", "feeder_id", "馈线", "线路", "线路编码"),
    "substation": ("substation_code", "substation_id", "变电站"),
    "zone": ("地区类别", "区域类别"),
    "residents": ("居民户数",),
    "businesses": ("非居民户数",),
    "important": ("重要用户数",),
    "customers": ("户数", "用户数"),
    "customer_manager": ("客户经理",),
    "marketing_administrator": ("营销管理员",),
    "equipment_administrator": ("设备管理员", "设备主人"),
    "officer": ("网格员",),
    "voltage_kv": ("voltage", "kv", "电压等级"),
    "road_class": ("highway", "fclass", "道路等级"),
    "speed_kmh": ("maxspeed", "speed", "限速"),
    "bridge": ("桥",),
    "kind": ("类别", "用电类别", "专业"),
    "grade": ("等级", "重要等级"),
    "team": ("team_code", "team_id", "班组编码"),
    "team_name": ("班组",),
    "skills": ("技能",),
    "vehicle": ("plate", "车牌", "车辆"),
    "leader": ("负责人", "工作负责人"),
    "members": ("成员",),
    "phone": ("电话", "手机"),
    "stand_in": ("b角", "b_role"),
}

_AREA_CODES = ("area_code", "area_id", "transformer", "transformer_code", "台区编码", "台区", "变压器")
_POLYGON, _LINE, _POINT = (ShapeKind.POLYGON,), (ShapeKind.LINE,), (ShapeKind.POINT,)

INPUT_LAYERS: dict[str, InputLayer] = {
    "stations": InputLayer(StationRow, (ShapeKind.POLYGON, ShapeKind.POINT), {"code": ("station",)}),
    "grids": InputLayer(GridRow, _POLYGON, {"code": ("grid", "网格编码"), "name": ("网格名称",)}),
    "government_grids": InputLayer(GovernmentGridRow, _POLYGON, {"code": ("government_grid",)}),
    "areas": InputLayer(AreaRow, _POLYGON, {"code": ("area", *_AREA_CODES), "name": ("台区名称",)}),
    "customers": InputLayer(CustomerRow, _POINT, {"code": ("customer", "户号"), "transformer": ("area", *_AREA_CODES)}),
    "transformers": InputLayer(TransformerRow, _POINT, {"code": _AREA_CODES, "name": ("台区名称",)}),
    "feeders": InputLayer(FeederRow, _LINE, {"code": ("feeder", "线路编码"), "name": ("线路名称",)}),
    "substations": InputLayer(SubstationRow, _POINT, {"code": ("substation",), "name": ("变电站",)}),
    "roads": InputLayer(RoadRow, _LINE, {"code": ("road", "osm_id"), "name": ("路名",)}),
    "water": InputLayer(WaterRow, _POLYGON, {"code": ("osm_id",)}),
    "people": InputLayer(PersonRow, (), {"code": ("person", "工号"), "name": ("姓名",)}),
    "crews": InputLayer(CrewRow, (), {"code": ("crew",)}),
    "important_customers": InputLayer(
        ImportantCustomerRow, _POINT, {"code": ("customer", "户号"), "name": ("户名",), "area": _AREA_CODES}
    ),
}
"""Layer of a folder → what its rows look like, in the order in which they are read."""


def blank(value: Any) -> bool:
    """An empty cell, however a format says so."""
    return value is None or (isinstance(value, float) and math.isnan(value)) or not str(value).strip()
