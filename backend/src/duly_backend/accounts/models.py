"""Shapes of accounts, sessions, tokens: to create, to change, to show."""

import re
import unicodedata
from typing import Annotated, Any, Final, Self
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from duly_backend.authentication import Scope
from duly_backend.fields import Body, Name, Shown, TimeZone, Version, one_line

_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+")


def _email(value: str) -> str:
    if not _EMAIL.fullmatch(value):
        raise PydanticCustomError("email", "Write an e-mail address, such as ada@example.org.")
    return value


def _composed(value: str) -> str:
    """The same password from any keyboard: é is one character or two, depending on the system (RFC 8265, OpaqueString)."""
    return unicodedata.normalize("NFC", value)


Email = Annotated[
    str,
    BeforeValidator(one_line),
    Field(min_length=3, max_length=254, examples=["ada@example.org"]),
    AfterValidator(_email),
]
Password = Annotated[
    str,
    Field(min_length=8, max_length=200, examples=["correct horse battery"]),
    AfterValidator(_composed),
    WithJsonSchema({"type": "string", "format": "password", "minLength": 8, "maxLength": 200}),
]
# Whatever was typed is checked against the stored one, so it has no least length.
TypedPassword = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_composed)]
PersonName = Annotated[str, BeforeValidator(one_line), Field(max_length=120, examples=["Ada"])]
Locale = Annotated[str, Field(pattern="^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35, examples=["en-GB"])]
Secret = Annotated[str, Field(pattern="^[\x21-\x7e]+$", max_length=200)]


class NewPerson(Body):
    email: Email
    name: PersonName = ""
    time_zone: TimeZone = "UTC"
    locale: Locale = "en"


class NewAccount(NewPerson):
    password: Password


class AccountChange(Body):
    """A merge patch; null gives a field its default back."""

    name: PersonName | None = None
    time_zone: TimeZone | None = None
    locale: Locale | None = None
    version: Version | None = None


class NewSession(Body):
    """Either `email` and `password`, or the secret of a one-time sign-in `link`."""

    email: Email | None = None
    password: TypedPassword | None = None
    link: Secret | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        by_password = self.email is not None and self.password is not None
        half = (self.email is None) != (self.password is None)
        if half or by_password == (self.link is not None):
            raise PydanticCustomError("credentials", "Send email and password, or a link alone.")
        return self


class PasswordReset(Body):
    link: Secret
    password: Password


class PasswordChange(Body):
    current_password: TypedPassword
    password: Password


class NewToken(Body):
    """`admin` is the account itself: its name and password, its sessions and tokens."""

    name: Name
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=4)]
    expires_at: AwareDatetime | None = None

    @model_validator(mode="after")
    def _chat_reads(self) -> Self:
        if "chat" in self.scopes and "tasks:read" not in self.scopes:
            raise PydanticCustomError("scopes", "The scope chat needs tasks:read beside it.")
        return self


class User(Shown):
    id: UUID
    email: str
    name: str
    time_zone: str
    locale: str
    version: int
    created_at: AwareDatetime
    updated_at: AwareDatetime


class SignedIn(Shown):
    """`token` is shown this once; send it as `Authorization: Bearer …`."""

    user: User
    token: str = Field(examples=["duly_s_…"])


class Session(Shown):
    id: UUID
    current: bool
    user_agent: str
    address: str
    created_at: AwareDatetime
    last_used_at: AwareDatetime
    expires_at: AwareDatetime


class SessionPage(Shown):
    items: list[Session]
    next_cursor: str | None


class Token(Shown):
    id: UUID
    name: str
    scopes: list[str]
    created_at: AwareDatetime
    last_used_at: AwareDatetime | None
    expires_at: AwareDatetime | None


class MadeToken(Token):
    """`token` is shown this once."""

    token: str = Field(examples=["duly_p_…"])


class TokenPage(Shown):
    items: list[Token]
    next_cursor: str | None


def shown_user(row: Any) -> dict[str, Any]:
    """A User from a row of `accounts`."""
    return {name: row[name] for name in User.model_fields}
