"""Paper before it is printed: its pages, the printer, and what is wrong with either."""
