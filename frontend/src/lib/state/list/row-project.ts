// How a row names its task's project: not at all where that is the Inbox, which is no more than "nowhere yet".
import type { Color, Task } from '$lib/api/types';
import type { Projects } from '../projects.svelte';

export type RowProject = { name: string; color: Color };

export function rowProject(projects: Projects, task: Task): RowProject | null {
	const project = projects.get(task.project.id);
	if (!project) return projects.state === 'ready' ? { name: task.project.name, color: 'slate' } : null;
	return project.is_inbox ? null : { name: project.name, color: project.color };
}
