"""The day of an outage: what was announced against what happens, the steps that are owed, and the ledger."""
