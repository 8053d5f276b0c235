"""Rule books, one TOML file per version: the numbers of the trade with their sources."""
