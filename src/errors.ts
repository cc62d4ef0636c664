/** What each error code means and what to do about it. docs/errors.md is made from this table. */
export const ERRORS = {
  'missing-file': {
    means: 'No file or folder has the given path.',
    todo: 'check the path; - means standard input',
  },
  'unreadable-file': {
    means: 'The file exists, but the system refuses to read it, or reading stopped half-way.',
    todo: 'check its permissions and that the disk or pipe is whole',
  },
  'unreadable-folder': {
    means: 'The folder exists, but the system refuses to list it.',
    todo: 'check its permissions',
  },
  'empty-folder': {
    means: 'The folder holds no file that Isnad reads.',
    todo: 'name the files themselves, or give them one of the known endings',
  },
  'empty-input': {
    means: 'The file has no text: no bytes at all, or white space only.',
    todo: 'check how the file was made',
  },
  'binary-input': {
    means: 'The bytes are not text: a picture, PDF, archive, or a damaged file.',
    todo: 'extract its text first and give Isnad that',
  },
  'damaged-archive': {
    means: 'A .gz or .xz file does not unpack, or unpacks to something absurdly large.',
    todo: 'test it with gzip -t or xz -t and make it again',
  },
  'too-large': {
    means: 'One article is larger than any article can be.',
    todo: 'split it into articles, or give them as JSONL, one a line',
  },
  'line-too-long': {
    means: 'One line of a JSONL file is larger than any article can be. The other lines are read.',
    todo: 'check that each article has its own line',
  },
  undecodable: {
    means: 'The bytes are no text in UTF-8, UTF-16, windows-1256 or ISO-8859-6.',
    todo: 'convert the file to UTF-8, for example with iconv',
  },
  'not-arabic': {
    means: 'The text is in another language or script. Isnad reads Arabic only and does not guess.',
    todo: 'give Isnad the Arabic version of the text',
  },
  'no-article': {
    means: 'The HTML page has no block of Arabic text that could be an article.',
    todo: 'save the page as the browser shows it, or give its text as a .txt file',
  },
  'broken-json-line': {
    means: 'A line of a JSONL file is not a JSON object. The other lines are read.',
    todo: 'write one object a line: {"id": "1", "text": "..."}',
  },
  'missing-field': {
    means: 'A line of a JSONL file lacks its id or its text. The other lines are read.',
    todo: 'give each line an "id" and a "text"',
  },
  'bad-field': {
    means: 'A field of a JSONL line is not a string. The other lines are read.',
    todo: 'write id, text, title, date, url and outlet as strings',
  },
  'bad-date': {
    means: 'A date is not written YYYY-MM-DD, or there is no such day.',
    todo: 'write the date as YYYY-MM-DD, for example 2020-06-22',
  },
  'bad-lexicon': {
    means: 'A file of lexicon/ or outlets/ cannot be understood.',
    todo: 'run "isnad check" and mend the line it names',
  },
  'bad-record': {
    means: 'A file that should be a record written by Isnad is not one.',
    todo: 'make it again with "isnad read --json"',
  },
  'bad-words': {
    means: 'What was chosen is no run of whole words in one line of the article itself.',
    todo: 'choose whole words of one paragraph, and none of what was folded away',
  },
  'own-decision': {
    means: 'This record asks for two people, and the same person cannot be both.',
    todo: 'let somebody else look at it and confirm it',
  },
  'unknown-id': {
    means: 'The record has nothing with the id asked for.',
    todo: 'run "isnad read" on the file to see its ids',
  },
  'bad-join': {
    means: 'What a person wants to be one, or two, cannot be decided so.',
    todo: 'name two things of one type, or two events, by their ids',
  },
  'nothing-there': {
    means: 'Nothing was found at the words asked for.',
    todo: 'run "isnad read" on the file to see what was found',
  },
  'unknown-article': {
    means: 'The file holds no article with that id, or several and none was chosen.',
    todo: 'choose one with --article',
  },
  'unwritable-output': {
    means: 'The output folder or file cannot be written.',
    todo: 'check the permissions and the free space there',
  },
  'bad-option': {
    means: 'An option of a command has a value that it cannot have.',
    todo: 'see the help of the command: isnad <command> --help',
  },
  'refused-address': {
    means: 'Isnad fetches public pages by http and https only: this address leads elsewhere.',
    todo: 'save the page to a file and add that',
  },
  unfetchable: {
    means: 'The page could not be fetched: no answer, an error, too slow or too large.',
    todo: 'try again later, or save the page to a file and add that',
  },
  'no-store': {
    means: 'There is no database at the place named, and nothing to read in it.',
    todo: 'put articles into it with "isnad add", or name another with --db',
  },
  'unopenable-store': {
    means:
      'The database cannot be opened: the file is none of ours, or the server cannot be reached.',
    todo: 'check --db or ISNAD_DB: a file, or postgres://user:password@host/database',
  },
  'store-too-new': {
    means: 'The database was made by a newer Isnad.',
    todo: 'use that version of Isnad, or another database',
  },
  'bad-request': {
    means: 'A request to the server is not what its description says.',
    todo: 'compare it with /api/openapi.json',
  },
  'no-such-route': {
    means: 'The server has nothing at this address.',
    todo: 'see /api/openapi.json for what there is',
  },
  'not-signed-in': {
    means: 'This server asks people to sign in, and nobody is.',
    todo: 'sign in, or send an API token',
  },
  'wrong-password': {
    means: 'The name or the password is not right.',
    todo: 'try again; an admin can set a new password with "isnad user password"',
  },
  'weak-password': {
    means: 'The password is too short to be safe.',
    todo: 'take several words that nobody would guess, together at least 12 characters',
  },
  'unknown-person': {
    means: 'Nobody by this name may use the record.',
    todo: 'see "isnad user list"',
  },
  'not-allowed': {
    means: 'The role of whoever is signed in does not allow this.',
    todo: 'ask an admin for another role',
  },
  'foreign-request': {
    means: 'A request did not come from a page of this server, or names it by another name.',
    todo: 'open the page again at the address that "isnad serve" prints',
  },
  'too-many-requests': {
    means: 'Too many requests came from one address in a minute.',
    todo: 'wait a minute and ask more slowly',
  },
  'already-there': {
    means: 'Something with this name or id is there already.',
    todo: 'choose another name, or change the one that is there',
  },
  'needs-accounts': {
    means: 'A server that others can reach needs people with passwords, and the record has none.',
    todo: 'make the first with "isnad user add NAME --role admin", or leave out --host',
  },
  'cannot-listen': {
    means: 'The address or port is in use or may not be used.',
    todo: 'choose another with --port',
  },
  'store-not-empty': {
    means: 'A backup is restored into a new database only.',
    todo: 'name a database that has no articles yet with --db',
  },
  'bad-backup': {
    means: 'The file is no backup that "isnad backup" wrote, or it is cut off.',
    todo: 'use another backup',
  },
  internal: {
    means: 'A fault in Isnad itself.',
    todo: 'report it with the file; set ISNAD_DEBUG=1 for details',
  },
} as const satisfies Readonly<Record<string, { readonly means: string; readonly todo: string }>>;

export type ErrorCode = keyof typeof ERRORS;

/** Where in an input an error lies. */
export interface ErrorPlace {
  /** Path or name of the input. */
  readonly file: string;
  /** Line number from 1, where there is one. */
  readonly line?: number;
}

/**
 * An error that a user can act on. `message` reads `Cannot <do>: <why>`, `hint` says what to do, and
 * `at` is `file` or `file:line`. Codes are stable; texts may change.
 */
export class IsnadError extends Error {
  override readonly name = 'IsnadError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly at: string | null;

  constructor(code: ErrorCode, message: string, more: { hint?: string; at?: ErrorPlace } = {}) {
    super(message);
    this.code = code;
    this.hint = more.hint ?? ERRORS[code].todo;
    this.at = more.at ? writePlace(more.at) : null;
  }
}

function writePlace({ file, line }: ErrorPlace): string {
  return line === undefined ? file : `${file}:${line}`;
}
