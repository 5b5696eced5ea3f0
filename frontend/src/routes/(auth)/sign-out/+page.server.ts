import { redirect, type Actions } from '@sveltejs/kit';
import { ApiError, take } from '$lib/api/client';
import { backend } from '$lib/server/backend';
import { dropSession, sessionToken } from '$lib/server/session';

/** There is nothing to see here: signing out is the POST. */
export const load = (): never => redirect(303, '/inbox');

export const actions: Actions = {
	default: async (event) => {
		const token = sessionToken(event);
		if (token !== null) {
			try {
				await take(backend(event, token).DELETE('/api/v1/sessions/current'));
			} catch (error) {
				// The cookie goes in any case: the person wants to leave this browser.
				if (!(error instanceof ApiError)) throw error;
			}
		}
		dropSession(event);
		redirect(303, '/sign-in');
	}
};
