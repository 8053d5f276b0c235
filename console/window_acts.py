"""The acts of the window in one table: in which menu each stands, what it is called and its keys as shipped.

The menus are made from it, the command line takes its verbs from it, the page of acts lists it.
"""

from dataclasses import dataclass

from widgets.words.marked import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class WindowAct:
    """`text` is English in the context Menus; an act whose text ends in … asks for something. `keys` are portable.
    `of_plan`: it is about one outage plan, the one chosen on the page of plans or named on the command line."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    of_plan: bool = False


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
    "plan": (
        (
            WindowAct("plans", QT_TRANSLATE_NOOP("Menus", "Outage plans"), ("Ctrl+F12",)),
            WindowAct("new_plan", QT_TRANSLATE_NOOP("Menus", "New outage plan …"), ("Ctrl+Shift+N",)),
            WindowAct("protected_events", QT_TRANSLATE_NOOP("Menus", "Protected events …"), ("Ctrl+F3",)),
            WindowAct("import_plans", QT_TRANSLATE_NOOP("Menus", "Import outage plans …")),
            WindowAct(
                "plan_on_map", QT_TRANSLATE_NOOP("Menus", "Show the plan on the map"), ("Ctrl+Shift+F5",), of_plan=True
            ),
        ),
        (
            WindowAct("month", QT_TRANSLATE_NOOP("Menus", "Outage plans by month"), ("Ctrl+F10",)),
            WindowAct("month_today", QT_TRANSLATE_NOOP("Menus", "Month: go to today")),
            WindowAct("month_jump", QT_TRANSLATE_NOOP("Menus", "Month: go to a date …")),
            WindowAct("month_map", QT_TRANSLATE_NOOP("Menus", "Month: show on the map")),
            WindowAct("month_table", QT_TRANSLATE_NOOP("Menus", "Month: save as a table …")),
            WindowAct("month_print", QT_TRANSLATE_NOOP("Menus", "Month: print …")),
        ),
        (
            WindowAct("plan_file", QT_TRANSLATE_NOOP("Menus", "File the plan"), ("Ctrl+Shift+U",), of_plan=True),
            WindowAct("plan_edit", QT_TRANSLATE_NOOP("Menus", "Edit the plan …"), ("Ctrl+Shift+W",), of_plan=True),
            WindowAct(
                "plan_approve", QT_TRANSLATE_NOOP("Menus", "Approve the plan …"), ("Ctrl+Shift+O",), of_plan=True
            ),
            WindowAct(
                "plan_notice", QT_TRANSLATE_NOOP("Menus", "Approve the notice …"), ("Ctrl+Shift+I",), of_plan=True
            ),
            WindowAct("plan_return", QT_TRANSLATE_NOOP("Menus", "Return the plan …"), ("Ctrl+Shift+T",), of_plan=True),
            WindowAct("plan_withdraw", QT_TRANSLATE_NOOP("Menus", "Withdraw the plan …"), of_plan=True),
            WindowAct("plan_postpone", QT_TRANSLATE_NOOP("Menus", "Postpone the plan …"), of_plan=True),
            WindowAct("plan_extend", QT_TRANSLATE_NOOP("Menus", "Extend the plan …"), of_plan=True),
            WindowAct("plan_merge", QT_TRANSLATE_NOOP("Menus", "Merge the plan with another …"), of_plan=True),
            WindowAct("plan_cancel", QT_TRANSLATE_NOOP("Menus", "Cancel the plan …"), of_plan=True),
        ),
    ),
    "notice": (
        (
            WindowAct("notices", QT_TRANSLATE_NOOP("Menus", "Notices"), ("Ctrl+F8",), of_plan=True),
            WindowAct(
                "notice_publish", QT_TRANSLATE_NOOP("Menus", "Publish the notice …"), ("Ctrl+Shift+Y",), of_plan=True
            ),
            WindowAct(
                "notice_tell", QT_TRANSLATE_NOOP("Menus", "Record who was told …"), ("Ctrl+Shift+V",), of_plan=True
            ),
            WindowAct("notice_correct", QT_TRANSLATE_NOOP("Menus", "Correct a telling …"), of_plan=True),
            WindowAct("notice_recipient", QT_TRANSLATE_NOOP("Menus", "Add a recipient …"), of_plan=True),
            WindowAct(
                "notice_poster", QT_TRANSLATE_NOOP("Menus", "Notice as text or poster"), ("Ctrl+Shift+Q",), of_plan=True
            ),
            WindowAct("notice_check", QT_TRANSLATE_NOOP("Menus", "Check a published file …")),
            WindowAct("notice_words", QT_TRANSLATE_NOOP("Menus", "Words of notices …")),
            WindowAct("notice_calendar", QT_TRANSLATE_NOOP("Menus", "Calendar of outages in a folder …")),
        ),
    ),
    "day": (
        (
            WindowAct("outage_day", QT_TRANSLATE_NOOP("Menus", "Outages of the day"), ("Ctrl+F7",), of_plan=True),
            WindowAct("outage_ledger", QT_TRANSLATE_NOOP("Menus", "Ledger of notice and reality")),
            WindowAct("ledger_export", QT_TRANSLATE_NOOP("Menus", "Export the ledger …")),
        ),
        (
            WindowAct("day_next", QT_TRANSLATE_NOOP("Menus", "Next step of the outage …"), ("Shift+F7",), of_plan=True),
            WindowAct(
                "day_extend", QT_TRANSLATE_NOOP("Menus", "Extend this outage …"), ("Ctrl+Shift+F7",), of_plan=True
            ),
            WindowAct("day_call_off", QT_TRANSLATE_NOOP("Menus", "Cancel this outage …"), of_plan=True),
        ),
        (
            WindowAct("day_open", QT_TRANSLATE_NOOP("Menus", "Open the ticket …"), of_plan=True),
            WindowAct("day_report_stop", QT_TRANSLATE_NOOP("Menus", "Report before de-energising …"), of_plan=True),
            WindowAct("day_stop", QT_TRANSLATE_NOOP("Menus", "Actual stop …"), of_plan=True),
            WindowAct("day_earth", QT_TRANSLATE_NOOP("Menus", "Fit an earth wire …"), of_plan=True),
            WindowAct("day_permit", QT_TRANSLATE_NOOP("Menus", "Permit the work …"), of_plan=True),
            WindowAct("day_interrupt", QT_TRANSLATE_NOOP("Menus", "Interrupt the work …"), of_plan=True),
            WindowAct("day_resume", QT_TRANSLATE_NOOP("Menus", "Resume the work …"), of_plan=True),
            WindowAct("day_end", QT_TRANSLATE_NOOP("Menus", "Report the end of work …"), of_plan=True),
            WindowAct("day_unearth", QT_TRANSLATE_NOOP("Menus", "Remove earth wires …"), of_plan=True),
            WindowAct("day_report_power", QT_TRANSLATE_NOOP("Menus", "Report before re-energising …"), of_plan=True),
            WindowAct("day_power", QT_TRANSLATE_NOOP("Menus", "Actual return of power …"), of_plan=True),
            WindowAct("day_close", QT_TRANSLATE_NOOP("Menus", "Close the permit …"), of_plan=True),
            WindowAct("day_cancel", QT_TRANSLATE_NOOP("Menus", "Call off for the day …"), of_plan=True),
            WindowAct("day_correct", QT_TRANSLATE_NOOP("Menus", "Correct a time of the day …"), of_plan=True),
        ),
    ),
    "queue": (
        (
            WindowAct("queue_filters", QT_TRANSLATE_NOOP("Menus", "Saved filters"), ("F6",)),
            WindowAct("queue_save_filter", QT_TRANSLATE_NOOP("Menus", "Save this filter …"), ("Shift+F6",)),
            WindowAct("queue_all", QT_TRANSLATE_NOOP("Menus", "Show all orders"), ("F3",)),
            WindowAct("seat_stations", QT_TRANSLATE_NOOP("Menus", "Stations of this seat …"), ("Shift+F3",)),
            WindowAct("queue_columns", QT_TRANSLATE_NOOP("Menus", "Columns of the queue …"), ("Ctrl+Shift+K",)),
        ),
        (
            WindowAct("group_none", QT_TRANSLATE_NOOP("Menus", "Queue without groups")),
            WindowAct("group_station", QT_TRANSLATE_NOOP("Menus", "Group the queue by station")),
            WindowAct("group_grid", QT_TRANSLATE_NOOP("Menus", "Group the queue by grid")),
            WindowAct("group_outage", QT_TRANSLATE_NOOP("Menus", "Group the queue by outage")),
            WindowAct("group_next", QT_TRANSLATE_NOOP("Menus", "Next grouping of the queue"), ("Ctrl+G",)),
            WindowAct("fold_groups", QT_TRANSLATE_NOOP("Menus", "Fold or unfold all groups"), ("Ctrl+Shift+E",)),
        ),
    ),
    "map": (
        (
            WindowAct("fit", QT_TRANSLATE_NOOP("Menus", "Show the whole territory"), ("Ctrl+0",)),
            WindowAct("density", QT_TRANSLATE_NOOP("Menus", "Density of open orders"), ("F7",)),
            WindowAct("trails", QT_TRANSLATE_NOOP("Menus", "Trails of all crews"), ("F8",)),
            WindowAct("plan_days", QT_TRANSLATE_NOOP("Menus", "Planned outages by day"), ("Ctrl+F5",)),
        ),
        (
            WindowAct("reach", QT_TRANSLATE_NOOP("Menus", "Reach from now"), ("F9",)),
            WindowAct("reach_of_room", QT_TRANSLATE_NOOP("Menus", "Ground nobody reaches"), ("Shift+F9",)),
            WindowAct("about_grid", QT_TRANSLATE_NOOP("Menus", "About this grid"), ("Ctrl+Shift+G",)),
        ),
        (
            WindowAct("view_back", QT_TRANSLATE_NOOP("Menus", "Back to the view before"), ("Alt+Left",)),
            WindowAct("view_forward", QT_TRANSLATE_NOOP("Menus", "Forward to the next view"), ("Alt+Right",)),
            WindowAct("bookmarks", QT_TRANSLATE_NOOP("Menus", "Bookmarks …"), ("Ctrl+7",)),
            WindowAct("follow", QT_TRANSLATE_NOOP("Menus", "Follow the selected crew"), ("Ctrl+Shift+F",)),
            WindowAct("view_lock", QT_TRANSLATE_NOOP("Menus", "Lock the view"), ("Ctrl+Shift+L",)),
        ),
        (
            WindowAct("select_box", QT_TRANSLATE_NOOP("Menus", "Select orders in a box"), ("Ctrl+Shift+B",)),
            WindowAct("select_lasso", QT_TRANSLATE_NOOP("Menus", "Select orders with a lasso"), ("Ctrl+Shift+X",)),
            WindowAct("measure_length", QT_TRANSLATE_NOOP("Menus", "Measure a length"), ("F4",)),
            WindowAct("measure_area", QT_TRANSLATE_NOOP("Menus", "Measure an area"), ("Shift+F4",)),
            WindowAct("copy_coordinates", QT_TRANSLATE_NOOP("Menus", "Copy coordinates"), ("Ctrl+Shift+C",)),
            WindowAct("next_coordinates", QT_TRANSLATE_NOOP("Menus", "Next coordinate system")),
        ),
        (
            WindowAct("mark_area", QT_TRANSLATE_NOOP("Menus", "Close or mark an area …"), ("Ctrl+F4",)),
            WindowAct("mark_line", QT_TRANSLATE_NOOP("Menus", "Close or mark a stretch of road …"), ("Ctrl+Shift+F4",)),
            WindowAct("mark_point", QT_TRANSLATE_NOOP("Menus", "Mark a point …")),
            WindowAct("marks", QT_TRANSLATE_NOOP("Menus", "Closures and marks in force"), ("Ctrl+8",)),
        ),
        (WindowAct("layers", QT_TRANSLATE_NOOP("Menus", "Go to the layers"), ("Ctrl+L",)),),
        (WindowAct("base_map", QT_TRANSLATE_NOOP("Menus", "Base map …")),),
    ),
    "layers": (
        (
            WindowAct("layer_orders", QT_TRANSLATE_NOOP("Menus", "Layer: orders")),
            WindowAct("layer_crews", QT_TRANSLATE_NOOP("Menus", "Layer: crews")),
            WindowAct("layer_crew_names", QT_TRANSLATE_NOOP("Menus", "Layer: names of crews")),
            WindowAct("layer_marks", QT_TRANSLATE_NOOP("Menus", "Layer: closures and marks")),
            WindowAct("layer_outages", QT_TRANSLATE_NOOP("Menus", "Layer: areas without power")),
            WindowAct("layer_names", QT_TRANSLATE_NOOP("Menus", "Layer: names of places")),
            WindowAct("layer_feeders", QT_TRANSLATE_NOOP("Menus", "Layer: feeders and transformers")),
            WindowAct("layer_borders", QT_TRANSLATE_NOOP("Menus", "Layer: borders of grids and stations")),
            WindowAct("layer_areas", QT_TRANSLATE_NOOP("Menus", "Layer: borders of transformer areas")),
            WindowAct("layer_roads", QT_TRANSLATE_NOOP("Menus", "Layer: roads")),
            WindowAct("layer_base_map", QT_TRANSLATE_NOOP("Menus", "Layer: base map")),
        ),
    ),
    "view": (
        (
            WindowAct("go_queue", QT_TRANSLATE_NOOP("Menus", "Go to work orders"), ("Ctrl+1",)),
            WindowAct("go_inspector", QT_TRANSLATE_NOOP("Menus", "Go to the order"), ("Ctrl+2",)),
            WindowAct("go_crews", QT_TRANSLATE_NOOP("Menus", "Go to crews"), ("Ctrl+3",)),
            WindowAct("go_map", QT_TRANSLATE_NOOP("Menus", "Go to the map"), ("Ctrl+4",)),
            WindowAct("go_messages", QT_TRANSLATE_NOOP("Menus", "Go to the messages"), ("Ctrl+5",)),
            WindowAct("go_lanes", QT_TRANSLATE_NOOP("Menus", "Go to the time line"), ("Ctrl+6",)),
        ),
        (
            WindowAct("dark", QT_TRANSLATE_NOOP("Menus", "Dark theme")),
            WindowAct("light", QT_TRANSLATE_NOOP("Menus", "Light theme")),
            WindowAct("dark-contrast", QT_TRANSLATE_NOOP("Menus", "Dark, high contrast")),
            WindowAct("light-contrast", QT_TRANSLATE_NOOP("Menus", "Light, high contrast")),
        ),
        (
            # On many keyboards + is = with Shift.
            WindowAct("text_larger", QT_TRANSLATE_NOOP("Menus", "Larger text"), ("Ctrl++", "Ctrl+=")),
            WindowAct("text_smaller", QT_TRANSLATE_NOOP("Menus", "Smaller text"), ("Ctrl+-",)),
            WindowAct("text_usual", QT_TRANSLATE_NOOP("Menus", "Text of the usual size"), ("Ctrl+9",)),
        ),
        (
            WindowAct("mute_15", QT_TRANSLATE_NOOP("Menus", "No sounds for 15 minutes"), ("Ctrl+F9",)),
            WindowAct("mute_30", QT_TRANSLATE_NOOP("Menus", "No sounds for 30 minutes")),
            WindowAct("mute_60", QT_TRANSLATE_NOOP("Menus", "No sounds for an hour")),
            WindowAct("unmute", QT_TRANSLATE_NOOP("Menus", "Sounds on")),
            WindowAct("try_sound", QT_TRANSLATE_NOOP("Menus", "Try the sound")),
        ),
        (
            WindowAct("zh_CN", "简体中文"),
            WindowAct("en", "English"),
        ),
    ),
    "window": (
        (
            WindowAct("new_wall_map", QT_TRANSLATE_NOOP("Menus", "New wall map"), ("Shift+F12",)),
            WindowAct("new_queue", QT_TRANSLATE_NOOP("Menus", "New queue window"), ("Ctrl+Shift+F12",)),
            WindowAct("new_figures", QT_TRANSLATE_NOOP("Menus", "New figures window"), ("F12",)),
        ),
        (
            WindowAct("layouts", QT_TRANSLATE_NOOP("Menus", "Layouts …"), ("Shift+F11",)),
            WindowAct("reset_layout", QT_TRANSLATE_NOOP("Menus", "Layout as shipped")),
            WindowAct("lock_layout", QT_TRANSLATE_NOOP("Menus", "Lock the layout"), ("Ctrl+F11",)),
        ),
    ),
    "help": (
        (
            WindowAct("why", QT_TRANSLATE_NOOP("Menus", "Where this comes from"), ("Shift+F1",)),
            WindowAct("rule_book", QT_TRANSLATE_NOOP("Menus", "Rule book"), ("Ctrl+F1",)),
        ),
        (
            WindowAct("keys", QT_TRANSLATE_NOOP("Menus", "Acts and keys"), ("F1",)),
            WindowAct("tour", QT_TRANSLATE_NOOP("Menus", "Tour of the desk"), ("Ctrl+Shift+F1",)),
        ),
    ),
}
"""Menu → its acts in groups, between which a line stands. Languages are named in their own."""

WITHIN: dict[str, str] = {"notice": "plan", "day": "plan", "layers": "map"}
"""Menu → the one before it in which it stands; all others stand in the menu bar."""

ACT_TEXTS: dict[str, str] = {act.name: act.text for groups in WINDOW_ACTS.values() for group in groups for act in group}
"""Name of an act → what it is called in English."""
