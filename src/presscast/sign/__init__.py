"""Content credentials: what a publisher signs of an edition, and how anyone verifies it (C2PA, c2pa.org)."""
