"""Languages that are said by one engine of rules, each from a folder of its own:
words.toml and, where needed, grammar.py."""
