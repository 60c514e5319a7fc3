/**
 * Queries that come with every request. Kysely puts a query together from its parts each time, which takes about as
 * long as the database takes to answer it; here its text is written once for each shape of its values and each
 * database, and only the values change.
 */
import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { SandboxDatabase } from './schema.ts';

/** Stands in the text where a value will be. */
class Placeholder {
  readonly row: number;
  readonly name: string;
  constructor(row: number, name: string) {
    this.row = row;
    this.name = name;
  }
}

/** Rows that differ in shape would each leave a text behind. */
const MOST_SHAPES = 50;

const rowsOf = (given: object): readonly object[] => (Array.isArray(given) ? (given as object[]) : [given]);

function placesFor<Given extends object>(given: Given): Given {
  const places = rowsOf(given).map((row, index) =>
    Object.fromEntries(Object.keys(row).map((name) => [name, new Placeholder(index, name)])),
  );
  return (Array.isArray(given) ? places : places[0]) as unknown as Given;
}

/**
 * @param write puts the query together, from values it only passes on: it may not look at them, since at that time they
 * are none. `null` is
 *   a value, which a column may be set to but nothing is equal to.
 * @returns the query to be asked, in a transaction or without: with one object of values, or with a list of such rows.
 * Where they have other
 *   names, or are more, the text is written anew.
 */
export function preparedQuery<Given extends object, Output>(
  write: (db: SandboxDatabase, given: Given) => Compilable<Output>,
): (db: SandboxDatabase, given: Given) => Promise<QueryResult<Output>> {
  // The adapter is one for each open database, its transactions included, and the texts are forgotten with it.
  const texts = new WeakMap<object, Map<string, CompiledQuery<Output>>>();
  const textFor = (db: SandboxDatabase, given: Given): CompiledQuery<Output> => {
    const { adapter } = db.getExecutor();
    const known = texts.get(adapter) ?? new Map<string, CompiledQuery<Output>>();
    texts.set(adapter, known);
    let shape = '';
    for (const row of rowsOf(given)) for (const name in row) shape += `${name},`;
    const kept = known.get(shape);
    if (kept) return kept;
    if (known.size >= MOST_SHAPES) known.clear();
    const text = write(db, placesFor(given)).compile();
    known.set(shape, text);
    return text;
  };
  return (db, given) => {
    const text = textFor(db, given);
    const rows = rowsOf(given) as readonly Readonly<Record<string, unknown>>[];
    const parameters = text.parameters.map((parameter) =>
      parameter instanceof Placeholder ? rows[parameter.row]?.[parameter.name] : parameter,
    );
    return db.executeQuery({ ...text, parameters });
  };
}
