import { afterEach, describe, expect, it } from 'vitest';
import { createApi, take } from '$lib/api/client';
import { fetchByHttp } from '$lib/server/fetch';
import { Backend } from '../state/backend';
import { user } from '../state/samples';

let backend: Backend;
afterEach(() => backend.stop());

const api = () => createApi({ baseUrl: backend.url, headers: { 'x-request-id': 'r-1' }, fetch: fetchByHttp });

describe('a call of the backend from the server', () => {
	it('brings its body and its headers, and answers as fetch does', async () => {
		backend = await Backend.start(() => ({ status: 201, body: { user, token: 'duly_s_x' } }));
		const body = { email: 'ä@example.org', password: 'correct horse' };
		const signedIn = await take(api().POST('/api/v1/sessions', { body }));
		expect(signedIn.token).toBe('duly_s_x');
		expect(backend.asked[0]).toMatchObject({ method: 'POST', body });
		expect(backend.asked[0]?.headers['x-request-id']).toBe('r-1');
	});

	it('without a body in the answer is done', async () => {
		backend = await Backend.start(() => ({ status: 204 }));
		await take(api().DELETE('/api/v1/sessions/current'));
		expect(backend.asked).toHaveLength(1);
	});

	it('tells how long to wait when there were too many', async () => {
		const problem = { type: '', title: 'Too many', status: 429, detail: 'Wait.', code: 'rate_limited' };
		backend = await Backend.start(() => ({ status: 429, body: problem, headers: { 'retry-after': '17' } }));
		const answer = take(api().GET('/api/v1/me'));
		await expect(answer).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 17 });
	});

	it('that nobody answers is an error of the connection', async () => {
		backend = await Backend.start(() => ({}));
		const { url } = backend;
		await backend.stop();
		const answer = take(createApi({ baseUrl: url, fetch: fetchByHttp }).GET('/api/v1/me'));
		await expect(answer).rejects.toMatchObject({ code: 'offline', status: 0 });
		backend = await Backend.start(() => ({}));
	});
});
