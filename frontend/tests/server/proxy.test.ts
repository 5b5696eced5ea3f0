// What goes through the door: whole, and in pieces as they come.
import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { later, listener, openDoor, send, service, speak, stopAll } from './door.ts';

afterEach(stopAll);

describe('the doors', () => {
	it.each([
		['/api/v1/tasks', 'backend'],
		['/dav/x', 'backend'],
		['/.well-known/caldav', 'backend'],
		['/.well-known/oauth-protected-resource', 'backend'],
		['/chat', 'chatbot'],
		['/chat/x', 'chatbot'],
		['/mcp', 'chatbot'],
		['/assistant', 'page'],
		['/apish', 'page'],
		['/chats', 'page'],
		['/.well-known/other', 'page'],
		['/api/../today', 'page'],
		['/%2e%2e/inbox', 'page']
	])('%s leads to %s', async (path, where) => {
		const [backend, chatbot] = [await listener(), await listener()];
		const door = await openDoor({ backend: backend.url, chatbot: chatbot.url });
		const talk = await speak(door.port);
		talk.socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
		await talk.closed;
		const went = backend.heard.length > 0 ? 'backend' : chatbot.heard.length > 0 ? 'chatbot' : 'page';
		expect(went).toBe(where);
	});

	it('take no absolute address, as a proxy would', async () => {
		const door = await openDoor({});
		const talk = await speak(door.port);
		talk.socket.write('GET http://elsewhere.example/api/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
		await talk.closed;
		expect(talk.heard()).toContain('400 Bad Request');
	});
});

describe('a request', () => {
	it('reaches the service with its body, and without what belongs to one connection', async () => {
		const backend = await listener();
		const door = await openDoor({ backend: backend.url });
		await send(`${door.url}/api/v1/tasks`, {
			method: 'PATCH',
			headers: {
				connection: 'x-secret-hop, close',
				'x-secret-hop': '1',
				te: 'trailers',
				'x-forwarded-host': 'evil',
				'x-duly-now': '2026-11-24T10:00:00Z',
				traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
				'if-match': '"1"'
			},
			body: '{"title":"ä"}'
		});
		const [heard] = backend.heard;
		expect(heard).toMatchObject({ method: 'PATCH', body: '{"title":"ä"}' });
		expect(heard?.headers).not.toHaveProperty('x-secret-hop');
		expect(heard?.headers).not.toHaveProperty('te');
		expect(heard?.headers).toMatchObject({
			'x-duly-now': '2026-11-24T10:00:00Z',
			'if-match': '"1"',
			'x-forwarded-host': `127.0.0.1:${String(door.port)}`,
			'x-forwarded-proto': 'http',
			traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
		});
	});

	it('keeps a valid request id, gets one otherwise, and the answer and the log name it', async () => {
		const backend = await listener();
		const door = await openDoor({ backend: backend.url });
		const kept = await send(`${door.url}/api/v1/me`, { headers: { 'x-request-id': 'abc-1' } });
		const made = await send(`${door.url}/api/v1/me?secret=1`, { headers: { 'x-request-id': 'a b"' } });
		expect(kept.headers['x-request-id']).toBe('abc-1');
		expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
		expect(backend.heard.map(({ headers }) => headers['x-request-id'])).toEqual([
			'abc-1',
			made.headers['x-request-id']
		]);
		await expect.poll(() => door.lines.length).toBe(2);
		expect(door.lines[0]).toMatchObject({
			request_id: 'abc-1',
			route: '/api/*',
			status: 200,
			service: 'duly-frontend'
		});
		expect(JSON.stringify(door.lines)).not.toContain('secret');
	});

	it.each([
		['nobody before us', '127.0.0.0/8', undefined, '127.0.0.1'],
		['a trusted proxy', '127.0.0.0/8', '203.0.113.7', '203.0.113.7'],
		['a client that lies to a trusted proxy', '127.0.0.0/8', '1.1.1.1, 203.0.113.7', '203.0.113.7'],
		['two trusted proxies', '127.0.0.0/8,10.0.0.0/8', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
		['a stranger who sets the header', '10.0.0.0/8', '203.0.113.7', '127.0.0.1'],
		['nonsense in the header', '127.0.0.0/8', 'unknown', '127.0.0.1']
	])('is said to come from the right address: %s', async (_, trusted, forwarded, expected) => {
		const backend = await listener();
		const door = await openDoor({ backend: backend.url, trusted });
		await send(`${door.url}/api/v1/me`, { headers: forwarded ? { 'x-forwarded-for': forwarded } : {} });
		expect(backend.heard[0]?.headers['x-forwarded-for']).toBe(expected);
	});
});

describe('an answer', () => {
	it('keeps every Set-Cookie, its status and its headers', async () => {
		const backend = await service((_, response) => {
			response.writeHead(207, [
				['Set-Cookie', 'a=1'],
				['Set-Cookie', 'b=2'],
				['ETag', '"x"'],
				['Connection', 'x-hop'],
				['X-Hop', '1']
			] as unknown as string[]);
			response.end('{}');
		});
		const door = await openDoor({ backend });
		const answer = await send(`${door.url}/api/v1/tasks`);
		expect(answer.status).toBe(207);
		expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
		expect(answer.headers).toMatchObject({ etag: '"x"', 'x-content-type-options': 'nosniff' });
		expect(answer.headers).not.toHaveProperty('x-hop');
	});

	it('of 304 and 204 and to HEAD has no body and leaves the connection usable', async () => {
		const backend = await service((incoming, response) => {
			response.statusCode = incoming.url?.endsWith('304') ? 304 : incoming.method === 'HEAD' ? 200 : 204;
			response.end();
		});
		const door = await openDoor({ backend });
		const talk = await speak(door.port);
		talk.socket.write('GET /api/304 HTTP/1.1\r\nHost: a\r\n\r\n');
		talk.socket.write('HEAD /api/x HTTP/1.1\r\nHost: a\r\n\r\n');
		talk.socket.write('DELETE /api/204 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
		await talk.closed;
		expect(talk.heard().match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 304', 'HTTP/1.1 200', 'HTTP/1.1 204']);
	});
});

describe('a stream', () => {
	it('arrives event by event, as the service sends them', async () => {
		let say: ServerResponse | undefined;
		const chatbot = await service((_, response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
			response.flushHeaders();
			say = response;
		});
		const door = await openDoor({ chatbot });
		const [answer] = (await once(
			request(`${door.url}/chat`, { method: 'POST', headers: { authorization: 'Bearer x' } }).end(),
			'response'
		)) as [IncomingMessage];
		expect(answer.headers).toMatchObject({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
		expect(door.metrics.streams).toBe(1);
		for (const event of ['data: 1\n\n', 'data: 2\n\n']) {
			say?.write(event);
			const [chunk] = (await once(answer, 'data')) as [Buffer];
			expect(chunk.toString()).toBe(event);
		}
		say?.end();
		await once(answer, 'end');
	});

	it('that the client leaves ends at the service', async () => {
		const left = later<boolean>();
		const backend = await service((_, response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write('data: 1\n\n');
			response.on('close', () => left.resolve(response.writableFinished));
		});
		const door = await openDoor({ backend });
		const sent = request(`${door.url}/api/v1/events`, { agent: false }).end();
		const [answer] = (await once(sent, 'response')) as [IncomingMessage];
		await once(answer, 'data');
		answer.destroy();
		expect(await left.promise).toBe(false);
		await expect.poll(() => door.metrics.active).toBe(0);
	});

	it('that the service cuts is cut for the client too, not ended as if it were whole', async () => {
		const backend = await service((_, response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.write('{"items": [');
			setImmediate(() => response.destroy());
		});
		const door = await openDoor({ backend });
		await expect(send(`${door.url}/api/v1/tasks`)).rejects.toMatchObject({ code: 'ECONNRESET' });
	});

	it('goes at the pace of a slow reader: the door does not gather what is not read', async () => {
		let written = 0;
		const backend = await service((_, response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			const chunk = Buffer.alloc(64 * 1024, 'x');
			const more = (): void => {
				while (written < 256 * 1024 * 1024) {
					written += chunk.length;
					if (!response.write(chunk)) return void response.once('drain', more);
				}
			};
			more();
		});
		const door = await openDoor({ backend });
		const talk = await speak(door.port);
		talk.socket.pause();
		talk.socket.write('GET /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n');
		await expect.poll(() => written).toBeGreaterThan(0);
		let before = -1;
		await expect
			.poll(
				() => {
					const still = written === before;
					before = written;
					return still;
				},
				{ interval: 200, timeout: 5000 }
			)
			.toBe(true);
		expect(written).toBeLessThan(64 * 1024 * 1024);
		talk.socket.destroy();
	});

	it('is not cut by silence', async () => {
		const backend = await service((_, response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.flushHeaders();
			setTimeout(() => response.end('data: late\n\n'), 300);
		});
		const door = await openDoor({ backend, limits: { answerMs: 50, idleMs: 50 } });
		expect((await send(`${door.url}/api/v1/events`)).body).toBe('data: late\n\n');
	});
});
