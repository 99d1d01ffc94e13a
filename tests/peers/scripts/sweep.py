"""What a program with `websockets` does with one code on an open connection."""

import json
import sys
from importlib.metadata import version

from websockets.exceptions import ConnectionClosed

CODES = 65536
VERSION = version("websockets")


def line(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


async def receive(socket, code):
    """The other side closes with `code`."""
    try:
        await socket.recv()
    except ConnectionClosed as closed:
        # Without a Close frame that it takes for one, the library keeps none.
        line({"code": code, "reported": socket.close_code, "clean": closed.rcvd is not None})
    await socket.wait_closed()


async def send(socket, code):
    """Closes with `code`; after a refusal, the last Close says that nothing was written before."""
    sent = "sent"
    try:
        await socket.close(code)
    except Exception as error:
        sent = f"refused:{type(error).__name__}"
    line({"code": code, "on": code, "sent": sent})
    if sent != "sent":
        await socket.close(1000, "refused")
