"""What is seen: Qt widgets that read a picture, ask by commands and point by ids. They know models, nobody else."""
