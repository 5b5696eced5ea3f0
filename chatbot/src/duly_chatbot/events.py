"""One union of what an engine yields while it answers. An engine never formats for a screen: stream.py does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from duly_chatbot.tools.client import Json
from duly_chatbot.tools.shapes import Task


@dataclass(frozen=True, slots=True)
class Status:
    """What it is doing right now; shown while it lasts, never stored."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph of the reply, or the next piece of it when `more` was set on the one before."""

    text: str
    more: bool = False


@dataclass(frozen=True, slots=True)
class ToolCall:
    id: str
    tool: str
    input: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToolResult:
    """`output` is small: ids, titles, counts; whole tasks go into a Card. `undoable`: the turn can be taken back for it."""

    id: str
    tool: str
    output: Json
    writes: bool = False
    undoable: bool = False


@dataclass(frozen=True, slots=True)
class ToolFailed:
    id: str
    tool: str
    detail: str


@dataclass(frozen=True, slots=True)
class Card:
    """Tasks that were changed, as read back, or listed, in the order shown. `total`: how many there are beyond those shown.

    `undo` is the turn that takes the change back, `was` says what a field was before.
    """

    kind: Literal["changed", "listed"]
    tool: str
    tasks: tuple[Task, ...]
    was: str | None = None
    undo: str | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A button: what it shows, and what the person says by pressing it."""

    label: str
    say: str


@dataclass(frozen=True, slots=True)
class Choices:
    """A question whose answer continues what was asked for; `pending` is the engine's own note of it, kept with the message."""

    options: tuple[Option, ...]
    pending: Json


@dataclass(frozen=True, slots=True)
class Approval:
    """Asks before something destructive. Bound to exactly these tasks in these versions, single-use, and it expires.

    `action` is the engine's own note of what yes means.
    """

    id: str
    summary: str
    tasks: tuple[Task, ...]
    expires_at: datetime
    action: Json


@dataclass(frozen=True, slots=True)
class Failure:
    """The turn could not be finished; a plain sentence."""

    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """The end. `undo` is the turn's id when it wrote something, `outcome` a label for the metrics."""

    outcome: str
    undo: str | None = None


Event: TypeAlias = Status | Text | ToolCall | ToolResult | ToolFailed | Card | Choices | Approval | Failure | Done
