"""What ships beside the code: rule books, translations, icons, fonts; read through `importlib.resources`."""
