"""The parts of the form that drafts a plan."""
