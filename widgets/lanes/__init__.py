"""The time line: crews as lanes, their jobs and their duty as bars."""
