-- The days on which a repeating task is not due although its rule names them.
ALTER TABLE tasks ADD COLUMN exceptions date[] NOT NULL DEFAULT '{}';

-- Not a new member of shown_recurrence: the version before makes rows of two.
CREATE TYPE shown_series AS (rrule text, anchor text, exceptions date[]);
