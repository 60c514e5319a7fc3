import type { StatisticsTopic } from '../../generated/schemas.ts';
import type { CallOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Query } from '../../types.ts';

/** Public counts. */
export const statistics = (http: Transport) => ({
  /** Counts of a topic by area and period. */
  get: (
    topic: StatisticsTopic,
    query?: Query<'getStatistics'>,
    options?: CallOptions,
  ): Promise<Answer<'getStatistics'>> =>
    http.open.get('getStatistics', path`statistics/${topic}?edition&area&from&to&by`, options, query),
});
