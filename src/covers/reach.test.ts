import { describe, expect, it } from 'vitest';
import { checkReach, lookupWithin, OutOfReach, publicNetwork } from './reach.ts';

const check = (address: string) => () => checkReach(new URL(address), publicNetwork);

describe('the public network', () => {
  it.each([
    'http://127.0.0.1/a.jpg',
    'http://2130706433/a.jpg',
    'http://0x7f.1/a.jpg',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'ftp://93.184.216.34/a.jpg',
    'file:///etc/passwd',
    'http://93.184.216.34:22/',
    'https://93.184.216.34:8443/',
  ])('does not hold %s', (address) => {
    expect(check(address)).toThrow(OutOfReach);
  });

  it.each([
    'https://93.184.216.34/a.jpg',
    'http://93.184.216.34/a.jpg',
    'http://93.184.216.34:443/a.jpg',
    'https://[2606:2800:220:1::1]/a.jpg',
    'https://covers.example.com/a.jpg',
  ])('holds %s', (address) => {
    expect(check(address)).not.toThrow();
  });

  it.each([true, false])(
    'does not hold a name that leads back to this machine (all: %s)',
    async (all) => {
      const { promise, resolve } = Promise.withResolvers<Error | null>();
      lookupWithin(publicNetwork)('localhost', { all }, (error) => resolve(error));
      expect(await promise).toBeInstanceOf(OutOfReach);
    },
  );
});
