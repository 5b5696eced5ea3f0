// What does not go through the door: bodies that are too large, services that fail, clients that leave.
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import {
	later,
	listener,
	nobody,
	openDoor,
	send,
	service,
	speak,
	startedAtConnection,
	stopAll
} from './door.ts';

afterEach(stopAll);

const code = (body: string): unknown => (JSON.parse(body) as { code: unknown }).code;

describe('a body that is too large', () => {
	const limits = { body: 1000, discard: 10_000_000 };

	it('is refused by its length, never reaches the service, and the connection stays usable', async () => {
		const backend = await listener();
		const door = await openDoor({ backend: backend.url, limits });
		const talk = await speak(door.port);
		talk.socket.write(
			`POST /api/v1/tasks HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n${'x'.repeat(500_000)}`
		);
		talk.socket.write('GET /api/v1/me HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
		await talk.closed;
		expect(talk.heard().match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
		expect(talk.heard()).toContain('"code":"too_large"');
		expect(backend.heard.map(({ url }) => url)).toEqual(['/api/v1/me']);
	});

	it('is refused when it comes in chunks without a length', async () => {
		const backend = await listener();
		const door = await openDoor({ backend: backend.url, limits });
		const answer = await send(`${door.url}/api/v1/tasks`, {
			method: 'POST',
			headers: { 'transfer-encoding': 'chunked' },
			body: 'x'.repeat(200_000)
		});
		expect(answer.status).toBe(413);
		expect(answer.headers['content-type']).toBe('application/problem+json');
		expect(backend.heard).toEqual([]);
	});

	it('passes when it is just within the limit', async () => {
		const backend = await listener();
		const door = await openDoor({ backend: backend.url, limits });
		const body = 'x'.repeat(1000);
		expect((await send(`${door.url}/api/v1/tasks`, { method: 'POST', body })).status).toBe(200);
		expect(backend.heard[0]?.body).toBe(body);
	});

	it('without end costs the connection', async () => {
		const backend = await listener();
		const door = await openDoor({ backend: backend.url, limits: { body: 1000, discard: 50_000 } });
		const talk = await speak(door.port);
		talk.socket.write('POST /api/v1/tasks HTTP/1.1\r\nHost: a\r\nContent-Length: 900000000\r\n\r\n');
		talk.socket.write('x'.repeat(1_000_000));
		await talk.closed;
		expect(backend.heard).toEqual([]);
	});
});

describe('a service that fails', () => {
	it('and is not there is a 503 that says to try again', async () => {
		const door = await openDoor({ backend: await nobody() });
		const answer = await send(`${door.url}/api/v1/me?x=1`);
		expect(answer.status).toBe(503);
		expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '2' });
		expect(JSON.parse(answer.body)).toMatchObject({
			code: 'unavailable',
			instance: '/api/v1/me',
			request_id: answer.headers['x-request-id']
		});
	});

	it('and takes no connection is asked again: another process may stand behind its address', async () => {
		const backend = await nobody();
		const door = await openDoor({ backend });
		// The first is this test's own, the second the door's, which is refused.
		const late = startedAtConnection(backend, 3);
		const answer = await send(`${door.url}/api/v1/tasks`, { method: 'POST', body: '{"title":"Milk"}' });
		expect([answer.status, late.heard]).toEqual([200, ['{"title":"Milk"}']]);
	});

	it('and whose name leads nowhere is a 503, too', async () => {
		const door = await openDoor({ backend: new URL('http://nobody.invalid') });
		const answer = await send(`${door.url}/api/v1/tasks`, { method: 'POST', body: '{}' });
		expect([answer.status, code(answer.body)]).toEqual([503, 'unavailable']);
	});

	it('and breaks off before it answers is a 502', async () => {
		const backend = await service((incoming) => incoming.socket.destroy());
		const door = await openDoor({ backend });
		const answer = await send(`${door.url}/api/v1/me`);
		expect([answer.status, code(answer.body)]).toEqual([502, 'bad_gateway']);
	});

	it('and does not answer is a 504', async () => {
		const backend = await service(() => undefined);
		const door = await openDoor({ backend, limits: { answerMs: 50 } });
		const answer = await send(`${door.url}/api/v1/me`);
		expect([answer.status, code(answer.body)]).toEqual([504, 'gateway_timeout']);
	});

	it('and falls silent in the middle of an answer is cut', async () => {
		const backend = await service((_, response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.write('{');
		});
		const door = await openDoor({ backend, limits: { idleMs: 50 } });
		await expect(send(`${door.url}/api/v1/me`)).rejects.toMatchObject({ code: 'ECONNRESET' });
	});

	it('and closes a kept connection just as it is used is asked once more on a fresh one', async () => {
		const used = new WeakSet();
		const ports: (number | undefined)[] = [];
		const backend = await service((incoming, response) => {
			ports.push(incoming.socket.remotePort);
			if (used.has(incoming.socket)) incoming.socket.destroy();
			else response.end('{}');
			used.add(incoming.socket);
		});
		const door = await openDoor({ backend });
		await send(`${door.url}/api/v1/me`);
		expect((await send(`${door.url}/api/v1/me`)).status).toBe(200);
		expect(ports).toHaveLength(3);
		expect(ports[1]).toBe(ports[0]);
		const body = '{}';
		expect((await send(`${door.url}/api/v1/tasks`, { method: 'POST', body })).status).toBe(502);
		expect(ports).toHaveLength(4);
	});
});

describe('a client that leaves', () => {
	it('before the answer ends the request at the service', async () => {
		const left = later<string>();
		const here = later<string>();
		const backend = await service((_, response) => {
			here.resolve('here');
			response.on('close', () => left.resolve('left'));
		});
		const door = await openDoor({ backend });
		const sent = request(`${door.url}/api/v1/tasks`, { agent: false });
		sent.on('error', () => undefined);
		sent.end();
		await here.promise;
		sent.destroy();
		expect(await left.promise).toBe('left');
		await expect.poll(() => door.lines.at(-1)?.status).toBe(499);
	});

	it('in the middle of a body ends it at the service', async () => {
		const left = later<string>();
		const here = later<string>();
		const backend = await service((incoming) => {
			incoming.on('data', () => here.resolve('here'));
			incoming.on('close', () => left.resolve(incoming.complete ? 'whole' : 'cut'));
			incoming.on('error', () => undefined);
		});
		const door = await openDoor({ backend });
		const talk = await speak(door.port);
		talk.socket.write('POST /api/v1/tasks HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n{"title"');
		await here.promise;
		talk.socket.destroy();
		expect(await left.promise).toBe('cut');
	});
});
