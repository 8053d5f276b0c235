"""Service cases as they are seen: list, sheet, reply and forms."""
