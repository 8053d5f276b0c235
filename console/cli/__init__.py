"""The command line: the console itself, and what is done without a window."""
