import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whom a download may speak to. */
export interface Reach {
  /** @param address An IP address, of either kind. */
  allowsAddress(address: string): boolean;
  allowsPort(port: number): boolean;
}

/**
 * The public network alone. An export may come from anywhere: an address in it must not make the
 * machine that builds the site ask its own services, its neighbours, or a cloud's metadata.
 */
export const publicNetwork: Reach = {
  // Whatever carries another address within it, as `::ffff:127.0.0.1` does, is a range of its own.
  allowsAddress: (address) =>
    ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast',
  allowsPort: (port) => port === 80 || port === 443,
};

/** An address that is not to be asked. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}

/**
 * Resolves names for a connection, so that the address that was judged is the one that is called: a
 * name that is looked up twice may answer differently the second time.
 */
export function lookupWithin(reach: Reach): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const allowed = addresses.filter(({ address }) => reach.allowsAddress(address));
      const [first] = allowed;
      if (!first) return callback(new OutOfReach(`${hostname} is not public`), '');
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

/**
 * What a connection's own look-up never sees: the scheme, the port, and an address that is no name.
 *
 * @throws OutOfReach
 */
export function checkReach(url: URL, reach: Reach): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new OutOfReach(`${url.protocol} is not the web`);
  }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!reach.allowsPort(port)) throw new OutOfReach(`port ${port} is not the web's`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !reach.allowsAddress(host)) {
    throw new OutOfReach(`${host} is not public`);
  }
}
