"""Who may see what: the one place that knows it."""

from typing import Final

# A row `t` of tasks is seen by the account $1.
SEEN: Final = "t.account_id = $1"
