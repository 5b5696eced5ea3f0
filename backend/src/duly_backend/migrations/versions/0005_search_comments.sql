-- Comments are searched with the task that they are about: their words, weight C, stand among its lexemes.

-- What a comment says: each of its words once, and of words that are one sign any two that follow each other as `~乳を`. So a phrase
-- of signs is found without places, of which a tsvector has 16,383, and 256 a word: too few for a long talk.
CREATE FUNCTION search_said(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT array_to_tsvector(coalesce(array_agg(lexeme) FILTER (WHERE lexeme IS NOT NULL), '{}')) FROM (
        SELECT word, lead(word) OVER (ORDER BY n) AS next FROM search_words_of(said) WITH ORDINALITY AS w(word, n)
    ) AS said CROSS JOIN LATERAL unnest(ARRAY[word, CASE
        WHEN length(word) = 1 AND length(next) = 1 AND least(ascii(word), ascii(next)) >= 3584 THEN '~' || word || next
    END]) AS lexeme;
END;

-- What is there already comes first, as in 0004; nobody writes meanwhile.
LOCK TABLE tasks, comments IN SHARE ROW EXCLUSIVE MODE;
CREATE TABLE search_comments (
    comment_id uuid NOT NULL,
    task_id    uuid NOT NULL,
    created_at timestamptz NOT NULL,
    lexemes    tsvector NOT NULL
);
INSERT INTO search_comments
    SELECT id, task_id, created_at, search_said(text) FROM comments WHERE deleted_at IS NULL;
ALTER TABLE search_comments ADD PRIMARY KEY (comment_id), ADD FOREIGN KEY (comment_id) REFERENCES comments ON DELETE CASCADE;
CREATE INDEX search_comments_task ON search_comments (task_id, created_at DESC);

-- What the comments on a task add to its lexemes, as text; '' for nothing. The newest words only, so that neither a write nor
-- the lexemes (a tsvector ends at 1 MB) grow without end with what is said.
CREATE FUNCTION search_spoken(task uuid) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT coalesce(string_agg(DISTINCT format(' ''%s'':16383C', lexeme), ''), '') FROM (
        SELECT lexeme, sum(octet_length(lexeme) + 8) OVER (ROWS UNBOUNDED PRECEDING) AS size FROM (
            SELECT lexemes FROM search_comments WHERE task_id = task ORDER BY created_at DESC LIMIT 1000
        ) AS newest CROSS JOIN LATERAL unnest(tsvector_to_array(lexemes)) AS lexeme LIMIT 50000
    ) AS words WHERE size < 500000;
END;

-- All lexemes of a task, and how a project learns words.
CREATE FUNCTION search_of(task tasks) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_lexemes((task).project_id, (task).completed_at IS NOT NULL, (task).title, (task).description)
    || search_spoken((task).id)::tsvector;

CREATE FUNCTION search_learns(project uuid, words text[]) RETURNS void LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO search_words SELECT DISTINCT project, w.word FROM unnest(words) AS w(word)
    WHERE length(w.word) > 1 AND left(w.word, 1) <> ALL('{=,+,-,~}')
    AND (SELECT s.word FROM search_words s WHERE s.project_id = project AND s.word = w.word LIMIT 1) IS NULL;
END;

UPDATE search_texts s SET lexemes = search_of(t) FROM tasks t
WHERE t.id = s.task_id AND EXISTS (SELECT FROM search_comments c WHERE c.task_id = t.id);
SELECT count(search_learns(project_id, words)) FROM (
    SELECT t.project_id, array_agg(DISTINCT word) AS words
    FROM search_comments c JOIN tasks t ON t.id = c.task_id CROSS JOIN LATERAL unnest(tsvector_to_array(c.lexemes)) AS word
    GROUP BY t.project_id
) AS said;

CREATE OR REPLACE FUNCTION search_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    said tsvector;
BEGIN
    IF NEW.deleted_at IS NOT NULL THEN
        DELETE FROM search_texts WHERE task_id = NEW.id;
        RETURN NULL;
    END IF;
    said := search_of(NEW);
    INSERT INTO search_texts VALUES (NEW.id, NEW.created_at, said)
    ON CONFLICT (task_id) DO UPDATE SET lexemes = excluded.lexemes;
    IF (NEW.title, NEW.description, NEW.project_id) IS DISTINCT FROM (OLD.title, OLD.description, OLD.project_id) THEN
        PERFORM search_learns(NEW.project_id, tsvector_to_array(said));
    END IF;
    RETURN NULL;
END $$;

-- The task is locked first: of two who write about one task at the same moment the second sees what the first has written.
CREATE FUNCTION search_hears() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    said comments := coalesce(NEW, OLD);
    project uuid;
BEGIN
    SELECT project_id INTO project FROM tasks WHERE id = said.task_id FOR NO KEY UPDATE;
    IF project IS NULL THEN
        RETURN NULL;
    END IF;
    DELETE FROM search_comments WHERE comment_id = said.id;
    IF TG_OP <> 'DELETE' AND said.deleted_at IS NULL THEN
        INSERT INTO search_comments VALUES (said.id, said.task_id, said.created_at, search_said(said.text));
        PERFORM search_learns(project, tsvector_to_array(lexemes)) FROM search_comments WHERE comment_id = said.id;
    END IF;
    UPDATE search_texts s SET lexemes = search_of(t) FROM tasks t WHERE t.id = said.task_id AND s.task_id = t.id;
    RETURN NULL;
END $$;
CREATE TRIGGER comments_search_new AFTER INSERT OR DELETE ON comments FOR EACH ROW EXECUTE FUNCTION search_hears();
CREATE TRIGGER comments_search_changed AFTER UPDATE ON comments FOR EACH ROW
    WHEN ((OLD.text, OLD.deleted_at IS NULL) IS DISTINCT FROM (NEW.text, NEW.deleted_at IS NULL))
    EXECUTE FUNCTION search_hears();
