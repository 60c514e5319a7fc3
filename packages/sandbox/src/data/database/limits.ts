/** How long a PostgreSQL may keep somebody waiting, and with how many connections. */

export interface DatabaseLimits {
  /**
   * Connections of this process, two at least. A part of them takes no transactions, so that who only reads never waits
   * behind who waits to write. @default 10
   */
  connections: number;
  /** For a connection. Milliseconds. @default 5000 */
  connect: number;
  /** For the end of a statement. Milliseconds. @default 10000 */
  statement: number;
  /** For a lock that another transaction holds. Milliseconds. @default 3000 */
  lock: number;
  /** How long a transaction may do nothing. Milliseconds. @default 10000 */
  idle: number;
}

export const DATABASE_LIMITS: DatabaseLimits = {
  connections: 10,
  connect: 5_000,
  statement: 10_000,
  lock: 3_000,
  idle: 10_000,
};

/**
 * The first statement of a transaction that may take its time, such as a migration: until its end nothing hurries its
 * statements.
 */
export const UNHURRIED = 'set local statement_timeout = 0';
