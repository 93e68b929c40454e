"""Makes, settings in hand: one article, many, single texts, and the programme made of them."""
