import { readUIMessageStream } from 'ai';
import { describe, expect, it } from 'vitest';
import { Line } from '$lib/state/assistant/lines.svelte';
import { chunksOf, type Chunk } from '$lib/state/assistant/wire';
import { task } from '../state/samples';
import { all, body, END, frame } from './stream';

const answer: Chunk[] = [
	{
		type: 'start',
		messageId: 'a1',
		messageMetadata: { conversation_id: 'c1', message_id: 'm1', model: 'built-in' }
	},
	{ type: 'data-status', data: { text: 'Looking through Work…' }, transient: true },
	{
		type: 'tool-input-available',
		toolCallId: 'call-1',
		toolName: 'list_tasks',
		input: { project: 'Work' },
		dynamic: true
	},
	{ type: 'tool-output-available', toolCallId: 'call-1', output: { count: 1 }, dynamic: true },
	{ type: 'text-start', id: 'text-1' },
	{ type: 'text-delta', id: 'text-1', delta: 'One open task — “Grüße”:\n' },
	{ type: 'text-delta', id: 'text-1', delta: 'here 🧾' },
	{ type: 'text-end', id: 'text-1' },
	{ type: 'data-card', id: 'card-2', data: { kind: 'listed', tasks: [task(1)] } },
	{ type: 'data-choices', id: 'choices-3', data: { options: [{ label: 'Both', say: 'both' }] } },
	{ type: 'finish', messageMetadata: { undo: null } }
];
const sent = answer.map(frame).join('') + END;

describe('the stream of an answer', () => {
	it.each([1, 7, 64, Infinity])('is read alike in pieces of %d bytes', async (size) => {
		expect(await all(chunksOf(body(sent, size)))).toEqual(answer);
	});

	it('may hold heartbeats, other fields and carriage returns', async () => {
		const noisy = ': still here\n\nevent: message\nid: 4\n' + sent.replaceAll('\n', '\r\n');
		expect(await all(chunksOf(body(noisy)))).toEqual(answer);
	});

	it('that ends before it says so is an error', async () => {
		const reading = all(chunksOf(body(sent.replace(END, ''))));
		await expect(reading).rejects.toMatchObject({ code: 'cut' });
	});

	it('that holds no JSON is an error with a sentence', async () => {
		const reading = all(chunksOf(body('data: <html>\n\n')));
		await expect(reading).rejects.toMatchObject({
			code: 'unreadable',
			message: 'The answer could not be read. Try again.'
		});
	});

	it('gives the parts that the AI SDK’s own reader gives', async () => {
		const line = new Line({ id: 'a1', role: 'assistant', answers: 'm1', at: '' });
		for (const chunk of answer) line.take(chunk);
		const stream = new ReadableStream<Chunk>({
			start(controller) {
				answer.forEach((chunk) => controller.enqueue(chunk));
				controller.close();
			}
		});
		const theirs = (await all(readUIMessageStream({ stream }))).at(-1);
		const stored = { conversation_id: 'c1', answers: 'm1', created_at: '' };
		const restored = Line.of({ ...stored, id: 'a1', role: 'assistant', parts: [...(theirs?.parts ?? [])] });
		const plain = (from: Line) => from.parts.map(({ key: _key, ...part }) => JSON.stringify(part));
		expect(plain(line)).toEqual(plain(restored));
		expect(line.text).toBe('One open task — “Grüße”:\nhere 🧾');
	});
});
