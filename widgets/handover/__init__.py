"""The page of the handover: what is handed over, ticked, asked, signed."""
