// Everything that the signed-in pages share, made once by (app)/+layout.svelte. In any page or component of a page:
//   const app = getApp();
//   app.tasks.list(…)  app.projects.list  app.account.zone  app.toasts.show({ text, action })  app.events.on('message', …)
import { createContext } from 'svelte';
import { createApi, type Api } from '$lib/api/client';
import type { User } from '$lib/api/types';
import { Account } from './account.svelte';
import { Assistant } from './assistant/assistant.svelte';
import { Clock } from './clock.svelte';
import { Events } from './events.svelte';
import { Layout } from './layout.svelte';
import { Adder } from './list/adder.svelte';
import { Projects } from './projects.svelte';
import { Tasks } from './tasks.svelte';
import { Theme } from './theme.svelte';
import { Toasts } from './toasts.svelte';

export class App {
	readonly api: Api;
	readonly account: Account;
	readonly clock = new Clock();
	readonly projects: Projects;
	readonly tasks: Tasks;
	readonly events: Events;
	readonly toasts = new Toasts();
	readonly layout = new Layout();
	readonly theme = new Theme();
	readonly adder = new Adder();
	readonly assistant: Assistant;

	constructor(user: User, api: Api) {
		this.api = api;
		const account = new Account(api, user);
		const projects = new Projects(api);
		this.account = account;
		this.projects = projects;
		this.tasks = new Tasks(api, this.clock, {
			get zone() {
				return account.zone;
			},
			get inbox() {
				return projects.inbox;
			},
			projectName: (id) => projects.get(id)?.name ?? null
		});
		this.events = new Events(api);
		this.assistant = new Assistant(api, this.tasks, user.id);
	}

	/** Reads what every page shows and follows the backend; returns what ends it. For `onMount`. */
	start(): () => void {
		const ends = [
			this.clock.start(),
			this.events.on('task', (change) => {
				this.tasks.apply(change);
				this.projects.apply(change);
			}),
			this.events.on('project', (change) => this.projects.apply(change)),
			this.events.on('account', (change) => this.account.apply(change)),
			this.assistant.follow(this.events),
			this.events.onResync(() => {
				void this.projects.load();
				void this.tasks.reload();
			}),
			this.events.start(this.account.user.id)
		];
		this.theme.start();
		void this.projects.load();
		return () => {
			for (const end of ends) end();
		};
	}
}

/** `signedOut` is called when the backend says that the session has ended. */
export const createApp = (user: User, signedOut: () => void): App => new App(user, createApi({ signedOut }));

export const [getApp, setApp] = createContext<App>();
