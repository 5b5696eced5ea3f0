// The same door before Vite's development server, so that `npm run dev` has sessions, proxy and streams as the real thing.
import type { Connect } from 'vite';
import { makeDoor } from './door.ts';
import { Health, readiness } from './health.ts';
import { makeLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { Proxy } from './proxy.ts';
import { readSettings } from './settings.ts';
import { Streams } from './streams.ts';

/** Needs BACKEND_URL and CHATBOT_URL, as serving does. */
export function devDoor(environment: NodeJS.ProcessEnv): Connect.NextHandleFunction {
	const settings = readSettings(environment);
	const metrics = new Metrics('dev');
	const parts = {
		settings,
		metrics,
		log: makeLog('warning', (line) => process.stdout.write(line)),
		health: new Health({ backend: readiness(settings.backend), chatbot: readiness(settings.chatbot) }),
		proxies: { backend: new Proxy(settings.backend), chatbot: new Proxy(settings.chatbot) },
		streams: new Streams(metrics)
	};
	return (request, response, next) => {
		const pages = (): void => {
			response.removeHeader('content-security-policy');
			next();
		};
		makeDoor({ ...parts, pages })(request, response);
	};
}
