"""The ground under orders and crews: prepared once, drawn by a thread of its own, shown as one picture."""
