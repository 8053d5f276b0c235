"""What is an alarm now: causes, computed from the picture, the rules and a moment; and when to look again."""
