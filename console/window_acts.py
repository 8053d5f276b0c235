"""The acts of the window in one table: in which menu each stands, what it is called and its keys as shipped.

The menus are made from it, the command line takes its verbs from it, the page of acts lists it.
"""

from dataclasses import dataclass

from widgets.words.marked import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class WindowAct:
    """`text` is English in the context Menus; an act whose text ends in … asks for something. `keys` are portable."""

    name: str
    text: str
    keys: tuple[str, ...] = ()


WINDOW_ACTS: dict[str, tuple[tuple[WindowAct, ...], ...]] = {
    "file": (
        (WindowAct("map_picture", QT_TRANSLATE_NOOP("Menus", "Save map picture …"), ("Ctrl+Shift+S",)),),
        (
            WindowAct("accounts", QT_TRANSLATE_NOOP("Menus", "Accounts …")),
            WindowAct("own_password", QT_TRANSLATE_NOOP("Menus", "Change my password …")),
            WindowAct("log_out", QT_TRANSLATE_NOOP("Menus", "Log out")),
            WindowAct("quit", QT_TRANSLATE_NOOP("Menus", "Quit"), ("Ctrl+Q",)),
        ),
    ),
    "edit": (
        (
            WindowAct("undo", QT_TRANSLATE_NOOP("Menus", "Undo"), ("Ctrl+Z",)),
            WindowAct("redo", QT_TRANSLATE_NOOP("Menus", "Redo"), ("Ctrl+Y",)),
        ),
        (
            WindowAct("find", QT_TRANSLATE_NOOP("Menus", "Find"), ("Ctrl+F",)),
            WindowAct("command_line", QT_TRANSLATE_NOOP("Menus", "Command line"), ("Ctrl+K", "/")),
        ),
    ),
    "order": ((WindowAct("new_report", QT_TRANSLATE_NOOP("Menus", "New report …"), ("Ctrl+N",)),),),
    "map": (
        (
            WindowAct("fit", QT_TRANSLATE_NOOP("Menus", "Show the whole territory"), ("Ctrl+0",)),
            WindowAct("density", QT_TRANSLATE_NOOP("Menus", "Density of open orders"), ("F7",)),
            WindowAct("trails", QT_TRANSLATE_NOOP("Menus", "Trails of all crews"), ("F8",)),
        ),
        (
            WindowAct("view_back", QT_TRANSLATE_NOOP("Menus", "Back to the view before"), ("Alt+Left",)),
            WindowAct("view_forward", QT_TRANSLATE_NOOP("Menus", "Forward to the next view"), ("Alt+Right",)),
            WindowAct("bookmarks", QT_TRANSLATE_NOOP("Menus", "Bookmarks …"), ("Ctrl+J",)),
            WindowAct("follow", QT_TRANSLATE_NOOP("Menus", "Follow the selected crew"), ("Ctrl+Shift+F",)),
            WindowAct("view_lock", QT_TRANSLATE_NOOP("Menus", "Lock the view"), ("Ctrl+Shift+L",)),
        ),
        (
            WindowAct("select_box", QT_TRANSLATE_NOOP("Menus", "Select orders in a box"), ("Ctrl+G",)),
            WindowAct("select_lasso", QT_TRANSLATE_NOOP("Menus", "Select orders with a lasso"), ("Ctrl+Shift+G",)),
            WindowAct("measure_length", QT_TRANSLATE_NOOP("Menus", "Measure a length"), ("F9",)),
            WindowAct("measure_area", QT_TRANSLATE_NOOP("Menus", "Measure an area"), ("Shift+F9",)),
            WindowAct("copy_coordinates", QT_TRANSLATE_NOOP("Menus", "Copy coordinates"), ("Ctrl+Shift+C",)),
            WindowAct("next_coordinates", QT_TRANSLATE_NOOP("Menus", "Next coordinate system")),
        ),
        (
            WindowAct("layers", QT_TRANSLATE_NOOP("Menus", "Go to the layers"), ("Ctrl+L",)),
            WindowAct("layer_orders", QT_TRANSLATE_NOOP("Menus", "Layer: orders")),
            WindowAct("layer_crews", QT_TRANSLATE_NOOP("Menus", "Layer: crews")),
            WindowAct("layer_crew_names", QT_TRANSLATE_NOOP("Menus", "Layer: names of crews")),
            WindowAct("layer_outages", QT_TRANSLATE_NOOP("Menus", "Layer: areas without power")),
            WindowAct("layer_names", QT_TRANSLATE_NOOP("Menus", "Layer: names of places")),
            WindowAct("layer_feeders", QT_TRANSLATE_NOOP("Menus", "Layer: feeders and transformers")),
            WindowAct("layer_borders", QT_TRANSLATE_NOOP("Menus", "Layer: borders of grids and stations")),
            WindowAct("layer_areas", QT_TRANSLATE_NOOP("Menus", "Layer: borders of transformer areas")),
            WindowAct("layer_roads", QT_TRANSLATE_NOOP("Menus", "Layer: roads")),
            WindowAct("layer_base_map", QT_TRANSLATE_NOOP("Menus", "Layer: base map")),
        ),
        (WindowAct("base_map", QT_TRANSLATE_NOOP("Menus", "Base map …")),),
    ),
    "view": (
        (
            WindowAct("go_queue", QT_TRANSLATE_NOOP("Menus", "Go to work orders"), ("Ctrl+1",)),
            WindowAct("go_inspector", QT_TRANSLATE_NOOP("Menus", "Go to the order"), ("Ctrl+2",)),
            WindowAct("go_crews", QT_TRANSLATE_NOOP("Menus", "Go to crews"), ("Ctrl+3",)),
            WindowAct("go_map", QT_TRANSLATE_NOOP("Menus", "Go to the map"), ("Ctrl+4",)),
            WindowAct("go_messages", QT_TRANSLATE_NOOP("Menus", "Go to the messages"), ("Ctrl+5",)),
        ),
        (
            WindowAct("dark", QT_TRANSLATE_NOOP("Menus", "Dark theme")),
            WindowAct("light", QT_TRANSLATE_NOOP("Menus", "Light theme")),
        ),
        (
            WindowAct("zh_CN", "简体中文"),
            WindowAct("en", "English"),
        ),
    ),
    "help": (
        (
            WindowAct("why", QT_TRANSLATE_NOOP("Menus", "Where this comes from"), ("Shift+F1",)),
            WindowAct("rule_book", QT_TRANSLATE_NOOP("Menus", "Rule book"), ("Ctrl+F1",)),
        ),
        (WindowAct("keys", QT_TRANSLATE_NOOP("Menus", "Acts and keys"), ("F1",)),),
    ),
}
"""Menu → its acts in groups, between which a line stands. Languages are named in their own."""

ACT_TEXTS: dict[str, str] = {act.name: act.text for groups in WINDOW_ACTS.values() for group in groups for act in group}
"""Name of an act → what it is called in English."""
