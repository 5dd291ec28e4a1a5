const YEAR = 31536000;

/** Keeps a choice of this browser in a cookie, so that the server renders the next page with it and nothing jumps. */
export function keep(name, value) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}
