"""Articles in, audio editions out."""

import os

try:
    from presscast._version import version
except ImportError:  # never built
    version = "0+unknown"

__version__ = version

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: its threads spin on cores that others need
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # before onnxruntime: from 1.32 it tells its makers of each run
