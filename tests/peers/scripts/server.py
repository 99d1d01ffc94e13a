"""The server of `websockets`, to which the raw client connects.

The path of a connection says what to do with which code. Ends when its input does.
"""

import asyncio
import sys

from websockets.asyncio.server import serve

from sweep import VERSION, line, receive, send


async def handle(socket):
    _, what, code = socket.request.path.split("/")
    await (receive if what == "receive" else send)(socket, int(code))


async def main():
    async with serve(handle, "127.0.0.1", 0, compression=None, ping_interval=None) as server:
        line({"version": VERSION, "port": server.sockets[0].getsockname()[1]})
        await asyncio.to_thread(sys.stdin.read)


asyncio.run(main())
