"""Names of the window's acts about lent crews."""

EXTEND, RETURN, ON_MAP, LEND = "loan_extend", "loan_return", "loan_on_map", "lend_crew"
