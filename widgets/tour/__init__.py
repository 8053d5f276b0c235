"""The tour of the desk: an offer, a card for each place, and a ring around it."""
