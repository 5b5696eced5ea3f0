// The person's projects: the Inbox first, then the others by creation, with how many open tasks each has.
import { ApiError, take, type Api } from '$lib/api/client';
import type { Change, NewProject, Project, ProjectChange } from '$lib/api/types';
import { Records } from './records.svelte';

/** Counts are read again once the changes have come to rest for this long. */
const COUNT_REST_MS = 250;

export class Projects {
	state = $state<'loading' | 'ready' | 'error'>('loading');
	error = $state.raw<ApiError | null>(null);
	readonly #api: Api;
	readonly #records = new Records<Project>();
	#counting: ReturnType<typeof setTimeout> | undefined;

	readonly inbox: Project | null = $derived(this.#records.all.find((project) => project.is_inbox) ?? null);

	/** All but the Inbox. */
	readonly list: readonly Project[] = $derived(
		this.#records.all
			.filter((project) => !project.is_inbox)
			.sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id))
	);

	constructor(api: Api) {
		this.#api = api;
	}

	get(id: string): Project | undefined {
		return this.#records.get(id);
	}

	/** The id of the project that has this name, in any case. */
	idOf(name: string): string | null {
		const wanted = name.toLowerCase();
		return this.#records.all.find((project) => project.name.toLowerCase() === wanted)?.id ?? null;
	}

	async load(): Promise<void> {
		try {
			const found = await this.#fetchAll();
			const ids = new Set(found.map((project) => project.id));
			for (const known of this.#records.all) if (!ids.has(known.id)) this.#records.drop(known.id);
			this.#records.putAll(found);
			this.state = 'ready';
			this.error = null;
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			this.error = error;
			if (this.state === 'loading') this.state = 'error';
		}
	}

	async add(body: NewProject): Promise<Project> {
		const project = await take(this.#api.POST('/api/v1/projects', { body }));
		this.#records.put(project);
		return project;
	}

	change(id: string, change: ProjectChange): Promise<Project> {
		const { name, color } = change;
		const fields = { ...(name ? { name } : {}), ...(color ? { color } : {}) };
		return this.#records.change(
			id,
			fields,
			() =>
				take(
					this.#api.PATCH('/api/v1/projects/{project_id}', {
						params: { path: { project_id: id } },
						body: change
					})
				),
			(project) => this.#records.put(project)
		);
	}

	/** Into the trash, with its tasks. */
	async remove(id: string): Promise<void> {
		await this.#records.change(
			id,
			'gone',
			() => take(this.#api.DELETE('/api/v1/projects/{project_id}', { params: { path: { project_id: id } } })),
			() => this.#records.drop(id)
		);
	}

	async restore(id: string): Promise<Project> {
		const project = await take(
			this.#api.POST('/api/v1/projects/{project_id}/restoration', { params: { path: { project_id: id } } })
		);
		this.#records.put(project);
		return project;
	}

	/** Applies one change of the log; a task's change may move a count. */
	apply(change: Change): void {
		if (change.resource === 'task') {
			this.#countSoon();
			return;
		}
		const after = change.after as Project | null;
		if (after && change.kind !== 'project.deleted') this.#records.put(after);
		else this.#records.drop(change.id);
		this.#countSoon();
	}

	#countSoon(): void {
		clearTimeout(this.#counting);
		this.#counting = setTimeout(() => void this.load(), COUNT_REST_MS);
	}

	async #fetchAll(): Promise<Project[]> {
		const found: Project[] = [];
		let cursor: string | null = null;
		do {
			const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor ? { cursor } : {}) };
			const page = await take(this.#api.GET('/api/v1/projects', { params: { query } }));
			found.push(...page.items);
			cursor = page.next_cursor;
		} while (cursor !== null);
		return found;
	}
}
