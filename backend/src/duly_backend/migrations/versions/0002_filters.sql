-- Filters that a person keeps. `lists` are the parts between the commas of the query, as they are read.

CREATE TABLE filters (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    name       text NOT NULL,
    query      text NOT NULL,
    lists      text[] NOT NULL,
    color      text NOT NULL DEFAULT 'slate',
    version    integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz
);
CREATE INDEX filters_account ON filters (account_id, created_at, id) WHERE deleted_at IS NULL;
