"""Script to Clips: engines, their workers and the store."""
