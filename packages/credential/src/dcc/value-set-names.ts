/**
 * The value sets whose codes a DCC is written in, by the names that the EU gives them: what makes its codes readable.
 * Source: github.com/ehn-dcc-development/ehn-dcc-valuesets.
 */
export const dccValueSetNames: readonly string[] = [
  'vaccines-covid-19-names',
  'vaccines-covid-19-auth-holders',
  'sct-vaccines-covid-19',
  'disease-agent-targeted',
  'covid-19-lab-test-type',
  'covid-19-lab-result',
];
