"""The book of lent crews: its page, and the form that lends."""
