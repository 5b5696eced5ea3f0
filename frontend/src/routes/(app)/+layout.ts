// The signed-in pages are drawn in the browser: the server sends their shell and who is signed in.
export const ssr = false;
