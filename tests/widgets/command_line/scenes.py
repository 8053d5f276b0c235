"""A small room to type in: orders in several states, crews, and the verbs with their Chinese names."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

from console.language import words_of
from console.verbs import WINDOW_VERBS
from models.entities.orders import OrderState
from models.entities.people import Account, CrewKind, DutyState, Role
from models.ids import AccountId, OrderId, StationId
from tests.widgets import pictures
from widgets.command_line.lexicon import Lexicon, make_lexicon
from widgets.command_line.scene import Scene, WindowAct
from widgets.finding import Found, FoundKind

CHIEF = Account(id=AccountId("chief"), name="站长", role=Role.STATION_CHIEF, station=StationId("S1"))
VIEWER = Account(id=AccountId("viewer"), name="看板", role=Role.VIEWER)

PENDING = OrderId("26112101024")
OTHER_PENDING = OrderId("26112101030")
ON_THE_WAY = OrderId("26112101025")
ON_SITE = OrderId("26112101026")
CALLED_BACK = OrderId("26112101027")
OVER = OrderId("26112001024")
"""Of yesterday, with the last four digits of PENDING."""
ELSEWHERE = OrderId("26112101099")
"""Of another station."""


PARK = Found(FoundKind.AREA, "A17", "青年公园", "青年公园  A17", 10.0, 20.0, 300.0)
PARK_ROAD = Found(FoundKind.ROAD, "R5", "青年路", "青年路  R5", 10.0, 20.0, 300.0)


def places(said: str) -> list[Found]:
    """Two places; what begins with the words is found."""
    return [place for place in (PARK, PARK_ROAD) if place.name.startswith(said) or place.key.lower() == said.lower()]


@cache
def lexicon() -> Lexicon:
    return make_lexicon(WINDOW_VERBS, words_of("zh_CN"))


def scene(*, account: Account = pictures.DISPATCHER, shown: OrderId | None = PENDING) -> Scene:
    """XY3 is on the way, CD1 on site; XY7 has a break, XY9 has gone, JX1 is not for low voltage."""
    picture = pictures.picture_of(
        pictures.station(),
        pictures.grid(),
        *(account, pictures.DISPATCHER) if account != pictures.DISPATCHER else (account,),
        pictures.crew("CD1"),
        pictures.crew("XY3", name="新源三班"),
        pictures.crew("XY30", name="新源三十班"),
        pictures.crew("XY5", name="新源五班"),
        pictures.crew("XY7", duty=DutyState.BREAK),
        pictures.crew("XY9", retired=True),
        pictures.crew("JX1", kind=CrewKind.DISTRIBUTION_MAINTENANCE),
        pictures.order(PENDING),
        pictures.order(OTHER_PENDING),
        pictures.advanced(pictures.order(ON_THE_WAY), OrderState.EN_ROUTE, crew="XY3"),
        pictures.advanced(pictures.order(ON_SITE), OrderState.ON_SITE, crew="CD1"),
        pictures.advanced(pictures.order(CALLED_BACK), OrderState.CALLED_BACK, crew="CD1"),
        pictures.advanced(pictures.order(OVER), OrderState.ARCHIVED, crew="CD1"),
        replace(pictures.order(ELSEWHERE), station=StationId("S2")),
    )
    return Scene(
        lexicon=lexicon(),
        picture=picture,
        rules=pictures.rule_book(),
        account=account,
        now=pictures.NOW + timedelta(seconds=1),
        shown=shown,
        window_acts={name: WindowAct(text, able=name != "redo") for name, text in WINDOW_VERBS.items()},
        places=places,
    )
