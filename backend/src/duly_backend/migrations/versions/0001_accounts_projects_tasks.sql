-- The first schema. Facts are rows; every write leaves its row in `changes` in the same transaction.

CREATE TABLE accounts (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email         text NOT NULL,
    password_hash text NOT NULL,
    name          text NOT NULL DEFAULT '',
    time_zone     text NOT NULL DEFAULT 'UTC',
    locale        text NOT NULL DEFAULT 'en',
    -- The last number given out in `changes`. A write updates this row first, so the numbers of an account have no gap
    -- and stand in the order of commits: whoever has read up to n has missed nothing below it.
    change_seq    bigint NOT NULL DEFAULT 0,
    version       integer NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX accounts_email ON accounts (lower(email));

-- Sessions and personal tokens: only the SHA-256 of the secret is kept. Revoking deletes the row.
CREATE TABLE tokens (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id   uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    kind         text NOT NULL CHECK (kind IN ('session', 'personal')),
    hash         bytea NOT NULL UNIQUE,
    name         text NOT NULL DEFAULT '',
    scopes       text[] NOT NULL,
    user_agent   text NOT NULL DEFAULT '',
    address      text NOT NULL DEFAULT '',
    created_at   timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz
);
CREATE INDEX tokens_account ON tokens (account_id, kind);

-- Every process remembers for seconds what a token stands for; this tells all of them at once to forget it.
CREATE FUNCTION notify_of_tokens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('duly_tokens', OLD.account_id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER tokens_notify AFTER DELETE ON tokens FOR EACH ROW EXECUTE FUNCTION notify_of_tokens();

CREATE FUNCTION notify_of_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('duly_tokens', OLD.id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER accounts_notify AFTER UPDATE OF name, time_zone, locale ON accounts
    FOR EACH ROW EXECUTE FUNCTION notify_of_accounts();

CREATE TABLE one_time_links (
    hash       bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    purpose    text NOT NULL CHECK (purpose IN ('sign_in', 'reset_password')),
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

-- Failed sign-ins and registrations, counted over a window by a key such as "sign-in:account:…" (hashed, no address in clear).
CREATE UNLOGGED TABLE attempts (
    key text NOT NULL,
    at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX attempts_key ON attempts (key, at);

CREATE TABLE projects (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    name       text NOT NULL,
    color      text NOT NULL DEFAULT 'slate',
    is_inbox   boolean NOT NULL DEFAULT false,
    version    integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    UNIQUE (account_id, id)
);
CREATE UNIQUE INDEX projects_inbox ON projects (account_id) WHERE is_inbox;

CREATE TABLE labels (
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    name       text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX labels_name ON labels (account_id, lower(name));

-- How parts of a task are shown: row_to_json names their members after these.
CREATE TYPE shown_project AS (id uuid, name text);
CREATE TYPE shown_due AS ("date" date, "time" text, time_zone text);
CREATE TYPE shown_recurrence AS (rrule text, anchor text);
CREATE TYPE shown_actor AS (id uuid, name text);

CREATE TABLE tasks (
    id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id        uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    project_id        uuid NOT NULL,
    parent_id         uuid,
    title             text NOT NULL,
    description       text NOT NULL DEFAULT '',
    labels            text[] NOT NULL DEFAULT '{}',
    priority          smallint NOT NULL DEFAULT 4 CHECK (priority BETWEEN 1 AND 4),
    due_date          date,
    due_time          time,
    due_time_zone     text,
    deadline          date,
    rrule             text,
    anchor            text CHECK (anchor IN ('schedule', 'completion')),
    -- Where the series of a repeating task stands, apart from a postponed occurrence: the rule is expanded from here.
    -- The number counts the occurrences used up since the rule was set, for rules with a COUNT.
    series_date       date,
    series_time       time,
    series_time_zone  text,
    series_number     integer NOT NULL DEFAULT 0,
    duration_minutes  integer CHECK (duration_minutes > 0),
    completed_at      timestamptz,
    last_completed_at timestamptz,
    deleted_at        timestamptz,
    -- What took the task into the trash: itself, an ancestor or its project. Restoring that brings it back.
    deleted_with      uuid,
    version           integer NOT NULL DEFAULT 1,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    FOREIGN KEY (account_id, project_id) REFERENCES projects (account_id, id),
    UNIQUE (account_id, id),
    FOREIGN KEY (account_id, parent_id) REFERENCES tasks (account_id, id),
    CHECK (due_date IS NOT NULL OR (due_time IS NULL AND due_time_zone IS NULL)),
    CHECK ((rrule IS NULL) = (anchor IS NULL)),
    CHECK ((rrule IS NULL) = (series_date IS NULL)),
    CHECK (rrule IS NULL OR due_date IS NOT NULL),
    CHECK ((deleted_at IS NULL) = (deleted_with IS NULL))
);
CREATE INDEX tasks_open ON tasks (account_id, created_at, id) WHERE deleted_at IS NULL AND completed_at IS NULL;
CREATE INDEX tasks_open_in_project ON tasks (project_id, created_at, id) WHERE deleted_at IS NULL AND completed_at IS NULL;
CREATE INDEX tasks_due ON tasks (account_id, due_date, due_time, id) WHERE deleted_at IS NULL AND completed_at IS NULL AND due_date IS NOT NULL;
CREATE INDEX tasks_done ON tasks (account_id, completed_at DESC, id) WHERE deleted_at IS NULL AND completed_at IS NOT NULL;
CREATE INDEX tasks_all ON tasks (account_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_parent ON tasks (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX tasks_deleted_with ON tasks (deleted_with) WHERE deleted_with IS NOT NULL;

-- One row for each time that a task was completed; the due date it had then lets a repeating one be reopened.
-- A completion that was taken back stays, with the moment of that.
CREATE TABLE completions (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    task_id          uuid NOT NULL REFERENCES tasks ON DELETE CASCADE,
    account_id       uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    completed_at     timestamptz NOT NULL,
    due_date         date,
    due_time         time,
    due_time_zone    text,
    series_date      date,
    series_time      time,
    series_time_zone text,
    series_number    integer NOT NULL,
    number           bigint GENERATED ALWAYS AS IDENTITY,
    reopened_at      timestamptz
);
CREATE INDEX completions_task ON completions (task_id, number);

CREATE TABLE changes (
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    seq        bigint NOT NULL,
    at         timestamptz NOT NULL,
    actor_id   uuid NOT NULL,
    via        text NOT NULL,
    turn       uuid,
    kind       text NOT NULL,
    resource   text NOT NULL,
    id         uuid NOT NULL,
    -- As shown, byte for byte; not jsonb, which would take it apart and reorder it.
    before     json,
    after      json,
    -- The first number of the same write: deleting a task logs each subtask that goes with it.
    write_seq  bigint NOT NULL,
    -- The number of the change that this one took back.
    undoes     bigint,
    -- Where the series of a repeating task stood before; undo needs it, nobody is shown it.
    series     json,
    PRIMARY KEY (account_id, seq)
);
CREATE INDEX changes_turn ON changes (account_id, turn, seq) WHERE turn IS NOT NULL;
CREATE INDEX changes_resource ON changes (id, seq);
CREATE INDEX changes_undoes ON changes (account_id, undoes) WHERE undoes IS NOT NULL;

-- One notification a statement: "ACCOUNT SEQ", the newest number there is now.
CREATE FUNCTION notify_of_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('duly_changes', account_id || ' ' || max(seq)) FROM written GROUP BY account_id;
    RETURN NULL;
END $$;
CREATE TRIGGER changes_notify AFTER INSERT ON changes REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION notify_of_changes();

CREATE TABLE conversations (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    title      text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX conversations_account ON conversations (account_id, updated_at DESC, id);

CREATE TABLE messages (
    id              uuid NOT NULL DEFAULT gen_random_uuid(),
    account_id      uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
    number          bigint GENERATED ALWAYS AS IDENTITY,
    role            text NOT NULL CHECK (role IN ('user', 'assistant')),
    parts           json NOT NULL,
    answers         uuid,
    created_at      timestamptz NOT NULL,
    -- By the real clock, for leases, whatever the test clock says.
    stored_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, id)
);
CREATE INDEX messages_conversation ON messages (conversation_id, number);
CREATE UNIQUE INDEX messages_answer ON messages (account_id, answers) WHERE answers IS NOT NULL;

CREATE TABLE idempotency_keys (
    account_id   uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    key          text NOT NULL,
    request_hash bytea NOT NULL,
    status       smallint NOT NULL,
    headers      jsonb NOT NULL,
    body         bytea NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
