"""Real ground for the tests of this folder, imported once."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from models.territory.territory import Territory
from tests.conftest import SHARED_DATA
from tests.widgets.map.real.grounds import real_ground

GroundNamed = Callable[[str], Territory]


@pytest.fixture(scope="session")
def ground_named(tmp_path_factory: pytest.TempPathFactory) -> GroundNamed:
    """`ground_named("futian")`; skips where the data does not lie beside the checkout."""
    if not SHARED_DATA.is_dir():
        pytest.skip("no ../shared/data beside this checkout")
    return cache(lambda name: real_ground(name, Path(SHARED_DATA), tmp_path_factory.mktemp(name)))
