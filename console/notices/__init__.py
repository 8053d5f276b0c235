"""The seat's part in notices of outages: composing on a worker, documents in a folder, the calendar that follows."""
