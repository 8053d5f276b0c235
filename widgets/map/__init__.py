"""The map: the ground drawn once into a plate, orders and crews live above it, and the hand that works on both."""
