"""The handover in words: what page and paper both show, told in one place."""
