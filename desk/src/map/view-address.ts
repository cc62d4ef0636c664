import type { View } from './mercator.ts';

/** A view as the address holds it: `lat,lon,zoom`. */
export function writeView({ lat, lon, zoom }: View): string {
  return [lat.toFixed(3), lon.toFixed(3), zoom.toFixed(2)].join(',');
}

/** The view of an address; null when it is none. */
export function readView(written: string | null): View | null {
  const [lat, lon, zoom] = (written ?? '').split(',').map(Number);
  const isView = [lat, lon, zoom].every((value) => value !== undefined && Number.isFinite(value));
  if (!written || !isView || Math.abs(lat!) > 85 || Math.abs(lon!) > 180) return null;
  return { lat: lat!, lon: lon!, zoom: Math.max(0, Math.min(22, zoom!)) };
}
