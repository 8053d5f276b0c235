"""What runs: composition, the desk, feeds, the scheduler, the command line. The only package that knows everybody."""
