// Who a request comes from: the socket's address, or what a trusted proxy says of it.
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

export type Networks = { has(address: string): boolean };

/** Addresses and networks separated by commas; null when one of them is not. */
export function networks(list: string): Networks | null {
	const known = new BlockList();
	for (const part of list.split(',').map((piece) => piece.trim())) {
		if (part === '') continue;
		const [address = '', bits] = part.split('/');
		const family = isIP(address);
		if (family === 0) return null;
		const width = family === 4 ? 32 : 128;
		const prefix = bits === undefined ? width : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
		if (prefix < 0 || prefix > width) return null;
		known.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6');
	}
	return {
		has(address) {
			const family = isIP(address);
			return family !== 0 && known.check(address, family === 4 ? 'ipv4' : 'ipv6');
		}
	};
}

/** `::ffff:10.0.0.1` is 10.0.0.1: what a socket that takes both families says of IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Whether the request reached us through a proxy that is believed. */
export function fromTrusted(request: IncomingMessage, trusted: Networks): boolean {
	return trusted.has(plain(request.socket.remoteAddress ?? ''));
}

/** The client's address: from the right of X-Forwarded-For the first that no trusted proxy wrote for another one. */
export function clientAddress(request: IncomingMessage, trusted: Networks): string {
	let address = plain(request.socket.remoteAddress ?? '');
	const header = request.headers['x-forwarded-for'];
	const hops = (Array.isArray(header) ? header.join(',') : (header ?? ''))
		.split(',')
		.map((hop) => plain(hop.trim()));
	while (trusted.has(address) && hops.length > 0) {
		const before = hops.pop() ?? '';
		if (isIP(before) === 0) break;
		address = before;
	}
	return address;
}

/** What the browser used: ORIGIN tells, else a trusted proxy, else this port, which is plain HTTP. */
export function scheme(request: IncomingMessage, origin: string | null, trusted: Networks): 'http' | 'https' {
	if (origin !== null) return origin.startsWith('https:') ? 'https' : 'http';
	const header = request.headers['x-forwarded-proto'];
	const said = (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim().toLowerCase();
	return said === 'https' && fromTrusted(request, trusted) ? 'https' : 'http';
}
