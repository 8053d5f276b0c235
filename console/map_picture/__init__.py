"""Map pictures for paper: asked for, drawn beside the work, written as one whole file or not at all."""
