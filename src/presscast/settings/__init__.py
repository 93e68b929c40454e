"""What the user wrote down, as frozen values: presscast.toml, voices/NAME.toml, and the flags over them."""
