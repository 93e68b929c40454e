"""What stands in DIR: whose folder is whose, what is in it, and how files come there."""
