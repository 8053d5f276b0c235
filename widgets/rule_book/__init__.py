"""The rule book on screen: where a figure comes from, every rule and number, versions, what another book changes."""
