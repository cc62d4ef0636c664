/** Version written into every record; equals `version` in package.json (tested). */
export const ENGINE_VERSION = '0.1.0';
