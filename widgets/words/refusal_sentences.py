"""One English sentence for every code that the models raise; the braces name facts of the error."""

from widgets.words.case_refusals import CASE_SENTENCES
from widgets.words.day_refusals import DAY_SENTENCES
from widgets.words.escalation_sentences import ESCALATION_SENTENCES
from widgets.words.handover_refusals import HANDOVER_SENTENCES
from widgets.words.loan_refusals import LOAN_SENTENCES
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.notice_sentences import NOTICE_SENTENCES
from widgets.words.print_sentences import PRINT_SENTENCES
from widgets.words.shift_refusals import SHIFT_SENTENCES

SENTENCES: dict[str, str] = {
    # who may
    "unknown_actor": QT_TRANSLATE_NOOP("Refusal", "Nobody here is called {actor}."),
    "account_disabled": QT_TRANSLATE_NOOP("Refusal", "The account {actor} is disabled."),
    "role_may_not": QT_TRANSLATE_NOOP("Refusal", "“{command}” is not for the role {role}."),
    "not_yours": QT_TRANSLATE_NOOP("Refusal", "“{command}” is limited here: {scope}. This belongs to others."),
    "alarm_of_others": QT_TRANSLATE_NOOP(
        "Refusal", "“{command}”: alarms of this kind ({kind}) are not for the role {role}."
    ),
    "touches_others": QT_TRANSLATE_NOOP(
        "Refusal", "“{command}” would also change order {order}, which belongs to others: the room has to do it."
    ),
    # what is not there, or not any more
    "unknown_order": QT_TRANSLATE_NOOP("Refusal", "There is no order {order}."),
    "unknown_report": QT_TRANSLATE_NOOP("Refusal", "There is no report {report}."),
    "unknown_crew": QT_TRANSLATE_NOOP("Refusal", "There is no crew {crew}."),
    "unknown_account": QT_TRANSLATE_NOOP("Refusal", "There is no account {account}."),
    "unknown_station": QT_TRANSLATE_NOOP("Refusal", "There is no station {station}."),
    "duplicate_id": QT_TRANSLATE_NOOP("Refusal", "{kind} {id} is there twice; nothing was imported."),
    "unknown_stage": QT_TRANSLATE_NOOP("Refusal", "Order {order} has no line {stage}."),
    "unknown_entry": QT_TRANSLATE_NOOP("Refusal", "Entry {revision} is too old to be taken back."),
    "changed_since": QT_TRANSLATE_NOOP(
        "Refusal", "{kind} {id} has changed since you looked: {by}, {at}, “{act}”. Look again."
    ),
    "changed_since.unknown": QT_TRANSLATE_NOOP("Refusal", "{kind} {id} has changed since you looked. Look again."),
    "assigned_already": QT_TRANSLATE_NOOP("Refusal", "{by} was faster: {order} has been with {crew} since {at}."),
    "empty_field": QT_TRANSLATE_NOOP("Refusal", "“{field}” must not be empty."),
    # where an order stands
    "wrong_state": QT_TRANSLATE_NOOP("Refusal", "Order {order} is “{state}”: “{act}” is not possible now."),
    "order_suspended": QT_TRANSLATE_NOOP("Refusal", "Order {order} is suspended: it has to be resumed first."),
    "no_crew": QT_TRANSLATE_NOOP("Refusal", "Order {order} has no crew."),
    "merged_order": QT_TRANSLATE_NOOP("Refusal", "Order {order} is merged into {main}: split it off first."),
    "has_merged_orders": QT_TRANSLATE_NOOP("Refusal", "Other orders are merged into {order}: split them off first."),
    "merge_with_itself": QT_TRANSLATE_NOOP("Refusal", "Order {order} cannot be merged with itself."),
    "merged_already": QT_TRANSLATE_NOOP(
        "Refusal", "{sub} cannot be merged into {main}: one of them is part of a merge already."
    ),
    "main_restored": QT_TRANSLATE_NOOP(
        "Refusal", "{order} cannot be split off any more: its main order {main} is restored."
    ),
    "report_not_open": QT_TRANSLATE_NOOP("Refusal", "Report {report} is “{state}”, no longer open."),
    "report_not_restored": QT_TRANSLATE_NOOP(
        "Refusal", "Report {report} is “{state}”: there is nothing to call back about."
    ),
    "only_report": QT_TRANSLATE_NOOP("Refusal", "{report} is the only report of order {order}."),
    "supervised_already": QT_TRANSLATE_NOOP(
        "Refusal", "Order {order} is “{state}” and cannot be put under supervision now."
    ),
    "not_supervised": QT_TRANSLATE_NOOP("Refusal", "Order {order} is not under supervision."),
    "urged_lately": QT_TRANSLATE_NOOP("Refusal", "{order} was urged at {at}: again from {again} on."),
    # reports and times
    "received_in_future": QT_TRANSLATE_NOOP("Refusal", "The time of receipt, {received_at}, is still to come."),
    "reference_known": QT_TRANSLATE_NOOP("Refusal", "{reference} has been taken already: order {order}."),
    "outside_every_grid": QT_TRANSLATE_NOOP("Refusal", "“{address}” lies outside every service grid."),
    "estimate_in_past": QT_TRANSLATE_NOOP("Refusal", "The estimate, {at}, has passed already."),
    "correction_in_future": QT_TRANSLATE_NOOP("Refusal", "The corrected time, {at}, is still to come."),
    # crews
    "same_crew": QT_TRANSLATE_NOOP("Refusal", "{crew} has order {order} already."),
    "crew_off_duty": QT_TRANSLATE_NOOP("Refusal", "{crew} is off duty."),
    "crew_lacks_skill": QT_TRANSLATE_NOOP("Refusal", "{crew} lacks the skill: {skill}."),
    "crew_needs_override": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} is busy with {orders}: give a reason to send it all the same."
    ),
    "crew_needs_override.break": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} is on a break: give a reason to send it all the same."
    ),
    "crew_needs_override.plan": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} is at the planned outage {plan}: give a reason to send it all the same."
    ),
    "crew_needs_override.declined": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} sent {order} back at {declined_at}: give a reason to give it there again."
    ),
    "crew_holds_orders": QT_TRANSLATE_NOOP("Refusal", "{crew} still holds {orders}: they have to go elsewhere first."),
    "crew_on_plan": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} is at the planned outage {plan} (permit {permit}): its work has to end or rest first."
    ),
    "approval_not_needed": QT_TRANSLATE_NOOP("Refusal", "{crew} may take order {order} without approval."),
    "own_approval": QT_TRANSLATE_NOOP(
        "Refusal", "{approver} cannot both give {order} to {crew} and approve it: that takes two people."
    ),
    # who may operate what
    "operation_not_authorised": QT_TRANSLATE_NOOP(
        "Refusal", "{crew} ({kind}) may not operate: {equipment}. Allowed: {operators}."
    ),
    "operation_not_authorised.overridable": QT_TRANSLATE_NOOP(
        "Refusal",
        "{crew} ({kind}) may not operate: {equipment}. Allowed: {operators}; others if another person approves.",
    ),
    "operation_not_authorised.nobody": QT_TRANSLATE_NOOP(
        "Refusal", "No crew is sent for: {equipment}, except with another person's approval."
    ),
    "attestation_missing": QT_TRANSLATE_NOOP(
        "Refusal", "Before {crew} operates {equipment}, this has to be on record: {need}."
    ),
    "not_attested": QT_TRANSLATE_NOOP("Refusal", "“{need}” is not recorded by itself: it is checked where it arises."),
    "switching_report_missing": QT_TRANSLATE_NOOP(
        "Refusal", "Order {order}: “{kind}” needs its own report to the duty dispatcher first."
    ),
    "double_name_missing": QT_TRANSLATE_NOOP(
        "Refusal", "Order {order}: the report for “{kind}” lacks the equipment's name or number."
    ),
    "wrong_state_for_report": QT_TRANSLATE_NOOP(
        "Refusal", "Order {order} is “{state}”: a report for “{kind}” cannot be made now."
    ),
    "read_back_differs": QT_TRANSLATE_NOOP("Refusal", "Said was “{said}”, read back was “{heard}”."),
    "re_energise_needs_report": QT_TRANSLATE_NOOP(
        "Refusal", "Order {order} was de-energised: power comes back by re-energising, after its own report."
    ),
    # accounts and undo
    "account_exists": QT_TRANSLATE_NOOP("Refusal", "The account {login} exists already."),
    "own_account": QT_TRANSLATE_NOOP("Refusal", "Nobody disables their own account or changes its role."),
    "role_not_given": QT_TRANSLATE_NOOP("Refusal", "No account can have the role {role}."),
    "last_administrator": QT_TRANSLATE_NOOP(
        "Refusal", "{account} is the last administrator: open or enable another one first."
    ),
    "wrong_password": QT_TRANSLATE_NOOP("Refusal", "The present password is not right; it was not changed."),
    "undo_of_another": QT_TRANSLATE_NOOP("Refusal", "This was done by {by}: only they can take it back."),
    "not_undoable": QT_TRANSLATE_NOOP(
        "Refusal", "“{act}” cannot be taken back: it has reached people outside the room."
    ),
    "built_upon": QT_TRANSLATE_NOOP(
        "Refusal", "“{act}” cannot be taken back: {by} has gone on from there at {at} (“{later}”, {id})."
    ),
    "built_upon.unknown": QT_TRANSLATE_NOOP("Refusal", "“{act}” cannot be taken back: {id} has changed since."),
    **DAY_SENTENCES,
    # outage plans
    "unknown_plan": QT_TRANSLATE_NOOP("Refusal", "There is no outage plan {plan}."),
    "plan_rewritten": QT_TRANSLATE_NOOP(
        "Refusal",
        "{by} has written on plan {plan} since you looked, at {at}: {fields}. Yours was not saved; compare the two.",
    ),
    "wrong_plan_state": QT_TRANSLATE_NOOP("Refusal", "Plan {plan} is “{state}”: “{act}” is not possible now."),
    "plan_extension_pending": QT_TRANSLATE_NOOP(
        "Refusal", "An extension of plan {plan} is on its way: it has to be approved or withdrawn first."
    ),
    "end_before_start": QT_TRANSLATE_NOOP(
        "Refusal", "The outage would end at {end}; it has to end after it starts, at {start}."
    ),
    "window_too_long": QT_TRANSLATE_NOOP(
        "Refusal", "From {start} to {end} are {days} days; a plan has {most} at most. Is the date right?"
    ),
    "plan_in_past": QT_TRANSLATE_NOOP(
        "Refusal", "The hours of plan {plan}, {start} to {end}, are not to come any more."
    ),
    "plan_begun": QT_TRANSLATE_NOOP("Refusal", "The approved hours of plan {plan} began at {start}."),
    "plan_hours_over": QT_TRANSLATE_NOOP("Refusal", "The approved hours of plan {plan} were over at {end}."),
    "plan_into_itself": QT_TRANSLATE_NOOP("Refusal", "Plan {plan} cannot be taken into itself."),
    "plans_of_two_stations": QT_TRANSLATE_NOOP(
        "Refusal", "Plans {plan} and {into} are of two stations: only plans of one station are merged."
    ),
    "plan_areas_forgotten": QT_TRANSLATE_NOOP(
        "Refusal", "{into} does not have all areas of plan {plan} yet; missing: {count} ({areas})."
    ),
    "hours_not_later": QT_TRANSLATE_NOOP("Refusal", "Postponed hours start after those of plan {plan}, {start}."),
    "end_not_later": QT_TRANSLATE_NOOP("Refusal", "An extension ends after the approved end of plan {plan}, {end}."),
    "plan_field_empty": QT_TRANSLATE_NOOP("Refusal", "Plan {plan} cannot be filed: “{field}” is empty."),
    "plan_moment_to_come": QT_TRANSLATE_NOOP("Refusal", "“{field}” of plan {plan}, {happened}, is still to come."),
    "too_many_areas": QT_TRANSLATE_NOOP("Refusal", "{count} areas are too many for one plan; {most} fit."),
    "areas_repeated": QT_TRANSLATE_NOOP("Refusal", "Areas are named more than once: {areas}."),
    "unknown_areas": QT_TRANSLATE_NOOP("Refusal", "{count} areas are not on the ground: {areas}."),
    "unknown_feeder": QT_TRANSLATE_NOOP("Refusal", "There is no feeder {feeder}."),
    "areas_off_feeder": QT_TRANSLATE_NOOP("Refusal", "{count} areas do not hang on feeder {feeder}: {areas}."),
    "plan_elsewhere": QT_TRANSLATE_NOOP(
        "Refusal", "No area of the plan belongs to {station}; they belong to {stations}, which has to draft it."
    ),
    "plan_ground_changed": QT_TRANSLATE_NOOP(
        "Refusal", "The ground has changed since the areas of plan {plan} were counted: choose them again."
    ),
    "plan_areas_gone": QT_TRANSLATE_NOOP(
        "Refusal",
        "The ground has {count} of the areas of plan {plan} no more ({areas}): its areas have to be chosen again.",
    ),
    "too_many_steps": QT_TRANSLATE_NOOP("Refusal", "{count} work steps are too many; {most} fit."),
    "unknown_team": QT_TRANSLATE_NOOP("Refusal", "There is no team {team}."),
    "team_of_other_kind": QT_TRANSLATE_NOOP("Refusal", "{team} is a team of another kind: {kind}, not {other}."),
    "unknown_customer": QT_TRANSLATE_NOOP("Refusal", "There is no important customer {customer}."),
    "plan_crew_not_authorised": QT_TRANSLATE_NOOP(
        "Refusal", "{kind} crews may not operate: {equipment}. Allowed: {operators}."
    ),
    "plan_crew_not_authorised.nobody": QT_TRANSLATE_NOOP("Refusal", "No crew of ours works on: {equipment}."),
    "plan_crew_needs_reason": QT_TRANSLATE_NOOP(
        "Refusal", "{kind} crews do not operate {equipment} as a rule, but: {operators}. Say why they do here."
    ),
    "plan_crew_needs_reason.nobody": QT_TRANSLATE_NOOP(
        "Refusal", "No crew of ours works on {equipment} as a rule. Say why one does here."
    ),
    "contact_sheet_missing": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {plan} touches a customer's transformer: it needs the contact sheet with the customer's stamp."
    ),
    "restriction_touches_residents": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {plan} would cut off {residents} residents: a restriction may touch enterprises only."
    ),
    "plan_notice_too_late": QT_TRANSLATE_NOOP(
        "Refusal",
        "Plan {plan} cannot be announced in time any more: “{step}” was due by {latest}."
        " It may start from {earliest} on.",
    ),
    "plan_extension_too_early": QT_TRANSLATE_NOOP(
        "Refusal",
        "Hours that are added to plan {plan} before supply is cut need a notice of their own, and “{step}” was due by"
        " {latest}. Once supply is cut, from {start} on, it may be extended (N-13).",
    ),
    "plan_work_too_late": QT_TRANSLATE_NOOP(
        "Refusal", "The hours of plan {plan} are beyond the limit: “{step}” is due by {latest}."
    ),
    "plan_overlaps": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {other} is approved for {count} of the same areas from {start} to {end}: {areas}."
    ),
    "plan_over_limit": QT_TRANSLATE_NOOP(
        "Refusal",
        "Areas that plan {plan} takes over a limit of repeated outages: {count} ({areas}). {area} would have {outages};"
        " {most} are allowed."
        " Name the reason with the approval; a second approver then has to agree.",
    ),
    "plan_over_limit_unagreed": QT_TRANSLATE_NOOP(
        "Refusal",
        "Areas that plan {plan} takes over a limit of repeated outages: {count} ({areas}). {area} would have {outages};"
        " {most} are allowed."
        " It takes one approver who names the reason and then another who agrees to it, in one round of the chain.",
    ),
    "outages_unread": QT_TRANSLATE_NOOP(
        "Refusal",
        "The outages of record are still being read ({count} so far); without them nobody can say whether a limit is"
        " passed. Try again in a moment.",
    ),
    "notice_is_next": QT_TRANSLATE_NOOP(
        "Refusal", "The chain of plan {plan} has spoken: only the dispatcher's approval of the notice is missing."
    ),
    "link_before_notice": QT_TRANSLATE_NOOP(
        "Refusal", "The notice of plan {plan} has to wait: “{link}” ({roles}) has not approved it yet."
    ),
    "hours_skip_link": QT_TRANSLATE_NOOP(
        "Refusal",
        "The hours of plan {plan} cannot come back: as things are now “{link}” ({roles}) has to approve them, and has"
        " not.",
    ),
    "not_this_link": QT_TRANSLATE_NOOP(
        "Refusal", "Plan {plan} waits for “{link}”: {roles} may speak for it, {role} may not."
    ),
    "own_plan": QT_TRANSLATE_NOOP(
        "Refusal", "{actor} has written plan {plan} or sent it on its way, and cannot approve it."
    ),
    "approved_by_you": QT_TRANSLATE_NOOP(
        "Refusal", "{actor} has approved plan {plan} for “{link}” at {at}: the next approval takes another person."
    ),
    # the database
    "bad_database_url": QT_TRANSLATE_NOOP("Refusal", "“{url}” is no address of a database: sqlite:///FILE is meant."),
    "database_read_only": QT_TRANSLATE_NOOP("Refusal", "The database can be read but not written ({said})."),
    "database_not_reachable": QT_TRANSLATE_NOOP("Refusal", "The database cannot be opened ({said})."),
    "disk_full": QT_TRANSLATE_NOOP("Refusal", "The disk is full; nothing was written."),
    "disk_fault": QT_TRANSLATE_NOOP("Refusal", "The disk does not answer properly ({said})."),
    "database_busy": QT_TRANSLATE_NOOP(
        "Refusal", "The database was busy for too long; nothing was written. Try again."
    ),
    "program_fault": QT_TRANSLATE_NOOP(
        "Refusal", "A fault of the program stopped this; nothing was done. Its report is in the log."
    ),
    "blind": QT_TRANSLATE_NOOP(
        "Refusal", "The database has been out of reach since {since}: nothing was sent, and nothing is kept for later."
    ),
    "not_a_demo_database": QT_TRANSLATE_NOOP(
        "Refusal", "{file} holds something else than a demo: the demo does not overwrite it."
    ),
    "database_damaged": QT_TRANSLATE_NOOP("Refusal", "The database is damaged ({said}). Restore the last backup."),
    "not_a_database": QT_TRANSLATE_NOOP("Refusal", "The file is not a database."),
    "not_a_yike_database": QT_TRANSLATE_NOOP("Refusal", "The database belongs to another program."),
    "database_is_newer": QT_TRANSLATE_NOOP(
        "Refusal", "The database was made by a newer version of this program (schema {revision})."
    ),
    "database_is_other_version": QT_TRANSLATE_NOOP(
        "Refusal",
        "The database has schema {revision}, this program works with {wanted}. Open it with the console once.",
    ),
    "database_in_use": QT_TRANSLATE_NOOP("Refusal", "{file} is in use: close every console first."),
    "target_exists": QT_TRANSLATE_NOOP("Refusal", "{file} exists already and is not overwritten."),
    "no_such_file": QT_TRANSLATE_NOOP("Refusal", "There is no file {file}."),
    "folder_missing": QT_TRANSLATE_NOOP("Refusal", "There is no folder {folder}."),
    "files_exist": QT_TRANSLATE_NOOP("Refusal", "These files are there already: {files}."),
    "file_not_readable": QT_TRANSLATE_NOOP("Refusal", "{file} cannot be read ({said})."),
    "file_not_writable": QT_TRANSLATE_NOOP("Refusal", "{file} cannot be written ({said})."),
    "copy_not_sound": QT_TRANSLATE_NOOP("Refusal", "The copy does not verify (faults: {faults}); it was thrown away."),
    # the base map
    "tile_address_not_http": QT_TRANSLATE_NOOP(
        "Refusal", "The address of a tile server begins with http:// or https://."
    ),
    "tile_address_unknown_mark": QT_TRANSLATE_NOOP(
        "Refusal", "The address has the mark {mark}, which means nothing here."
    ),
    "tile_address_without_place": QT_TRANSLATE_NOOP(
        "Refusal", "The address does not say which tile is meant: it needs the marks for level, column and row."
    ),
    "tile_address_wants_key": QT_TRANSLATE_NOOP("Refusal", "The address has a mark for a key, but there is no key."),
    "tile_file_not_named": QT_TRANSLATE_NOOP("Refusal", "No file is named."),
    "tile_file_missing": QT_TRANSLATE_NOOP("Refusal", "The base map {file} is not there. The map goes on without it."),
    "tile_file_unreadable": QT_TRANSLATE_NOOP(
        "Refusal", "The base map {file} cannot be read ({said}). The map goes on without what is missing."
    ),
    "tile_file_foreign": QT_TRANSLATE_NOOP(
        "Refusal", "{file} is not a file of tiles (MBTiles). The map goes on without a base map."
    ),
    "tile_file_empty": QT_TRANSLATE_NOOP(
        "Refusal", "The base map {file} is empty. The map goes on without a base map."
    ),
    "tile_file_format": QT_TRANSLATE_NOOP(
        "Refusal",
        "The base map {file} holds tiles of the kind “{format}”; only pictures can be shown (PNG, JPEG, WebP)."
        " The map goes on without a base map.",
    ),
    "tile_file_broken_tiles": QT_TRANSLATE_NOOP(
        "Refusal", "Tiles of the base map {file} are broken, such as {tile}. Coarser ones are shown in their place."
    ),
    "tile_cache_not_writable": QT_TRANSLATE_NOOP(
        "Refusal", "Tiles cannot be kept in {file} ({said}). The map goes on without new ones."
    ),
    "tile_server_refuses": QT_TRANSLATE_NOOP(
        "Refusal", "The tile server {host} refuses (status {status}). Is the key right? It is not asked any more."
    ),
    "too_long": QT_TRANSLATE_NOOP("Refusal", "{field}: {length} signs are too many; {most} fit."),
    "unknown_note": QT_TRANSLATE_NOOP("Refusal", "The note that this corrects is not there any more."),
    "corrected_already": QT_TRANSLATE_NOOP(
        "Refusal", "{by} corrected this note at {at}. Correct that correction instead."
    ),
    "attached_already": QT_TRANSLATE_NOOP("Refusal", "This hangs there already: “{title}” ({by}, {at})."),
    "unknown_attachment": QT_TRANSLATE_NOOP("Refusal", "That reference is not on this order any more."),
    "withdrawn_already": QT_TRANSLATE_NOOP("Refusal", "“{title}” is withdrawn already."),
    # closures and marks on the map
    "unknown_mark": QT_TRANSLATE_NOOP("Refusal", "That mark is not on the map any more."),
    "mark_off_ground": QT_TRANSLATE_NOOP("Refusal", "That is outside every service grid: nothing can be marked there."),
    "mark_crosses_itself": QT_TRANSLATE_NOOP(
        "Refusal", "The border crosses itself or holds no ground: nobody can say what lies inside."
    ),
    "mark_too_many_points": QT_TRANSLATE_NOOP("Refusal", "{count} points are too many; {most} fit."),
    "mark_without_shape": QT_TRANSLATE_NOOP("Refusal", "These points make no such figure: {shape}."),
    "closure_at_a_point": QT_TRANSLATE_NOOP("Refusal", "A point closes nothing: draw a line or an area."),
    "mark_end_in_past": QT_TRANSLATE_NOOP("Refusal", "The end, {at}, has passed already."),
    "mark_end_too_far": QT_TRANSLATE_NOOP("Refusal", "The end is too far ahead: {hours} h from now is the most."),
    "unknown_event": QT_TRANSLATE_NOOP("Refusal", "There is no protected event {event}."),
    "event_over": QT_TRANSLATE_NOOP("Refusal", "“{event}” is over or was called off: it stays as it is."),
    "event_in_past": QT_TRANSLATE_NOOP("Refusal", "The event would have ended at {end} already."),
    "event_without_areas": QT_TRANSLATE_NOOP("Refusal", "Name the areas that supply the event."),
    "unknown_alarm": QT_TRANSLATE_NOOP("Refusal", "There is no alarm {alarm} any more."),
    "alarm_raised_anew": QT_TRANSLATE_NOOP(
        "Refusal", "The alarm was raised anew at {at}, a step higher. Look at it again."
    ),
    "too_many_alarms": QT_TRANSLATE_NOOP("Refusal", "{count} alarms at once; at most {most} go together."),
    "shelved_into_past": QT_TRANSLATE_NOOP("Refusal", "{until} is over already. Name a later end."),
    "shelved_too_long": QT_TRANSLATE_NOOP("Refusal", "Nothing is shelved for longer than until {longest}."),
    "mark_over": QT_TRANSLATE_NOOP("Refusal", "“{text}” ended at {at}. Draw it anew if it is still so."),
    "mark_lifted": QT_TRANSLATE_NOOP("Refusal", "“{text}” was lifted already: {by}, {at}."),
    "tile_server_no_pictures": QT_TRANSLATE_NOOP(
        "Refusal", "What the tile server {host} sends are no pictures. It is not asked any more."
    ),
    **PRINT_SENTENCES,
    **NOTICE_SENTENCES,
    **ESCALATION_SENTENCES,
    **LOAN_SENTENCES,
    **CASE_SENTENCES,
    **SHIFT_SENTENCES,
    **HANDOVER_SENTENCES,
    # areas of responsibility
    "station_held": QT_TRANSLATE_NOOP(
        "Refusal", "{by} has held {station} since {at}. Ask for it to be handed over, or the shift leader takes it."
    ),
    "station_not_held": QT_TRANSLATE_NOOP("Refusal", "You do not hold {station}."),
    "cannot_hold": QT_TRANSLATE_NOOP(
        "Refusal",
        "{account} ({role}) cannot hold {station}: dispatchers, shift leaders and the chief of the station can, with "
        "an account in use.",
    ),
    "no_stations": QT_TRANSLATE_NOOP("Refusal", "Name the stations."),
    "too_many_stations": QT_TRANSLATE_NOOP("Refusal", "{count} stations are too many at once: {most} at most."),
    "zone_name_taken": QT_TRANSLATE_NOOP("Refusal", "There is a zone “{name}” already."),
    "unknown_zone": QT_TRANSLATE_NOOP("Refusal", "There is no such zone any more."),
}
