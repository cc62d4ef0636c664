/** 32-bit FNV-1a hash (signed: such numbers need no box) of a string, salted by the kind of feature it stands for. */
export function hashText(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Mixes two 32-bit numbers into one (murmur3's finaliser). */
export function mix(a: number, b: number): number {
  let hash = Math.imul((a ^ b) + 0x9e3779b9, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash + b, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
