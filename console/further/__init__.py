"""Windows besides the main one: wall maps, further queues, figures, outage plans, outages of the day."""
