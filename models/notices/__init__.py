"""Notices of outages: what the public is told, who has to be told, and the documents that go out."""
