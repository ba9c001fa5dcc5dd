"""A throw-away authority, and a relay that puts TLS before servers that have none."""

from __future__ import annotations

import contextlib
import datetime
import ipaddress
import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = datetime.timedelta(days=1)
# PostgreSQL's frontend/backend protocol: a client asks for TLS with eight bytes and is answered with one letter.
SSL_REQUEST = struct.pack(">II", 8, 80877103)
GSS_REQUEST = struct.pack(">II", 8, 80877104)


class Authority:
    """An authority that ends with the test; it issues certificates of a minute's work."""

    def __init__(self, folder: Path, name: str = "a throw-away authority") -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.path = folder / f"{name.replace(' ', '-')}.pem"
        own = self._begun(self._name, self._key.public_key(), 10)
        own = own.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        own = own.add_extension(
            x509.SubjectKeyIdentifier.from_public_key(self._key.public_key()), critical=False
        )
        own = own.add_extension(
            x509.KeyUsage(*[at in (5, 6) for at in range(9)]),  # certificates and lists of revoked ones
            critical=True,
        )
        signed = own.sign(self._key, hashes.SHA256())
        self.path.write_bytes(signed.public_bytes(serialization.Encoding.PEM))

    def _begun(self, name: x509.Name, key: ec.EllipticCurvePublicKey, days: int) -> x509.CertificateBuilder:
        now = datetime.datetime.now(datetime.timezone.utc)
        builder = x509.CertificateBuilder().subject_name(name).issuer_name(self._name).public_key(key)
        builder = builder.serial_number(x509.random_serial_number())
        return builder.not_valid_before(now - 3 * DAY).not_valid_after(now + days * DAY)

    def server(self, host: str, *, days: int = 1) -> ssl.SSLContext:
        """Return what a server of that name presents; ``days`` below zero: it has run out."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        own: x509.GeneralName
        try:
            own = x509.IPAddress(ipaddress.ip_address(host))
        except ValueError:
            own = x509.DNSName(host)
        issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key())
        builder = self._begun(name, key.public_key(), days)
        builder = builder.add_extension(x509.SubjectAlternativeName([own]), critical=False)
        signed = builder.add_extension(issuer, critical=False).sign(self._key, hashes.SHA256())
        path = self._folder / f"{x509.random_serial_number()}.pem"
        path.write_bytes(
            signed.public_bytes(serialization.Encoding.PEM)
            + key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


class Relay:
    """Listens on loopback, speaks TLS to who connects and passes all on to a server in clear.

    Args:
        target: host and port, or the path of a socket.
        context: of TLS; ``None`` for a way that is not encrypted.
        asks: whether the client first asks for TLS, as those of PostgreSQL do.
        refuses: whether the answer to that is no.
    """

    def __init__(
        self,
        target: tuple[str, int] | str,
        context: ssl.SSLContext | None,
        *,
        asks: bool = False,
        refuses: bool = False,
    ) -> None:
        self._target, self._context, self._asks, self._refuses = target, context, asks, refuses
        self.before = b""
        """What clients have sent in clear on the outer side: before TLS, or all where there is none."""
        self.inside = 0
        """Bytes that have come through TLS."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = [self._listener]
        self._threads: list[threading.Thread] = []

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    def __enter__(self) -> Relay:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for thread in self._threads:
            thread.join(10)

    def _start(self, work: object, *values: object) -> None:
        thread = threading.Thread(target=work, args=values, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                self._open.append(client)
                self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError, ssl.SSLError):
            try:
                outer = self._wrapped(client)
                inner = self._connected()
                self._open += [outer, inner]
                self._start(self._pass_on, inner, outer, False)
                self._pass_on(outer, inner, True)
            finally:
                client.close()

    def _wrapped(self, client: socket.socket) -> socket.socket:
        while self._asks:
            asked = client.recv(8)
            self.before += asked
            if asked == SSL_REQUEST:
                client.sendall(b"N" if self._refuses else b"S")
                break
            if asked != GSS_REQUEST:
                raise OSError("it did not ask for TLS")
            client.sendall(b"N")
        if self._refuses or self._context is None:
            return client
        # What the client says in clear after its request would be read by TLS as a broken handshake.
        return self._context.wrap_socket(client, server_side=True)

    def _connected(self) -> socket.socket:
        if isinstance(self._target, tuple):
            return socket.create_connection(self._target)
        inner = socket.socket(socket.AF_UNIX)
        inner.connect(self._target)
        return inner

    def _pass_on(self, source: socket.socket, target: socket.socket, from_client: bool) -> None:
        with contextlib.suppress(OSError, ssl.SSLError):
            while data := source.recv(65536):
                if from_client:
                    self._count(source, data)
                target.sendall(data)
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _count(self, source: socket.socket, data: bytes) -> None:
        if isinstance(source, ssl.SSLSocket):
            self.inside += len(data)
        else:
            self.before += data


@contextlib.contextmanager
def wire(port: int) -> Iterator[tuple[int, bytearray]]:
    """Stand before a relay and record every byte that clients send it; give the port and the record."""
    record = bytearray()

    class Tap(Relay):
        def _count(self, source: socket.socket, data: bytes) -> None:
            record.extend(data)

    with Tap(("127.0.0.1", port), None) as tap:
        yield tap.port, record
