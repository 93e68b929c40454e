"""Files to findings: what was made, measured against its own track."""
