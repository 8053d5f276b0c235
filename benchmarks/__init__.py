"""Speed, measured: `python benchmarks/console.py`. What was seen stands in docs/performance.md."""
