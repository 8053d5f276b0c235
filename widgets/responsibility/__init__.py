"""Who holds what: the stations of the room, their holders, and the acts that move them."""
