"""Back and forward go through the views that were rested on, as in a browser."""

from widgets.map.sights import Sight
from widgets.map.views.view_history import ViewHistory


def at(x: float, width: float = 1000.0) -> Sight:
    return Sight(x, 0.0, width, width / 2)


def history(*places: float) -> ViewHistory:
    made = ViewHistory()
    for x in places:
        made.note(at(x))
    return made


def test_back_and_forward() -> None:
    seen = history(0, 5000, 9000)
    assert seen.back() == at(5000)
    assert seen.back() == at(0)
    assert seen.back() is None
    assert seen.forward() == at(5000)
    assert seen.forward() == at(9000)
    assert seen.forward() is None


def test_whoever_goes_elsewhere_forgets_what_lay_ahead() -> None:
    seen = history(0, 5000, 9000)
    seen.back()
    seen.note(at(20_000))
    assert seen.forward() is None
    assert seen.back() == at(5000)


def test_a_small_step_is_no_view_of_its_own() -> None:
    seen = history(0, 5000, 5100)
    assert seen.back() == at(0)
    assert seen.forward() == at(5100)


def test_another_scale_is_another_view() -> None:
    seen = history(0)
    seen.note(at(0, 3000))
    assert seen.back() == at(0)


def test_it_keeps_a_hundred() -> None:
    seen = history(*(5000.0 * n for n in range(300)))
    steps = 0
    while seen.back() is not None:
        steps += 1
    assert steps == 99


def test_nothing_yet() -> None:
    seen = ViewHistory()
    seen.amend(at(0))
    assert (seen.back(), seen.forward()) == (None, None)
