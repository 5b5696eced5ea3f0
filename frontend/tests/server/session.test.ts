// Who may write by cookie, and what becomes of the cookie.
import { afterEach, describe, expect, it } from 'vitest';
import { listener, openDoor, send, stopAll } from './door.ts';

afterEach(stopAll);

const cookie = 'duly_session=duly_s_secret';

async function doorFor(options: { origin?: string; trusted?: string } = {}) {
	const backend = await listener();
	const chatbot = await listener();
	const door = await openDoor({ backend: backend.url, chatbot: chatbot.url, ...options });
	const here = `http://127.0.0.1:${String(door.port)}`;
	const post = (headers: Record<string, string>, path = '/api/v1/tasks') =>
		send(door.url + path, { method: 'POST', headers, body: '{}' });
	return { backend, chatbot, door, here, post };
}

describe('a write by cookie', () => {
	it('becomes a bearer token, and the cookie stays here', async () => {
		const { backend, here, post } = await doorFor();
		expect((await post({ cookie: `theme=x; ${cookie}`, origin: here })).status).toBe(200);
		expect(backend.heard[0]?.headers.authorization).toBe('Bearer duly_s_secret');
		expect(backend.heard[0]?.headers.cookie).toBeUndefined();
	});

	it.each([
		['no Origin', () => ({})],
		['another site’s Origin', () => ({ origin: 'https://evil.example' })],
		['the null Origin of a sandbox', () => ({ origin: 'null' })],
		['another port of this host', () => ({ origin: 'http://127.0.0.1:1' })],
		[
			'a cross-site fetch, whatever its Origin',
			(here: string) => ({ origin: here, 'sec-fetch-site': 'cross-site' })
		]
	])('with %s is refused and never reaches the backend', async (_, headers) => {
		const { backend, here, post } = await doorFor();
		const answer = await post({ cookie, ...headers(here) });
		expect(answer.status).toBe(403);
		expect(answer.headers['content-type']).toBe('application/problem+json');
		expect(JSON.parse(answer.body)).toMatchObject({ code: 'wrong_origin', status: 403 });
		expect(backend.heard).toEqual([]);
	});

	it('with ORIGIN set needs exactly that, whatever Host says', async () => {
		const { here, post } = await doorFor({ origin: 'https://duly.example.org' });
		const own = { cookie: '__Host-duly_session=duly_s_secret' };
		expect((await post({ ...own, origin: 'https://duly.example.org' })).status).toBe(200);
		expect((await post({ ...own, origin: here })).status).toBe(403);
		expect((await post({ ...own, origin: 'http://duly.example.org' })).status).toBe(403);
	});

	it('to the assistant follows the same rule', async () => {
		const { chatbot, here, post } = await doorFor();
		expect((await post({ cookie }, '/chat')).status).toBe(403);
		expect((await post({ cookie, origin: here }, '/chat')).status).toBe(200);
		expect(chatbot.heard).toHaveLength(1);
	});
});

describe('a read by cookie', () => {
	it('needs no Origin', async () => {
		const { backend, door } = await doorFor();
		expect((await send(`${door.url}/api/v1/tasks?limit=5`, { headers: { cookie } })).status).toBe(200);
		expect(backend.heard[0]).toMatchObject({ url: '/api/v1/tasks?limit=5' });
		expect(backend.heard[0]?.headers.authorization).toBe('Bearer duly_s_secret');
	});

	it('under https knows only the __Host- cookie', async () => {
		const { backend, door } = await doorFor({ origin: 'https://duly.example.org' });
		await send(`${door.url}/api/v1/me`, { headers: { cookie } });
		await send(`${door.url}/api/v1/me`, { headers: { cookie: '__Host-duly_session=duly_s_other' } });
		expect(backend.heard.map(({ headers }) => headers.authorization)).toEqual([
			undefined,
			'Bearer duly_s_other'
		]);
	});

	it('passes over a cookie that is no token', async () => {
		const { backend, door } = await doorFor();
		await send(`${door.url}/api/v1/me`, { headers: { cookie: 'duly_session=a"b; duly_session2=x' } });
		expect(backend.heard[0]?.headers.authorization).toBeUndefined();
	});
});

describe('a program’s own token', () => {
	it('is passed on as it is, without any Origin, and the cookie beside it does not count', async () => {
		const { backend, post } = await doorFor();
		const own = { authorization: 'Bearer duly_p_own', cookie, origin: 'https://evil.example' };
		expect((await post(own)).status).toBe(200);
		expect(backend.heard[0]?.headers.authorization).toBe('Bearer duly_p_own');
		expect(backend.heard[0]?.headers.cookie).toBeUndefined();
	});

	it('is the only one that /mcp and /dav take', async () => {
		const { backend, chatbot, here, post } = await doorFor();
		await post({ cookie, origin: here }, '/mcp');
		await post({ cookie, origin: here }, '/dav/tasks');
		expect(chatbot.heard[0]?.headers.authorization).toBeUndefined();
		expect(backend.heard[0]?.headers.authorization).toBeUndefined();
	});
});

describe('a form on a page', () => {
	it('is refused when another site sends it, with or without a cookie', async () => {
		const { post } = await doorFor();
		expect((await post({ origin: 'https://evil.example' }, '/sign-in')).status).toBe(403);
		expect((await post({}, '/sign-in')).status).toBe(403);
	});

	it('is shown to Kit when it comes from here', async () => {
		const { here, post } = await doorFor();
		expect((await post({ origin: here }, '/sign-in')).body).toBe('a page');
	});
});
