"""One thing that the person asks for: an intent with its words, as the language library understands them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from duly_chatbot.tools.client import Json
from duly_language.model import SlotValue


@dataclass(frozen=True, slots=True)
class Ask:
    """`text` is what the person wrote; `alone` when it asks for nothing else, so that all its words may tell titles apart.

    `guessed`: nobody's plain words; before anything is changed, it asks. `rival`: another reading, nearly as likely.
    """

    intent: str
    slots: Mapping[str, SlotValue]
    text: str
    alone: bool = True
    confidence: float = 1.0
    guessed: bool = False
    rival: "Ask | None" = None

    def words(self, slot: str) -> str:
        value = self.slots.get(slot)
        return value.strip() if isinstance(value, str) else ""

    def list(self, slot: str) -> list[str]:
        value = self.slots.get(slot)
        return [value] if isinstance(value, str) else list(value) if isinstance(value, list) else []

    def number(self, slot: str) -> int | None:
        value = self.slots.get(slot)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def with_slots(self, **slots: SlotValue) -> "Ask":
        return replace(self, slots={**self.slots, **slots})

    def noted(self) -> Json:
        """For the stored question that this waits for."""
        return {"intent": self.intent, "slots": dict(self.slots), "text": self.text, "alone": self.alone}


def ask_from(noted: Json) -> Ask:
    return Ask(str(noted["intent"]), noted["slots"], str(noted["text"]), bool(noted["alone"]))
