"""Where the windows stand and how their parts are arranged: kept per account and set of monitors."""
