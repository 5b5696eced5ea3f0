// What a message is made of. Parts come from a stream or from a stored conversation; any client of the account may have written
// the latter, so each is checked before it is shown, and a part that nobody knows is passed over.
import type { Task } from '$lib/api/types';

/** Tasks that a turn changed (as read back) or listed. `undo`: the turn that takes the change back. `total`: how many there are in all. */
export type CardData = {
	kind: 'changed' | 'listed';
	tasks: readonly Task[];
	was?: string | undefined;
	undo?: string | null | undefined;
	total?: number | undefined;
};

/** Buttons: what each shows, and what the person says by pressing it. */
export type ChoicesData = {
	question?: string | undefined;
	options: readonly { label: string; say: string }[];
};

/** Asked before something destructive: bound to these tasks, for one use, until `expires_at` (RFC 3339). */
export type ApprovalData = {
	id: string;
	summary: string;
	count: number;
	tasks: readonly { id: string; title: string }[];
	expires_at: string;
	/** What is asked for, as the engine noted it. */
	action?: { intent?: unknown } | undefined;
};

/** The data parts by name, as the AI SDK types them: a chunk of the type `data-card` holds `{ data: CardData }`. */
export type DataTypes = {
	status: { text: string };
	card: CardData;
	choices: ChoicesData;
	approval: ApprovalData;
};

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown): boolean => value == null || isText(value);

function isAll<T>(value: unknown, check: (item: unknown) => item is T): value is T[] {
	return Array.isArray(value) && value.every(check);
}

const isTitled = (value: unknown): value is { id: string; title: string } =>
	isFields(value) && isText(value.id) && isText(value.title);

const isTask = (value: unknown): value is Task =>
	isTitled(value) &&
	'project' in value &&
	isFields(value.project) &&
	'labels' in value &&
	isAll(value.labels, isText) &&
	'version' in value &&
	typeof value.version === 'number';

const isOption = (value: unknown): value is { label: string; say: string } =>
	isFields(value) && isText(value.label) && isText(value.say);

export const isCard = (data: unknown): data is CardData =>
	isFields(data) &&
	(data.kind === 'changed' || data.kind === 'listed') &&
	isAll(data.tasks, isTask) &&
	isTextOrNone(data.was) &&
	isTextOrNone(data.undo) &&
	(data.total == null || typeof data.total === 'number');

export const isChoices = (data: unknown): data is ChoicesData =>
	isFields(data) && isAll(data.options, isOption) && isTextOrNone(data.question);

export const isApproval = (data: unknown): data is ApprovalData =>
	isFields(data) &&
	isText(data.id) &&
	isText(data.summary) &&
	typeof data.count === 'number' &&
	isAll(data.tasks, isTitled) &&
	isText(data.expires_at) &&
	(data.action == null || isFields(data.action));
