import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '$lib/api/client';
import { App } from '$lib/state/app.svelte';
import { QuickAdd } from '$lib/state/list/quick-add.svelte';
import { Backend, type Answer } from './backend';
import { change, id, project, task, user } from './samples';

let backend: Backend;
let answer: (answer: Answer) => void;

/** An app whose list is ready and whose next POST waits until `answer` is called. */
async function appAtWork() {
	const inbox = project(id(90), 'Inbox', { is_inbox: true });
	backend = await Backend.start(({ method, path }) => {
		if (path.startsWith('/api/v1/projects')) return { body: { items: [inbox], next_cursor: null } };
		if (method === 'GET') return { body: { items: [task(1)], next_cursor: null } };
		return new Promise<Answer>((resolve) => (answer = resolve));
	});
	const app = new App(user, createApi({ baseUrl: backend.url }));
	await app.projects.load();
	const list = app.tasks.list(() => ({}));
	list.open();
	await expect.poll(() => list.state).toBe('ready');
	return { app, titles: () => list.items.map((shown) => shown.title) };
}

const posted = () => backend.asked.filter((asked) => asked.method === 'POST');

afterEach(() => backend.stop());

describe('a task that is being added', () => {
	it('stands last in the list at once, and is the backend’s after its answer', async () => {
		const { app, titles } = await appAtWork();
		const added = app.tasks.add({ title: 'Buy milk' });
		expect(titles()).toEqual(['Task 1', 'Buy milk']);
		await expect.poll(() => posted().length).toBe(1);
		answer({ status: 201, body: task(2, { title: 'Buy milk' }) });
		await expect(added).resolves.toMatchObject({ id: id(2) });
		expect(titles()).toEqual(['Task 1', 'Buy milk']);
	});

	it('is shown once when the news of it come before the answer', async () => {
		const { app, titles } = await appAtWork();
		const added = app.tasks.add({ title: 'Buy milk' });
		await expect.poll(() => posted().length).toBe(1);
		const news = { kind: 'task.created', id: id(2), after: task(2, { title: 'Buy milk' }) } as const;
		app.tasks.apply(change(1, news));
		app.tasks.apply(change(2, { id: id(1), after: task(1, { title: 'Renamed', version: 2 }) }));
		expect(titles()).toEqual(['Task 1', 'Buy milk']);
		answer({ status: 201, body: task(2, { title: 'Buy milk' }) });
		await added;
		expect(titles()).toEqual(['Renamed', 'Buy milk']);
	});

	it('goes again when the backend refuses it', async () => {
		const { app, titles } = await appAtWork();
		const added = app.tasks.add({ title: 'Buy milk' });
		await expect.poll(() => posted().length).toBe(1);
		answer({ status: 503, body: { status: 503, title: 'Unavailable', code: 'unavailable' } });
		await expect(added).rejects.toMatchObject({ code: 'unavailable' });
		expect(titles()).toEqual(['Task 1']);
	});

	it('is sent once its line has been read, with the key of the first try', async () => {
		const { app, titles } = await appAtWork();
		const body = Promise.resolve({ title: 'Buy milk', due: { date: '2026-11-25' } });
		const added = app.tasks.add({ title: 'Buy milk tomorrow' }, body, 'a-key');
		expect(titles()).toEqual(['Task 1', 'Buy milk tomorrow']);
		await expect.poll(() => posted().length).toBe(1);
		expect(posted()[0]).toMatchObject({ body: { title: 'Buy milk', due: { date: '2026-11-25' } } });
		expect(posted()[0]?.headers['idempotency-key']).toBe('a-key');
		answer({ status: 201, body: task(2, { title: 'Buy milk' }) });
		await added;
	});
});

describe('a long text in the quick-add field', () => {
	it('is added by the hundred, and what is left stays in the field', async () => {
		const { app } = await appAtWork();
		const quick = new QuickAdd(app.tasks, app.projects, () => ({ projectId: null, due: null }));
		quick.type(Array.from({ length: 102 }, (_, index) => `Line ${index + 1}`).join('\n'));
		void quick.submit();
		expect(quick.lines).toEqual(['Line 101', 'Line 102']);
	});
});
