-- Projects are shared: whoever is a member of one sees its tasks, and every member's log of changes tells of them.

-- A place in a list that people order: text compared by its bytes. A new one comes after all there are; between two others
-- there is always room for one more (positions.py), so nothing is ever renumbered.
CREATE FUNCTION next_position() RETURNS text LANGUAGE sql AS $$
    SELECT lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000000)::bigint), 14, '0') || left(gen_random_uuid()::text, 4) || 'i'
$$;

CREATE TYPE shown_fellow AS (id uuid, name text, email text);

-- `parent_id` and `position` are the project's place among the member's own projects: nesting one shares nothing.
CREATE TABLE members (
    id         uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    role       text NOT NULL CHECK (role IN ('viewer', 'editor', 'owner')),
    parent_id  uuid REFERENCES projects ON DELETE SET NULL,
    position   text COLLATE "C" NOT NULL DEFAULT next_position(),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, project_id)
);
CREATE INDEX members_project ON members (project_id, account_id);

-- Who makes a project owns it, whichever version of Duly writes the row. `projects.account_id` is the home of its data:
-- it goes when that account goes, and moves when that account leaves the project to others.
CREATE FUNCTION projects_make_owners() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO members (project_id, account_id, role, created_at) VALUES (NEW.id, NEW.account_id, 'owner', NEW.created_at);
    RETURN NULL;
END $$;
CREATE TRIGGER projects_owner AFTER INSERT ON projects FOR EACH ROW EXECUTE FUNCTION projects_make_owners();
INSERT INTO members (project_id, account_id, role, position, created_at)
SELECT id, account_id, 'owner', lpad(to_hex((extract(epoch FROM created_at) * 1000000)::bigint), 14, '0') || left(id::text, 4) || 'i',
    created_at FROM projects;

ALTER TABLE projects ADD COLUMN archived_at timestamptz;

-- A task is where its project is; whose account that is says nothing any more.
ALTER TABLE tasks
    DROP CONSTRAINT tasks_account_id_project_id_fkey,
    DROP CONSTRAINT tasks_account_id_parent_id_fkey,
    ADD FOREIGN KEY (project_id) REFERENCES projects,
    ADD FOREIGN KEY (parent_id) REFERENCES tasks;

CREATE TABLE sections (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
    name       text NOT NULL,
    position   text COLLATE "C" NOT NULL DEFAULT next_position(),
    version    integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz
);
CREATE INDEX sections_project ON sections (project_id, position, id);

-- Of tasks that there were, places are in the order in which they were made.
ALTER TABLE tasks
    ADD COLUMN section_id uuid REFERENCES sections ON DELETE SET NULL,
    ADD COLUMN position text COLLATE "C",
    ADD COLUMN assignees uuid[] NOT NULL DEFAULT '{}';
UPDATE tasks SET position = lpad(to_hex((extract(epoch FROM created_at) * 1000000)::bigint), 14, '0') || left(id::text, 4) || 'i';
ALTER TABLE tasks ALTER COLUMN position SET DEFAULT next_position(), ALTER COLUMN position SET NOT NULL;
CREATE INDEX tasks_in_order ON tasks (project_id, position, id) WHERE deleted_at IS NULL;
CREATE INDEX tasks_section ON tasks (section_id) WHERE section_id IS NOT NULL;
CREATE INDEX tasks_due_in_project ON tasks (project_id, due_date, due_time, id)
    WHERE deleted_at IS NULL AND completed_at IS NULL AND due_date IS NOT NULL;
CREATE INDEX tasks_done_in_project ON tasks (project_id, completed_at DESC, id)
    WHERE deleted_at IS NULL AND completed_at IS NOT NULL;

CREATE TABLE comments (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    task_id    uuid NOT NULL REFERENCES tasks ON DELETE CASCADE,
    author_id  uuid NOT NULL,
    text       text NOT NULL,
    version    integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz
);
CREATE INDEX comments_task ON comments (task_id, created_at, id);

-- Where a change by another member stands in that member's own log; null in the log of the one who made it. Undoing is
-- one's own affair: `undoes` is a number of the actor's log.
ALTER TABLE changes ADD COLUMN actor_seq bigint;
