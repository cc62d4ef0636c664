import { useCode } from '../shell/use-code.ts';
import type { SmallMapPlace } from './small-map.tsx';

const loadMap = () => import('./small-map.tsx');

/** Where something happens, on a small map; nothing where no point is known. Its room is kept while it loads. */
export function PlacesOnMap({ places }: { readonly places: readonly SmallMapPlace[] }) {
  const SmallMap = useCode(loadMap)?.default;
  const known = places.filter(({ place }) => place !== null);
  if (known.length === 0) return null;
  return <div className="small-map">{SmallMap && <SmallMap places={known} />}</div>;
}
