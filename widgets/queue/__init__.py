"""The queue of open work orders, sorted by what breaches next."""
