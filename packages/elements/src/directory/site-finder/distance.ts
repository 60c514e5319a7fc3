/** Distance as the crow flies, worked out on the device: where a person is never leaves it. */
import type { Site } from '../sites/site-place.ts';

export interface Coordinates {
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

/** Mean radius of the earth, metres (IUGG). */
const EARTH = 6_371_009;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Metres between two places, by the haversine formula: right to half a per cent, which is plenty for a walk or a ride.
 */
export function distanceBetween(from: Coordinates, to: Coordinates): number {
  const across = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const along = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return (
    2 * EARTH * Math.asin(Math.sqrt(across + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * along))
  );
}

/** Metres to a site; to the nearest of its stops when it moves. Undefined when nobody knows where it is. */
export function distanceTo(site: Pick<Site, 'location' | 'stops'>, from: Coordinates): number | undefined {
  const places = (site.stops?.length ? site.stops : [site]).flatMap(({ location }) => (location ? [location] : []));
  return places.length === 0 ? undefined : Math.min(...places.map((place) => distanceBetween(from, place)));
}

/** Nearest first; sites whose place is unknown come last, in the order they came. */
export function nearestFirst<S extends Pick<Site, 'location' | 'stops'>>(sites: readonly S[], from: Coordinates): S[] {
  const far = (site: S): number => distanceTo(site, from) ?? Infinity;
  return [...sites].sort((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)));
}

/** 350 m, 2,3 km, 48 km: as exact as is of use. */
export function writeDistance(metres: number, language: string): string {
  const format = (value: number, digits: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  if (metres < 975) return `${format(Math.max(50, Math.round(metres / 50) * 50), 0)} m`;
  return `${format(metres / 1000, metres < 9_950 ? 1 : 0)} km`;
}
