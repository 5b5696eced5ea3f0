// What a form of the sign-in pages says back: the text that was typed, and beside which field something is wrong.
import { fail, type ActionFailure } from '@sveltejs/kit';
import { ApiError } from '$lib/api/client';
import { t } from '$lib/i18n';

/** Errors by the name of the field; `form`: what belongs to none. */
export type Errors = Partial<Record<'name' | 'email' | 'password' | 'form', string>>;

export type Refused = { values: { name: string; email: string }; errors: Errors };

/** A field's text; a file, or nothing, is empty. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

export function emailError(email: string): string | null {
	if (email === '') return t('auth.error.email');
	return /^[^\s@]+@[^\s@]+$/.test(email) ? null : t('auth.error.emailForm');
}

/** The backend's rule for a new password, told before it is asked. */
export function newPasswordError(password: string): string | null {
	if (password.length < 8) return t('auth.error.passwordShort');
	return password.length > 200 ? t('auth.error.passwordLong') : null;
}

/** Leaves out what is fine; null when all is. */
export function errorsOf(found: { [K in keyof Errors]: string | null }): Errors | null {
	const wrong = Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== null);
	return wrong.length > 0 ? Object.fromEntries(wrong) : null;
}

export const refuse = (status: number, values: Refused['values'], errors: Errors): ActionFailure<Refused> =>
	fail(status, { values, errors });

/** What the backend refused, in the words of the form; anything but an ApiError is thrown on. */
export function refused(error: unknown, values: Refused['values']): ActionFailure<Refused> {
	if (!(error instanceof ApiError)) throw error;
	return refuse(error.status === 0 ? 503 : error.status, values, wordsFor(error));
}

function wordsFor(error: ApiError): Errors {
	switch (error.code) {
		case 'wrong_credentials':
			return { password: t('auth.error.wrong') };
		case 'email_taken':
			return { email: t('auth.error.taken') };
		case 'registration_closed':
			return { form: t('auth.error.closed') };
		case 'link_invalid':
			return { form: t('auth.error.link') };
		case 'rate_limited':
			return { form: tooMany(error) };
		case 'invalid':
			return fieldErrors(error);
		default:
			return { form: t(error.status === 0 || error.status >= 502 ? 'error.unavailable' : 'error.unknown') };
	}
}

const tooMany = (error: ApiError): string =>
	`${t('error.tooMany')} ${t('error.retryIn', { seconds: error.retryAfter ?? 60 })}`;

function fieldErrors(error: ApiError): Errors {
	const errors = errorsOf({
		name: error.fieldError('/name'),
		email: error.fieldError('/email'),
		password: error.fieldError('/password')
	});
	return errors ?? { form: error.message };
}

/** Where to go after signing in: a path of this app, whatever the address bar says. */
export function nextPath(url: URL): string {
	const next = url.searchParams.get('next') ?? '';
	return /^\/(?![/\\])/.test(next) ? next : '/inbox';
}
