// The only door for people: health, proxy, session and security headers on node:http; then the built pages.
export {};
