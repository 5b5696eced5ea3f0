-- What is open in a project, in its order: without it an old project's list reads past all that was ever done there.
CREATE INDEX tasks_open_in_order ON tasks (project_id, position, id) WHERE deleted_at IS NULL AND completed_at IS NULL;

-- Since projects are shared (0.5), lists go by project and its order. These served lists of an account and by creation;
-- each made every write dearer, and together they were a third of the table's space.
DROP INDEX tasks_open, tasks_all, tasks_due, tasks_done, tasks_open_in_project;
