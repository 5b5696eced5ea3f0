"""Shape of an export."""

from pydantic import AwareDatetime

from duly_backend.accounts.models import User
from duly_backend.comments.models import Comment
from duly_backend.fields import Shown
from duly_backend.filters.models import SavedFilter
from duly_backend.labels.models import Label
from duly_backend.projects.models import Project
from duly_backend.sections.models import Section
from duly_backend.tasks.models import Completion, Task


class Export(Shown):
    """All that the account sees outside of the trash, archived projects too. `seq` is the number of the last change when
    it was begun: what changed since is told by `/changes?since=`."""

    exported_at: AwareDatetime
    seq: str
    account: User
    projects: list[Project]
    sections: list[Section]
    tasks: list[Task]
    comments: list[Comment]
    completions: list[Completion]
    labels: list[Label]
    filters: list[SavedFilter]
