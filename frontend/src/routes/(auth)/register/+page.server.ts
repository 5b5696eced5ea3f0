import { redirect, type Actions } from '@sveltejs/kit';
import { take } from '$lib/api/client';
import type { SignedIn } from '$lib/api/types';
import { backend } from '$lib/server/backend';
import { emailError, errorsOf, newPasswordError, nextPath, refuse, refused, textOf } from '$lib/server/forms';
import { keepSession } from '$lib/server/session';

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const values = { name: textOf(form, 'name').trim(), email: textOf(form, 'email').trim() };
		const password = textOf(form, 'password');

		const errors = errorsOf({ email: emailError(values.email), password: newPasswordError(password) });
		if (errors) return refuse(422, values, errors);

		let signedIn: SignedIn;
		try {
			const body = { ...values, password, ...browserOf(form) };
			signedIn = await take(backend(event).POST('/api/v1/accounts', { body }));
		} catch (error) {
			return refused(error, values);
		}
		keepSession(event, signedIn.token);
		redirect(303, nextPath(event.url));
	}
};

/** Zone and locale as the browser's script filled them in; without it the backend's defaults hold. */
function browserOf(form: FormData): { time_zone?: string; locale?: string } {
	const zone = textOf(form, 'time_zone');
	const locale = textOf(form, 'locale');
	return { ...(zone === '' ? {} : { time_zone: zone }), ...(locale === '' ? {} : { locale }) };
}
