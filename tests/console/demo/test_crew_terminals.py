"""What the demo's crews send: always something that the decisions accept, up to the order handed in."""

from dataclasses import replace
from datetime import timedelta

import pytest

from console.demo.crew_terminals import next_command
from console.demo.driving import Driving
from console.demo.manners import read_manners
from console.demo.roads import RoadGraph
from models.commands import Command
from models.commands.orders import DeclineOrder, RecordAttestation
from models.entities.network import EquipmentClass
from models.entities.orders import Need, OrderState
from models.ids import CrewId
from models.rules.likely_fault import needed_skill
from models.rules.operation_authority import authority
from models.territory.territory import empty_territory
from tests.models.builders import Room

MANNERS = read_manners("quiet")
NEVER_DECLINES = replace(MANNERS, crew=replace(MANNERS.crew, decline_share=0.0))


@pytest.mark.parametrize(
    ("equipment", "crew"),
    [
        (EquipmentClass.LV_BRANCH_BOX_AND_BELOW, "A1"),
        (EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE, "A1"),
        (EquipmentClass.AREA_MASTER_METER, "W1"),
        (EquipmentClass.BRANCH_ISOLATOR, "M1"),
        (EquipmentClass.CUSTOMER_TRANSFORMER, "W1"),
    ],
)
def test_a_crew_records_what_its_rule_asks_for_and_hands_in(equipment: EquipmentClass, crew: str) -> None:
    """OP-3, OP-4, OP-6, OP-7: each need once, before hands are laid on."""
    room = Room()
    key = room.report()
    room.picture.put(replace(room.order(key), equipment=equipment, skill=needed_skill(equipment)))
    room.bring(key, OrderState.DISPATCHED, crew)
    sent = sent_until_handed_in(room, crew)
    recorded = [command.need for command in sent if isinstance(command, RecordAttestation)]
    asked: tuple[Need, ...] = authority(equipment, room.picture.crews[CrewId(crew)]).attested
    assert tuple(recorded) == asked
    assert not any(isinstance(command, DeclineOrder) for command in sent)
    assert all(attestation.given_by and attestation.reference for attestation in room.order(key).attestations)


def sent_until_handed_in(room: Room, name: str) -> list[Command]:
    crew = room.picture.crews[CrewId(name)]
    driving = Driving(RoadGraph.of(empty_territory()), {crew.id: (0.0, 0.0)})
    sent: list[Command] = []
    for _ in range(8 * 60):
        held = room.picture.orders_of_crew(crew.id)
        if not held:
            return sent
        command = next_command(held[0], crew, driving=driving, manners=NEVER_DECLINES, now=room.now)
        if command is None:
            room.now += timedelta(minutes=1)
        else:
            room.send(command)
            sent.append(command)
    raise AssertionError(f"not handed in after eight hours: {sent}")
