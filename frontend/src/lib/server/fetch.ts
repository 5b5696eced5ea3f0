// `fetch` over node:http, for calls from the pages' server side. Node's own brings a second HTTP client with it, which costs
// 10 MiB from the first call on, and it waits without end.
import { Agent, request as http, type IncomingMessage } from 'node:http';
import { request as https } from 'node:https';

const TIMEOUT_MS = 10_000;

const agent = new Agent({ keepAlive: true, timeout: 30_000 });

export async function fetchByHttp(request: Request): Promise<Response> {
	const body = request.body === null ? null : Buffer.from(await request.arrayBuffer());
	const answer = await send(request, body);
	const chunks: Buffer[] = [];
	for await (const chunk of answer) chunks.push(chunk as Buffer);
	const status = answer.statusCode ?? 502;
	const isBare = status === 204 || status === 304;
	return new Response(isBare ? null : Buffer.concat(chunks), { status, headers: headersOf(answer) });
}

function send(request: Request, body: Buffer | null): Promise<IncomingMessage> {
	const headers = Object.fromEntries(request.headers);
	if (body !== null) headers['content-length'] = String(body.length);
	const options = { method: request.method, headers, timeout: TIMEOUT_MS };
	return new Promise((resolve, reject) => {
		const isSecure = request.url.startsWith('https:');
		const sent = isSecure ? https(request.url, options) : http(request.url, { ...options, agent });
		sent.on('response', resolve);
		sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
		sent.on('error', reject);
		sent.end(body);
	});
}

function headersOf(answer: IncomingMessage): Headers {
	const headers = new Headers();
	for (const [name, value] of Object.entries(answer.headers)) {
		for (const one of [value ?? []].flat()) headers.append(name, one);
	}
	return headers;
}
