// What happens to each request, in order: health, the way to a service, or a page. One line of log and one count for each.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { clientAddress, scheme } from './addresses.ts';
import { requestId, securePage, traceId, type Passage } from './headers.ts';
import type { Health } from './health.ts';
import { told, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { answerProblem, problems, type Problem } from './problems.ts';
import type { Proxy } from './proxy.ts';
import { routeOf, targetOf, type Route, type Service } from './routes.ts';
import { comesFromHere, sessionToken } from './session.ts';
import type { Settings } from './settings.ts';
import type { Streams } from './streams.ts';

/** Kit's handler: answers, or calls back when it has nothing for the path. */
export type Pages = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

export type Parts = {
	settings: Settings;
	log: Log;
	metrics: Metrics;
	health: Health;
	proxies: Readonly<Record<Service, Proxy>>;
	streams: Streams;
	pages: Pages;
};

type Visit = {
	request: IncomingMessage;
	response: ServerResponse;
	path: string;
	search: string;
	passage: Passage;
	refuse: (problem: Problem, reason?: unknown) => void;
};

export function makeDoor(parts: Parts): RequestListener {
	return (request, response) => {
		const target = targetOf(request.url);
		const route = target ? routeOf(target.path) : ({ kind: 'page', name: '(unknown)' } as const);
		if (target && route.kind === 'health') {
			parts.health.answer(target.path, target.search, response);
			return;
		}
		const visit = enter(parts, route, {
			request,
			response,
			path: target?.path ?? '',
			search: target?.search ?? ''
		});
		try {
			if (target === null) visit.refuse(problems.malformed);
			else if (route.kind === 'service') passOn(parts, route, visit);
			else showPage(parts, visit);
		} catch (error) {
			visit.refuse(problems.internal, error);
		}
	};
}

/** Gives the request its id, and its line in the log once it is over. */
function enter(
	parts: Parts,
	route: Route,
	{ request, response, path, search }: Pick<Visit, 'request' | 'response' | 'path' | 'search'>
): Visit {
	const { settings } = parts;
	const id = requestId(request);
	const passage: Passage = {
		requestId: id,
		address: clientAddress(request, settings.trustedProxies),
		scheme: scheme(request, settings.origin, settings.trustedProxies),
		token: null
	};
	response.setHeader('x-request-id', id);
	if (parts.health.draining) response.setHeader('connection', 'close');
	account(parts, route, request, response, id);
	return {
		request,
		response,
		path,
		search,
		passage,
		refuse: (problem, reason) => {
			if (reason !== undefined) {
				const level = problem.status === 500 ? 'error' : 'warning';
				parts.log[level](problem.code, { request_id: id, route: route.name, reason: told(reason) });
			}
			if (response.headersSent) response.destroy();
			else answerProblem(response, problem, path, id);
		}
	};
}

/** nginx's word for a client that left; only in logs and metrics. */
const DISCONNECTED = 499;

function account(
	parts: Parts,
	route: Route,
	request: IncomingMessage,
	response: ServerResponse,
	id: string
): void {
	const begin = process.hrtime.bigint();
	const { log, metrics } = parts;
	metrics.active += 1;
	response.on('close', () => {
		metrics.active -= 1;
		const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
		const status = response.writableFinished || response.headersSent ? response.statusCode : DISCONNECTED;
		const method = request.method ?? '';
		metrics.observe(method, route.name, status, seconds);
		const isFile = route.name === '/_app/*' || route.name === '(file)';
		log[isFile ? 'debug' : 'info']('request', {
			request_id: id,
			trace_id: traceId(request),
			method,
			route: route.name,
			status,
			duration_ms: Math.round(seconds * 1e6) / 1000
		});
	});
}

function passOn(parts: Parts, route: Extract<Route, { kind: 'service' }>, visit: Visit): void {
	const { request, response, passage, path, search, refuse } = visit;
	if (route.cookie && request.headers.authorization === undefined) {
		passage.token = sessionToken(request, passage.scheme);
		if (passage.token !== null && !comesFromHere(request, parts.settings.origin)) {
			refuse(problems.wrongOrigin);
			request.resume();
			return;
		}
	}
	response.setHeader('x-content-type-options', 'nosniff');
	parts.proxies[route.service].pass({
		request,
		response,
		target: path + search,
		passage,
		refuse,
		streaming: () => parts.streams.add(response)
	});
}

/** A form's POST needs no cookie to do harm (it could sign the visitor in as somebody else), so each must come from here. */
function showPage(parts: Parts, visit: Visit): void {
	const { request, response, passage, refuse } = visit;
	if (!comesFromHere(request, parts.settings.origin)) {
		refuse(problems.wrongOrigin);
		request.resume();
		return;
	}
	securePage(response, passage.scheme);
	request.headers['x-request-id'] = passage.requestId;
	request.headers['x-forwarded-for'] = passage.address;
	request.headers['x-forwarded-proto'] = passage.scheme;
	const missing = (): void => refuse(problems.notFound);
	Promise.resolve(parts.pages(request, response, missing)).catch((error: unknown) =>
		refuse(problems.internal, error)
	);
}
