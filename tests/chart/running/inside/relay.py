"""Runs in a pod: whoever connects to port 8080 speaks to the address in argv, so that a test outside goes through a Service."""

import asyncio
import sys
from contextlib import suppress


async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
    with suppress(OSError):
        target.write_eof()


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        there, back = await asyncio.open_connection(sys.argv[1], int(sys.argv[2]))
        await asyncio.gather(copy(reader, back), copy(there, writer))
        back.close()
    writer.close()


async def main() -> None:
    async with await asyncio.start_server(serve, "0.0.0.0", 8080) as server:  # noqa: S104
        await server.serve_forever()


asyncio.run(main())
