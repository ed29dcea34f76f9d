import type { DataSource } from 'typeorm';

/** How many statements are sent to the database while something is done, in transactions and outside them. */
export async function statementsOf(dataSource: DataSource, act: () => Promise<unknown>): Promise<number> {
  const create = dataSource.createQueryRunner.bind(dataSource);
  let sent = 0;
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner);
    runner.query = (...args: Parameters<typeof query>) => {
      sent += 1;
      return query(...args);
    };
    return runner;
  };
  try {
    await act();
  } finally {
    dataSource.createQueryRunner = create;
  }
  return sent;
}
