"""The papers that there are, and who may print which plan."""

from dataclasses import replace

import pytest

from console.printing.papers import PAPERS, Sources, paper_of
from console.printing.typesetter import Typesetting
from models.errors import Unavailable
from models.ids import PlanId, StationId
from models.territory.territory import empty_territory
from resources.print_templates import print_template_names
from tests.models.builders import Room
from tests.models.outage_plans import approved


def sources_of(room: Room, actor: str) -> Sources:
    return Sources(
        picture=room.picture,
        rules=room.rules,
        territory=empty_territory,
        now=room.now,
        account=next(one for key, one in room.picture.accounts.items() if key == actor),
    )


def test_every_kind_has_a_word_of_its_own_and_a_template() -> None:
    kinds = [paper.kind for paper in PAPERS]
    assert len(set(kinds)) == len(kinds)
    assert {paper.template for paper in PAPERS} <= set(print_template_names())


def test_a_plan_tells_its_chain_duties_and_areas() -> None:
    """N-7, N-9 and the notice law, as on the sheet."""
    room = Room()
    key = approved(room)
    data = paper_of("plan").tell(sources_of(room, "planner-east"), key)()
    assert data["number"] == key
    assert len(data["chain"]["rows"]) >= 3
    assert data["duties"]["rows"]
    assert len(data["areas"]["rows"]) == len(room.picture.plans[key].content.scope.areas)
    assert Typesetting("plan", data).pdf().startswith(b"%PDF")


def test_a_station_prints_no_plan_that_it_does_not_see() -> None:
    room = Room()
    key = approved(room)
    sources = sources_of(room, "planner-east")
    stranger = replace(sources.account, station=StationId("nowhere"))
    for kind in ("plan", "notice"):
        with pytest.raises(Unavailable) as caught:
            paper_of(kind).tell(replace(sources, account=stranger), key)
        assert (caught.value.code, caught.value.facts) == ("unknown_plan", {"plan": PlanId(key)})
