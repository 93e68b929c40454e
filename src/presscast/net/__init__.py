"""Addresses, and what they answer: within a size and a time, and from no machine that was not meant."""
