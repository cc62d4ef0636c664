/** What a decision comes to in one version; made anew whenever the version is analysed or somebody decides. */
export interface DecisionEffectTable {
  readonly decision: string;
  readonly version: number;
  readonly layer: string;
  /** Key of the find; null when its words are no longer there. */
  readonly key: string | null;
  /** Key of the other find of a pair. */
  readonly other: string | null;
  /** `holds`, `past` (a later one holds), `idle` (undone, or waits for a second person), `open` (to be decided again). */
  readonly state: string;
  /** JSON: what the engine has where the record says something else; null where it has nothing. */
  readonly engine: string | null;
}

/** A second person who says the same. */
export interface ConfirmationTable {
  readonly decision: string;
  readonly person: string;
  readonly at: string;
}

/** What this record is set to, such as whether decisions take two people. */
export interface SettingTable {
  readonly name: string;
  readonly value: string;
}
