"""The command line: verbs, orders and crews in a line of text, read as acts, told in words, done by Enter."""
