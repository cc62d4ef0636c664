/** Somebody who may use a server. `password`: see `src/people/password.ts`. */
export interface PersonTable {
  readonly name: string;
  readonly role: string;
  readonly password: string;
  readonly added_at: string;
}

/** A browser that is signed in, by the hash of what its cookie holds. */
export interface SessionTable {
  readonly sha256: string;
  readonly person: string;
  readonly made_at: string;
  readonly expires_at: string;
}

/** What a program shows instead of a password, by its hash. */
export interface TokenTable {
  readonly sha256: string;
  readonly id: string;
  readonly person: string;
  readonly made_at: string;
}

/** What people did, in order. */
export interface AuditTable {
  readonly n: number;
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly about: string;
  readonly address: string;
}
