import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBearings } from './bearings.js';
import { readCoordinates } from './coordinates.js';
import { distanceKm, moveBy } from './sphere.js';

describe('readCoordinates', () => {
  const reads = (text: string, ...expected: [words: string, lat: number, lon: number, precision: string][]): void =>
    it(text, () => {
      const readings = readCoordinates(text);
      expect(readings.map(({ span, precision }) => [text.slice(span.start, span.end), precision])).toEqual(expected.map(([words, , , precision]) => [words, precision]));
      readings.forEach(({ lat, lon }, at) => {
        expect(lat).toBeCloseTo(expected[at]![1], 4);
        expect(lon).toBeCloseTo(expected[at]![2], 4);
      });
    });

  reads('craters at 34.12512, 71.09208 near the ford', ['34.12512, 71.09208', 34.12512, 71.09208, 'exact']);
  reads('craters at -3.3731 29.9189.', ['-3.3731 29.9189', -3.3731, 29.9189, 'exact']);
  reads('34.13 N, 71.09 E', ['34.13 N, 71.09 E', 34.13, 71.09, 'near']);
  reads('12.05 S 77.04 W', ['12.05 S 77.04 W', -12.05, -77.04, 'near']);
  reads('Lat 34.1 Lon 71.1', ['Lat 34.1 Lon 71.1', 34.1, 71.1, 'near']);
  reads('34°07\'30"N 71°05\'32"E', ['34°07\'30"N 71°05\'32"E', 34.125, 71.0922, 'exact']);
  reads('at 34° 07′ 30″ N, 71° 05′ 32″ E.', ['34° 07′ 30″ N, 71° 05′ 32″ E', 34.125, 71.0922, 'exact']);
  reads('34º07’S 18º25’E', ['34º07’S 18º25’E', -34.1167, 18.4167, 'near']);
  reads('34°07.5\'N 71°05.5\'E', ['34°07.5\'N 71°05.5\'E', 34.125, 71.0917, 'exact']);
  // The Eiffel Tower.
  reads('grid 31U DQ 48251 11932', ['31U DQ 48251 11932', 48.8582, 2.2945, 'exact']);
  reads('grid 42SXD1234', ['42SXD1234', 34.6463, 70.2276, 'near']);

  reads('paid 12.50, 13.75 and 1.125');
  reads('at 95.1234, 20.1234');
  reads('at 34°77\'30"N 71°05\'32"E');
  reads('part 99Z ZZ 12 34, unit 5A AA 123');
  reads('between 0615 and 1140, 84 rockets');

  it('never fails and never leaves the globe', () => {
    const piece = fc.constantFrom('34', '.', '1234', '°', "'", '"', 'N', 'E', 'S', 'W', ' ', ',', '-', '42S', 'XD', '12345', 'lat', 'lon', '9');
    const holds = (text: string): void => {
      for (const { lat, lon, span } of readCoordinates(text)) {
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        expect(text.slice(span.start, span.end)).toMatch(/\d/);
      }
    };
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')), holds), { numRuns: 1000 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), holds));
  });
});

describe('readBearings', () => {
  const reads = (text: string, ...expected: [km: number, bearing: number | null, of: string | null, words: string][]): void =>
    it(text, () => {
      const readings = readBearings(text).map(({ distanceKm: km, bearing, of, span }) => [Number(km.toFixed(3)), bearing, of, text.slice(span.start, span.end)]);
      expect(readings).toEqual(expected);
    });

  reads('a post 4 km SSE of Upper Toraka', [4, 157.5, 'Upper Toraka', '4 km SSE of Upper Toraka']);
  reads('twelve kilometres north-west of Char-i-Toraka', [12, 315, 'Char-i-Toraka', 'twelve kilometres north-west of Char-i-Toraka']);
  reads('11 km inside the border', [11, null, 'the border', '11 km inside the border']);
  reads('some 300 m from the post', [0.3, null, 'the post', '300 m from the post']);
  reads('3 km. south of Toraka', [3, 180, 'Toraka', '3 km. south of Toraka']);
  reads('1.5 miles due east of Toraka', [2.414, 90, 'Toraka', '1.5 miles due east of Toraka']);
  reads('2 km to the north of it', [2, 0, null, '2 km to the north of']);
  reads('a 900 m wall, 105 mm shells and 4 km of road');
});

describe('the sphere', () => {
  it('goes a degree of latitude in 111.195 km', () => {
    expect(distanceKm({ lat: 34, lon: 71 }, { lat: 35, lon: 71 })).toBeCloseTo(111.195, 2);
  });

  it('crosses the date line', () => {
    expect(moveBy(0, 179.9, 111.195, 90).lon).toBeCloseTo(-179.1, 2);
  });

  it('is as far from where it set out as it went', () => {
    const lat = fc.double({ min: -89, max: 89, noNaN: true });
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    const km = fc.double({ min: 0, max: 15_000, noNaN: true });
    const bearing = fc.double({ min: 0, max: 360, noNaN: true });
    fc.assert(
      fc.property(lat, lon, km, bearing, (phi, lambda, far, towards) => {
        expect(distanceKm({ lat: phi, lon: lambda }, moveBy(phi, lambda, far, towards))).toBeCloseTo(far, 4);
      }),
    );
  });
});
