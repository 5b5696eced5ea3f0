import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '$lib/api/client';
import type { Change, Message } from '$lib/api/types';
import { App } from '$lib/state/app.svelte';
import { Assistant } from '$lib/state/assistant/assistant.svelte';
import { sayTo, type Chunk, type Said } from '$lib/state/assistant/wire';
import { Backend, type Answers } from '../state/backend';
import { change, id, task, user } from '../state/samples';
import { Chatbot, type Speak } from './chatbot';

const CONVERSATION = '00000000-0000-4000-8000-0000000000c1';
let backend: Backend;
let chatbot: Chatbot;

afterEach(async () => {
	await backend.stop();
	await chatbot.stop();
});

async function assistantWith(
	speak: Speak,
	answers: Answers = () => ({ body: page() })
): Promise<{ app: App; assistant: Assistant }> {
	backend = await Backend.start(answers);
	chatbot = await Chatbot.start(speak);
	const api = createApi({ baseUrl: backend.url });
	const app = new App(user, api);
	return { app, assistant: new Assistant(api, app.tasks, user.id, sayTo(chatbot.url)) };
}

const page = (...items: unknown[]) => ({ items, next_cursor: null });

const begin = (said: Said, answer = 'a1'): Chunk => ({
	type: 'start',
	messageId: answer,
	messageMetadata: { conversation_id: CONVERSATION, message_id: said.message_id, model: 'built-in' }
});
const text = (words: string): Chunk[] => [
	{ type: 'text-start', id: 'text-0' },
	{ type: 'text-delta', id: 'text-0', delta: words },
	{ type: 'text-end', id: 'text-0' }
];
const finish = (undo: string | null = null): Chunk => ({ type: 'finish', messageMetadata: { undo } });

const stored = (fields: Partial<Message>): Message => ({
	id: 'a1',
	conversation_id: CONVERSATION,
	role: 'assistant',
	parts: [{ type: 'text', text: 'Stored.' }],
	answers: null,
	created_at: '2026-11-24T10:00:00Z',
	...fields
});
const shown = (assistant: Assistant) => assistant.thread.lines.map((line) => `${line.role}: ${line.text}`);

describe('what is said', () => {
	it('is shown at once, and its answer as it comes', async () => {
		let goOn = (): void => undefined;
		const { assistant } = await assistantWith(async (said, speech) => {
			speech.send(begin(said), { type: 'data-status', data: { text: 'Looking…' }, transient: true });
			await new Promise<void>((resolve) => (goOn = resolve));
			speech.send(...text('Two tasks.'), finish());
			speech.end();
		});
		const saying = assistant.send('  what is on?  ');
		expect(shown(assistant)).toEqual(['user: what is on?']);
		await expect.poll(() => assistant.thread.turn?.status).toBe('Looking…');
		expect(assistant.announcement).toBe('');
		goOn();
		await saying;
		expect(shown(assistant)).toEqual(['user: what is on?', 'assistant: Two tasks.']);
		expect(assistant.announcement).toBe('Two tasks.');
	});

	it('next goes into the same conversation', async () => {
		const { assistant } = await assistantWith((said, speech) => {
			speech.send(begin(said, `a-${said.message}`), ...text('Yes.'), finish());
			speech.end();
		});
		await assistant.send('one');
		await assistant.send('two');
		expect(chatbot.heard.map((said) => said.conversation_id)).toEqual([undefined, CONVERSATION]);
	});

	it('while an answer is being given is not sent', async () => {
		const { assistant } = await assistantWith((said, speech) => speech.send(begin(said)));
		const first = assistant.send('one');
		await expect.poll(() => chatbot.heard.length).toBe(1);
		await assistant.send('two');
		assistant.thread.stop();
		await first;
		expect(shown(assistant)).toEqual(['user: one', 'assistant: ']);
		expect(chatbot.heard).toHaveLength(1);
	});
});

describe('an answer that breaks off', () => {
	it('is asked for again by the same message, and comes once', async () => {
		const { assistant } = await assistantWith((said, speech) => {
			if (chatbot.heard.length === 1) {
				speech.send(begin(said), ...text('Half'));
				speech.break();
			} else {
				speech.send(begin(said), ...text('Whole.'), finish());
				speech.end();
			}
		});
		await assistant.send('go');
		expect(assistant.thread.turn?.error?.code).toBe('cut');
		await assistant.thread.retry();
		expect(chatbot.heard[1]?.message_id).toBe(chatbot.heard[0]?.message_id);
		expect(shown(assistant)).toEqual(['user: go', 'assistant: Whole.']);
	});

	it('is completed by what was stored', async () => {
		const { assistant } = await assistantWith(
			(said, speech) => {
				speech.send(begin(said), ...text('Half'));
				speech.break();
			},
			() => {
				const turn = chatbot.heard[0]?.message_id ?? '';
				return { body: page(stored({ answers: turn }), stored({ id: turn, role: 'user' })) };
			}
		);
		await assistant.send('go');
		await assistant.thread.catchUp();
		expect(shown(assistant)).toEqual(['user: go', 'assistant: Stored.']);
		expect(assistant.thread.turn).toBeNull();
	});

	it('because the person stopped it tells the chatbot, and is no error', async () => {
		const { assistant } = await assistantWith((said, speech) => speech.send(begin(said), ...text('Half')));
		const saying = assistant.send('go');
		await expect.poll(() => shown(assistant)).toContain('assistant: Half');
		assistant.thread.stop();
		await saying;
		expect(assistant.thread.turn).toMatchObject({ state: 'stopped', error: null });
		await expect.poll(() => chatbot.left).toBe(1);
	});
});

describe('an answer that fails', () => {
	it('before anything was written is tried again as a new message', async () => {
		const { assistant } = await assistantWith((said, speech) => {
			speech.send(begin(said), { type: 'error', errorText: 'The list does not answer.' }, finish());
			speech.end();
		});
		await assistant.send('go');
		expect(assistant.thread.turn?.error?.message).toBe('The list does not answer.');
		await assistant.thread.retry();
		expect(chatbot.heard[1]?.message_id).not.toBe(chatbot.heard[0]?.message_id);
	});

	it('after something was written is not tried again: that would do it twice', async () => {
		const { assistant } = await assistantWith((said, speech) => {
			speech.send(begin(said), { type: 'error', errorText: 'One of two.' }, finish(said.message_id));
			speech.end();
		});
		await assistant.send('go');
		expect(assistant.thread.turn?.again()).toBeNull();
	});

	it('with a refusal shows its sentence', async () => {
		const { assistant } = await assistantWith((_said, speech) => speech.refuse(429, 'rate_limited'));
		await assistant.send('go');
		expect(assistant.thread.turn?.error).toMatchObject({
			code: 'rate_limited',
			message: 'It is rate_limited.'
		});
		expect(assistant.thread.turn?.again()).toEqual(chatbot.heard[0]);
	});
});

describe('a conversation', () => {
	const silent: Speak = () => undefined;
	const conversation = { id: CONVERSATION, title: 'Milk', created_at: '2026', updated_at: '2026' };
	const messages = [
		stored({ id: 'a2', answers: 'm2', parts: [{ type: 'text', text: 'New.' }] }),
		stored({ id: 'm2', role: 'user', parts: [{ type: 'text', text: 'new' }] })
	];
	const older = [stored({ id: 'm1', role: 'user', parts: [{ type: 'text', text: 'old' }] })];
	const answers: Answers = ({ path }) => {
		if (!path.includes('/messages')) return { body: page(conversation) };
		return { body: path.includes('cursor=old') ? page(...older) : { items: messages, next_cursor: 'old' } };
	};
	/** The log tells that a message came, not what it says. */
	const heard = ({ parts: _parts, ...after }: Message): Change =>
		change(1, { kind: 'message.created', resource: 'message', id: after.id, after });

	it('that was the last one is opened again, older lines on demand', async () => {
		const { assistant } = await assistantWith(silent, answers);
		await assistant.restore();
		await expect.poll(() => shown(assistant)).toEqual(['user: new', 'assistant: New.']);
		await assistant.thread.older();
		expect(shown(assistant)).toEqual(['user: old', 'user: new', 'assistant: New.']);
		expect(assistant.thread.hasOlder).toBe(false);
	});

	it('shows what is said in another tab, once', async () => {
		const { assistant } = await assistantWith(silent, answers);
		const tell: ((change: Change) => void)[] = [];
		assistant.follow({
			on(resource, listener) {
				if (resource === 'message') tell.push(listener);
				return () => undefined;
			},
			onResync: () => () => undefined
		});
		assistant.open(CONVERSATION);
		await expect.poll(() => assistant.thread.state).toBe('ready');
		const message = stored({ id: 'm3', role: 'user', parts: [{ type: 'text', text: 'there' }] });
		messages.unshift(message);
		const asked = backend.asked.length;
		tell.forEach((listener) => listener(heard(message)));
		await expect.poll(() => shown(assistant)).toEqual(['user: new', 'assistant: New.', 'user: there']);
		tell.forEach((listener) => listener(heard(message)));
		expect(backend.asked).toHaveLength(asked + 1);
	});

	it('that is left while it answers goes on, and the empty one shows nothing of it', async () => {
		const { assistant } = await assistantWith((said, speech) => {
			speech.send(begin(said), ...text('Late.'), finish());
			speech.end();
		});
		const saying = assistant.send('go');
		const left = assistant.thread;
		assistant.startAnew();
		await saying;
		expect(left.lines.map((line) => line.text)).toEqual(['go', 'Late.']);
		expect(shown(assistant)).toEqual([]);
		expect(assistant.announcement).toBe('');
	});
});

describe('an approval', () => {
	it('is used up while it is being answered, and stays so by what the answer did', async () => {
		const { assistant } = await assistantWith((said, speech) => {
			speech.send(
				begin(said),
				{
					type: 'tool-input-available',
					toolCallId: 'c1',
					toolName: 'answer_approval',
					input: { approval: 'p1' },
					dynamic: true
				},
				{ type: 'tool-output-available', toolCallId: 'c1', output: { used: true }, dynamic: true },
				finish()
			);
			speech.end();
		});
		const saying = assistant.send('Delete 2', { approve: 'p1' });
		expect(assistant.answered.has('p1')).toBe(true);
		await saying;
		await assistant.send('thanks');
		expect(assistant.answered.has('p1')).toBe(true);
		expect(chatbot.heard[0]?.approve).toBe('p1');
	});
});

describe('undo on a card', () => {
	const problem = (code: string) => ({
		status: 409,
		body: {
			type: code,
			title: code,
			status: 409,
			detail: 'Ana has changed “Milk” since.',
			instance: '/',
			code
		}
	});

	it('takes the turn back and remembers that', async () => {
		const { assistant, app } = await assistantWith(
			() => undefined,
			() => ({ body: { undone: [], tasks: [task(1, { title: 'Restored', version: 3 })] } })
		);
		expect(await assistant.undo('m1')).toBe('');
		expect(assistant.takenBack.has('m1')).toBe(true);
		expect(backend.asked[0]?.body).toEqual({ turn: 'm1' });
		expect(app.tasks.get(id(1))?.title).toBe('Restored');
	});

	it('that would overwrite somebody’s change is refused with whose it is', async () => {
		const { assistant } = await assistantWith(
			() => undefined,
			() => problem('conflict')
		);
		expect(await assistant.undo('m1')).toBe('Ana has changed “Milk” since.');
		expect(assistant.takenBack.has('m1')).toBe(false);
	});

	it('that was done already counts as done', async () => {
		const { assistant } = await assistantWith(
			() => undefined,
			() => problem('nothing_to_undo')
		);
		expect(await assistant.undo('m1')).toBe('');
		expect(assistant.takenBack.has('m1')).toBe(true);
	});
});

describe('a task on a card', () => {
	it('shows as it is now, and says so when it is gone', async () => {
		const { assistant, app } = await assistantWith(
			() => undefined,
			() => ({ body: page(task(2, { title: 'As it is now', version: 7 })) })
		);
		const card = [task(1), task(2)];
		expect(assistant.shown.now(task(2))?.title).toBe('Task 2');
		assistant.shown.want(card);
		await expect.poll(() => assistant.shown.now(task(2))?.title).toBe('As it is now');
		expect(assistant.shown.now(task(1))).toBeNull();
		expect(backend.asked).toHaveLength(1);
		app.tasks.take([task(1)]);
		expect(assistant.shown.now(task(1))?.title).toBe('Task 1');
	});
});
