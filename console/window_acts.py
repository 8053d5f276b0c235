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
        (
            WindowAct("print", QT_TRANSLATE_NOOP("Menus", "Print …"), ("Ctrl+P",), of_plan=True),
            WindowAct("print_ticket", QT_TRANSLATE_NOOP("Menus", "Print the operation ticket …"), of_plan=True),
            WindowAct("print_run", QT_TRANSLATE_NOOP("Menus", "Print the crew's run sheet …")),
        ),
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
            WindowAct("import_plans", QT_TRANSLATE_NOOP("Menus", "Import outage plans …")),
            WindowAct(
                "plan_on_map", QT_TRANSLATE_NOOP("Menus", "Show the plan on the map"), ("Ctrl+Shift+F5",), of_plan=True
            ),
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
            WindowAct("plan_move", QT_TRANSLATE_NOOP("Menus", "Move the plan to other hours …"), of_plan=True),
            WindowAct("plan_merge", QT_TRANSLATE_NOOP("Menus", "Merge the plan with another …"), of_plan=True),
            WindowAct("plan_cancel", QT_TRANSLATE_NOOP("Menus", "Cancel the plan …"), of_plan=True),
        ),
    ),
    "events": (
        (
            WindowAct("protected_events", QT_TRANSLATE_NOOP("Menus", "Protected events …"), ("Ctrl+F3",)),
            WindowAct("event_new", QT_TRANSLATE_NOOP("Menus", "Enter a protected event …")),
            WindowAct("event_change", QT_TRANSLATE_NOOP("Menus", "Change the protected event …")),
            WindowAct("event_call_off", QT_TRANSLATE_NOOP("Menus", "Call off the protection …")),
        ),
    ),
    "month": (
        (
            WindowAct("month", QT_TRANSLATE_NOOP("Menus", "Outage plans by month"), ("Ctrl+F10",)),
            WindowAct("month_today", QT_TRANSLATE_NOOP("Menus", "Month: go to today")),
            WindowAct("month_jump", QT_TRANSLATE_NOOP("Menus", "Month: go to a date …")),
            WindowAct("month_map", QT_TRANSLATE_NOOP("Menus", "Month: show on the map")),
            WindowAct("month_table", QT_TRANSLATE_NOOP("Menus", "Month: save as a table …")),
            WindowAct("month_print", QT_TRANSLATE_NOOP("Menus", "Month: print …")),
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
            WindowAct("notice_remove", QT_TRANSLATE_NOOP("Menus", "Remove a recipient"), of_plan=True),
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
    ),
    "steps": (
        (
            WindowAct("day_open", QT_TRANSLATE_NOOP("Menus", "Open the ticket …"), of_plan=True),
            WindowAct("day_report_stop", QT_TRANSLATE_NOOP("Menus", "Report before de-energising …"), of_plan=True),
            WindowAct("day_stop", QT_TRANSLATE_NOOP("Menus", "Actual stop …"), of_plan=True),
            WindowAct("day_earth", QT_TRANSLATE_NOOP("Menus", "Fit an earth wire …"), of_plan=True),
            WindowAct("day_permit", QT_TRANSLATE_NOOP("Menus", "Permit the work …"), of_plan=True),
            WindowAct("day_interrupt", QT_TRANSLATE_NOOP("Menus", "Interrupt the work …"), of_plan=True),
            WindowAct("day_resume", QT_TRANSLATE_NOOP("Menus", "Resume the work …"), of_plan=True),
            WindowAct("day_hand_over", QT_TRANSLATE_NOOP("Menus", "Hand over to another crew …"), of_plan=True),
            WindowAct("day_end", QT_TRANSLATE_NOOP("Menus", "Report the end of work …"), of_plan=True),
            WindowAct("day_unearth", QT_TRANSLATE_NOOP("Menus", "Remove earth wires …"), of_plan=True),
            WindowAct("day_report_part", QT_TRANSLATE_NOOP("Menus", "Report before a part comes back …"), of_plan=True),
            WindowAct("day_part", QT_TRANSLATE_NOOP("Menus", "Return of a part …"), of_plan=True),
            WindowAct("day_report_power", QT_TRANSLATE_NOOP("Menus", "Report before re-energising …"), of_plan=True),
            WindowAct("day_power", QT_TRANSLATE_NOOP("Menus", "Actual return of power …"), of_plan=True),
            WindowAct("day_close", QT_TRANSLATE_NOOP("Menus", "Close the permit …"), of_plan=True),
            WindowAct("day_cancel", QT_TRANSLATE_NOOP("Menus", "Call off for the day …"), of_plan=True),
            WindowAct("day_correct", QT_TRANSLATE_NOOP("Menus", "Correct a time of the day …"), of_plan=True),
        ),
    ),
    "crew": (
        (
            WindowAct("loans", QT_TRANSLATE_NOOP("Menus", "Book of lent crews"), ("Ctrl+F6",)),
            WindowAct("lend_crew", QT_TRANSLATE_NOOP("Menus", "Lend the crew …"), ("Ctrl+Shift+F6",)),
            WindowAct("loan_extend", QT_TRANSLATE_NOOP("Menus", "Extend the loan …")),
            WindowAct("loan_return", QT_TRANSLATE_NOOP("Menus", "Return the crew …")),
            WindowAct("loan_on_map", QT_TRANSLATE_NOOP("Menus", "Show the lent crew on the map")),
        ),
    ),
    "case": (
        (
            WindowAct("cases", QT_TRANSLATE_NOOP("Menus", "Service cases"), ("Ctrl+Shift+F10",)),
            WindowAct("new_case", QT_TRANSLATE_NOOP("Menus", "New case …"), ("Shift+F8",)),
            WindowAct("order_cases", QT_TRANSLATE_NOOP("Menus", "Cases of this order")),
        ),
        (
            WindowAct("case_reply", QT_TRANSLATE_NOOP("Menus", "Reply to the case")),
            WindowAct("case_contact", QT_TRANSLATE_NOOP("Menus", "Record a contact …")),
            WindowAct("case_link", QT_TRANSLATE_NOOP("Menus", "Link the case to an order or a plan …")),
            WindowAct("case_unlink", QT_TRANSLATE_NOOP("Menus", "Take a link off the case …")),
            WindowAct("case_facts", QT_TRANSLATE_NOOP("Menus", "Correct the facts of the case …")),
            WindowAct("case_map", QT_TRANSLATE_NOOP("Menus", "Show the case on the map")),
        ),
        (
            WindowAct("case_send", QT_TRANSLATE_NOOP("Menus", "Record the reply as sent …")),
            WindowAct("case_review", QT_TRANSLATE_NOOP("Menus", "Review the case and pass it on …")),
            WindowAct("case_supervise", QT_TRANSLATE_NOOP("Menus", "Supervise the case …")),
            WindowAct("case_end_supervision", QT_TRANSLATE_NOOP("Menus", "End the supervision of the case")),
            WindowAct("case_hand", QT_TRANSLATE_NOOP("Menus", "Hand the case over …")),
            WindowAct("case_circulate", QT_TRANSLATE_NOOP("Menus", "Circulate the result …")),
            WindowAct("case_close", QT_TRANSLATE_NOOP("Menus", "Close the case …")),
            WindowAct("case_reopen", QT_TRANSLATE_NOOP("Menus", "Reopen the case …")),
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
            WindowAct("seat_mine", QT_TRANSLATE_NOOP("Menus", "Queue: my stations")),
            WindowAct("seat_all", QT_TRANSLATE_NOOP("Menus", "Queue: all stations")),
            WindowAct("seat_unheld", QT_TRANSLATE_NOOP("Menus", "Queue: stations nobody holds")),
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
    "jobs": (
        (
            WindowAct("jobs", QT_TRANSLATE_NOOP("Menus", "Jobs across stations"), ("Ctrl+Shift+F3",)),
            WindowAct("job_escalate", QT_TRANSLATE_NOOP("Menus", "Escalate the selected orders …"), ("Ctrl+Shift+F8",)),
            WindowAct("job_dismiss", QT_TRANSLATE_NOOP("Menus", "Job: dismiss the proposal …")),
        ),
        (
            WindowAct("job_accept", QT_TRANSLATE_NOOP("Menus", "Job: accept …"), ("Ctrl+Shift+F9",)),
            WindowAct("job_decline", QT_TRANSLATE_NOOP("Menus", "Job: decline …")),
            WindowAct("job_further", QT_TRANSLATE_NOOP("Menus", "Job: escalate further …")),
            WindowAct("job_take_back", QT_TRANSLATE_NOOP("Menus", "Job: take the escalation back …")),
        ),
        (
            WindowAct("job_add", QT_TRANSLATE_NOOP("Menus", "Job: add the selected orders …")),
            WindowAct("job_part", QT_TRANSLATE_NOOP("Menus", "Job: assign a part …")),
            WindowAct("job_part_remove", QT_TRANSLATE_NOOP("Menus", "Job: remove a part …")),
            WindowAct("job_commander", QT_TRANSLATE_NOOP("Menus", "Job: name the commander …")),
            WindowAct("job_estimate", QT_TRANSLATE_NOOP("Menus", "Job: set the joint estimate …")),
            WindowAct("job_lend", QT_TRANSLATE_NOOP("Menus", "Job: lend a crew …")),
            WindowAct("job_close", QT_TRANSLATE_NOOP("Menus", "Job: close …")),
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
        (WindowAct("layers", QT_TRANSLATE_NOOP("Menus", "Go to the layers"), ("Ctrl+L",)),),
        (WindowAct("base_map", QT_TRANSLATE_NOOP("Menus", "Base map …")),),
    ),
    "tools": (
        (
            WindowAct("select_box", QT_TRANSLATE_NOOP("Menus", "Select orders in a box"), ("Ctrl+Shift+B",)),
            WindowAct("select_lasso", QT_TRANSLATE_NOOP("Menus", "Select orders with a lasso"), ("Ctrl+Shift+X",)),
            WindowAct("measure_length", QT_TRANSLATE_NOOP("Menus", "Measure a length"), ("F4",)),
            WindowAct("measure_area", QT_TRANSLATE_NOOP("Menus", "Measure an area"), ("Shift+F4",)),
            WindowAct("copy_coordinates", QT_TRANSLATE_NOOP("Menus", "Copy coordinates"), ("Ctrl+Shift+C",)),
            WindowAct("next_coordinates", QT_TRANSLATE_NOOP("Menus", "Next coordinate system")),
        ),
        (
            WindowAct("pick_point", QT_TRANSLATE_NOOP("Menus", "Areas of the plan: one by one")),
            WindowAct("pick_box", QT_TRANSLATE_NOOP("Menus", "Areas of the plan: in a box")),
            WindowAct("pick_lasso", QT_TRANSLATE_NOOP("Menus", "Areas of the plan: with a lasso")),
            WindowAct("pick_section", QT_TRANSLATE_NOOP("Menus", "Areas of the plan: from a spot of a line on")),
        ),
    ),
    "marks": (
        (
            WindowAct("mark_area", QT_TRANSLATE_NOOP("Menus", "Close or mark an area …"), ("Ctrl+F4",)),
            WindowAct("mark_line", QT_TRANSLATE_NOOP("Menus", "Close or mark a stretch of road …"), ("Ctrl+Shift+F4",)),
            WindowAct("mark_point", QT_TRANSLATE_NOOP("Menus", "Mark a point …")),
            WindowAct("marks", QT_TRANSLATE_NOOP("Menus", "Closures and marks in force"), ("Ctrl+8",)),
        ),
    ),
    "layers": (
        (
            WindowAct("layer_orders", QT_TRANSLATE_NOOP("Menus", "Layer: orders")),
            WindowAct("dim_others", QT_TRANSLATE_NOOP("Menus", "Dim orders of other stations")),
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
            WindowAct("holdings", QT_TRANSLATE_NOOP("Menus", "Who holds what"), ("Ctrl+Shift+F11",)),
            WindowAct("take_unheld", QT_TRANSLATE_NOOP("Menus", "Take what nobody holds")),
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
            WindowAct("zh_CN", "简体中文"),
            WindowAct("en", "English"),
        ),
    ),
    "alarm": (
        (
            WindowAct("alarms", QT_TRANSLATE_NOOP("Menus", "Alarms"), ("Ctrl+F2",)),
            WindowAct("next_alarm", QT_TRANSLATE_NOOP("Menus", "Next alarm that waits"), ("Shift+F2",)),
            WindowAct("acknowledge_alarm", QT_TRANSLATE_NOOP("Menus", "Acknowledge the alarm in the message bar")),
            WindowAct("shelve_alarm", QT_TRANSLATE_NOOP("Menus", "Shelve the alarm in the message bar …")),
            WindowAct("unshelve_alarm", QT_TRANSLATE_NOOP("Menus", "Unshelve the chosen alarm")),
            WindowAct("silence_alarms", QT_TRANSLATE_NOOP("Menus", "Silence the alarms that wait"), ("Ctrl+Shift+F2",)),
        ),
    ),
    "shift": (
        (
            WindowAct("shift", QT_TRANSLATE_NOOP("Menus", "Shift and log"), ("Ctrl+W",)),
            WindowAct("write_remark", QT_TRANSLATE_NOOP("Menus", "Remark in the log …"), ("Ctrl+Shift+Z",)),
            WindowAct("superior_order", QT_TRANSLATE_NOOP("Menus", "Superior's order …")),
            WindowAct("correct_remark", QT_TRANSLATE_NOOP("Menus", "Correct a remark …")),
            WindowAct("settle_remark", QT_TRANSLATE_NOOP("Menus", "Settle an order or a pin …")),
        ),
        (
            WindowAct("go_on_duty", QT_TRANSLATE_NOOP("Menus", "On duty")),
            WindowAct("go_off_duty", QT_TRANSLATE_NOOP("Menus", "Off duty from the shift")),
            WindowAct("open_shift", QT_TRANSLATE_NOOP("Menus", "Open the first shift")),
        ),
        (
            WindowAct("duty_change", QT_TRANSLATE_NOOP("Menus", "Rota: give the duty to …")),
            WindowAct("duty_swap", QT_TRANSLATE_NOOP("Menus", "Rota: swap two duties …")),
            WindowAct("duty_drop", QT_TRANSLATE_NOOP("Menus", "Rota: drop the duty …")),
            WindowAct("import_rota", QT_TRANSLATE_NOOP("Menus", "Import a rota …")),
        ),
    ),
    "handover": (
        (
            WindowAct("handover", QT_TRANSLATE_NOOP("Menus", "Shift handover"), ("Ctrl+O",)),
            WindowAct("handover_past", QT_TRANSLATE_NOOP("Menus", "Handover: past ones")),
            WindowAct("handover_print", QT_TRANSLATE_NOOP("Menus", "Handover: print …")),
        ),
        (
            WindowAct("handover_prepare", QT_TRANSLATE_NOOP("Menus", "Handover: prepare …")),
            WindowAct("handover_tick", QT_TRANSLATE_NOOP("Menus", "Handover: section understood")),
            WindowAct("handover_untick", QT_TRANSLATE_NOOP("Menus", "Handover: take the tick back")),
            WindowAct("handover_ask", QT_TRANSLATE_NOOP("Menus", "Handover: ask back …")),
            WindowAct("handover_answer", QT_TRANSLATE_NOOP("Menus", "Handover: answer …")),
            WindowAct("handover_sign", QT_TRANSLATE_NOOP("Menus", "Handover: sign …")),
        ),
        (
            WindowAct("handover_take_back", QT_TRANSLATE_NOOP("Menus", "Handover: take the signature back …")),
            WindowAct("handover_withdraw", QT_TRANSLATE_NOOP("Menus", "Handover: withdraw …")),
            WindowAct("handover_take_room", QT_TRANSLATE_NOOP("Menus", "Handover: take the room …")),
        ),
    ),
    "sounds": (
        (
            WindowAct("mute_15", QT_TRANSLATE_NOOP("Menus", "No sounds for 15 minutes"), ("Ctrl+F9",)),
            WindowAct("mute_30", QT_TRANSLATE_NOOP("Menus", "No sounds for 30 minutes")),
            WindowAct("mute_60", QT_TRANSLATE_NOOP("Menus", "No sounds for an hour")),
            WindowAct("unmute", QT_TRANSLATE_NOOP("Menus", "Sounds on")),
            WindowAct("try_sound", QT_TRANSLATE_NOOP("Menus", "Try the sound")),
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

WITHIN: dict[str, str] = {
    "events": "plan",
    "month": "plan",
    "notice": "plan",
    "day": "plan",
    "steps": "day",
    "tools": "map",
    "marks": "map",
    "layers": "map",
    "alarm": "view",
    "handover": "crew",
    "sounds": "view",
    "shift": "crew",
    "jobs": "queue",
}
"""Menu → the one before it in which it stands; all others stand in the menu bar."""

ACT_TEXTS: dict[str, str] = {act.name: act.text for groups in WINDOW_ACTS.values() for group in groups for act in group}
"""Name of an act → what it is called in English."""
