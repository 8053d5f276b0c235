"""Each city is built once for the whole session."""

import pytest

from console.demo.parameters import DemoParameters, read_parameters
from models.territory.city import City
from tests.console.demo.cities import build_quietly, small_parameters


@pytest.fixture(scope="session")
def parameters() -> DemoParameters:
    return read_parameters("city")


@pytest.fixture(scope="session")
def city(parameters: DemoParameters) -> City:
    return build_quietly(parameters)


@pytest.fixture(scope="session")
def small_city() -> City:
    return build_quietly(small_parameters())
