"""What is true: frozen, slotted values. `version` counts changes and is no part of equality, so that undo
can compare values."""
