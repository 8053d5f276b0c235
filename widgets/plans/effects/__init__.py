"""What a plan would do: counts of repeated outages before and after, and what could be done instead."""
