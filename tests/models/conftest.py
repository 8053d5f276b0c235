import pytest

from tests.models.builders import Room


@pytest.fixture
def room() -> Room:
    return Room()
