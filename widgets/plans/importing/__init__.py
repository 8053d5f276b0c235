"""Tables of outage plans from a file: what was found in them, before anything is drafted."""
