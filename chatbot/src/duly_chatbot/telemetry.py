"""What the metrics tell of the chat: turns by engine and outcome, tool calls, and how soon the first event was there."""

from prometheus_client import Counter, Histogram

TURNS = Counter("duly_chat_turns_total", "Turns that have ended.", ["engine", "outcome"])
TOOL_CALLS = Counter("duly_chat_tool_calls_total", "Calls of tools.", ["tool", "outcome"])
FIRST_EVENT = Histogram(
    "duly_chat_first_event_seconds",
    "From the stored question to the first event of the engine.",
    ["engine"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3, 10),
)


def turn_ended(engine: str, outcome: str) -> None:
    TURNS.labels(engine, outcome).inc()


def tool_called(tool: str, outcome: str) -> None:
    TOOL_CALLS.labels(tool, outcome).inc()


def first_event(engine: str, seconds: float) -> None:
    FIRST_EVENT.labels(engine).observe(seconds)
