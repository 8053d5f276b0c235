"""The tour of the desk: which places it has, where they are, and how one goes through them."""
