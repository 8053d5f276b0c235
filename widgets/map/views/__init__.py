"""Which piece of ground the map shows, and who may change that."""
