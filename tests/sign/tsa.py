"""A time-stamp authority on this machine (RFC 3161): openssl answers, by a certificate made for it alone."""

from __future__ import annotations

import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SETTINGS = """
[tsa]
default_tsa = authority
[authority]
dir = {folder}
serial = $dir/serial
signer_cert = $dir/own.pem
certs = $dir/above.pem
signer_key = $dir/own.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
[above]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[own]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[req]
distinguished_name = name
[name]
"""


def openssl(*arguments: object) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


def authority(folder: Path) -> Callable[[bytes], bytes]:
    """Found an authority in `folder`; return what answers a query."""
    settings = folder / "tsa.cnf"
    settings.write_text(SETTINGS.format(folder=folder))
    (folder / "serial").write_text("01\n")
    for name, subject, by in (
        ("above", "/O=Trials/CN=Clocks", ()),
        ("own", "/O=Trials/CN=Clock of the harbour", ("above",)),
    ):
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", folder / f"{name}.key")
        signer = ("-CA", folder / "above.pem", "-CAkey", folder / "above.key") if by else ()
        names = ("-subj", subject, "-extensions", name, "-days", "30", "-config", settings)
        openssl("req", "-x509", "-new", "-key", folder / f"{name}.key", "-out", folder / f"{name}.pem", *names, *signer)

    def answer(query: bytes) -> bytes:
        (folder / "query").write_bytes(query)
        openssl("ts", "-reply", "-config", settings, "-queryfile", folder / "query", "-out", folder / "reply")
        return (folder / "reply").read_bytes()

    return answer


@contextmanager
def serving(answer: Callable[[bytes], bytes], status: int = 200) -> Iterator[str]:
    """Serve `answer`; give the service's address."""
    one = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            with one:
                data = answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
