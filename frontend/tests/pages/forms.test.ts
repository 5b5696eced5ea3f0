import { describe, expect, it } from 'vitest';
import { ApiError } from '$lib/api/client';
import { emailError, errorsOf, newPasswordError, nextPath, refused } from '$lib/server/forms';

const values = { name: '', email: 'robin@example.org' };
const errorsFor = (status: number, code: string, more = {}) =>
	refused(new ApiError(status, code, 'The detail.', more), values).data.errors;

describe('after signing in', () => {
	const next = (path: string) =>
		nextPath(new URL(`http://duly/sign-in?${new URLSearchParams({ next: path })}`));

	it('the person lands on the page that was asked for', () => {
		expect(next('/projects/1?x=2')).toBe('/projects/1?x=2');
		expect(nextPath(new URL('http://duly/sign-in'))).toBe('/inbox');
	});

	it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
		'and never on another site: %s',
		(path) => {
			expect(next(path)).toBe('/inbox');
		}
	);
});

describe('what is wrong with a form', () => {
	it('is said beside its field', () => {
		expect(errorsFor(401, 'wrong_credentials').password).toContain('do not go together');
		expect(errorsFor(409, 'email_taken').email).toContain('already has an account');
		const errors = [{ pointer: '/email', detail: 'This is no address.' }];
		expect(errorsFor(422, 'invalid', { errors })).toEqual({ email: 'This is no address.' });
	});

	it('is said of the form when it belongs to no field, with when to try again', () => {
		expect(errorsFor(429, 'rate_limited', { retryAfter: 20 }).form).toContain('Try again in 20 seconds.');
		expect(errorsFor(429, 'rate_limited', { retryAfter: 300 }).form).toContain('Try again in 5 minutes.');
		expect(errorsFor(403, 'registration_closed').form).toContain('no new accounts');
		expect(errorsFor(0, 'offline').form).toContain('cannot reach');
	});

	it('keeps what was typed, and the status', () => {
		const answer = refused(new ApiError(409, 'email_taken', 'x'), values);
		expect([answer.status, answer.data.values]).toEqual([409, values]);
	});

	it('is found before the backend is asked', () => {
		expect(emailError('')).not.toBeNull();
		expect(emailError('robin')).not.toBeNull();
		expect(emailError('robin@example.org')).toBeNull();
		expect(newPasswordError('short')).not.toBeNull();
		expect(newPasswordError('long enough')).toBeNull();
		expect(errorsOf({ email: null, password: null })).toBeNull();
	});

	it('that nobody foresaw is not put into words here', () => {
		expect(() => refused(new TypeError('a mistake of ours'), values)).toThrow(TypeError);
	});
});
