"""Web pages: the tree walked, the story found in it, and the facts that it states."""
