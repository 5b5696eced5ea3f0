import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../server/settings.ts';

const needed = { BACKEND_URL: 'http://127.0.0.1:8000', CHATBOT_URL: 'http://127.0.0.1:8001' };
const refusal = (extra: Record<string, string>) => {
	try {
		readSettings({ ...needed, ...extra });
		return null;
	} catch (error) {
		expect(error).toBeInstanceOf(SettingsError);
		return (error as Error).message;
	}
};

describe('the settings', () => {
	it('need the two services and nothing else, and listen on loopback', () => {
		const settings = readSettings(needed);
		expect(settings).toMatchObject({
			hosts: ['127.0.0.1', '::1'],
			port: 3000,
			metricsPort: 9000,
			origin: null
		});
		expect(settings.backend.href).toBe('http://127.0.0.1:8000/');
	});

	it('show the metrics where the app is, unless METRICS_HOST keeps them in', () => {
		const open = { ...needed, HOST: '0.0.0.0' };
		expect(readSettings(open).metricsHosts).toEqual(['0.0.0.0']);
		expect(readSettings({ ...open, METRICS_HOST: '127.0.0.1' })).toMatchObject({
			hosts: ['0.0.0.0'],
			metricsHosts: ['127.0.0.1']
		});
	});

	it.each(['BACKEND_URL', 'CHATBOT_URL'])('name %s when it is missing', (name) => {
		expect(refusal({ [name]: '' })).toContain(`${name} is not set`);
	});

	it('name an unknown DULY_ variable, and pass over those of the other services', () => {
		expect(refusal({ DULY_TRUSTED_PROXY: '10.0.0.0/8' })).toContain('DULY_TRUSTED_PROXY is not a setting');
		expect(refusal({ DULY_REGISTRATION: 'closed', DULY_MODEL: 'x', PATH: '/bin' })).toBeNull();
	});

	it.each([
		['PORT', '70000'],
		['PORT', 'http'],
		['METRICS_PORT', '-1'],
		['LOG_LEVEL', 'loud'],
		['BACKEND_URL', 'backend:8000'],
		['CHATBOT_URL', 'http://chatbot:8001/chat'],
		['ORIGIN', 'duly.example.org'],
		['ORIGIN', 'https://duly.example.org/app'],
		['DULY_TRUSTED_PROXIES', '10.0.0.0/33'],
		['DULY_TRUSTED_PROXIES', 'my-proxy']
	])('name %s when it is “%s”', (name, value) => {
		expect(refusal({ [name]: value })).toContain(`${name} is not valid`);
	});

	it('take an origin as browsers write it', () => {
		expect(readSettings({ ...needed, ORIGIN: 'HTTPS://Duly.Example.org:443/' }).origin).toBe(
			'https://duly.example.org'
		);
	});
});
