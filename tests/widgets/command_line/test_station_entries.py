"""Stations in a line: taken, handed over and released by what people call them."""

from models.changes import created
from models.commands.responsibility import GiveStations, SeenStation, TakeStations
from models.entities.people import Account, Role
from models.entities.responsibility import StationHolding, StationZone
from models.ids import AccountId, StationId, ZoneId
from tests.widgets import pictures
from tests.widgets.command_line.scenes import VIEWER, scene
from widgets.command_line.grammar import read_line
from widgets.command_line.readings import Deed, Trouble
from widgets.command_line.scene import Scene
from widgets.command_line.sentences import deed_text

WANG = Account(id=AccountId("wang"), name="王芳", role=Role.DISPATCHER)
S1, S2 = StationId("S1"), StationId("S2")


def room() -> Scene:
    found = scene()
    zone = StationZone(id=ZoneId("Z1"), name="night", stations=(S1, S2))
    more = (pictures.station("S2", name="城西供电服务站"), WANG, zone)
    found.picture.apply_changes(created(one) for one in more)
    return found


def read(text: str, at: Scene) -> Deed | Trouble:
    (reading,) = read_line(text, at)
    assert isinstance(reading, Deed | Trouble)
    return reading


def test_stations_are_taken_given_and_released() -> None:
    at = room()
    both = (SeenStation(station=S1, seen=0), SeenStation(station=S2, seen=0))
    for text in ("take s1 s2", "take S1, S2", "take night", "接管 s1、s2", "接管night"):
        deed = read(text, at)
        assert isinstance(deed, Deed), text
        assert deed.wish == TakeStations(stations=both), text
    assert "城西" in deed_text(deed, at)
    refused = read("give s1 to wang", at)
    assert isinstance(refused, Trouble)
    assert refused.refused is not None
    assert refused.refused.code == "station_not_held"
    held = StationHolding(id=S1, holder=at.account.id, since=at.now, by=at.account.id)
    at.picture.apply_changes((created(held),))
    for text in ("give s1 to wang", "give s1 to wf", "移交 s1 给 王芳", "移交S1给wang"):
        deed = read(text, at)
        assert isinstance(deed, Deed), text
        assert deed.wish == GiveStations(stations=(SeenStation(station=S1, seen=1),), to=WANG.id), text
    released = read("release s1", at)
    assert isinstance(released, Deed)
    assert read(released.text, at) == released, "what it says of itself means the same"


def test_what_names_no_colleague_says_so() -> None:
    at = room()
    for text, code in (("give s1", "no_colleague"), ("give s1 to nobody", "which_colleague")):
        trouble = read(text, at)
        assert isinstance(trouble, Trouble)
        assert trouble.code == code
    assert read("give s1 to viewer", at) == Trouble("which_colleague", {"said": "viewer"})


def test_other_lines_stay_what_they_were() -> None:
    at = room()
    for text in ("take 1024", "give", "take", "take nowhere"):
        (reading,) = read_line(text, at)
        assert getattr(reading, "wish", None) is None, text
    (reading,) = read_line("take s1", scene(account=VIEWER))
    assert isinstance(reading, Trouble)
    assert reading.refused is not None
