"""Clips to Edition: arrange, mix, master, encode."""
