"""What the map shows, drawn for paper: another palette, a finer grain, and a frame that says what it is."""
