import { Map as Engine, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Atlas } from './atlas.ts';
import { PROVINCES_FROM } from './draw-map.ts';
import type { View } from './mercator.ts';

setWorkerUrl(worker);

export const NEAREST = 11;
export const FARTHEST = 0.8;

interface EngineAsked {
  readonly atlas: Atlas;
  readonly view: View;
  readonly label: string;
}

/** The engine with the element that it draws in. */
interface Kept {
  readonly map: Engine;
  readonly box: HTMLDivElement;
}

let kept: Kept | null = null;

/**
 * Puts the map engine into an element, showing a view; null in a browser without WebGL. One engine serves all visits
 * to the map: where graphics are drawn by the processor, to make one and to take it down stops the page for a second.
 */
export function enterEngine(container: HTMLElement, asked: EngineAsked): Engine | null {
  try {
    kept ??= startEngine(container, asked);
  } catch {
    return null;
  }
  const { map, box } = kept;
  const { lon, lat, zoom } = asked.view;
  container.append(box);
  map.getCanvas().setAttribute('aria-label', asked.label);
  map.resize();
  map.jumpTo({ center: [lon, lat], zoom });
  paintEngine();
  return map;
}

/** Takes the engine out of the page; it waits for the next visit. */
export function leaveEngine(): void {
  kept?.box.remove();
}

function startEngine(container: HTMLElement, { atlas, view, label }: EngineAsked): Kept {
  const box = document.createElement('div');
  box.className = 'ground-box';
  container.append(box);
  const map = new Engine({
    ...{ container: box, style: styleOf(atlas), center: [view.lon, view.lat], zoom: view.zoom },
    ...{ minZoom: FARTHEST, maxZoom: NEAREST, renderWorldCopies: false, trackResize: false },
    ...{ dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0 },
    attributionControl: false,
    locale: { 'Map.Title': label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return { map, box };
}

const colour = (ink: string) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${ink}`).trim();

function styleOf({ land, countries, provinces }: Atlas): StyleSpecification {
  const shape = (geometry: GeoJSON.Geometry) =>
    ({
      type: 'geojson',
      data: { type: 'Feature', properties: {}, geometry },
      tolerance: 0.2,
    }) as const;
  return {
    version: 8,
    sources: { land: shape(land), countries: shape(countries), provinces: shape(provinces) },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colour('water') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land') } },
      {
        id: 'coast',
        type: 'line',
        source: 'land',
        paint: { 'line-color': colour('coast'), 'line-width': 0.7 },
      },
      {
        ...{ id: 'provinces', type: 'line', source: 'provinces', minzoom: PROVINCES_FROM },
        paint: { 'line-color': colour('coast'), 'line-width': 0.7, 'line-dasharray': [4, 3] },
      },
      {
        ...{ id: 'countries', type: 'line', source: 'countries' },
        paint: { 'line-color': colour('border'), 'line-width': 1 },
      },
    ],
  };
}

/** Gives the ground the colours that the page has now. */
export function paintEngine(): void {
  if (!kept) return;
  const { map } = kept;
  const set = () => {
    map.setPaintProperty('water', 'background-color', colour('water'));
    map.setPaintProperty('land', 'fill-color', colour('land'));
    for (const id of ['coast', 'provinces'])
      map.setPaintProperty(id, 'line-color', colour('coast'));
    map.setPaintProperty('countries', 'line-color', colour('border'));
  };
  if (map.isStyleLoaded()) set();
  else map.once('load', set);
}
