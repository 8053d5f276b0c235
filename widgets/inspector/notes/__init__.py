"""What is written on the order that the inspector shows, and the field to write more."""
