// Made by `npm run types` from backend/openapi.json; do not edit.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Account
         * @description Registers, makes an Inbox and signs in.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Changes
         * @description The changes after a number, oldest first; `next_cursor` is the `since` of the next call. With `id` the history of
         *     one thing: who changed what, by which door, and when.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Comment
         * @description Needs the scope `tasks:read`.
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Delete Comment
         * @description Takes a comment away (its author, or an owner of the project); undo brings it back.
         *
         *     Needs the scope `tasks:write`.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /**
         * Change Comment
         * @description Changes what one has said oneself.
         *
         *     Needs the scope `tasks:write`.
         */
        patch: operations["changeComment"];
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Conversations
         * @description The conversations, the one that moved last first.
         *
         *     Needs the scope `chat`.
         */
        get: operations["listConversations"];
        put?: never;
        /**
         * Create Conversation
         * @description Begins a conversation, with its first message where one is given.
         *
         *     Needs the scope `chat`.
         */
        post: operations["createConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Conversation
         * @description One conversation, without its messages.
         *
         *     Needs the scope `chat`.
         */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        /**
         * Delete Conversation
         * @description Deletes a conversation with its messages, for good; what was done in it stays done.
         *
         *     Needs the scope `chat`.
         */
        delete: operations["deleteConversation"];
        options?: never;
        head?: never;
        /**
         * Change Conversation
         * @description Renames a conversation; a title of null clears it.
         *
         *     Needs the scope `chat`.
         */
        patch: operations["changeConversation"];
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Messages
         * @description The messages, newest first; the cursor leads to older ones.
         *
         *     Needs the scope `chat`.
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Create Message
         * @description Adds a message. 409 in_progress while the person's last one waits for its answer, for a minute at most.
         *
         *     Needs the scope `chat`.
         */
        post: operations["createMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}/messages/{message_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Answer
         * @description The assistant's message that answers one of the person's; 404 while there is none.
         *
         *     Needs the scope `chat`.
         */
        get: operations["getAnswer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Counts
         * @description How many tasks are open in each project and each view, by the days of your zone; what is archived does not count.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["getCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Events
         * @description Changes as they happen (server-sent events), after `Last-Event-ID` or `since`, else from now on.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Json
         * @description All that the account sees, as one JSON file: projects, sections, tasks, comments, completions, labels, filters.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["exportJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Filters
         * @description The caller's filters, by creation.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listFilters"];
        put?: never;
        /**
         * Create Filter
         * @description Keeps a filter; one that nobody could read is refused with the place of the mistake.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["createFilter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filters/{filter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Filter
         * @description Needs the scope `tasks:read`.
         */
        get: operations["getFilter"];
        put?: never;
        post?: never;
        /**
         * Delete Filter
         * @description Forgets a filter; undo brings it back.
         *
         *     Needs the scope `tasks:write`.
         */
        delete: operations["deleteFilter"];
        options?: never;
        head?: never;
        /**
         * Change Filter
         * @description Changes name, query or color by a merge patch.
         *
         *     Needs the scope `tasks:write`.
         */
        patch: operations["changeFilter"];
        trace?: never;
    };
    "/api/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Labels
         * @description Labels by name.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description The caller's account.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Me
         * @description Changes name, time zone or locale.
         *
         *     Needs the scope `admin`.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Password
         * @description Changes the password; all other sessions end.
         *
         *     Needs the scope `admin`.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset Password
         * @description Sets a new password by a one-time link. All sessions end, and a fresh one begins.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Projects
         * @description The caller's projects, own and shared, in the caller's order, the Inbox first; or those that are archived.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listProjects"];
        put?: never;
        /**
         * Create Project
         * @description Makes a project.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Project
         * @description One project; what is in the trash is not found.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["getProject"];
        put?: never;
        post?: never;
        /**
         * Delete Project
         * @description Puts a project and its tasks into the trash; the Inbox stays.
         *
         *     Needs the scope `tasks:write`.
         */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /**
         * Change Project
         * @description Changes name, color or archive by a merge patch (owners), or the caller's own order of projects (every member).
         *
         *     Needs the scope `tasks:write`.
         */
        patch: operations["changeProject"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Members
         * @description Who shares a project, the first member first.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Create Member
         * @description Shares a project with an account, by its e-mail address (owners). It sees the project at once, and may leave it.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Member
         * @description Leaves a project, or removes a member from it (owners). To hand a project over, make another an owner and leave.
         *
         *     Needs the scope `tasks:write`.
         */
        delete: operations["deleteMember"];
        options?: never;
        head?: never;
        /**
         * Change Member
         * @description Gives a member another role (owners). A project keeps one owner at least.
         *
         *     Needs the scope `tasks:write`.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Project
         * @description Takes a project out of the trash with the tasks that went with it.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["restoreProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sections
         * @description The sections of a project in their order.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listSections"];
        put?: never;
        /**
         * Create Section
         * @description Makes a section at the end of a project.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["createSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quick-adds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Quick Add
         * @description Makes a task of each line, and a subtask of an indented one: all of them, or none.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["createQuickAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Reading
         * @description What a text is read as: its first line, and the further ones; nothing is kept.
         *
         *     Needs the scope `tasks:read`.
         */
        post: operations["createReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description Tasks whose title, description and comments hold all the words, or their beginnings, or what a slip of the fingers
         *     made of them; accents and case do not matter. The best first, those that are done after all that are open.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["searchTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sections/{section_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Section
         * @description One section; what is in the trash is not found.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["getSection"];
        put?: never;
        post?: never;
        /**
         * Delete Section
         * @description Puts a section and its tasks into the trash.
         *
         *     Needs the scope `tasks:write`.
         */
        delete: operations["deleteSection"];
        options?: never;
        head?: never;
        /**
         * Change Section
         * @description Changes name or order by a merge patch.
         *
         *     Needs the scope `tasks:write`.
         */
        patch: operations["changeSection"];
        trace?: never;
    };
    "/api/v1/sections/{section_id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Section
         * @description Takes a section out of the trash with the tasks that went with it.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["restoreSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sessions
         * @description Where the account is signed in, newest first.
         *
         *     Needs the scope `admin`.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Create Session
         * @description Signs in by e-mail and password, or by a one-time link.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Session
         * @description Signs out elsewhere.
         *
         *     Needs the scope `admin`.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Current Session
         * @description Signs out.
         *
         *     Needs the scope `admin`.
         */
        delete: operations["deleteCurrentSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Statistics
         * @description How many tasks were created and completed by day and by project, in all projects that you see; at most 366 days. Each
         *     completion of a repeating task counts; what lies in the trash does not.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/task-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Task Batch
         * @description Up to 100 changes of tasks, in their order: all of them or none, or each by itself. Undo takes them back together.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["createTaskBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/task-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Tasks
         * @description How many tasks a list without a limit would hold.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["countTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks
         * @description Tasks by creation, those of a project, section or task in their order; with a filter of dates by due date; those that
         *     are done newest first.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Create Task
         * @description Makes a task; unknown labels are made with it.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Task
         * @description One task; what is in the trash is not found.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        /**
         * Delete Task
         * @description Puts a task and its subtasks into the trash.
         *
         *     Needs the scope `tasks:write`.
         */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /**
         * Change Task
         * @description Changes fields by a merge patch: `{"due": {"date": …}}` keeps the time, `{"due": {"time": null}}` clears it. A new
         *     due date moves the whole series of a repeating task; clearing it ends the series.
         *
         *     Needs the scope `tasks:write`.
         */
        patch: operations["changeTask"];
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Comments
         * @description What was said about a task, the oldest first.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listComments"];
        put?: never;
        /**
         * Create Comment
         * @description Says something about a task, in Markdown.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["createComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Task
         * @description Completes a task, with `{"subtasks": "complete"}` those below it too. A repeating one stays open with its next
         *     date after now.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["completeTask"];
        /**
         * Reopen Task
         * @description Takes the last completion back; a repeating task gets its former date back.
         *
         *     Needs the scope `tasks:write`.
         */
        delete: operations["reopenTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Completions
         * @description The times that a task was completed, the last one first: a repeating one keeps them all.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listCompletions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate Task
         * @description Makes a copy of a task with all below it, in the same place; what was done is open in the copy. Undo takes it back
         *     as a whole.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["duplicateTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/postponement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Postpone Task
         * @description Moves this occurrence alone: the series keeps its own day and time.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["postponeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reasons
         * @description Why a task is in a list by a filter, or why not: each of its terms, and whether it holds for the task.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task_id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Task
         * @description Takes a task out of the trash with the subtasks that went with it.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["restoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tokens
         * @description Personal tokens, newest first, without their secrets.
         *
         *     Needs the scope `admin`.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Create Token
         * @description Makes a personal token for a program; a token makes none that may do more than itself. `Idempotency-Key` is not heeded:
         *     an answer that holds a secret is never kept.
         *
         *     Needs the scope `admin`.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Token
         * @description Revokes a personal token, at once.
         *
         *     Needs the scope `admin`.
         */
        delete: operations["deleteToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Trash
         * @description Tasks, sections and projects that were deleted and can be restored, the last one first; not what went along with them.
         *
         *     Needs the scope `tasks:read`.
         */
        get: operations["listTrash"];
        put?: never;
        post?: never;
        /**
         * Empty Trash
         * @description Removes for good all that lies there of the projects that the caller owns. It cannot be undone.
         *
         *     Needs the scope `tasks:write`.
         */
        delete: operations["emptyTrash"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash/{trashed_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove From Trash
         * @description Removes one task, section or project for good, with what went along (owners). It cannot be undone.
         *
         *     Needs the scope `tasks:write`.
         */
        delete: operations["removeFromTrash"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/undos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Undo
         * @description Takes back all changes of a turn of the assistant, or the caller's last change with all that was written with it.
         *
         *     Needs the scope `tasks:write`.
         */
        post: operations["createUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AccountChange
         * @description A merge patch; null gives a field its default back.
         */
        AccountChange: {
            /** Locale */
            locale?: string | null;
            /** Name */
            name?: string | null;
            /** Time Zone */
            time_zone?: string | null;
            /** Version */
            version?: number | null;
        };
        /** Actor */
        Actor: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Alternative
         * @description What else a phrase can mean. `text` is the line as one writes it to mean that; `convention` names what decided.
         */
        Alternative: {
            /** Convention */
            convention: string;
            /**
             * Date
             * Format: date
             */
            date: string;
            /** End */
            end: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "due" | "deadline";
            /** Start */
            start: number;
            /** Text */
            text: string;
            /** Time */
            time: string | null;
        };
        /** Assignee */
        Assignee: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Batch
         * @description In the order of the operations.
         */
        Batch: {
            /** Results */
            results: components["schemas"]["Outcome"][];
        };
        /**
         * Change
         * @description `before` and `after` are the resource as shown, null where it did not or does not exist. A message stands
         *     here without its parts: read them from the conversation. What others do in shared projects stands here, too; a thing
         *     that comes into sight is `shared`, one that goes out of it `unshared` (or moved, with an `after` of null).
         *     Comments are read with their task: the log tells of those that are written while one sees it.
         */
        Change: {
            actor: components["schemas"]["Actor"];
            /** After */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "task.created" | "task.updated" | "task.completed" | "task.reopened" | "task.postponed" | "task.deleted" | "task.restored" | "task.shared" | "task.unshared" | "project.created" | "project.updated" | "project.deleted" | "project.restored" | "project.shared" | "project.unshared" | "comment.created" | "comment.updated" | "comment.deleted" | "comment.restored" | "section.created" | "section.updated" | "section.deleted" | "section.restored" | "section.shared" | "section.unshared" | "member.created" | "member.updated" | "member.deleted" | "filter.created" | "filter.updated" | "filter.deleted" | "filter.restored" | "conversation.created" | "conversation.updated" | "conversation.deleted" | "message.created" | "account.updated";
            /**
             * Resource
             * @enum {string}
             */
            resource: "task" | "project" | "comment" | "section" | "member" | "filter" | "conversation" | "message" | "account";
            /**
             * Seq
             * @description Gapless and in the order of commits, per account.
             */
            seq: number;
            /**
             * Turn
             * @description The message on whose behalf the assistant wrote.
             */
            turn: string | null;
            /**
             * Via
             * @enum {string}
             */
            via: "web" | "api" | "assistant" | "caldav";
        };
        /**
         * ChangeOne
         * @description A merge patch as of `PATCH /tasks/{id}`; `project_id` and `parent_id` move the task.
         */
        ChangeOne: {
            change: components["schemas"]["TaskChange"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "change";
        };
        /**
         * ChangePage
         * @description `next_cursor` is the `since` of the next call; `latest` the newest number there is.
         */
        ChangePage: {
            /** Items */
            items: components["schemas"]["Change"][];
            /** Latest */
            latest: string;
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Comment */
        Comment: {
            author: components["schemas"]["Actor"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Task Id
             * Format: uuid
             */
            task_id: string;
            /** Text */
            text: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** CommentChange */
        CommentChange: {
            /**
             * Text
             * @description Markdown.
             * @example Two litres, *please*.
             */
            text: string;
            /** Version */
            version?: number | null;
        };
        /** CommentPage */
        CommentPage: {
            /** Items */
            items: components["schemas"]["Comment"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** CompleteOne */
        CompleteOne: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "complete";
            /**
             * Subtasks
             * @default leave
             * @enum {string}
             */
            subtasks?: "leave" | "complete";
        };
        /**
         * Completion
         * @description One time that a task was completed, by which account, and what was due then.
         */
        Completion: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /**
             * Completed At
             * Format: date-time
             */
            completed_at: string;
            due: components["schemas"]["Due"] | null;
            /**
             * Task Id
             * Format: uuid
             */
            task_id: string;
        };
        /** CompletionPage */
        CompletionPage: {
            /** Items */
            items: components["schemas"]["Completion"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Conversation */
        Conversation: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /** ConversationChange */
        ConversationChange: {
            /** Title */
            title?: string | null;
        };
        /** ConversationPage */
        ConversationPage: {
            /** Items */
            items: components["schemas"]["Conversation"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Counts
         * @description Open tasks; `today` with what is overdue, `upcoming` the seven days from today on.
         */
        Counts: {
            /** Inbox */
            inbox: number;
            /** No Date */
            no_date: number;
            /** Overdue */
            overdue: number;
            /** Projects */
            projects: components["schemas"]["ProjectCount"][];
            /** Today */
            today: number;
            /** Upcoming */
            upcoming: number;
        };
        /** CreateOne */
        CreateOne: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "create";
            task: components["schemas"]["NewTask"];
        };
        /** DayNumbers */
        DayNumbers: {
            /** Completed */
            completed: number;
            /** Created */
            created: number;
            /**
             * Date
             * Format: date
             */
            date: string;
        };
        /** DeleteOne */
        DeleteOne: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "delete";
        };
        /** Due */
        Due: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Time */
            time: string | null;
            /** Time Zone */
            time_zone: string | null;
        };
        /**
         * DueChange
         * @description As in a merge patch: what is absent keeps its value, so `{"date": …}` moves the day and keeps the time.
         */
        DueChange: {
            /**
             * Date
             * Format: date
             */
            date?: string;
            /** Time */
            time?: string | null;
            /** Time Zone */
            time_zone?: string | null;
        };
        /**
         * Export
         * @description All that the account sees outside of the trash, archived projects too. `seq` is the number of the last change when
         *     it was begun: what changed since is told by `/changes?since=`.
         */
        Export: {
            account: components["schemas"]["User"];
            /** Comments */
            comments: components["schemas"]["Comment"][];
            /** Completions */
            completions: components["schemas"]["Completion"][];
            /**
             * Exported At
             * Format: date-time
             */
            exported_at: string;
            /** Filters */
            filters: components["schemas"]["SavedFilter"][];
            /** Labels */
            labels: components["schemas"]["Label"][];
            /** Projects */
            projects: components["schemas"]["Project"][];
            /** Sections */
            sections: components["schemas"]["Section"][];
            /** Seq */
            seq: string;
            /** Tasks */
            tasks: components["schemas"]["Task"][];
        };
        /**
         * Fellow
         * @description A member's account, as those see it who share a project with it.
         */
        Fellow: {
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * FilterChange
         * @description A merge patch; null gives the color its default back.
         */
        FilterChange: {
            /** Color */
            color?: ("slate" | "red" | "orange" | "amber" | "green" | "teal" | "blue" | "violet") | null;
            /** Name */
            name?: string;
            /**
             * Query
             * @description In the language of filters.
             * @example today | overdue
             */
            query?: string;
            /** Version */
            version?: number | null;
        };
        /** FilterPage */
        FilterPage: {
            /** Items */
            items: components["schemas"]["SavedFilter"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Found */
        Found: {
            /** Matches */
            matches: components["schemas"]["Match"][];
            task: components["schemas"]["Task"];
        };
        /** FoundPage */
        FoundPage: {
            /** Items */
            items: components["schemas"]["Found"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Label */
        Label: {
            /** Name */
            name: string;
            /** Open Tasks */
            open_tasks: number;
        };
        /** LabelPage */
        LabelPage: {
            /** Items */
            items: components["schemas"]["Label"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * MadeToken
         * @description `token` is shown this once.
         */
        MadeToken: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
            /**
             * Token
             * @example duly_p_…
             */
            token: string;
        };
        /**
         * Match
         * @description A text in which words of the search are found; of a long one, a piece.
         */
        Match: {
            /**
             * Comment Id
             * @description The comment, where it is one.
             */
            comment_id: string | null;
            /**
             * Field
             * @enum {string}
             */
            field: "title" | "description" | "comment";
            /** Spans */
            spans: components["schemas"]["Stretch"][];
            /** Text */
            text: string;
        };
        /** Member */
        Member: {
            account: components["schemas"]["Fellow"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "editor" | "owner";
        };
        /** MemberChange */
        MemberChange: {
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "editor" | "owner";
        };
        /** MemberPage */
        MemberPage: {
            /** Items */
            items: components["schemas"]["Member"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Message */
        Message: {
            /** Answers */
            answers: string | null;
            /**
             * Conversation Id
             * Format: uuid
             */
            conversation_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Parts */
            parts: {
                [key: string]: unknown;
            }[];
            /**
             * Role
             * @enum {string}
             */
            role: "user" | "assistant";
        };
        /** MessagePage */
        MessagePage: {
            /** Items */
            items: components["schemas"]["Message"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** NewAccount */
        NewAccount: {
            /**
             * Email
             * @example ada@example.org
             */
            email: string;
            /**
             * Locale
             * @default en
             * @example en-GB
             */
            locale?: string;
            /**
             * Name
             * @default
             * @example Ada
             */
            name?: string;
            /**
             * Password
             * Format: password
             * @example correct horse battery
             */
            password: string;
            /**
             * Time Zone
             * @default UTC
             * @example Europe/Vienna
             */
            time_zone?: string;
        };
        /**
         * NewBatch
         * @description `all`: one that fails leaves everything as it was. `each`: those that fail are told, the others are done.
         */
        NewBatch: {
            /**
             * Mode
             * @default all
             * @enum {string}
             */
            mode?: "all" | "each";
            /** Operations */
            operations: (components["schemas"]["CreateOne"] | components["schemas"]["ChangeOne"] | components["schemas"]["PostponeOne"] | components["schemas"]["CompleteOne"] | components["schemas"]["ReopenOne"] | components["schemas"]["DeleteOne"])[];
        };
        /** NewComment */
        NewComment: {
            /**
             * Text
             * @description Markdown.
             * @example Two litres, *please*.
             */
            text: string;
        };
        /**
         * NewCompletion
         * @description `subtasks`: what becomes of the open ones below; `leave` leaves them open, `complete` completes them too.
         */
        NewCompletion: {
            /**
             * Subtasks
             * @default leave
             * @enum {string}
             */
            subtasks?: "leave" | "complete";
        };
        /** NewConversation */
        NewConversation: {
            message?: components["schemas"]["NewMessage"] | null;
            /** Title */
            title?: string | null;
        };
        /**
         * NewDue
         * @description A day, with a time of day if there is one; the zone defaults to the account's.
         */
        NewDue: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Time */
            time?: string | null;
            /** Time Zone */
            time_zone?: string | null;
        };
        /** NewFilter */
        NewFilter: {
            /**
             * Color
             * @default slate
             * @enum {string}
             */
            color?: "slate" | "red" | "orange" | "amber" | "green" | "teal" | "blue" | "violet";
            /** Name */
            name: string;
            /**
             * Query
             * @description In the language of filters.
             * @example today | overdue
             */
            query: string;
        };
        /**
         * NewMember
         * @description `email` is the address of an account here.
         */
        NewMember: {
            /**
             * Email
             * @example ada@example.org
             */
            email: string;
            /**
             * Role
             * @default editor
             * @enum {string}
             */
            role?: "viewer" | "editor" | "owner";
        };
        /**
         * NewMessage
         * @description `id` may be made by the client: sending it again is refused with the conversation that holds it.
         */
        NewMessage: {
            /** Answers */
            answers?: string | null;
            /** Id */
            id?: string | null;
            /** Parts */
            parts: {
                [key: string]: unknown;
            }[];
            /**
             * Role
             * @enum {string}
             */
            role: "user" | "assistant";
        };
        /**
         * NewProject
         * @description `parent_id` nests it below another project of yours; that shares neither.
         */
        NewProject: {
            /**
             * Color
             * @default slate
             * @enum {string}
             */
            color?: "slate" | "red" | "orange" | "amber" | "green" | "teal" | "blue" | "violet";
            /** Name */
            name: string;
            /** Parent Id */
            parent_id?: string | null;
        };
        /**
         * NewQuickAdd
         * @description One task a line; a line that is indented more than one above it is a subtask of that. `project_id` and `due` are
         *     used where the text names none, for lines that are no subtasks.
         */
        NewQuickAdd: {
            /** Dismissed */
            dismissed?: string[];
            due?: components["schemas"]["NewDue"] | null;
            /** Project Id */
            project_id?: string | null;
            /** Text */
            text: string;
            /** Time Zone */
            time_zone?: string | null;
            /** Typed At */
            typed_at?: string | null;
        };
        /**
         * NewRecurrence
         * @description On the days of `exceptions` the task is not due, although its rule names them.
         */
        NewRecurrence: {
            /**
             * Anchor
             * @default schedule
             * @enum {string}
             */
            anchor?: "schedule" | "completion";
            /** Exceptions */
            exceptions?: string[] | null;
            /**
             * Rrule
             * @description An RFC 5545 RRULE by day or longer.
             * @example FREQ=WEEKLY;BYDAY=MO,TH
             */
            rrule: string;
        };
        /** NewSection */
        NewSection: {
            /** Name */
            name: string;
        };
        /**
         * NewSession
         * @description Either `email` and `password`, or the secret of a one-time sign-in `link`.
         */
        NewSession: {
            /** Email */
            email?: string | null;
            /** Link */
            link?: string | null;
            /** Password */
            password?: string | null;
        };
        /**
         * NewTask
         * @description Without a project the task goes to its parent's or section's, else to the Inbox. Assignees are members of the project. `id` may be
         *     made by the client, so that what it adds while it is offline has a name. A rule without a due date starts at its
         *     first day from today on.
         */
        NewTask: {
            /** Assignee Ids */
            assignee_ids?: string[] | null;
            /** Deadline */
            deadline?: string | null;
            /** Description */
            description?: string | null;
            due?: components["schemas"]["NewDue"] | null;
            /** Duration Minutes */
            duration_minutes?: number | null;
            /** Id */
            id?: string | null;
            /** Labels */
            labels?: string[] | null;
            /** Parent Id */
            parent_id?: string | null;
            /** Priority */
            priority?: number | null;
            /** Project Id */
            project_id?: string | null;
            recurrence?: components["schemas"]["NewRecurrence"] | null;
            /** Section Id */
            section_id?: string | null;
            /** Title */
            title: string;
        };
        /**
         * NewToken
         * @description `admin` is the account itself: its name and password, its sessions and tokens.
         */
        NewToken: {
            /** Expires At */
            expires_at?: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: ("tasks:read" | "tasks:write" | "chat" | "admin")[];
        };
        /**
         * NewUndo
         * @description Without a turn the caller's last change is taken back, with all that was written together with it.
         */
        NewUndo: {
            /** Turn */
            turn?: string | null;
        };
        /**
         * NoBody
         * @description `{}`, or nothing at all.
         */
        NoBody: Record<string, never>;
        /**
         * NotKept
         * @description Words that were understood and of which Duly keeps nothing. `in_title`: they are still there to be read.
         */
        NotKept: {
            /** Detail */
            detail: string;
            /** End */
            end: number;
            /** In Title */
            in_title: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "project" | "section" | "assignee" | "recurrence" | "reminder" | "end" | "exception" | "time";
            /** Start */
            start: number;
            /** Value */
            value: string;
        };
        /**
         * Outcome
         * @description What became of one operation: its status, the task as it is now (null where it is deleted), or why it was refused.
         */
        Outcome: {
            problem: components["schemas"]["Refusal"] | null;
            /** Status */
            status: number;
            task: components["schemas"]["Task"] | null;
        };
        /** PasswordChange */
        PasswordChange: {
            /** Current Password */
            current_password: string;
            /**
             * Password
             * Format: password
             * @example correct horse battery
             */
            password: string;
        };
        /** PasswordReset */
        PasswordReset: {
            /** Link */
            link: string;
            /**
             * Password
             * Format: password
             * @example correct horse battery
             */
            password: string;
        };
        /**
         * Postponement
         * @description Where this one occurrence goes. A time that is absent keeps the task's own, null makes it a whole day.
         */
        Postponement: {
            due: components["schemas"]["DueChange"];
        };
        /** PostponeOne */
        PostponeOne: {
            due: components["schemas"]["DueChange"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "postpone";
        };
        /**
         * Problem
         * @description RFC 9457. `code` is stable; `detail` is a sentence for the person.
         */
        Problem: {
            /** @enum {string} */
            code: "malformed" | "unauthenticated" | "wrong_credentials" | "insufficient_role" | "insufficient_scope" | "registration_closed" | "not_found" | "method_not_allowed" | "conflict" | "email_taken" | "in_progress" | "message_exists" | "nothing_to_undo" | "precondition_failed" | "too_large" | "unsupported_media_type" | "idempotency_key_reused" | "invalid" | "link_invalid" | "rate_limited" | "internal" | "unavailable";
            /**
             * Format: uuid
             * @description With message_exists.
             */
            conversation_id?: string;
            detail: string;
            errors?: {
                detail: string;
                /** @description A JSON Pointer into the body, or ?name of the query. */
                pointer: string;
            }[];
            /** @description What clashes, with a conflict. */
            fields?: string[];
            instance: string;
            request_id: string;
            status: number;
            title: string;
            /** @description The address of the code's description. */
            type: string;
        };
        /**
         * Project
         * @description As the caller sees it: with the caller's role and place for it. `position` orders projects by its bytes. A parent
         *     that the caller does not see (any more) counts as none.
         */
        Project: {
            /** Archived At */
            archived_at: string | null;
            /**
             * Color
             * @enum {string}
             */
            color: "slate" | "red" | "orange" | "amber" | "green" | "teal" | "blue" | "violet";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Inbox */
            is_inbox: boolean;
            /** Members */
            members: number;
            /** Name */
            name: string;
            /** Open Tasks */
            open_tasks: number;
            /** Parent Id */
            parent_id: string | null;
            /** Position */
            position: string;
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "editor" | "owner";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ProjectChange
         * @description A merge patch; null gives the color its default back. `parent_id` and `after_id` are the caller's own order: below
         *     which project it stands (null: none), and after which one (null: before all).
         */
        ProjectChange: {
            /** After Id */
            after_id?: string | null;
            /**
             * Archived
             * @default false
             */
            archived?: boolean;
            /** Color */
            color?: ("slate" | "red" | "orange" | "amber" | "green" | "teal" | "blue" | "violet") | null;
            /** Name */
            name?: string;
            /** Parent Id */
            parent_id?: string | null;
            /** Version */
            version?: number | null;
        };
        /** ProjectCount */
        ProjectCount: {
            /** Count */
            count: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /** ProjectNumbers */
        ProjectNumbers: {
            /** Completed */
            completed: number;
            /** Created */
            created: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** ProjectOfTask */
        ProjectOfTask: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** ProjectPage */
        ProjectPage: {
            /** Items */
            items: components["schemas"]["Project"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** QuickAdd */
        QuickAdd: {
            /** Readings */
            readings: components["schemas"]["Reading"][];
            /** Tasks */
            tasks: components["schemas"]["Task"][];
        };
        /**
         * Reading
         * @description What a line means. `project` is the name of a project of the caller's, `section` and `assignee` are those of a section
         *     and a member of the project where the task goes, `parent` is the place of the line whose subtask this is. `reminders`
         *     are read and not kept yet: `not_kept` names them, and they stay in the title.
         */
        Reading: {
            /** Alternatives */
            alternatives: components["schemas"]["Alternative"][];
            /** Assignee */
            assignee: string | null;
            /** Deadline */
            deadline: string | null;
            /** Description */
            description: string;
            due: components["schemas"]["Due"] | null;
            /** Duration Minutes */
            duration_minutes: number | null;
            /** Labels */
            labels: string[];
            /** Next Dates */
            next_dates: string[];
            /** Not Kept */
            not_kept: components["schemas"]["NotKept"][];
            /** Parent */
            parent: number | null;
            /** Priority */
            priority: number;
            /** Project */
            project: string | null;
            recurrence: components["schemas"]["Recurrence"] | null;
            /** Reminders */
            reminders: components["schemas"]["Reminder"][];
            /** Section */
            section: string | null;
            /** Spans */
            spans: components["schemas"]["Span"][];
            /** Title */
            title: string;
        };
        /**
         * ReadingOfText
         * @description The reading of the first line, and those of the further ones.
         */
        ReadingOfText: {
            /** Alternatives */
            alternatives: components["schemas"]["Alternative"][];
            /** Assignee */
            assignee: string | null;
            /** Deadline */
            deadline: string | null;
            /** Description */
            description: string;
            due: components["schemas"]["Due"] | null;
            /** Duration Minutes */
            duration_minutes: number | null;
            /** Further */
            further: components["schemas"]["Reading"][];
            /** Labels */
            labels: string[];
            /** Next Dates */
            next_dates: string[];
            /** Not Kept */
            not_kept: components["schemas"]["NotKept"][];
            /** Parent */
            parent: number | null;
            /** Priority */
            priority: number;
            /** Project */
            project: string | null;
            recurrence: components["schemas"]["Recurrence"] | null;
            /** Reminders */
            reminders: components["schemas"]["Reminder"][];
            /** Section */
            section: string | null;
            /** Spans */
            spans: components["schemas"]["Span"][];
            /** Title */
            title: string;
        };
        /**
         * Reason
         * @description A term of a filter, its place in code points, whether it holds for the task, and whether it is wanted to (not behind a
         *     `!`): a reason for the task to be there is one where the two agree.
         */
        Reason: {
            /** End */
            end: number;
            /** Holds */
            holds: boolean;
            /** Start */
            start: number;
            /** Text */
            text: string;
            /** Wanted */
            wanted: boolean;
        };
        /**
         * Reasons
         * @description `is_in`: whether the task is what the filter finds, open or done.
         */
        Reasons: {
            /** Is In */
            is_in: boolean;
            /** Terms */
            terms: components["schemas"]["Reason"][];
        };
        /** Recurrence */
        Recurrence: {
            /**
             * Anchor
             * @enum {string}
             */
            anchor: "schedule" | "completion";
            /** Exceptions */
            exceptions: string[];
            /** Rrule */
            rrule: string;
        };
        /**
         * RecurrenceChange
         * @description As in a merge patch: what is absent keeps its value; `exceptions` are replaced as a whole, null clears them.
         */
        RecurrenceChange: {
            /**
             * Anchor
             * @default schedule
             * @enum {string}
             */
            anchor?: "schedule" | "completion";
            /** Exceptions */
            exceptions?: string[] | null;
            /**
             * Rrule
             * @description An RFC 5545 RRULE by day or longer.
             * @example FREQ=WEEKLY;BYDAY=MO,TH
             */
            rrule?: string;
        };
        /**
         * Refusal
         * @description As of a problem; pointers of `errors` begin at the operation.
         */
        Refusal: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Errors */
            errors: {
                [key: string]: string;
            }[];
        };
        /**
         * Reminder
         * @description So many minutes before the task is due, or a day with a time of day if one was said.
         */
        Reminder: {
            /** Date */
            date: string | null;
            /** Minutes Before */
            minutes_before: number | null;
            /** Time */
            time: string | null;
        };
        /** ReopenOne */
        ReopenOne: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "reopen";
        };
        /**
         * SavedFilter
         * @description `lists` are the parts of the query between its commas: a page shows a list for each.
         */
        SavedFilter: {
            /**
             * Color
             * @enum {string}
             */
            color: "slate" | "red" | "orange" | "amber" | "green" | "teal" | "blue" | "violet";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Lists */
            lists: string[];
            /** Name */
            name: string;
            /** Query */
            query: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * Section
         * @description `position` orders the sections of a project by its bytes.
         */
        Section: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Position */
            position: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * SectionChange
         * @description A merge patch. `after_id` puts the section right after another one of its project (null: before all).
         */
        SectionChange: {
            /** After Id */
            after_id?: string | null;
            /** Name */
            name?: string;
            /** Version */
            version?: number | null;
        };
        /** SectionPage */
        SectionPage: {
            /** Items */
            items: components["schemas"]["Section"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Session */
        Session: {
            /** Address */
            address: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current */
            current: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last Used At
             * Format: date-time
             */
            last_used_at: string;
            /** User Agent */
            user_agent: string;
        };
        /** SessionPage */
        SessionPage: {
            /** Items */
            items: components["schemas"]["Session"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * SignedIn
         * @description `token` is shown this once; send it as `Authorization: Bearer …`.
         */
        SignedIn: {
            /**
             * Token
             * @example duly_s_…
             */
            token: string;
            user: components["schemas"]["User"];
        };
        /**
         * Span
         * @description A stretch of the text that was understood; offsets count Unicode code points of the whole text. `is_new`: a label
         *     that this text makes.
         */
        Span: {
            /** End */
            end: number;
            /** Is New */
            is_new: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "due" | "deadline" | "recurrence" | "reminder" | "label" | "project" | "section" | "priority" | "duration" | "assignee" | "description";
            /** Start */
            start: number;
            /** Value */
            value: string;
        };
        /** StartedConversation */
        StartedConversation: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            message: components["schemas"]["Message"] | null;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * Statistics
         * @description Every day of the stretch; of the projects those in which anything happened.
         */
        Statistics: {
            /** Days */
            days: components["schemas"]["DayNumbers"][];
            /** Projects */
            projects: components["schemas"]["ProjectNumbers"][];
        };
        /**
         * Stretch
         * @description Offsets count Unicode code points of the match's text.
         */
        Stretch: {
            /** End */
            end: number;
            /** Start */
            start: number;
        };
        /**
         * Task
         * @description A repeating task stays open when it is completed: `last_completed_at` tells when that was. `position` orders the tasks
         *     of a project, and so those of each section, by its bytes.
         */
        Task: {
            /** Assignees */
            assignees: components["schemas"]["Assignee"][];
            /** Completed At */
            completed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Deadline */
            deadline: string | null;
            /** Deleted At */
            deleted_at: string | null;
            /** Description */
            description: string;
            due: components["schemas"]["Due"] | null;
            /** Duration Minutes */
            duration_minutes: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Labels */
            labels: string[];
            /** Last Completed At */
            last_completed_at: string | null;
            /** Parent Id */
            parent_id: string | null;
            /** Position */
            position: string;
            /** Priority */
            priority: number;
            project: components["schemas"]["ProjectOfTask"];
            recurrence: components["schemas"]["Recurrence"] | null;
            /** Section Id */
            section_id: string | null;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * TaskChange
         * @description A merge patch. `after_id` puts the task right after another one of its project (null: before all). `version` is the
         *     one that was read: fields that others changed since are refused, the rest merges.
         */
        TaskChange: {
            /** After Id */
            after_id?: string | null;
            /** Assignee Ids */
            assignee_ids?: string[] | null;
            /** Deadline */
            deadline?: string | null;
            /** Description */
            description?: string | null;
            due?: components["schemas"]["DueChange"] | null;
            /** Duration Minutes */
            duration_minutes?: number | null;
            /** Labels */
            labels?: string[] | null;
            /** Parent Id */
            parent_id?: string | null;
            /** Priority */
            priority?: number | null;
            /** Project Id */
            project_id?: string | null;
            recurrence?: components["schemas"]["RecurrenceChange"] | null;
            /** Section Id */
            section_id?: string | null;
            /** Title */
            title?: string;
            /** Version */
            version?: number | null;
        };
        /** TaskCount */
        TaskCount: {
            /** Count */
            count: number;
        };
        /**
         * TaskInFull
         * @description `next_dates`: up to five days on which it will be due after the one that stands, if each is done when it is due. They
         *     move with the clock and are no part of the ETag.
         */
        TaskInFull: {
            /** Assignees */
            assignees: components["schemas"]["Assignee"][];
            /** Completed At */
            completed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Deadline */
            deadline: string | null;
            /** Deleted At */
            deleted_at: string | null;
            /** Description */
            description: string;
            due: components["schemas"]["Due"] | null;
            /** Duration Minutes */
            duration_minutes: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Labels */
            labels: string[];
            /** Last Completed At */
            last_completed_at: string | null;
            /** Next Dates */
            next_dates: string[];
            /** Parent Id */
            parent_id: string | null;
            /** Position */
            position: string;
            /** Priority */
            priority: number;
            project: components["schemas"]["ProjectOfTask"];
            recurrence: components["schemas"]["Recurrence"] | null;
            /** Section Id */
            section_id: string | null;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** TaskPage */
        TaskPage: {
            /** Items */
            items: components["schemas"]["Task"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * TextToRead
         * @description `typed_at` is when it was typed, at most 30 days ago: “tomorrow” counts from there. `dismissed` are the words of
         *     earlier spans that are not meant so: they stay in the title, whatever their case. `project_id` is where the task goes
         *     if the text names no project (absent: the Inbox): its sections and members are those that a line may name.
         */
        TextToRead: {
            /** Dismissed */
            dismissed?: string[];
            /** Project Id */
            project_id?: string | null;
            /** Text */
            text: string;
            /** Time Zone */
            time_zone?: string | null;
            /** Typed At */
            typed_at?: string | null;
        };
        /** Token */
        Token: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
        };
        /** TokenPage */
        TokenPage: {
            /** Items */
            items: components["schemas"]["Token"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Trashed
         * @description `title` is the task's title or the other's name; restore it by `POST /tasks/{id}/restoration`, `/sections/…` or
         *     `/projects/…`.
         */
        Trashed: {
            /**
             * Deleted At
             * Format: date-time
             */
            deleted_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** @description Where the task or the section was. */
            project: components["schemas"]["ProjectOfTask"] | null;
            /**
             * Resource
             * @enum {string}
             */
            resource: "task" | "section" | "project";
            /** Title */
            title: string;
            /**
             * With Tasks
             * @description How many tasks went along, and would come back or go with it.
             */
            with_tasks: number;
        };
        /** TrashPage */
        TrashPage: {
            /** Items */
            items: components["schemas"]["Trashed"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Undo
         * @description `tasks` are those that exist after the undo, as they are now.
         */
        Undo: {
            /** Tasks */
            tasks: components["schemas"]["Task"][];
            /** Undone */
            undone: components["schemas"]["Undone"][];
        };
        /**
         * Undone
         * @description One change that was taken back; `title` is the task's title, the name of another thing, or a comment's text.
         */
        Undone: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "task.created" | "task.updated" | "task.completed" | "task.reopened" | "task.postponed" | "task.deleted" | "task.restored" | "task.shared" | "task.unshared" | "project.created" | "project.updated" | "project.deleted" | "project.restored" | "project.shared" | "project.unshared" | "comment.created" | "comment.updated" | "comment.deleted" | "comment.restored" | "section.created" | "section.updated" | "section.deleted" | "section.restored" | "section.shared" | "section.unshared" | "member.created" | "member.updated" | "member.deleted" | "filter.created" | "filter.updated" | "filter.deleted" | "filter.restored" | "conversation.created" | "conversation.updated" | "conversation.deleted" | "message.created" | "account.updated";
            /**
             * Resource
             * @enum {string}
             */
            resource: "task" | "project" | "comment" | "section" | "member" | "filter" | "conversation" | "message" | "account";
            /** Title */
            title: string;
        };
        /** User */
        User: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Locale */
            locale: string;
            /** Name */
            name: string;
            /** Time Zone */
            time_zone: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
    };
    responses: {
        /** @description Refused: `malformed`. */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#malformed",
                 *       "title": "The request cannot be read",
                 *       "status": 400,
                 *       "detail": "The request cannot be read.",
                 *       "instance": "/api/v1/…",
                 *       "code": "malformed",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `unauthenticated`, `wrong_credentials`. */
        401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#unauthenticated",
                 *       "title": "Sign in first",
                 *       "status": 401,
                 *       "detail": "Sign in first.",
                 *       "instance": "/api/v1/…",
                 *       "code": "unauthenticated",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `insufficient_role`, `insufficient_scope`, `registration_closed`. */
        403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#insufficient_role",
                 *       "title": "Your part in this project does not allow that",
                 *       "status": 403,
                 *       "detail": "Your part in this project does not allow that.",
                 *       "instance": "/api/v1/…",
                 *       "code": "insufficient_role",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `not_found`. */
        404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#not_found",
                 *       "title": "There is no such thing",
                 *       "status": 404,
                 *       "detail": "There is no such thing.",
                 *       "instance": "/api/v1/…",
                 *       "code": "not_found",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `method_not_allowed`. */
        405: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#method_not_allowed",
                 *       "title": "That cannot be done here",
                 *       "status": 405,
                 *       "detail": "That cannot be done here.",
                 *       "instance": "/api/v1/…",
                 *       "code": "method_not_allowed",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `conflict`, `email_taken`, `in_progress`, `message_exists`, `nothing_to_undo`. */
        409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#conflict",
                 *       "title": "That does not fit what is there",
                 *       "status": 409,
                 *       "detail": "That does not fit what is there.",
                 *       "instance": "/api/v1/…",
                 *       "code": "conflict",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `precondition_failed`. */
        412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#precondition_failed",
                 *       "title": "It has changed since you read it",
                 *       "status": 412,
                 *       "detail": "It has changed since you read it.",
                 *       "instance": "/api/v1/…",
                 *       "code": "precondition_failed",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `too_large`. */
        413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#too_large",
                 *       "title": "The request is too large",
                 *       "status": 413,
                 *       "detail": "The request is too large.",
                 *       "instance": "/api/v1/…",
                 *       "code": "too_large",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `unsupported_media_type`. */
        415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#unsupported_media_type",
                 *       "title": "The body must be JSON",
                 *       "status": 415,
                 *       "detail": "The body must be JSON.",
                 *       "instance": "/api/v1/…",
                 *       "code": "unsupported_media_type",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `idempotency_key_reused`, `invalid`, `link_invalid`. */
        422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#idempotency_key_reused",
                 *       "title": "This Idempotency-Key belongs to another request",
                 *       "status": 422,
                 *       "detail": "This Idempotency-Key belongs to another request.",
                 *       "instance": "/api/v1/…",
                 *       "code": "idempotency_key_reused",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `rate_limited`. */
        429: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#rate_limited",
                 *       "title": "Too many attempts",
                 *       "status": 429,
                 *       "detail": "Too many attempts.",
                 *       "instance": "/api/v1/…",
                 *       "code": "rate_limited",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `internal`. */
        500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#internal",
                 *       "title": "Something went wrong",
                 *       "status": 500,
                 *       "detail": "Something went wrong.",
                 *       "instance": "/api/v1/…",
                 *       "code": "internal",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `unavailable`. */
        503: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/docs#unavailable",
                 *       "title": "Not available for a moment",
                 *       "status": 503,
                 *       "detail": "Not available for a moment.",
                 *       "instance": "/api/v1/…",
                 *       "code": "unavailable",
                 *       "request_id": "0f8fad5bd9cb469fa165708677289502"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "password": "correct horse battery",
                 *       "name": "Ada",
                 *       "time_zone": "Europe/Vienna",
                 *       "locale": "en-GB"
                 *     }
                 */
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description Of this task, project or filter alone. */
                id?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description The number of the last change that is known. */
                since?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path: {
                comment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                comment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changeComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                comment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "One litre will do.",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["CommentChange"];
                /**
                 * @example {
                 *       "text": "One litre will do.",
                 *       "version": 1
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CommentChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listConversations: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Shopping",
                 *       "message": {
                 *         "id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a11",
                 *         "role": "user",
                 *         "parts": [
                 *           {
                 *             "type": "text",
                 *             "text": "Add buy milk tomorrow"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewConversation"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedConversation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changeConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Groceries"
                 *     }
                 */
                "application/json": components["schemas"]["ConversationChange"];
                /**
                 * @example {
                 *       "title": "Groceries"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ConversationChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a11",
                 *       "role": "user",
                 *       "parts": [
                 *         {
                 *           "type": "text",
                 *           "text": "Add buy milk tomorrow"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path: {
                conversation_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getCounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description The number of the last change that is known. */
                since?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    exportJson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listFilters: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilterPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Next at work",
                 *       "query": "(today | overdue) & #Work",
                 *       "color": "blue"
                 *     }
                 */
                "application/json": components["schemas"]["NewFilter"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilter"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path: {
                filter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilter"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                filter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changeFilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                filter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "query": "7 days & #Work",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["FilterChange"];
                /**
                 * @example {
                 *       "query": "7 days & #Work",
                 *       "version": 1
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["FilterChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilter"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listLabels: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "time_zone": "Asia/Tokyo",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["AccountChange"];
                /**
                 * @example {
                 *       "time_zone": "Asia/Tokyo",
                 *       "version": 1
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "correct horse battery",
                 *       "password": "another horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "link": "duly_l_cjv0bWFkZV91cF9mb3JfdGhlX2RvY3M",
                 *       "password": "another horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["400"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                archived?: boolean;
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Home",
                 *       "color": "green"
                 *     }
                 */
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changeProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "House",
                 *       "version": 3
                 *     }
                 */
                "application/json": components["schemas"]["ProjectChange"];
                /**
                 * @example {
                 *       "name": "House",
                 *       "version": 3
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ProjectChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ben@example.org",
                 *       "role": "editor"
                 *     }
                 */
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                member_id: string;
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                member_id: string;
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "viewer"
                 *     }
                 */
                "application/json": components["schemas"]["MemberChange"];
                /**
                 * @example {
                 *       "role": "viewer"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    restoreProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoBody"] | null;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listSections: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Next"
                 *     }
                 */
                "application/json": components["schemas"]["NewSection"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createQuickAdd: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Buy milk tomorrow at 6pm @errand p2",
                 *       "time_zone": "Europe/Vienna"
                 *     }
                 */
                "application/json": components["schemas"]["NewQuickAdd"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickAdd"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createReading: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Buy milk tomorrow at 6pm @errand p2"
                 *     }
                 */
                "application/json": components["schemas"]["TextToRead"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingOfText"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    searchTasks: {
        parameters: {
            query: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description Words, or their beginnings. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path: {
                section_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                section_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changeSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                section_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Soon",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["SectionChange"];
                /**
                 * @example {
                 *       "name": "Soon",
                 *       "version": 1
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["SectionChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    restoreSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                section_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoBody"] | null;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Section"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["NewSession"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteCurrentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                /** @description The first day; default: 30 days with the last one. */
                from?: string | null;
                /** @description The last day; default: today. */
                to?: string | null;
            };
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createTaskBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operations": [
                 *         {
                 *           "op": "create",
                 *           "task": {
                 *             "title": "Buy milk",
                 *             "labels": [
                 *               "errand"
                 *             ],
                 *             "priority": 2,
                 *             "due": {
                 *               "date": "2026-11-25",
                 *               "time": "18:00",
                 *               "time_zone": "Europe/Vienna"
                 *             },
                 *             "duration_minutes": 15
                 *           }
                 *         },
                 *         {
                 *           "op": "complete",
                 *           "id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a12"
                 *         },
                 *         {
                 *           "op": "change",
                 *           "id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a13",
                 *           "change": {
                 *             "priority": 1
                 *           }
                 *         }
                 *       ],
                 *       "mode": "each"
                 *     }
                 */
                "application/json": components["schemas"]["NewBatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    countTasks: {
        parameters: {
            query?: {
                /** @description Such as `today`, `overdue`, `7 days`, `p1`, `#Work`, `@home`, `search: milk`; joined by `&`, `|`, `!`, brackets. */
                filter?: string | null;
                /** @description A label's name. */
                label?: string | null;
                parent_id?: string | null;
                project_id?: string | null;
                section_id?: string | null;
                status?: "open" | "done" | "all";
            };
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCount"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description Such as `today`, `overdue`, `7 days`, `p1`, `#Work`, `@home`, `search: milk`; joined by `&`, `|`, `!`, brackets. */
                filter?: string | null;
                /** @description Of these tasks alone: up to 200 ids, joined by commas. Those that are gone are left out. */
                ids?: string | null;
                /** @description A label's name. */
                label?: string | null;
                /** @description How many items at most. */
                limit?: number;
                parent_id?: string | null;
                project_id?: string | null;
                section_id?: string | null;
                status?: "open" | "done" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Buy milk",
                 *       "labels": [
                 *         "errand"
                 *       ],
                 *       "priority": 2,
                 *       "due": {
                 *         "date": "2026-11-25",
                 *         "time": "18:00",
                 *         "time_zone": "Europe/Vienna"
                 *       },
                 *       "duration_minutes": 15
                 *     }
                 */
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInFull"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInFull"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Buy oat milk",
                 *       "due": null,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["TaskChange"];
                /**
                 * @example {
                 *       "title": "Buy oat milk",
                 *       "due": null,
                 *       "version": 1
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["TaskChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInFull"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Two litres, *please*."
                 *     }
                 */
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewCompletion"] | null;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInFull"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    reopenTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInFull"];
                };
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listCompletions: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletionPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    duplicateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoBody"] | null;
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInFull"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    postponeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "due": {
                 *         "date": "2026-11-30"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Postponement"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInFull"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listReasons: {
        parameters: {
            query: {
                /** @description As of a list of tasks. */
                filter: string;
            };
            header?: {
                /** @description The ETag that was read; 304 without a body when nothing has changed. */
                "If-None-Match"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reasons"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    restoreTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoBody"] | null;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInFull"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Backup script",
                 *       "scopes": [
                 *         "tasks:read"
                 *       ],
                 *       "expires_at": "2027-11-24T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    deleteToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listTrash: {
        parameters: {
            query?: {
                /** @description The next_cursor of the page before. */
                cursor?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrashPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    emptyTrash: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    removeFromTrash: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read; 412 when the resource has changed since. */
                "If-Match"?: string;
            };
            path: {
                trashed_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless: it gets the first answer again for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewUndo"] | null;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undo"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
}
