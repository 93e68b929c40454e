"""What tests of publishing share: a store of objects on this machine."""

from __future__ import annotations

import pytest


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch):
    """Return a client of an S3 server that s3:// leads to, with the bucket `press`."""
    import boto3
    import httpx
    import s3fs
    from moto.server import ThreadedMotoServer

    names = {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "AWS_DEFAULT_REGION": "us-east-1"}
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        httpx.post(
            f"http://{host}:{port}/moto-api/reset"
        ).raise_for_status()  # all servers of a process share what they hold
        for name, value in {**names, "AWS_ENDPOINT_URL": f"http://{host}:{port}"}.items():
            monkeypatch.setenv(name, value)
        s3fs.S3FileSystem.clear_instance_cache()  # they know the server of the test before
        client = boto3.client("s3")
        client.create_bucket(Bucket="press")
        yield client
    finally:
        server.stop()
