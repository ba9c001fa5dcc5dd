"""The HTTP server: reads requests, asks for an answer, sends it in the pieces it is told to."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol
from urllib.parse import parse_qsl, unquote, urlsplit

from privkit.testing._wire._request import WireRequest
from privkit.testing._wire._routes import Answer, api_of

__all__ = ["Answering", "Server"]


class Answering(Protocol):
    """What a server asks for answers."""

    def answer(self, request: WireRequest, place: dict[str, str]) -> Answer | None:
        """Return the answer; ``None`` to close the connection without one."""

    def cutter(self) -> Callable[[bytes], Iterable[bytes]] | None:
        """Return what cuts the bytes that are sent; ``None`` where they are sent as they come."""

    def zips(self, request: WireRequest) -> bool:
        """Say whether the answer is to be compressed."""


class Server(ThreadingHTTPServer):
    """A server on the loopback, on a port of its own, in threads of its own."""

    daemon_threads = True
    request_queue_size = 1024
    block_on_close = False

    def __init__(self, asked: Answering) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked = asked
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Close every connection and the port."""
        self.shutdown()
        self._thread.join()
        with self._lock:
            left = list(self._open)
        for connection in left:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread, and remember the connection."""
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget the connection."""
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that went away; what else went wrong is in the answer of status 500."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name in the standard library)
        """Log nothing: an address can hold a value."""

    def _serve(self) -> None:
        request, place = self._read()
        answer = self.server.asked.answer(request, place)
        if answer is None:
            self.close_connection = True
            return
        try:
            self._send(request, answer)
        except OSError:
            request.cancelled = True
            self.close_connection = True

    do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = _serve  # noqa: N815 (names of the standard library)

    def _read(self) -> tuple[WireRequest, dict[str, str]]:
        raw = self._body()
        if self.headers.get("content-encoding", "") == "gzip":
            raw = gzip.decompress(raw)
        url = urlsplit(self.path)
        api, place = api_of(self.command, unquote(url.path))
        try:
            body = json.loads(raw)
        except ValueError:
            body = None
        query, headers = dict(parse_qsl(url.query)), dict(self.headers.items())
        request = WireRequest(
            api=api,
            method=self.command,
            path=url.path,
            query=query,
            headers=headers,
            raw=raw,
            body=body,
            model=place.get("model", ""),
        )
        return request, place

    def _body(self) -> bytes:
        if self.headers.get("transfer-encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("content-length") or 0))
        whole = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            whole += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return whole

    def _send(self, request: WireRequest, answer: Answer) -> None:
        zips, cut = self.server.asked.zips(request), self.server.asked.cutter()
        self.send_response(answer.status)
        for name, value in {"content-type": answer.kind, **answer.headers}.items():
            self.send_header(name, value)
        if zips:
            self.send_header("content-encoding", "gzip")
        body = _zipped(answer.body) if zips else answer.body
        if answer.stream or cut or answer.breaks is not None:
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()
            self._chunks(body, cut or _uncut, answer.breaks)
            return
        whole = b"".join(body)
        self.send_header("content-length", str(len(whole)))
        self.end_headers()
        self.wfile.write(whole)

    def _chunks(
        self, body: Iterable[bytes], cut: Callable[[bytes], Iterable[bytes]], left: int | None
    ) -> None:
        for piece in body:
            sent = piece if left is None else piece[:left]
            for chunk in cut(sent):
                # One write for each chunk, and one chunk for each piece: clients get the cuts as they were made.
                self.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
            if left is not None:
                left -= len(sent)
                if not left:  # the connection breaks before the end
                    self.close_connection = True
                    return
        self.wfile.write(b"0\r\n\r\n")


def _uncut(data: bytes) -> Iterable[bytes]:
    return (data,) if data else ()


def _zipped(body: Iterable[bytes]) -> Iterator[bytes]:
    """Compress each piece so that it can be read before the next one comes (RFC 1952)."""
    packing = zlib.compressobj(wbits=31)
    for piece in body:
        yield packing.compress(piece) + packing.flush(zlib.Z_SYNC_FLUSH)
    yield packing.flush()
