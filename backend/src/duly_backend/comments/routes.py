"""Comments over HTTP."""

from typing import Annotated, Final
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import created, gone, page, shown
from duly_backend.authentication import Db, Reader, Within, Writer
from duly_backend.caller import Caller
from duly_backend.comments import store, writes
from duly_backend.comments.models import Comment, CommentChange, CommentPage, NewComment
from duly_backend.database import Database, Executor
from duly_backend.idempotency import once
from duly_backend.paging import Cursor, Limit
from duly_backend.tasks import store as tasks
from duly_backend.tasks.routes import TaskId
from duly_service.problems import NotFound
from duly_service.routing import router

routes: Final = router("comments")

# A comment is where its task is.
_IN_TASKS: Final = (
    "comments JOIN (SELECT id AS task, project_id FROM tasks WHERE deleted_at IS NULL) t ON t.task = task_id"
)
CommentId = Annotated[UUID, Within(_IN_TASKS, "project_id", "deleted_at IS NULL")]


@routes.get("/tasks/{task_id}/comments", operation_id="listComments", response_model=CommentPage)
async def list_comments(
    request: Request,
    task_id: TaskId,
    limit: Limit = 50,
    cursor: Cursor = None,
    caller: Caller = Reader,
    db: Database = Db,
) -> Response:
    """What was said about a task, the oldest first."""
    if await tasks.find(db, caller.account_id, task_id) is None:
        raise NotFound
    items, following = await store.page(db, task_id, limit, cursor)
    return page(request, items, following)


@routes.post("/tasks/{task_id}/comments", operation_id="createComment", status_code=201, response_model=Comment)
async def create_comment(
    request: Request, task_id: TaskId, body: NewComment, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Says something about a task, in Markdown."""

    async def write(executor: Executor) -> Response:
        id_, comment = await writes.create(executor, caller, task_id, body)
        return created(comment.encode(), f"/api/v1/comments/{id_}")

    return await once(request, caller, db, write)


@routes.get("/comments/{comment_id}", operation_id="getComment", response_model=Comment)
async def get_comment(request: Request, comment_id: CommentId, caller: Caller = Reader, db: Database = Db) -> Response:
    found = await store.find(db, caller.account_id, comment_id)
    if found is None or found[1].is_deleted:
        raise NotFound
    return shown(request, found[0].encode())


@routes.patch("/comments/{comment_id}", operation_id="changeComment", response_model=Comment)
async def change_comment(
    request: Request, comment_id: CommentId, body: CommentChange, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Changes what one has said oneself."""
    return shown(request, (await writes.change(request, db, caller, comment_id, body)).encode())


@routes.delete("/comments/{comment_id}", operation_id="deleteComment", status_code=204)
async def delete_comment(
    request: Request, comment_id: CommentId, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Takes a comment away (its author, or an owner of the project); undo brings it back."""
    await writes.delete(request, db, caller, comment_id)
    return gone()
