"""The shift: who is on duty, the rota, the log."""
