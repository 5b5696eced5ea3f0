// One line of the conversation and the parts that it is made of. While an answer streams only its last text changes: parts that
// are finished stay the objects that they are, so nothing of them is drawn again.
import type { Message } from '$lib/api/types';
import { isApproval, isCard, isChoices, isFields } from './parts';
import type { ApprovalData, CardData, ChoicesData } from './parts';
import type { Chunk, Said } from './wire';

export class TextPart {
	readonly type = 'text';
	readonly key: string;
	text = $state('');

	constructor(key: string, text = '') {
		this.key = key;
		this.text = text;
	}
}

/** A call that the answer made and that went through. It is not drawn; it tells which approvals are used and what was taken back. */
export type ToolPart = {
	readonly type: 'tool';
	readonly key: string;
	readonly name: string;
	readonly input: object;
};

export type Part =
	| TextPart
	| ToolPart
	| { readonly type: 'card'; readonly key: string; readonly data: CardData }
	| { readonly type: 'choices'; readonly key: string; readonly data: ChoicesData }
	| { readonly type: 'approval'; readonly key: string; readonly data: ApprovalData };

/** `open`: it grows; `partial`: it broke off, and the whole of it may be stored. */
export type LineState = 'open' | 'whole' | 'partial';

export class Line {
	readonly id: string;
	readonly role: Message['role'];
	/** The message that this one answers. */
	readonly answers: string | null;
	/** RFC 3339. */
	readonly at: string;
	parts = $state.raw<readonly Part[]>([]);
	state = $state<LineState>('whole');
	readonly #calls = new Map<string, ToolPart>();

	constructor(about: Pick<Line, 'id' | 'role' | 'answers' | 'at'>, parts: readonly Part[] = []) {
		this.id = about.id;
		this.role = about.role;
		this.answers = about.answers;
		this.at = about.at;
		this.parts = parts;
	}

	static of(message: Message): Line {
		const { id, role, answers, created_at: at } = message;
		return new Line({ id, role, answers, at }, partsOf(message.parts));
	}

	static said(said: Said, now: Date): Line {
		const about = { id: said.message_id, role: 'user', answers: null, at: now.toISOString() } as const;
		return new Line(about, [new TextPart('text-0', said.message)]);
	}

	/** All its text, a line break between paragraphs. */
	get text(): string {
		return this.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
	}

	/** Takes the next chunk of the stream; those that show nothing are passed over. */
	take(chunk: Chunk): void {
		if (chunk.type === 'text-start') this.#put(new TextPart(chunk.id));
		else if (chunk.type === 'text-delta') this.#grow(chunk.id, chunk.delta);
		else if (chunk.type === 'tool-input-available') this.#call(chunk.toolCallId, chunk.toolName, chunk.input);
		else if (chunk.type === 'tool-output-available') this.#called(chunk.toolCallId);
		else if (isDataChunk(chunk)) {
			const part = partOf(chunk, chunk.id ?? `${chunk.type}-${this.parts.length}`);
			if (part) this.#put(part);
		}
	}

	#grow(key: string, delta: string): void {
		const part = this.parts.find((known) => known.key === key);
		if (part instanceof TextPart) part.text += delta;
	}

	#call(key: string, name: string, input: unknown): void {
		if (isFields(input)) this.#calls.set(key, { type: 'tool', key, name, input });
	}

	#called(key: string): void {
		const call = this.#calls.get(key);
		if (call) this.#put(call);
	}

	/** A part that came before is replaced in its place. */
	#put(part: Part): void {
		const place = this.parts.findIndex((known) => known.key === part.key);
		this.parts = place < 0 ? [...this.parts, part] : this.parts.with(place, part);
	}
}

type DataChunk = Extract<Chunk, { data: unknown }>;

const isDataChunk = (chunk: Chunk): chunk is DataChunk => chunk.type.startsWith('data-');

/** A part as it is kept with a message: any client may have written it. A data chunk of a stream has the same shape. */
type Stored = { type?: unknown; data?: unknown; [field: string]: unknown };

function partsOf(stored: readonly unknown[]): Part[] {
	return stored.flatMap((part, place) => (isFields(part) ? (partOf(part, `part-${place}`) ?? []) : []));
}

function partOf({ type, data, ...rest }: Stored, key: string): Part | null {
	if (type === 'text' && typeof rest.text === 'string') return new TextPart(key, rest.text);
	if (type === 'data-card' && isCard(data)) return { type: 'card', key, data };
	if (type === 'data-choices' && isChoices(data)) return { type: 'choices', key, data };
	if (type === 'data-approval' && isApproval(data)) return { type: 'approval', key, data };
	if (type === 'dynamic-tool' && rest.state === 'output-available') return toolPart(rest, key);
	return null;
}

function toolPart({ toolName: name, input }: Stored, key: string): ToolPart | null {
	return typeof name === 'string' && isFields(input) ? { type: 'tool', key, name, input } : null;
}
