"""Articles in, audio editions out."""

import os

__version__ = "0.1.0"

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: its threads spin on cores that others need
