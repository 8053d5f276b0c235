"""Outage plans on the screen."""
