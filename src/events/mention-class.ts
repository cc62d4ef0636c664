import type { Mention } from '../model/entity.ts';

const SECTOR_CLASSES: Readonly<Record<string, string>> = {
  MIL: 'military',
  COP: 'police',
  REB: 'nonstate',
  UAF: 'nonstate',
  PRM: 'nonstate',
};

/** Class of a mention by its sector, which is known of bodies, else by its head noun; null when neither tells. */
export function classOf(mention: Mention): string | null {
  return SECTOR_CLASSES[mention.sector ?? ''] ?? mention.class;
}
