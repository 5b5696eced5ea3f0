"""How long the trash keeps what lies there."""

from typing import Final

KEPT_DAYS: Final = 30
