"""Who could do it and how soon: positions, travel and the ranking of crews."""
