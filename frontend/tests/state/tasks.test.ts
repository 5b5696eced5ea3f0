import { afterEach, describe, expect, it } from 'vitest';
import { ApiError, createApi } from '$lib/api/client';
import { App } from '$lib/state/app.svelte';
import { Backend, type Answers } from './backend';
import { HOME, WORK, change, id, project, task, user } from './samples';

let backend: Backend;

async function appWith(answers: Answers): Promise<App> {
	backend = await Backend.start(answers);
	return new App(user, createApi({ baseUrl: backend.url }));
}

afterEach(() => backend.stop());

const problem = (status: number, code: string) => ({
	status,
	body: { type: `/api/v1/docs#${code}`, title: code, status, detail: `It is ${code}.`, instance: '/', code }
});

describe('a change of a task', () => {
	it('shows at once and stays when the backend has it', async () => {
		const app = await appWith(() => ({ body: task(1, { title: 'New', version: 2 }) }));
		app.tasks.take([task(1)]);
		const answer = app.tasks.change(id(1), { title: 'New' });
		expect(app.tasks.get(id(1))?.title).toBe('New');
		await answer;
		expect(app.tasks.get(id(1))).toMatchObject({ title: 'New', version: 2 });
		expect(backend.asked[0]?.body).toEqual({ title: 'New', version: 1 });
	});

	it('is taken back when the backend refuses it, and says why', async () => {
		const app = await appWith(() => problem(409, 'conflict'));
		app.tasks.take([task(1)]);
		const answer = app.tasks.change(id(1), { title: 'New' });
		await expect(answer).rejects.toMatchObject({ code: 'conflict', message: 'It is conflict.' });
		expect(app.tasks.get(id(1))?.title).toBe('Task 1');
	});

	it('is taken back when there is no answer', async () => {
		const app = await appWith(() => ({}));
		await backend.stop();
		app.tasks.take([task(1)]);
		const error = await app.tasks.remove(id(1)).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(ApiError);
		expect(error).toMatchObject({ code: 'offline', status: 0 });
		expect(app.tasks.get(id(1))?.title).toBe('Task 1');
		backend = await Backend.start(() => ({}));
	});

	it('waits for the one before it, and names the version that that one left', async () => {
		let version = 1;
		const app = await appWith(({ body }) => {
			version += 1;
			return { body: task(1, { ...(body as object), version }) };
		});
		app.tasks.take([task(1)]);
		await Promise.all([app.tasks.change(id(1), { title: 'One' }), app.tasks.change(id(1), { title: 'Two' })]);
		expect(backend.asked.map((asked) => asked.body)).toEqual([
			{ title: 'One', version: 1 },
			{ title: 'Two', version: 2 }
		]);
		expect(app.tasks.get(id(1))).toMatchObject({ title: 'Two', version: 3 });
	});

	it('to another project shows that project’s name at once', async () => {
		const app = await appWith(({ path }) =>
			path.startsWith('/api/v1/projects')
				? { body: { items: [project(WORK, 'Work')], next_cursor: null } }
				: { body: task(1, { project: { id: WORK, name: 'Work' }, version: 2 }) }
		);
		await app.projects.load();
		app.tasks.take([task(1)]);
		const answer = app.tasks.change(id(1), { project_id: WORK });
		expect(app.tasks.get(id(1))?.project).toEqual({ id: WORK, name: 'Work' });
		await answer;
	});

	it('is sent with a key by which a repeated request is known', async () => {
		const app = await appWith(() => ({ body: task(1, { version: 2 }) }));
		await app.tasks.complete(id(1));
		expect(backend.asked[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
	});
});

describe('a list', () => {
	const page = (...items: unknown[]) => ({ body: { items, next_cursor: null } });

	it('follows what other clients do, without being read again', async () => {
		const app = await appWith(() => page(task(1), task(2)));
		const list = app.tasks.list(() => ({ projectId: HOME }));
		list.open();
		await expect.poll(() => list.state).toBe('ready');
		const titles = () => list.items.map((t) => t.title);

		app.tasks.apply(change(1, { id: id(3), kind: 'task.created', after: task(3) }));
		expect(titles()).toEqual(['Task 1', 'Task 2', 'Task 3']);
		app.tasks.apply(change(2, { id: id(1), after: task(1, { title: 'Renamed', version: 2 }) }));
		expect(titles()).toEqual(['Renamed', 'Task 2', 'Task 3']);
		app.tasks.apply(change(3, { id: id(2), kind: 'task.deleted', before: task(2), after: null }));
		expect(titles()).toEqual(['Renamed', 'Task 3']);
		expect(backend.asked).toHaveLength(1);
	});

	it('passes over news that are older than what it shows', async () => {
		const app = await appWith(() => page(task(1, { title: 'Newest', version: 5 })));
		const list = app.tasks.list(() => ({}));
		list.open();
		await expect.poll(() => list.state).toBe('ready');
		app.tasks.apply(change(1, { id: id(1), after: task(1, { title: 'Old', version: 4 }) }));
		expect(list.items[0]?.title).toBe('Newest');
	});

	it('keeps a completed task in its place for a moment, in the lists that showed it', async () => {
		const done = task(1, { completed_at: '2026-11-24T10:00:00Z', version: 2 });
		const app = await appWith(({ method }) => (method === 'POST' ? { body: done } : page(task(1), task(2))));
		const list = app.tasks.list(() => ({ projectId: HOME }));
		const other = app.tasks.list(() => ({ projectId: WORK }));
		list.open();
		other.open();
		await expect.poll(() => list.state).toBe('ready');
		await app.tasks.complete(id(1));
		expect(list.items.map((t) => t.id)).toEqual([id(1), id(2)]);
		expect(app.tasks.lingering.has(id(1))).toBe(true);
		expect(other.items).toEqual([]);
		await expect.poll(() => list.items.map((t) => t.id), { timeout: 3000 }).toEqual([id(2)]);
	});

	it('drops what the backend no longer lists when it is read again', async () => {
		const answers = [page(task(1), task(2)), page(task(2))];
		const app = await appWith(() => answers.shift() ?? page());
		const list = app.tasks.list(() => ({}));
		list.open();
		await expect.poll(() => list.items.length).toBe(2);
		await app.tasks.reload();
		expect(list.items.map((t) => t.id)).toEqual([id(2)]);
	});

	it('tells what went wrong, and keeps what it has when a second reading fails', async () => {
		const answers = [problem(503, 'unavailable'), page(task(1)), problem(503, 'unavailable')];
		const app = await appWith(() => answers.shift() ?? page());
		const list = app.tasks.list(() => ({}));
		list.open();
		await expect.poll(() => list.state).toBe('error');
		await list.reload();
		expect(list.state).toBe('ready');
		await list.reload();
		expect(list.state).toBe('ready');
		expect(list.error?.code).toBe('unavailable');
		expect(list.items).toHaveLength(1);
	});

	it('reads all its pages', async () => {
		const app = await appWith(({ path }) =>
			path.includes('cursor=two') ? page(task(2)) : { body: { items: [task(1)], next_cursor: 'two' } }
		);
		const list = app.tasks.list(() => ({}));
		list.open();
		await expect.poll(() => list.items.length).toBe(2);
		expect(list.hasMore).toBe(false);
	});
});

describe('an ended session', () => {
	it('is told once the backend says 401', async () => {
		backend = await Backend.start(() => problem(401, 'unauthenticated'));
		let ended = 0;
		const app = new App(user, createApi({ baseUrl: backend.url, signedOut: () => (ended += 1) }));
		await expect(app.tasks.load(id(1))).rejects.toMatchObject({ status: 401 });
		expect(ended).toBe(1);
	});

	it('is not told when a password was wrong', async () => {
		backend = await Backend.start(() => problem(401, 'wrong_credentials'));
		let ended = 0;
		const app = new App(user, createApi({ baseUrl: backend.url, signedOut: () => (ended += 1) }));
		await expect(app.tasks.load(id(1))).rejects.toMatchObject({ code: 'wrong_credentials' });
		expect(ended).toBe(0);
	});
});
