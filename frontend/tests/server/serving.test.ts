// Health, metrics, headers of pages, and the stop.
import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { later, listener, openDoor, send, service, speak, stopAll } from './door.ts';

afterEach(stopAll);

describe('readiness', () => {
	it('is red until both services have answered once, and stays green when one blinks', async () => {
		let status = 503;
		const backend = await service((_, response) => {
			response.statusCode = status;
			response.end();
		});
		const chatbot = await service((_, response) => response.end());
		const door = await openDoor({ backend, chatbot, probe: true });
		await expect
			.poll(async () => (await send(`${door.url}/readyz?verbose`)).body)
			.toBe('backend: has not answered yet\nchatbot: ok\nnot ready\n');
		expect((await send(`${door.url}/readyz`)).status).toBe(503);
		expect((await send(`${door.url}/livez`)).status).toBe(200);
		status = 200;
		await expect.poll(async () => (await send(`${door.url}/readyz`)).status, { timeout: 3000 }).toBe(200);
		status = 503;
		expect((await send(`${door.url}/readyz`)).status).toBe(200);
		expect(door.lines).toEqual([]);
	});

	it('takes GET and HEAD alone, and is never stored', async () => {
		const door = await openDoor({});
		const answer = await send(`${door.url}/healthz`);
		expect([answer.status, answer.body, answer.headers['cache-control']]).toEqual([200, 'ok\n', 'no-store']);
		expect((await send(`${door.url}/livez`, { method: 'POST' })).status).toBe(405);
	});
});

describe('metrics', () => {
	it('count by route, method and status, without ids', async () => {
		const backend = await listener();
		const door = await openDoor({ backend: backend.url });
		await send(`${door.url}/api/v1/tasks/5ef0bd3a-8d44-4e38-b0b5-2f5d0a0d5f0a`);
		await send(`${door.url}/projects/5ef0bd3a-8d44-4e38-b0b5-2f5d0a0d5f0a`);
		await expect
			.poll(() => door.metrics.text())
			.toContain('http_request_duration_seconds_count{method="GET",route="/projects/{id}",status="200"} 1');
		const text = door.metrics.text();
		expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/api/*",status="200"} 1');
		expect(text).toContain('duly_build_info{service="duly-frontend",version="1.2.3"} 1');
		expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
		expect(text).toMatch(/^nodejs_eventloop_lag_seconds\{quantile="0.99"\} [\d.e-]+$/m);
		expect(text).not.toContain('5ef0bd3a');
	});
});

describe('a page', () => {
	it('bears the headers that keep other sites out', async () => {
		const door = await openDoor({});
		const { headers } = await send(`${door.url}/inbox`);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'same-origin',
			'cross-origin-opener-policy': 'same-origin'
		});
		expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(headers['permissions-policy']).toContain('geolocation=()');
		expect(headers).not.toHaveProperty('strict-transport-security');
	});

	it('under https asks browsers to stay there', async () => {
		const door = await openDoor({ origin: 'https://duly.example.org' });
		const { headers } = await send(`${door.url}/inbox`);
		expect(headers['strict-transport-security']).toBe('max-age=31536000');
	});

	it('is told who asks and by which scheme, whatever the client claims', async () => {
		let seen: IncomingMessage['headers'] = {};
		const pages = (incoming: IncomingMessage, response: ServerResponse): void => {
			seen = incoming.headers;
			response.end();
		};
		const far = await openDoor({ pages, trusted: '10.0.0.0/8' });
		await send(`${far.url}/inbox`, {
			headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '1.2.3.4' }
		});
		expect(seen).toMatchObject({ 'x-forwarded-proto': 'http', 'x-forwarded-for': '127.0.0.1' });
		const near = await openDoor({ pages });
		await send(`${near.url}/inbox`, {
			headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '1.2.3.4' }
		});
		expect(seen).toMatchObject({ 'x-forwarded-proto': 'https', 'x-forwarded-for': '1.2.3.4' });
	});

	it('that breaks is a problem with the request’s id, and the log says why', async () => {
		const door = await openDoor({ pages: () => Promise.reject(new Error('broken')) });
		const answer = await send(`${door.url}/inbox`);
		expect(answer.status).toBe(500);
		expect(answer.body).not.toContain('broken');
		expect(JSON.stringify(door.lines)).toContain('broken');
	});
});

describe('a client that misbehaves', () => {
	it('with headers beyond 16 KiB gets 431', async () => {
		const door = await openDoor({});
		const talk = await speak(door.port);
		talk.socket.write(`GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
		await talk.closed;
		expect(talk.heard()).toContain('HTTP/1.1 431');
	});

	it('with nonsense gets 400 as a problem', async () => {
		const door = await openDoor({});
		const talk = await speak(door.port);
		talk.socket.write('nonsense\r\n\r\n');
		await talk.closed;
		expect(talk.heard()).toContain('HTTP/1.1 400');
		expect(talk.heard()).toContain('"code":"malformed"');
	});
});

describe('a stop', () => {
	it('finishes what is in flight, ends the change feed with a retry, and takes no more', async () => {
		const finish = later<ServerResponse>();
		const backend = await service((incoming, response) => {
			if (incoming.url === '/api/v1/events') {
				response.writeHead(200, { 'content-type': 'text/event-stream' });
				response.write('event: ready\nid: 1\ndata: {}\n\n');
			} else finish.resolve(response);
		});
		const door = await openDoor({ backend });
		const feed = send(`${door.url}/api/v1/events`);
		const slow = send(`${door.url}/api/v1/tasks`);
		const answer = await finish.promise;
		const drained = door.drain();
		expect((await send(`${door.url}/readyz?verbose`)).body).toContain('draining: the service is stopping');
		expect((await feed).body).toBe('event: ready\nid: 1\ndata: {}\n\nretry: 500\n\n');
		answer.end('{"items":[]}');
		expect((await slow).body).toBe('{"items":[]}');
		await drained;
		await expect(send(`${door.url}/livez`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	});

	it('lets an answer of the assistant come to its end', async () => {
		const said = later<ServerResponse>();
		const chatbot = await service((_, response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write('data: one\n\n');
			said.resolve(response);
		});
		const door = await openDoor({ chatbot });
		const sent = request(`${door.url}/chat`, { method: 'POST', agent: false }).end();
		const [answer] = (await once(sent, 'response')) as [IncomingMessage];
		let text = '';
		answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
		const drained = door.drain();
		await expect.poll(() => door.health.draining).toBe(true);
		(await said.promise).end('data: two\n\n');
		await once(answer, 'end');
		expect(text).toBe('data: one\n\ndata: two\n\n');
		await drained;
	});
});
