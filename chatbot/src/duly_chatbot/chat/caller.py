"""Who asks: the bearer token goes to the backend as it is, and only the backend knows whose it is."""

from dataclasses import dataclass
from datetime import UTC, datetime

from starlette.requests import Request

from duly_chatbot.chat.refusals import problem_of
from duly_chatbot.tools import account
from duly_chatbot.tools.client import BackendError, Client, Passed
from duly_chatbot.tools.shapes import Account
from duly_service import logs
from duly_service.problems import Invalid, Unauthenticated
from duly_service.routing import header


@dataclass(frozen=True, slots=True)
class Caller:
    """`now` is what X-Duly-Now says under the test clock, else the real time."""

    client: Client
    account: Account
    now: datetime


async def caller(request: Request) -> Caller:
    """Raises Unauthenticated before anything else of the request is looked at."""
    authorization = header(request, b"authorization") or ""
    if not authorization.lower().startswith("bearer "):
        raise Unauthenticated
    test_clock: bool = request.app.state.settings.duly_test_clock
    set_clock = (header(request, b"x-duly-now") or "") if test_clock else ""
    now = _moment(set_clock) if set_clock else datetime.now(UTC)
    passed = Passed(
        authorization=authorization,
        request_id=logs.request_id.get(),
        traceparent=header(request, b"traceparent") or "",
        now=set_clock,
    )
    client = Client(request.app.state.http, passed)
    try:
        return Caller(client, await account.me(client), now)
    except BackendError as error:
        raise problem_of(error) from None


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise Invalid("X-Duly-Now must be a moment with its offset, such as 2027-01-15T09:30:00+01:00.")
    return moment
