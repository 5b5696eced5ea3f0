import { redirect, type Actions } from '@sveltejs/kit';
import { take } from '$lib/api/client';
import type { SignedIn } from '$lib/api/types';
import { t } from '$lib/i18n';
import { backend } from '$lib/server/backend';
import { errorsOf, newPasswordError, refuse, refused, textOf } from '$lib/server/forms';
import { keepSession } from '$lib/server/session';

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const values = { name: '', email: '' };
		const password = textOf(form, 'password');
		const link = textOf(form, 'link');
		const errors = errorsOf({
			password: newPasswordError(password),
			form: link === '' ? t('auth.resetNoLink') : null
		});
		if (errors) return refuse(422, values, errors);

		let signedIn: SignedIn;
		try {
			signedIn = await take(backend(event).POST('/api/v1/password-resets', { body: { link, password } }));
		} catch (error) {
			return refused(error, values);
		}
		keepSession(event, signedIn.token);
		redirect(303, '/inbox');
	}
};
