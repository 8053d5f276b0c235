"""The page of notices: which plans need one, how it will be read, where it went, who was told."""
