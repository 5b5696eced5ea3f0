"""Who may change whose membership: pure decisions."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from duly_backend.access import Role, require
from duly_service.problems import Conflict, Fault, Invalid

# Each change of a project is a row in the log of every member.
MOST_MEMBERS: Final = 100


@dataclass(frozen=True, slots=True)
class Membership:
    """What the rules decide on."""

    id: UUID
    account_id: UUID
    role: Role


def invited(is_inbox: bool, invitee: UUID | None, members: list[Membership]) -> UUID:
    """The account that becomes a member; Conflict for the Inbox and for members, Invalid where there is no account."""
    if is_inbox:
        raise Conflict("The Inbox is yours alone. Make a project for what you share.")
    if invitee is None:
        detail = "There is no account with this e-mail address here."
        raise Invalid(detail, faults=[Fault("/email", detail)])
    if any(member.account_id == invitee for member in members):
        raise Conflict("This account is a member already; change its role instead.")
    if len(members) >= MOST_MEMBERS:
        raise Conflict(f"A project has up to {MOST_MEMBERS} members.")
    return invitee


def check_change(actor: UUID, role: Role, target: Membership, new: Role | None, members: list[Membership]) -> None:
    """Owners change roles and remove members (`new` is None); everyone may leave. One owner stays."""
    if new is not None or target.account_id != actor:
        require(role, "owner")
    owners = [member for member in members if member.role == "owner"]
    if target.role == "owner" and new != "owner" and len(owners) == 1:
        raise Conflict("A project needs an owner: make another member an owner first, or delete the project.")
