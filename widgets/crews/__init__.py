"""The crew board: who could be sent, who is on what, and how old each position is."""
