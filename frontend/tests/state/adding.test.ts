import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '$lib/api/client';
import { App } from '$lib/state/app.svelte';
import { QuickAdd } from '$lib/state/list/quick-add.svelte';
import { Backend, type Answer } from './backend';
import { change, id, project, readingOfText, span, task, user } from './samples';
import type { Task } from '$lib/api/types';
import type { Look } from '$lib/state/task-drafts';

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

const look = (title: string, parent: number | null = null): Look => ({ task: { title }, parent });

const made = (...tasks: Task[]) => ({ tasks, readings: [] });

const add = (app: App, title: string): Promise<readonly Task[]> =>
	app.tasks.quickAdd([look(title)], { text: title });

const posted = () => backend.asked.filter((asked) => asked.method === 'POST');

afterEach(() => backend.stop());

describe('a task that is being added', () => {
	it('stands last in the list at once, and is the backend’s after its answer', async () => {
		const { app, titles } = await appAtWork();
		const added = add(app, 'Buy milk');
		expect(titles()).toEqual(['Task 1', 'Buy milk']);
		await expect.poll(() => posted().length).toBe(1);
		answer({ status: 201, body: made(task(2, { title: 'Buy milk' })) });
		await expect(added).resolves.toMatchObject([{ id: id(2) }]);
		expect(titles()).toEqual(['Task 1', 'Buy milk']);
	});

	it('is shown once when the news of it come before the answer', async () => {
		const { app, titles } = await appAtWork();
		const added = add(app, 'Buy milk');
		await expect.poll(() => posted().length).toBe(1);
		const news = { kind: 'task.created', id: id(2), after: task(2, { title: 'Buy milk' }) } as const;
		app.tasks.apply(change(1, news));
		app.tasks.apply(change(2, { id: id(1), after: task(1, { title: 'Renamed', version: 2 }) }));
		expect(titles()).toEqual(['Task 1', 'Buy milk']);
		answer({ status: 201, body: made(task(2, { title: 'Buy milk' })) });
		await added;
		expect(titles()).toEqual(['Renamed', 'Buy milk']);
	});

	it('goes again when the backend refuses it', async () => {
		const { app, titles } = await appAtWork();
		const added = add(app, 'Buy milk');
		await expect.poll(() => posted().length).toBe(1);
		answer({ status: 503, body: { status: 503, title: 'Unavailable', code: 'unavailable' } });
		await expect(added).rejects.toMatchObject({ code: 'unavailable' });
		expect(titles()).toEqual(['Task 1']);
	});

	it('is sent once those before it are, with the key of the first try', async () => {
		const { app, titles } = await appAtWork();
		const body = Promise.resolve({ text: 'Buy milk tomorrow' });
		const added = app.tasks.quickAdd([look('Buy milk tomorrow')], body, 'a-key');
		expect(titles()).toEqual(['Task 1', 'Buy milk tomorrow']);
		await expect.poll(() => posted().length).toBe(1);
		expect(posted()[0]).toMatchObject({ path: '/api/v1/quick-adds', body: { text: 'Buy milk tomorrow' } });
		expect(posted()[0]?.headers['idempotency-key']).toBe('a-key');
		answer({ status: 201, body: made(task(2, { title: 'Buy milk' })) });
		await added;
	});

	it('brings its subtasks, which stand below it before the backend has answered', async () => {
		const { app, titles } = await appAtWork();
		const looks = [look('Party'), look('Cake', 0), look('Candles', 1)];
		const added = app.tasks.quickAdd(looks, { text: 'Party\n Cake\n  Candles' });
		expect(titles()).toEqual(['Task 1', 'Party', 'Cake', 'Candles']);
		const [party, cake, candles] = app.tasks.shown.filter((shown) => app.tasks.isAdding(shown.id));
		expect([party?.parent_id, cake?.parent_id, candles?.parent_id]).toEqual([null, party?.id, cake?.id]);
		await expect.poll(() => posted().length).toBe(1);
		answer({ status: 201, body: made(task(2, { title: 'Party' })) });
		await added;
	});
});

describe('a text in the quick-add field', () => {
	const typed = (app: App, text: string, defaults = {}) => {
		const quick = new QuickAdd(app.tasks, app.projects, () => defaults);
		quick.type(text);
		return quick;
	};

	it('is added by the hundred lines, and what is left stays in the field', async () => {
		const { app } = await appAtWork();
		const quick = typed(app, Array.from({ length: 102 }, (_, index) => `Line ${index + 1}`).join('\n'));
		void quick.submit();
		expect(quick.text).toBe('Line 101\nLine 102');
	});

	it('is sent with the project and the day of the page, unless the person took the day away', async () => {
		const { app } = await appAtWork();
		for (const off of [false, true]) {
			const quick = typed(app, 'Buy milk', { projectId: 'page-id', due: '2026-11-24' });
			if (off) quick.dismissPageDue();
			void quick.submit();
			await expect.poll(() => posted().length).toBe(off ? 2 : 1);
			answer({ status: 201, body: made(task(2)) });
		}
		expect(posted().map((asked) => asked.body)).toEqual([
			{ text: 'Buy milk', dismissed: [], project_id: 'page-id', due: { date: '2026-11-24' } },
			{ text: 'Buy milk', dismissed: [], project_id: 'page-id', due: null }
		]);
	});

	it('is back in the field before what was typed since when it is refused, and is sent again with its key', async () => {
		const { app } = await appAtWork();
		const quick = typed(app, 'Buy milk');
		const added = quick.submit();
		quick.type('Call Ana');
		await expect.poll(() => posted().length).toBe(1);
		answer({ status: 503, body: { status: 503, title: 'Unavailable', code: 'unavailable' } });
		await expect(added).resolves.toMatchObject({ missed: ['Buy milk'], tasks: [] });
		expect(quick.text).toBe('Buy milk\nCall Ana');
		quick.type('Buy milk');
		void quick.submit();
		await expect.poll(() => posted().length).toBe(2);
		const [first, second] = posted().map((asked) => asked.headers['idempotency-key']);
		expect(second).toBe(first);
		answer({ status: 201, body: made(task(2)) });
	});
});

describe('a line that is read', () => {
	it('may name sections and members of the project of the page', async () => {
		const { app } = await appAtWork();
		for (const defaults of [{ projectId: 'page-id' }, {}]) {
			const before = posted().length;
			const read = new QuickAdd(app.tasks, app.projects, () => defaults).live.of('Tiles /Next');
			await expect.poll(() => posted().length).toBe(before + 1);
			answer({ status: 200, body: readingOfText('Tiles') });
			await read;
		}
		expect(posted().map((asked) => asked.body)).toEqual([
			{ text: 'Tiles /Next', dismissed: [], project_id: 'page-id' },
			{ text: 'Tiles /Next', dismissed: [] }
		]);
	});
});

describe('a chip that is dismissed', () => {
	it('goes at once, and its words are sent with the text from then on', async () => {
		const { app } = await appAtWork();
		const quick = new QuickAdd(app.tasks, app.projects, () => ({}));
		const due = { date: '2026-11-27', time: null, time_zone: null };
		quick.live.latest = {
			text: 'read Friday',
			reading: readingOfText('read', { due, spans: [span(5, 11, 'due')] })
		};
		quick.text = 'read Friday';
		const [chip] = quick.chips;
		if (chip) quick.dismiss(chip);
		expect(quick.chips).toEqual([]);
		await expect.poll(() => posted().length).toBe(1);
		expect(posted()[0]?.body).toEqual({ text: 'read Friday', dismissed: ['Friday'] });
		answer({ status: 200, body: readingOfText('read Friday') });
		void quick.submit();
		await expect.poll(() => posted().length).toBe(2);
		expect(posted()[1]?.body).toMatchObject({ text: 'read Friday', dismissed: ['Friday'] });
		answer({ status: 201, body: made(task(2)) });
	});
});
