"""What is kept of layouts: per account and set of monitors, of this version only."""

from PySide6.QtCore import QRect

from console.further.window import Kind
from console.layouts import kept as kept_module
from console.layouts.kept import KeptLayouts, KeptWindow, Layout
from console.layouts.monitors import Monitor, set_key, set_name
from console.settings import Settings
from models.ids import AccountId

LI, WANG = AccountId("li"), AccountId("wang")
ONE = Monitor("DP-1", QRect(0, 0, 1920, 1080), QRect(0, 0, 1920, 1040), 1.0)
TWO = Monitor("HDMI-1", QRect(1920, 0, 2560, 1440), QRect(1920, 0, 2560, 1440), 1.5)


def layout(name: str) -> Layout:
    further = (KeptWindow(Kind.WALL_MAP, b"\x00\xff", {"legend": "on"}),)
    return Layout(name.encode(), b"\x00state", further)


def kept(account: AccountId = LI) -> KeptLayouts:
    return KeptLayouts(Settings(), account)


def test_each_account_and_each_set_of_monitors_has_its_own() -> None:
    kept().keep_set("1-a", layout("one"))
    kept().keep_set("2-b", layout("two"))
    assert kept().of_set("1-a") == layout("one")
    assert kept().of_set("2-b") == layout("two")
    assert kept().of_set("3-c") is None
    assert kept().newest == layout("two")
    kept().keep_set("1-a", layout("one again"))
    assert kept().newest == layout("one again")
    assert kept(WANG).newest is None


def test_only_the_sets_used_last_are_remembered() -> None:
    for number in range(20):
        kept().keep_set(f"1-{number}", layout(str(number)))
    assert kept().of_set("1-7") is None
    assert kept().of_set("1-8") == layout("8")


def test_names_are_kept_changed_and_forgotten() -> None:
    mine = kept()
    for name in ("storm", "夜班/平日", "night"):
        mine.keep_named(name, layout(name))
    assert kept().names == ("night", "storm", "夜班/平日")
    mine.rename("storm", "rain")
    mine.forget("night")
    assert kept().names == ("rain", "夜班/平日")
    assert kept().named("rain") == layout("storm")
    assert kept(WANG).names == ()


def test_an_older_version_is_left_aside_whole() -> None:
    mine = kept()
    mine.keep_set("1-a", layout("one"))
    mine.keep_named("storm", layout("storm"))
    mine.keep_lock(locked=True)
    assert kept().locked
    text = Settings().texts("layouts/li")["kept"]
    older = text.replace(f'"version":{kept_module.LAYOUT_VERSION}', f'"version":{kept_module.LAYOUT_VERSION - 1}')
    assert older != text
    for unreadable in (older, text[:-5], text.replace("wall_map", "aquarium")):
        Settings().keep_texts("layouts/li", {"kept": unreadable})
        assert (kept().newest, kept().names, kept().locked) == (None, (), False)


def test_a_set_is_the_same_in_any_order_and_another_with_another_scale_or_place() -> None:
    assert set_key([ONE, TWO]) == set_key([TWO, ONE])
    assert set_key([ONE, TWO]).startswith("2-")
    moved = Monitor("HDMI-1", QRect(1920, 100, 2560, 1440), QRect(1920, 100, 2560, 1440), 1.5)
    scaled = Monitor("HDMI-1", QRect(1920, 0, 2560, 1440), QRect(1920, 0, 2560, 1440), 2.0)
    with_panel = Monitor("HDMI-1", QRect(1920, 0, 2560, 1440), QRect(1920, 30, 2560, 1410), 1.5)
    keys = {set_key(monitors) for monitors in ([ONE], [TWO], [ONE, TWO], [ONE, moved], [ONE, scaled])}
    assert len(keys) == 5
    assert set_key([ONE, with_panel]) == set_key([ONE, TWO])
    assert set_name([TWO, ONE]) == "DP-1 1920×1080+0+0 ×1, HDMI-1 2560×1440+1920+0 ×1.5"
