"""What is true: entities, life cycles, commands, decisions, rules, the picture, the territory and the store."""
