"""What is true of any writing: its language, its characters, its dates, and the marks set in it."""
