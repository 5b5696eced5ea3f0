"""Why a task is in a list, or is not: each term of the filter by itself, for that task."""

from typing import Any, Final
from uuid import UUID

from duly_backend.access import SEEN
from duly_backend.caller import Caller
from duly_backend.database import Executor
from duly_backend.filters.compiling import Filter
from duly_service.problems import NotFound

_HOLDS: Final = "SELECT ({}) IS TRUE AS is_in, ARRAY[{}]::boolean[] AS holds FROM tasks t WHERE {} AND t.id = $2 AND t.deleted_at IS NULL"


async def of(db: Executor, caller: Caller, task_id: UUID, asked: Filter) -> dict[str, Any]:
    """As Reasons. Invalid for a filter with a term that means nothing, NotFound for a task that is not seen."""
    values: list[Any] = [caller.account_id, task_id]

    def bind(value: Any) -> str:
        values.append(value)
        return f"${len(values)}"

    whole = asked.condition(caller, bind).sql
    each = ", ".join(f"({sql}) IS TRUE" for sql in asked.reasons(caller, bind))
    row = await db.fetchrow(_HOLDS.format(whole, each, SEEN), *values)
    if row is None:
        raise NotFound
    terms = [
        {"text": term.text.strip(), "start": term.start, "end": term.end, "holds": holds, "wanted": wanted}
        for (term, wanted), holds in zip(asked.terms(), row["holds"], strict=True)
    ]
    return {"is_in": row["is_in"], "terms": terms}
