"""How written forms are said: named, ordered rules, text to text."""
