"""Who may log in: the administrator's list of accounts, and everybody's own password."""
