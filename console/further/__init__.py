"""Windows besides the main one: wall maps, further queues, figures, outage plans, their month, notices, the day."""
