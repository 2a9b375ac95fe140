/** A host name or address as it stands in a URL: IPv6 addresses are in brackets. */
export const hostInUrl = (host: string): string => (host.includes(":") ? `[${host}]` : host);
