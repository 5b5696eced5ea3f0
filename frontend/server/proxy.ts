// Passes a request on to a service and its answer back: streaming both ways, at the pace of the slower side, and with a
// disconnect on one side ending the other.
import {
	Agent as HttpAgent,
	request as http,
	type ClientRequest,
	type IncomingMessage,
	type ServerResponse
} from 'node:http';
import { Agent as HttpsAgent, request as https } from 'node:https';
import { pipeline, Transform } from 'node:stream';
import { passHeaders, upstreamHeaders, type Passage } from './headers.ts';
import { problems, type Problem } from './problems.ts';

export type Limits = {
	/** Largest body of a request, in bytes. */
	body: number;
	/** How much of a body that is too large is read and thrown away, so that the connection stays usable. */
	discard: number;
	/** Milliseconds to connect. */
	connectMs: number;
	/** Milliseconds until an answer begins. */
	answerMs: number;
	/** Milliseconds of silence within an answer that is no event stream. */
	idleMs: number;
};

export const LIMITS: Limits = {
	body: 1024 * 1024,
	discard: 32 * 1024 * 1024,
	connectMs: 3000,
	answerMs: 120_000,
	idleMs: 60_000
};

/** Node closes an unused connection to a service after this; the services keep theirs longer. */
const FREE_MS = 30_000;

/** How often a connection is tried: behind one address stand several processes, one of which may just have died. */
const TRIES = 3;

export type Passing = {
	request: IncomingMessage;
	response: ServerResponse;
	/** Path and query. */
	target: string;
	passage: Passage;
	/** Answers for the service when it cannot. */
	refuse: (problem: Problem, reason?: unknown) => void;
	/** Called when the answer turns out to be an event stream. */
	streaming: () => void;
};

export class Proxy {
	readonly #base: URL;
	readonly #limits: Limits;
	readonly #agent: HttpAgent | HttpsAgent;
	/** Those that have a connection. */
	readonly #connected = new WeakSet<ClientRequest>();

	constructor(base: URL, limits: Limits = LIMITS) {
		this.#base = base;
		this.#limits = limits;
		const options = { keepAlive: true, maxFreeSockets: 64, timeout: FREE_MS, scheduling: 'lifo' } as const;
		this.#agent = base.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
	}

	stop(): void {
		this.#agent.destroy();
	}

	pass(passing: Passing): void {
		const { request } = passing;
		if (Number(request.headers['content-length'] ?? 0) > this.#limits.body) {
			passing.refuse(problems.tooLarge);
			discard(request, this.#limits.discard);
			return;
		}
		this.#send(passing, 1);
	}

	#send(passing: Passing, attempt: number): void {
		const { request, response, refuse } = passing;
		const upstream = this.#open(passing);
		const left = (): void => {
			if (!response.writableFinished) upstream.destroy();
		};
		response.on('close', left);
		upstream.on('response', (answer) => this.#answer(passing, upstream, answer));
		upstream.on('error', (error: NodeJS.ErrnoException) => {
			response.off('close', left);
			// Answered or left already: a body that was refused ends its own request upstream.
			if (response.destroyed || response.writableEnded) return;
			if (response.headersSent) response.destroy();
			else if (this.#mayRepeat(upstream, error, request, attempt)) this.#send(passing, attempt + 1);
			else {
				refuse(this.#problem(upstream, error), error);
				discard(request, this.#limits.discard);
			}
		});
		if (hasBody(request)) this.#whenConnected(upstream, () => this.#sendBody(passing, upstream));
		else upstream.end();
	}

	/** Whether nothing was sent, or nothing that does harm when it arrives twice. */
	#mayRepeat(
		upstream: ClientRequest,
		error: NodeJS.ErrnoException,
		request: IncomingMessage,
		attempt: number
	): boolean {
		if (!this.#connected.has(upstream)) return error.code === 'ECONNREFUSED' && attempt < TRIES;
		// A kept connection may be closed by the service just as it is used.
		return attempt === 1 && wasStale(upstream, error) && !hasBody(request) && repeatable(request);
	}

	/** Nothing of a body is read before: it could not be read again for another try. */
	#whenConnected(upstream: ClientRequest, act: () => void): void {
		upstream.once('socket', (socket) => {
			if (socket.connecting) socket.once('connect', act);
			else act();
		});
	}

	/** 503 says that nothing was sent; after 502 and 504 nobody knows what the service did. */
	#problem(upstream: ClientRequest, error: Error): Problem {
		if (!this.#connected.has(upstream)) return problems.unavailable;
		return error instanceof TimeoutError ? problems.gatewayTimeout : problems.badGateway;
	}

	#open({ request, target, passage }: Passing): ClientRequest {
		const ask = this.#base.protocol === 'https:' ? https : http;
		const upstream = ask({
			protocol: this.#base.protocol,
			hostname: this.#base.hostname.replace(/^\[|\]$/g, ''),
			port: this.#base.port,
			method: request.method ?? 'GET',
			path: target,
			headers: upstreamHeaders(request, passage),
			agent: this.#agent
		});
		const answer = setTimeout(
			() => upstream.destroy(new TimeoutError('no answer in time')),
			this.#limits.answerMs
		);
		upstream.on('response', () => clearTimeout(answer));
		upstream.on('close', () => clearTimeout(answer));
		upstream.on('socket', (socket) => {
			if (!socket.connecting) {
				this.#connected.add(upstream);
				return;
			}
			socket.once('connect', () => this.#connected.add(upstream));
			const connect = setTimeout(
				() => upstream.destroy(new Error('no connection in time')),
				this.#limits.connectMs
			);
			const done = (): void => clearTimeout(connect);
			socket.once('connect', done).once('close', done);
		});
		return upstream;
	}

	#sendBody({ request, refuse }: Passing, upstream: ClientRequest): void {
		let size = 0;
		let over = false;
		const limit = this.#limits.body;
		const counted = new Transform({
			transform(chunk: Buffer, _encoding, done) {
				size += chunk.length;
				if (size > limit) {
					over = true;
					done(new Error('the body is too large'));
				} else done(null, chunk);
			}
		});
		// Not `pipeline`: it would destroy the request, and with it the connection that the refusal goes out on.
		request.pipe(counted).pipe(upstream);
		counted.on('error', () => {
			request.unpipe(counted);
			if (over) refuse(problems.tooLarge);
			upstream.destroy();
			discard(request, this.#limits.discard);
		});
		// A client that leaves in the middle of its body ends the upstream's request too.
		request.on('close', () => {
			if (!request.complete) upstream.destroy();
		});
	}

	#answer({ response, streaming }: Passing, upstream: ClientRequest, answer: IncomingMessage): void {
		// The body was refused meanwhile.
		if (response.headersSent) {
			answer.resume();
			return;
		}
		passHeaders(answer, response);
		response.writeHead(answer.statusCode ?? 502);
		if (isEventStream(answer)) {
			// The first event may be a while: the client is to know now that the stream stands.
			response.flushHeaders();
			response.socket?.setNoDelay(true);
			streaming();
		} else {
			answer.setTimeout(this.#limits.idleMs, () =>
				upstream.destroy(new TimeoutError('silence in the answer'))
			);
		}
		// On either side's end the other is destroyed: a cut answer must not look like a whole one.
		pipeline(answer, response, () => undefined);
	}
}

class TimeoutError extends Error {}

export const isEventStream = (answer: IncomingMessage): boolean =>
	/^text\/event-stream\b/i.test(answer.headers['content-type'] ?? '');

/** Whether a kept connection was closed by the other side just as it was used. */
const wasStale = (upstream: ClientRequest, error: NodeJS.ErrnoException): boolean =>
	upstream.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');

function hasBody(request: IncomingMessage): boolean {
	return (
		request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
	);
}

/** What may safely reach a service twice: reads, and what it recognises by its key. */
function repeatable(request: IncomingMessage): boolean {
	return (
		/^(GET|HEAD|OPTIONS)$/.test(request.method ?? '') || request.headers['idempotency-key'] !== undefined
	);
}

/** Reads on what nobody wants, up to a limit; beyond it the connection goes. */
function discard(request: IncomingMessage, limit: number): void {
	let size = 0;
	request.on('data', (chunk: Buffer) => {
		size += chunk.length;
		if (size > limit) request.destroy();
	});
	request.resume();
}
