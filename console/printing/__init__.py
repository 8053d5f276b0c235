"""Paper: pages set from templates, as PDF and as pictures for a preview."""
