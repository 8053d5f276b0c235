"""The one list of alarms: what needs a person, folded, with what to do."""
