import { redirect, type Actions } from '@sveltejs/kit';
import { take } from '$lib/api/client';
import type { SignedIn } from '$lib/api/types';
import { t } from '$lib/i18n';
import { backend } from '$lib/server/backend';
import { emailError, errorsOf, nextPath, refuse, refused, textOf } from '$lib/server/forms';
import { keepSession } from '$lib/server/session';

export const actions: Actions = {
	/** By email and password, or by the one-time link that the page's script found in the address. */
	default: async (event) => {
		const form = await event.request.formData();
		const link = textOf(form, 'link');
		const values = { name: '', email: textOf(form, 'email').trim() };
		const password = textOf(form, 'password');

		const errors = errorsOf({
			email: link === '' ? emailError(values.email) : null,
			password: link === '' && password === '' ? t('auth.error.password') : null
		});
		if (errors) return refuse(422, values, errors);

		let signedIn: SignedIn;
		try {
			const body = link === '' ? { email: values.email, password } : { link };
			signedIn = await take(backend(event).POST('/api/v1/sessions', { body }));
		} catch (error) {
			return refused(error, values);
		}
		keepSession(event, signedIn.token);
		redirect(303, nextPath(event.url));
	}
};
