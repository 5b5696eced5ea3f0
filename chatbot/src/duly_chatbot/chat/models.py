"""The body of POST /chat; both forms of the answer take the same."""

from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

LONGEST_MESSAGE = 8000


class ChatRequest(BaseModel):
    """`message_id` is made by the client, so that sending it again is safe. `approve` and `decline` hold the id of an approval.

    `now` counts only under the test clock.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    message: Annotated[str, Field(max_length=LONGEST_MESSAGE)] = ""
    message_id: UUID | None = None
    conversation_id: UUID | None = None
    approve: UUID | None = None
    decline: UUID | None = None
    now: AwareDatetime | None = None
