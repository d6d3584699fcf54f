const namesByMonth: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'janv', 'enero', 'ene', 'janeiro', 'gennaio', 'gen', 'januari'],
  ['february', 'feb', 'februar', 'février', 'févr', 'fév', 'fevrier', 'febrero', 'fevereiro', 'fev', 'febbraio', 'februari'],
  ['march', 'mar', 'märz', 'mrz', 'maerz', 'mars', 'marzo', 'março', 'maart', 'mrt'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mag', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno', 'giu'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'julho', 'luglio', 'lug'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'augustus'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setembro', 'set', 'settembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'outubro', 'out', 'ottobre', 'ott'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'déc', 'decembre', 'diciembre', 'dic', 'dezembro', 'dicembre'],
];

const seasons: readonly (readonly [string, number, number])[] = [
  ['spring', 3, 5],
  ['summer', 6, 8],
  ['autumn', 9, 11],
  ['fall', 9, 11],
  ['winter', 12, 12],
  ['q1', 1, 3],
  ['q2', 4, 6],
  ['q3', 7, 9],
  ['q4', 10, 12],
];

/** First and last month (1–12) that a word stands for. */
export const monthsByWord: ReadonlyMap<string, { first: number; last: number }> = new Map([
  ...namesByMonth.flatMap((names, index) =>
    names.map((name) => [name, { first: index + 1, last: index + 1 }] as const),
  ),
  ...seasons.map(([name, first, last]) => [name, { first, last }] as const),
]);
