"""The words presscast adds to page and site: one table a language, which a native speaker can mend alone."""
