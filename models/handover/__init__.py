"""The handover: what a shift passes on, as a value that follows from picture, clock and rules."""
