"""Turn a Script into Clips: engines, their workers and the store."""
