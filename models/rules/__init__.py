"""The rules of the trade, by their ids in the rule book: pure functions over entities."""
