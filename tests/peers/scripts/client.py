"""The client of `websockets` against the raw server: `client.py ADDRESS...`.

Prints a line of JSON for every code in both directions.
"""

import asyncio
import sys

from websockets.asyncio.client import connect

from sweep import CODES, VERSION, line, receive, send

WORKERS = 48


async def sweep(what, work, addresses):
    codes = iter(range(CODES))

    async def worker():
        for code in codes:
            url = f"ws://{addresses[code % len(addresses)]}/{what}/{code}"
            # Nothing is negotiated or sent on its own, so that only the Close is on the wire.
            socket = await connect(url, compression=None, ping_interval=None, proxy=None)
            await work(socket, code)

    await asyncio.gather(*(worker() for _ in range(WORKERS)))


async def main(addresses):
    line({"version": VERSION})
    await sweep("receive", receive, addresses)
    await sweep("send", send, addresses)


asyncio.run(main(sys.argv[1:]))
