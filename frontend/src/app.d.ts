import type { User } from '$lib/api/types';

declare global {
	namespace App {
		interface Locals {
			/** Who is signed in, asked of the backend once per page; null for a stranger. */
			user: User | null;
		}
		interface Error {
			message: string;
			/** Names the request in the logs. */
			requestId?: string;
			/** The page's code did not arrive. */
			lost?: boolean;
		}
	}
}

export {};
