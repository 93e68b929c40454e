"""Editions as books: EPUB with media overlays, DAISY, and several bound as one."""
