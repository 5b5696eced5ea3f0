-- Search: what each task says, as an index wants it, and the words of each project, by which slips of the fingers are found.
-- Nothing but what PostgreSQL has itself: no extension, so any owner of a database may migrate and restore it.

-- A text as search compares it: lower case, without accents and punctuation, words apart by one space. Scripts that set
-- no spaces (Chinese, Japanese, Thai, …) and pictographs have one word a sign; signs that stand together are found as a phrase.
-- These functions name nothing outside of pg_catalog: a restore and a reindex run them without our search path.
CREATE FUNCTION search_folded(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(regexp_replace(
    replace(replace(replace(translate(lower(regexp_replace(normalize(said, NFKD), '[\u0300-\u036f\u3099\u309a]+', '', 'g')),
        'øłđı', 'oldi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2600-\u27bf\u3040-\u30ff\u3400-\u9fff\U0001f000-\U0003ffff])', ' \1 ', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u20a0-\u20ff\u2190-\u25ff\u2900-\u2bff\u3000-\u303f\ufe00-\ufe0f]+',
    ' ', 'g'));

CREATE FUNCTION search_words_of(said text) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 10
BEGIN ATOMIC
    SELECT left(word, 40) FROM unnest(string_to_array(search_folded(said), ' ')) AS word WHERE word <> '';
END;

-- The lexemes of a task: its words with their places, A in the title, D in the description; `=…` for the title as a
-- whole; and where it is found: `+PROJECT` while it is open, `-PROJECT` once it is done. One index serves all of it.
-- (C is free for comments: their text would come in here, and search_follows would look at them, too.)
CREATE FUNCTION search_lexemes(project uuid, is_done boolean, title text, description text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT (format('''%s%s'' ''=%s'' ', CASE WHEN is_done THEN '-' ELSE '+' END, project, left(md5(search_folded(title)), 12))
        || coalesce(string_agg(format('''%s'':%s%s', word, n, weight), ' '), ''))::tsvector
    FROM (
        SELECT word, n, 'A' AS weight FROM search_words_of(title) WITH ORDINALITY AS w(word, n)
        UNION ALL SELECT word, n + 500, 'D' FROM search_words_of(description) WITH ORDINALITY AS w(word, n)
    ) AS said;
END;

-- The keys of a word: its project, its threes of letters, and with `~` itself and what is left without one of its letters.
-- Two words share such a rest when they differ by one letter that is wrong, missing, too many or changed with its neighbour.
CREATE FUNCTION search_rests(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN '~' || word || ARRAY(SELECT '~' || overlay(word PLACING '' FROM n FOR 1) FROM generate_series(1, length(word)) AS n);

CREATE FUNCTION search_threes(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(SELECT substr(word, n, 3) FROM generate_series(1, length(word) - 2) AS n);

CREATE FUNCTION search_keys(project uuid, word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN '+' || project || search_rests(word) || search_threes(word);

-- What is there already comes first, then the indexes: many rows at once cost a tenth so. Nobody writes meanwhile, or a
-- task that is written between this and the trigger would never be found.
LOCK TABLE tasks IN SHARE ROW EXCLUSIVE MODE;
CREATE TABLE search_texts (
    task_id    uuid NOT NULL,
    created_at timestamptz NOT NULL,
    lexemes    tsvector NOT NULL
);
INSERT INTO search_texts
    SELECT id, created_at, search_lexemes(project_id, completed_at IS NOT NULL, title, description)
    FROM tasks WHERE deleted_at IS NULL;
ALTER TABLE search_texts ADD PRIMARY KEY (task_id), ADD FOREIGN KEY (task_id) REFERENCES tasks ON DELETE CASCADE;
CREATE INDEX search_texts_lexemes ON search_texts USING gin (lexemes) WITH (fastupdate = off);

-- Without a unique constraint: two who write one new word at the same moment need not wait for each other.
CREATE TABLE search_words (
    project_id uuid NOT NULL,
    word       text COLLATE "C" NOT NULL
);
INSERT INTO search_words
    SELECT DISTINCT project_id, word FROM tasks, search_words_of(title || ' ' || description) AS word WHERE length(word) > 1;
ALTER TABLE search_words ADD FOREIGN KEY (project_id) REFERENCES projects ON DELETE CASCADE;
CREATE INDEX search_words_word ON search_words (project_id, word);
CREATE INDEX search_words_keys ON search_words USING gin (search_keys(project_id, word)) WITH (fastupdate = off);

-- What search knows of a task follows what is written of it, whoever writes; what is in the trash is not found.
CREATE FUNCTION search_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.deleted_at IS NOT NULL THEN
        DELETE FROM search_texts WHERE task_id = NEW.id;
        RETURN NULL;
    END IF;
    INSERT INTO search_texts VALUES (NEW.id, NEW.created_at,
        search_lexemes(NEW.project_id, NEW.completed_at IS NOT NULL, NEW.title, NEW.description))
    ON CONFLICT (task_id) DO UPDATE SET lexemes = excluded.lexemes;
    IF (NEW.title, NEW.description, NEW.project_id) IS NOT DISTINCT FROM (OLD.title, OLD.description, OLD.project_id) THEN
        RETURN NULL;
    END IF;
    INSERT INTO search_words SELECT DISTINCT NEW.project_id, w.word
    FROM search_words_of(NEW.title || ' ' || NEW.description) AS w(word) WHERE length(w.word) > 1
    AND (SELECT s.word FROM search_words s WHERE s.project_id = NEW.project_id AND s.word = w.word LIMIT 1) IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER tasks_search_new AFTER INSERT ON tasks FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER tasks_search_changed AFTER UPDATE ON tasks FOR EACH ROW
    WHEN ((OLD.title, OLD.description, OLD.project_id, OLD.completed_at IS NULL, OLD.deleted_at IS NULL)
        IS DISTINCT FROM (NEW.title, NEW.description, NEW.project_id, NEW.completed_at IS NULL, NEW.deleted_at IS NULL))
    EXECUTE FUNCTION search_follows();

-- The trash: of each project what was deleted itself, the last first; and all that lies there, for what is removed for good.
CREATE INDEX tasks_trash ON tasks (project_id, deleted_at DESC, id) WHERE deleted_with = id;
CREATE INDEX tasks_trashed ON tasks (project_id, deleted_at) WHERE deleted_at IS NOT NULL;

-- Statistics: what was made in a project, and done, within some days.
CREATE INDEX tasks_created ON tasks (project_id, created_at) WHERE deleted_at IS NULL;
CREATE INDEX completions_when ON completions (account_id, completed_at) WHERE reopened_at IS NULL;
