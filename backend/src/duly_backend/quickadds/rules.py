"""What tasks a text makes: pure decisions."""

from uuid import UUID

from pydantic import ValidationError

from duly_backend.quickadds.lines import ReadLine, unreadable
from duly_backend.quickadds.models import NewQuickAdd
from duly_backend.quickadds.moment import Moment
from duly_backend.quickadds.names import Names
from duly_backend.quickadds.shown import shown_reading
from duly_backend.tasks.models import NewTask
from duly_service.problems import told


def task_of(line: ReadLine, moment: Moment, names: Names, body: NewQuickAdd) -> NewTask:
    """The task that a line makes, without its parent; Invalid when it is none, such as for a title that is too long."""
    shown = shown_reading(line, moment.foreign_zone)
    fields = {name: shown[name] for name in NewTask.model_fields if name in shown}
    if line.line.parent is None:
        fields["project_id"] = names.projects[line.project] if line.project else body.project_id
        fields["due"] = fields["due"] or (body.due and body.due.model_dump(mode="json"))
    if line.section is not None:
        fields["section_id"] = line.place.sections[line.section]
    if line.assignee is not None:
        fields["assignee_ids"] = [line.assignee.id]
    try:
        return NewTask.model_validate(fields)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise unreadable(f"“{line.reading.title[:40]}”: {first['loc'][0]}: {told(first)}") from None


def beneath(task: NewTask, parent_id: UUID | None) -> NewTask:
    """The task as a subtask of the one that was just made."""
    return task if parent_id is None else task.model_copy(update={"parent_id": parent_id})
