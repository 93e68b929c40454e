"""The page to read along with, the page over all of them, and what machines are told in them."""
