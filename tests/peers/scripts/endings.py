"""How `websockets` sees every way for a connection to end.

`endings.py OPEN LIMIT PAGE ENDING=URL...` prints a line of JSON for each; the times are in
milliseconds.
"""

import asyncio
import ssl
import sys

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from sweep import VERSION, line


async def observe(url, opened):
    try:
        socket = await connect(url, compression=None, ping_interval=None, proxy=None)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    try:
        async with asyncio.timeout(opened):
            async for _ in socket:
                pass
            # The loop ends without an exception after 1000 and 1001.
    except TimeoutError:
        pass
    except ConnectionClosed:
        pass
    await socket.close()
    try:
        await socket.recv()
    except ConnectionClosed as closed:
        return f"{type(closed).__name__}: {closed}"
    return "open"


async def main(opened, limit, _page, *endings):
    # Errors of TLS are texts of OpenSSL.
    openssl = ssl.OPENSSL_VERSION.split()[1]
    line({"version": f"{VERSION} with OpenSSL {openssl}"})

    async def one(ending, url):
        try:
            async with asyncio.timeout(int(limit) / 1000):
                report = await observe(url, int(opened) / 1000)
        except TimeoutError:
            report = f"nothing in {int(limit) // 1000} s"
        line({"ending": ending, "report": report})

    await asyncio.gather(*(one(*ending.split("=")) for ending in endings))


asyncio.run(main(*sys.argv[1:]))
