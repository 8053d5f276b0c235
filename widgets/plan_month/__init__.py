"""The chief's desk: a month of outage plans as a calendar, what waits, and what the grids feel in customer-hours."""
