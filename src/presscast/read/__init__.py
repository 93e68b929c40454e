"""Bytes to Article: one reader a file."""
