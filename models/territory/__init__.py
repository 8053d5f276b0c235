"""The ground: shapes and attributes in arrays, beside the picture, because they change by import only."""
