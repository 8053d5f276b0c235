"""Work on a plate is shared out to the cores of the machine, as far as there is a hurry."""

import threading
from collections.abc import Iterator
from itertools import count

import pytest

from widgets.map.ground.cores import Cores


@pytest.fixture
def cores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cores]:
    """Two of them."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    with Cores() as two:
        yield two


def test_in_a_hurry_other_cores_work_too(cores: Cores) -> None:
    both = threading.Barrier(2, timeout=60)
    done: list[int] = []

    def work(piece: int) -> None:
        both.wait()
        done.append(piece)

    cores.share(list(range(4)), work, hurry=lambda: True)
    assert sorted(done) == [0, 1, 2, 3]


def test_without_hurry_all_is_left_to_the_thread_that_asks(cores: Cores) -> None:
    workers: list[int] = []
    cores.share(list(range(4)), lambda _piece: workers.append(threading.get_ident()), hurry=lambda: False)
    assert workers == 4 * [threading.get_ident()]


def test_who_begins_to_hurry_gets_help(cores: Cores) -> None:
    hurry = False
    begun = count()
    both = threading.Barrier(2, timeout=60)

    def work(_piece: int) -> None:
        nonlocal hurry
        turn = next(begun)
        if turn == 0:
            hurry = True
        elif turn < 3:
            both.wait()

    cores.share(list(range(4)), work, hurry=lambda: hurry)
    assert next(begun) == 4


def test_the_next_plate_finds_the_same_thread_and_after_the_last_there_is_none(cores: Cores) -> None:
    workers: set[threading.Thread] = set()
    both = threading.Barrier(2, timeout=60)

    def work(_piece: int) -> None:
        both.wait()
        workers.add(threading.current_thread())

    for _ in range(3):
        cores.share([0, 1], work, hurry=lambda: True)
    (helper,) = workers - {threading.current_thread()}
    assert helper.is_alive()
    cores.close()
    assert not helper.is_alive()


def test_an_error_on_another_core_comes_to_the_thread_that_asks(cores: Cores) -> None:
    both = threading.Barrier(2, timeout=60)

    def work(_piece: int) -> None:
        both.wait()
        if threading.current_thread() is not threading.main_thread():
            raise ValueError("of another thread")

    with pytest.raises(ValueError, match="of another thread"):
        cores.share([0, 1], work, hurry=lambda: True)
