// Railway trunk lines that the digitised source lacks and the cables need; drawn through the stations they
// pass, 5-15 km off between them. Positions are the stations' towns, rounded to a hundredth of a degree.
import type { Feature, LineString } from 'geojson';

type Station = readonly [longitude: number, latitude: number];

const LINES: Readonly<Record<string, readonly Station[]>> = {
  'Berlin–Dresden–Prague': [
    [13.39, 52.5],
    [13.52, 51.46],
    [13.73, 51.04],
    [14.21, 50.77],
    [14.04, 50.66],
    [14.33, 50.25],
    [14.43, 50.08],
  ],
  'Warsaw–Katowice–Bohumín': [
    [21, 52.23],
    [19.69, 51.41],
    [19.12, 50.81],
    [19.02, 50.26],
    [18.36, 49.9],
  ],
  'Kraków–Katowice': [
    [19.95, 50.07],
    [19.28, 50.2],
    [19.02, 50.26],
  ],
  'Bohumín–Vienna': [
    [18.36, 49.9],
    [17.45, 49.46],
    [17.13, 48.85],
    [16.88, 48.75],
    [16.37, 48.19],
  ],
  'Prague–Brno–Břeclav': [
    [14.43, 50.08],
    [15.74, 50.04],
    [16.45, 49.9],
    [16.61, 49.19],
    [16.88, 48.75],
  ],
  'Lwów–Lublin–Warsaw': [
    [24.03, 49.84],
    [23.63, 50.23],
    [23.25, 50.72],
    [22.57, 51.23],
    [21.85, 51.6],
    [21, 52.23],
  ],
  'Kiev–Bryansk–Moscow': [
    [30.49, 50.44],
    [31.9, 51],
    [33.2, 51.24],
    [34.36, 53.25],
    [35.34, 54.1],
    [36.5, 55.1],
    [37.58, 55.77],
  ],
  'Leningrad–Moscow': [
    [30.3, 59.91],
    [31.3, 58.9],
    [34.07, 57.89],
    [35.9, 56.84],
    [37.58, 55.77],
  ],
  'Minsk–Gomel–Kiev': [
    [27.55, 53.89],
    [29.22, 53.14],
    [31, 52.42],
    [31.3, 51.5],
    [30.49, 50.44],
  ],
  'Zhmerinka–Odessa': [
    [28.47, 49.23],
    [28.1, 49.04],
    [29.5, 48.1],
    [30.1, 47.2],
    [30.74, 46.47],
  ],
  'Paris–Calais': [
    [2.355, 48.88],
    [2.31, 49.89],
    [1.61, 50.72],
    [1.85, 50.95],
  ],
  'Dover–London': [
    [1.31, 51.12],
    [0.87, 51.15],
    [-0.13, 51.5],
  ],
  'Paris–Lyons–Marseilles': [
    [2.37, 48.85],
    [3.6, 47.9],
    [5.04, 47.32],
    [4.83, 46.31],
    [4.83, 45.76],
    [4.85, 44.9],
    [4.8, 43.95],
    [5.38, 43.3],
  ],
  'Mâcon–Geneva': [
    [4.83, 46.31],
    [5.23, 46.2],
    [5.83, 46.11],
    [6.15, 46.2],
  ],
  'Mâcon–Modane–Turin–Rome': [
    [4.83, 46.31],
    [5.23, 46.2],
    [5.9, 45.6],
    [6.66, 45.2],
    [7.68, 45.07],
    [8.93, 44.41],
    [9.83, 44.1],
    [10.4, 43.71],
    [11.1, 42.6],
    [12.5, 41.9],
  ],
  'Vienna–Arlberg–Basle–Paris': [
    [16.37, 48.19],
    [15.6, 48.2],
    [14.29, 48.29],
    [13.05, 47.81],
    [12.1, 47.5],
    [11.4, 47.26],
    [10.2, 47.13],
    [9.48, 47.17],
    [8.54, 47.38],
    [7.59, 47.55],
    [6.86, 47.64],
    [5.4, 48],
    [4.08, 48.3],
    [2.36, 48.877],
  ],
  'Budapest–Arad–Ploiești': [
    [19.08, 47.5],
    [20.18, 47.18],
    [21.32, 46.19],
    [22.9, 45.9],
    [24.1, 46.1],
    [25.61, 45.65],
    [26.02, 44.94],
  ],
  'Belgrade–Sofia–Istanbul': [
    [20.46, 44.81],
    [21.1, 44.2],
    [21.9, 43.32],
    [23.32, 42.71],
    [24.74, 42.14],
    [26.56, 41.65],
    [27.8, 41.2],
    [28.98, 41.01],
  ],
};

/** The lines as features of kind `rail`, in the form of the digitised source. */
export function trunkLines(): Feature<LineString, { kind: 'rail'; name: string }>[] {
  return Object.entries(LINES).map(([name, stations]) => ({
    type: 'Feature',
    properties: { kind: 'rail', name },
    geometry: { type: 'LineString', coordinates: stations.map((station) => [...station]) },
  }));
}
