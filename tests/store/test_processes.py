"""Whole processes: killed at any moment they lose nothing acknowledged, and two that fight get each order once."""

import json
import os
import random
from pathlib import Path

import pytest

from models.commands.orders import AssignOrder
from models.store.engine import sqlite_url
from models.store.verify import verify
from tests.store.databases import Watch, open_store
from tests.store.running import run_worker

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the workers fork")

ORDERS = 500


def test_two_hundred_kills_lose_nothing_acknowledged(tmp_path: Path) -> None:
    seed = random.randrange(10**9)
    told = json.loads(run_worker("kill", str(tmp_path), "200", str(seed)))
    assert told["lost"] == [], f"seed {seed}"
    assert told["kills"] == 200
    assert told["acknowledged"] > 400  # the kills hit processes that were at work


def test_two_fight_over_the_same_orders(file: Path) -> None:
    li, wang = json.loads(run_worker("fight", str(file), str(ORDERS)))
    assert len(li) == len(wang) == ORDERS
    assert verify(sqlite_url(file)).sound
    store = open_store(file, Watch())
    store.close()
    journal = [entry for entry in store.since(0) if isinstance(entry.command, AssignOrder)]
    winners = {entry.command.order: entry for entry in journal}
    assert len(journal) == len(winners) == ORDERS  # each exactly once

    for order, entry in winners.items():
        mine, others = (li, wang) if entry.actor == "li" else (wang, li)
        assert mine[order] == {"crew": entry.command.crew}
        # The loser knows who was faster, when, and which crew is on its way.
        assert others[order] == {"crew": entry.command.crew, "by": entry.actor, "at": str(entry.at)}
        assert store.picture.orders[order].crew == entry.command.crew
    wins = {actor: sum(entry.actor == actor for entry in journal) for actor in ("li", "wang")}
    assert all(wins.values()), f"no fight: {wins}"
