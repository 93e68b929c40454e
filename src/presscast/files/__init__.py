"""Files and folders: what they are called in DIR, how they come there whole, and who may touch them."""
