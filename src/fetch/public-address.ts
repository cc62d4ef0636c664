import { BlockList, isIP, isIPv6 } from 'node:net';

/** Addresses of IPv4 that are nobody's in public: private, local, reserved (RFC 6890 and its later kin). */
const RESERVED = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** Of IPv6 only 2000::/3 is given to anybody, and these of it lead elsewhere: Teredo, documentation, 6to4. */
const GIVEN = ['2000::/3'];
const NOT_GIVEN = ['2001::/32', '2001:db8::/32', '2002::/16', '3fff::/20'];

const reserved = listOf(RESERVED, 'ipv4');
const given = listOf(GIVEN, 'ipv6');
const notGiven = listOf(NOT_GIVEN, 'ipv6');

function listOf(nets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const net of nets) {
    const [address = '', bits] = net.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * True for an address that belongs to the public internet; false for every other, and for what is none.
 *
 *   127.0.0.1, 10.0.0.8, ::1, ::ffff:10.0.0.8, 169.254.169.254 are not
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv6(address)) return given.check(address, 'ipv6') && !notGiven.check(address, 'ipv6');
  return !reserved.check(address, 'ipv4');
}
