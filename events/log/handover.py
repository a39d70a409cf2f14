"""How a process that may not write hands its request to the one that does.

A request and its answer are bytes of JSON, never pickled objects, over a loopback
connection whose secret stands in the lock file, which only the owner's user can read.
"""

import secrets
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, answer_challenge, deliver_challenge
from pathlib import Path
from struct import pack
from threading import Thread

from events.errors import DatabaseError
from events.log.writer import owner

LOOPBACK = "127.0.0.1"
LONGEST = 16 * 1024 * 1024  # bytes of a request or an answer
PATIENCE = 60  # seconds for which the other side may say nothing


class Handover:
    """Takes requests from other processes of this machine, each in a thread.

    Not multiprocessing's Listener: that one authenticates before it takes the next
    connection, so a client that says nothing would stop it.

    Attributes:
        port: on 127.0.0.1.
        token: what a client has to know, in hex.
    """

    def __init__(self, handler: Callable[[bytes], bytes]) -> None:
        """Answer every request by `handler`, which several threads may call at once."""
        self.token = secrets.token_hex(32)
        self._handler = handler
        self._socket = socket.create_server((LOOPBACK, 0))
        self.port: int = self._socket.getsockname()[1]
        Thread(target=self._listen, name="handover", daemon=True).start()

    def close(self) -> None:
        """Take no more requests; those under way are finished."""
        self._socket.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        self._socket.close()

    def _listen(self) -> None:
        while True:
            try:
                client, _ = self._socket.accept()
            except OSError:  # closed
                return
            Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        token = self.token.encode()
        with _connection(client) as connection:
            try:
                deliver_challenge(connection, token)
                answer_challenge(connection, token)
                request = connection.recv_bytes(LONGEST)
            except (OSError, EOFError, AuthenticationError):
                return  # not one of ours, or gone
            answer = self._handler(request)
            try:
                connection.send_bytes(answer)
            except OSError:
                return  # gone; what was done stays done


def hand_over(database: Path, request: bytes, patience: int = PATIENCE) -> bytes:
    """The answer of the process that writes to the database.

    Args:
        database: its file.
        request: JSON.
        patience: seconds for which that process may say nothing.

    Raises:
        DatabaseError: it takes no requests, or did not answer; then it may have done
            what was asked, or not.
    """
    who = owner(database)
    if who is None or who.port is None or who.token is None:
        told = f"Process {who.pid}" if who else "Another process"
        raise DatabaseError(
            f"{told} writes to {database} and takes no requests; try again later.",
            retry_after=1,
        )
    token = who.token.encode()
    try:
        client = socket.create_connection((LOOPBACK, who.port), timeout=5)
        with _connection(client, patience) as connection:
            answer_challenge(connection, token)
            deliver_challenge(connection, token)
            connection.send_bytes(request)
            return connection.recv_bytes(LONGEST)
    except (OSError, EOFError, AuthenticationError) as error:
        raise DatabaseError(
            f"Process {who.pid}, which writes to {database}, did not answer; "
            "look whether the request was carried out before sending it again.",
            retry_after=5,
        ) from error


@contextmanager
def _connection(
    client: socket.socket, patience: int = PATIENCE
) -> Iterator[Connection]:
    """The socket as a connection of messages, with an end to waiting."""
    client.settimeout(None)
    wait = pack("ll", patience, 0)  # struct timeval
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, wait)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, wait)
    with Connection(client.detach()) as connection:
        yield connection
