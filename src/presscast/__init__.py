"""Articles in, audio editions out."""

__version__ = "0.1.0"
