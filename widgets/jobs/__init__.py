"""Jobs across stations: what is proposed, what was asked of whom, and the joined page of one job."""
