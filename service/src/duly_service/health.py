"""/livez, /readyz and /healthz: outside authentication, limits and the access log; what they say holds no address or secret."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

PATHS: Final = frozenset({"/livez", "/readyz", "/healthz"})

# A check returns when what it looks at is well, and raises an exception whose text is one word or sentence fit to be shown.
Check = Callable[[], Awaitable[None]]


class NotReady(Exception):  # noqa: N818
    """What is amiss, in words that anybody may read."""


class Health:
    """Liveness is the process alone; readiness asks each check, and is over once the service drains."""

    def __init__(self, checks: Mapping[str, Check], *, timeout_seconds: float = 2.0) -> None:
        self._checks = dict(checks)
        self._timeout = timeout_seconds
        self.draining = asyncio.Event()  # event streams watch it, and end with a `retry`

    async def report(self) -> dict[str, str]:
        """Each check by name with "ok" or what is amiss."""
        found = await asyncio.gather(*(self._ask(check) for check in self._checks.values()))
        drain = {"draining": "the service is stopping"} if self.draining.is_set() else {}
        return dict(zip(self._checks, found, strict=True)) | drain

    async def _ask(self, check: Check) -> str:
        try:
            async with asyncio.timeout(self._timeout):
                await check()
        except TimeoutError:
            return "no answer in time"
        except NotReady as error:
            return str(error)
        return "ok"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] not in ("GET", "HEAD"):
            response = PlainTextResponse("method not allowed\n", 405, {"Allow": "GET, HEAD"})
        elif scope["path"] == "/readyz":
            response = _answer(await self.report(), verbose=_verbose(scope))
        else:
            response = _answer({"process": "ok"}, verbose=_verbose(scope))
        response.headers["Cache-Control"] = "no-store"
        await response(scope, receive, send)


def _verbose(scope: Scope) -> bool:
    return bool(scope["query_string"].split(b"&")[0].startswith(b"verbose"))


def _answer(report: Mapping[str, str], *, verbose: bool) -> PlainTextResponse:
    well = all(state == "ok" for state in report.values())
    text = "ok\n" if well else "not ready\n"
    if verbose:
        text = "".join(f"{name}: {state}\n" for name, state in report.items()) + text
    return PlainTextResponse(text, 200 if well else 503)
