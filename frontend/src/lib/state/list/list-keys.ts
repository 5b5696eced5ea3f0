// What a key does to the task that has the focus.
import type { Task } from '$lib/api/types';
import type { Desk } from './desk.svelte';

type Act = (desk: Desk, task: Task) => void;

const toggle: Act = (desk, task) => desk.tick(task, !desk.isDone(task));
const remove: Act = (desk, task) => desk.remove(task);
const edit: Act = (desk, task) => void desk.open(task);

/** By `KeyboardEvent.key`, in lower case. */
const ACTS: Partial<Record<string, Act>> = {
	x: toggle,
	e: edit,
	delete: remove,
	backspace: remove,
	t: (desk, task) => desk.moveTo(task, 'today'),
	m: (desk, task) => desk.moveTo(task, 'tomorrow'),
	w: (desk, task) => desk.moveTo(task, 'week'),
	'1': (desk, task) => desk.setPriority(task, 1),
	'2': (desk, task) => desk.setPriority(task, 2),
	'3': (desk, task) => desk.setPriority(task, 3),
	'4': (desk, task) => desk.setPriority(task, 4)
};

/** What the key does; null when it does nothing to a task. Enter edits from the tick; on a button it presses that. */
export function actOf(key: string, onTick: boolean): Act | null {
	if (key === 'Enter') return onTick ? edit : null;
	return ACTS[key.toLowerCase()] ?? null;
}
