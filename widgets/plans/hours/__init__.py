"""When a plan is best carried out, and what stands beside it on a time line (N-8)."""
