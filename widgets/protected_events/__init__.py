"""Events that supply is protected for: their list, and the form that enters and changes them."""
