import { describe, expect, it } from 'vitest';
import { Line, TextPart } from '$lib/state/assistant/lines.svelte';
import { spoken } from '$lib/state/assistant/spoken';
import { task } from '../state/samples';

const about = { id: 'a1', role: 'assistant', answers: 'm1', at: '' } as const;

const restored = (...parts: Record<string, unknown>[]): Line =>
	Line.of({ id: 'a1', role: 'assistant', answers: 'm1', created_at: '', conversation_id: 'c1', parts });

describe('a growing line', () => {
	it('changes its last text alone: what is finished stays the same object', () => {
		const line = new Line(about);
		line.take({ type: 'data-card', id: 'card-0', data: { kind: 'listed', tasks: [] } });
		line.take({ type: 'text-start', id: 'text-1' });
		const before = line.parts;
		line.take({ type: 'text-delta', id: 'text-1', delta: 'Do' });
		line.take({ type: 'text-delta', id: 'text-1', delta: 'ne.' });
		expect(line.parts).toBe(before);
		expect(line.text).toBe('Done.');
	});

	it('replaces a card that comes again, in its place', () => {
		const line = new Line(about);
		line.take({ type: 'data-card', id: 'card-0', data: { kind: 'listed', tasks: [] } });
		line.take({ type: 'text-start', id: 'text-1' });
		line.take({ type: 'data-card', id: 'card-0', data: { kind: 'listed', tasks: [task(1)] } });
		expect(line.parts).toHaveLength(2);
		expect(line.parts[0]).toMatchObject({ data: { tasks: [{ title: 'Task 1' }] } });
	});

	it('keeps a call once it went through, and not before', () => {
		const line = new Line(about);
		const call = { toolCallId: 'call-1', dynamic: true } as const;
		line.take({ type: 'tool-input-available', toolName: 'undo_turn', input: { turn: 'm0' }, ...call });
		expect(line.parts).toEqual([]);
		line.take({ type: 'tool-output-available', output: {}, ...call });
		expect(line.parts).toMatchObject([{ name: 'undo_turn', input: { turn: 'm0' } }]);
	});
});

describe('a stored line', () => {
	it('passes over what nobody knows and what is not as it should be', () => {
		const line = restored(
			{ type: 'text', text: 'Hello' },
			{ type: 'text', text: { not: 'a text' } },
			{ type: 'hologram', data: {} },
			{ type: 'data-card', data: { kind: 'changed', tasks: [{ id: 1, title: ['x'] }] } },
			{ type: 'data-card', data: { kind: 'changed', tasks: 'all' } },
			{ type: 'data-choices', data: { options: [{ label: 'Yes' }] } },
			{ type: 'data-approval', data: { id: 'x', summary: 'Delete?', count: '2', tasks: [] } },
			{ type: 'dynamic-tool', toolName: 'undo_turn', input: {}, state: 'output-error' }
		);
		expect(line.parts).toHaveLength(1);
		expect(line.parts[0]).toBeInstanceOf(TextPart);
	});

	it('has keys of its own for parts that carry the same id', () => {
		const card = { type: 'data-card', id: 'card-0', data: { kind: 'listed', tasks: [] } };
		const keys = restored(card, card).parts.map((part) => part.key);
		expect(new Set(keys).size).toBe(2);
	});
});

describe('an answer that is said aloud', () => {
	it('names what a list shows and what a question offers, and not twice what was changed', () => {
		const listed = { kind: 'listed', tasks: [task(1), task(2)] };
		const changed = { kind: 'changed', tasks: [task(3)] };
		const line = restored(
			{ type: 'text', text: 'Two open tasks:' },
			{ type: 'data-card', data: listed },
			{ type: 'data-card', data: changed },
			{ type: 'data-choices', data: { options: [{ label: 'Both', say: 'both' }] } }
		);
		expect(spoken(line)).toBe('Two open tasks: Task 1; Task 2 Both');
	});
});
