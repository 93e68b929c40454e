"""Texts: scraped and plain ones, Markdown and its front matter."""
