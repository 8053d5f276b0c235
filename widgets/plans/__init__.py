"""Outage plans on the screen: the page with their list and the sheet of one, and the form that writes them."""
