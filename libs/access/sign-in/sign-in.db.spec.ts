import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessDesk, FROM, PASSWORD } from '../../../test/support/access-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';

let database: FreshDatabase;
let desk: ReturnType<typeof accessDesk>;
beforeAll(async () => {
  database = await freshDatabase();
  desk = accessDesk(database.dataSource);
});
afterAll(() => database.drop());

let addresses = 0;
/** From an address of its own, so that no test waits for another's failures. */
const tryIn = (login: string, password = PASSWORD, code?: string) => desk.signIn.run({ login, password, ...(code !== undefined && { code }) }, { address: `198.51.100.${++addresses}`, before: null });

describe('signing in', () => {
  it('opens a session to whoever knows the password, in whatever case they write their name', async () => {
    const id = await desk.person('amina@example.org', { 'river-truce': 'analyst' });
    const { secret, user } = await tryIn(' AMINA@example.org');
    expect(user).toEqual({ kind: 'user', id, name: 'The person amina@example.org' });
    await expect(desk.sessions.holderOf(secret)).resolves.toMatchObject({ kind: 'user', id, roles: new Map([['river-truce', 'analyst']]), scopes: null, agreements: null });
  });

  it('keeps neither passwords nor secrets in the database', async () => {
    await desk.person('bela');
    const { secret } = await tryIn('bela');
    const tables = await Promise.all(['users', 'sessions', 'one_time_links', 'recovery_codes', 'sign_in_attempts'].map((table) => database.dataSource.query<unknown[]>(`SELECT * FROM ${table}`)));
    expect(JSON.stringify(tables)).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(JSON.stringify(tables)).not.toContain(PASSWORD);
    expect(JSON.stringify(tables)).not.toContain(secret);
  });

  it.each(['a wrong password', 'a name that nobody has', 'somebody who was never given a password', 'somebody who was shut out'])('refuses %s, in the same words', async (who) => {
    const login = who.replaceAll(' ', '-');
    if (who === 'a wrong password') await desk.person(login);
    if (who === 'somebody who was never given a password') await desk.users.create({ login, name: 'Invited' }, desk.by);
    if (who === 'somebody who was shut out') await desk.users.setDisabled(await desk.person(login), true, desk.by);
    await expect(tryIn(login, who === 'a wrong password' ? 'incorrect horse' : PASSWORD)).rejects.toMatchObject({ code: 'sign_in_refused', detail: 'Signing in was refused.' });
  });

  it('works as hard to refuse a stranger as to refuse a wrong password', async () => {
    await desk.person('known');
    const statements: string[] = [];
    const { logger } = database.dataSource;
    const watched = Object.assign(Object.create(logger) as typeof logger, { logQuery: (query: string) => void statements.push(query) });
    const told = async (login: string) => {
      statements.length = 0;
      Object.assign(database.dataSource, { logger: watched });
      await tryIn(login, 'wrong').catch(() => undefined);
      Object.assign(database.dataSource, { logger });
      return [...statements];
    };
    const known = await told('known');
    expect(known.length).toBeGreaterThan(5);
    expect(await told('stranger')).toEqual(known);
  });

  it('ends the session that the browser held before', async () => {
    await desk.person('carla');
    const first = await tryIn('carla');
    const second = await desk.signIn.run({ login: 'carla', password: PASSWORD }, { ...FROM, before: first.secret });
    await expect(desk.sessions.holderOf(first.secret)).rejects.toMatchObject({ code: 'token_missing' });
    await expect(desk.sessions.holderOf(second.secret)).resolves.toMatchObject({ kind: 'user' });
  });

  it('tells whoever listens, in the same transaction, and names a stranger by nothing that can be read', async () => {
    const id = await desk.person('dawit');
    desk.heard.length = 0;
    await tryIn('dawit');
    await tryIn('dawit', 'wrong').catch(() => undefined);
    await tryIn('a-password-in-the-wrong-field').catch(() => undefined);
    expect(desk.heard.map(({ what, subject, by }) => [what, subject, by.kind])).toEqual([
      ['signed in', id, 'user'],
      ['sign-in refused', id, 'job'],
      ['sign-in refused', expect.stringMatching(/^account:[0-9a-f]{32}$/), 'job'],
    ]);
  });
});

describe('guessing', () => {
  const guess = (login: string, address: string) => desk.signIn.run({ login, password: 'wrong' }, { address, before: null }).then(() => 'in', ({ code }: { code: string }) => code);

  it('of one account is slowed down from wherever it comes, whether or not there is such an account, and not the owner for long', async () => {
    await desk.person('eyob');
    for (const login of ['eyob', 'nobody-at-all']) {
      const answers: string[] = [];
      for (let n = 0; n < 8; n++) answers.push(await guess(login, `203.0.113.${n}`));
      expect(answers).toEqual([...Array.from({ length: 5 }, () => 'sign_in_refused'), ...Array.from({ length: 3 }, () => 'too_many_sign_ins')]);
    }
    await expect(tryIn('eyob')).rejects.toMatchObject({ code: 'too_many_sign_ins', retryAfter: 1 });
    desk.later(1);
    await expect(tryIn('eyob')).resolves.toMatchObject({ user: { kind: 'user' } });
    expect(await guess('eyob', '203.0.113.99')).toBe('sign_in_refused');
  });

  it('waits twice as long after each failure, and never more than five minutes', async () => {
    const waits: number[] = [];
    for (let n = 0; n < 16; n++) {
      await guess('patient', `203.0.114.${n}`);
      const [row]: { wait: number }[] = await database.dataSource.query('SELECT extract(epoch FROM free_at - tried_at)::int AS wait FROM sign_in_attempts ORDER BY tried_at DESC, failures DESC LIMIT 1');
      if (row && row.wait > 0) waits.push(row.wait);
      desk.later(row?.wait ?? 0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  });

  it('of many accounts is slowed down by the address, of IPv6 by the network', async () => {
    const answers: string[] = [];
    for (let n = 0; n < 22; n++) answers.push(await guess(`spray-${n}`, `2001:db8:0:7::${n.toString(16)}`));
    expect(answers.slice(0, 20)).not.toContain('too_many_sign_ins');
    expect(answers.slice(20)).toEqual(['too_many_sign_ins', 'too_many_sign_ins']);
    expect(await guess('spray-elsewhere', '2001:db8:0:8::1')).toBe('sign_in_refused');
  });

  it('at once is no way around: of twenty at the same time five are looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => guess('all-at-once', `203.0.115.${n}`)));
    expect(answers.filter((answer) => answer === 'sign_in_refused')).toHaveLength(5);
  });
});

describe('a session', () => {
  it('ends when nothing is done for two hours, and after twelve however busy', async () => {
    await desk.person('fatou');
    const idle = await tryIn('fatou');
    const busy = await tryIn('fatou');
    for (let hour = 1; hour <= 11; hour++) {
      desk.later(3600);
      await expect(desk.sessions.holderOf(busy.secret)).resolves.toMatchObject({ kind: 'user' });
    }
    await expect(desk.sessions.holderOf(idle.secret)).rejects.toMatchObject({ code: 'token_missing' });
    desk.later(3600);
    await expect(desk.sessions.holderOf(busy.secret)).rejects.toMatchObject({ code: 'token_missing' });
  });

  it('ends with sign-out, alone or with all others, at once', async () => {
    const id = await desk.person('goran');
    const user = { kind: 'user' as const, id, name: 'goran' };
    const [one, other, third] = [await tryIn('goran'), await tryIn('goran'), await tryIn('goran')];
    for (const { secret } of [one, other, third]) await desk.sessions.holderOf(secret);
    await desk.sessions.end(user, { secret: one.secret });
    await expect(desk.sessions.holderOf(one.secret)).rejects.toMatchObject({ code: 'token_missing' });
    await expect(desk.sessions.holderOf(other.secret)).resolves.toMatchObject({ id });
    await desk.sessions.end(user, 'everywhere');
    for (const { secret } of [other, third]) await expect(desk.sessions.holderOf(secret)).rejects.toMatchObject({ code: 'token_missing' });
  });

  it('ends when the password changes, and when its user is shut out; and roles that are taken away are gone', async () => {
    const id = await desk.person('hana', { 'river-truce': 'admin' });
    const first = await tryIn('hana');
    await desk.sessions.holderOf(first.secret);
    await desk.users.revoke(id, 'river-truce', desk.by);
    await expect(desk.sessions.holderOf(first.secret)).resolves.toMatchObject({ roles: new Map() });
    await desk.account.change({ kind: 'user', id, name: 'hana' }, 'hana', 'another long password 7');
    await expect(desk.sessions.holderOf(first.secret)).rejects.toMatchObject({ code: 'token_missing' });
    const second = await tryIn('hana', 'another long password 7');
    await desk.users.setDisabled(id, true, desk.by);
    await expect(desk.sessions.holderOf(second.secret)).rejects.toMatchObject({ code: 'token_missing' });
    await desk.users.setDisabled(id, false, desk.by);
    await expect(desk.sessions.holderOf(second.secret)).rejects.toMatchObject({ code: 'token_missing' });
  });
});

describe('a one-time link', () => {
  it('sets a password once, and the links made before it never', async () => {
    const { id, link } = await desk.users.create({ login: 'ines', name: 'Ines' }, desk.by);
    const newer = await desk.users.link(id, desk.by);
    await expect(desk.account.setByLink(link.secret, PASSWORD)).rejects.toMatchObject({ code: 'link_unusable' });
    await desk.account.setByLink(newer.secret, PASSWORD);
    await expect(desk.account.setByLink(newer.secret, PASSWORD)).rejects.toMatchObject({ code: 'link_unusable' });
    await expect(tryIn('ines')).resolves.toMatchObject({ user: { id } });
  });

  it('used twice at the same time sets one password', async () => {
    const { link } = await desk.users.create({ login: 'jonas', name: 'Jonas' }, desk.by);
    const set = await Promise.allSettled(['first long password', 'second long password'].map((password) => desk.account.setByLink(link.secret, password)));
    expect(set.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('works for three days', async () => {
    const { link } = await desk.users.create({ login: 'kofi', name: 'Kofi' }, desk.by);
    desk.later(3 * 86_400);
    await expect(desk.account.setByLink(link.secret, PASSWORD)).rejects.toMatchObject({ code: 'link_unusable' });
  });

  it.each([['too short', 'eleven char'], ['of one letter', 'aaaaaaaaaaaaaaaaaaaa'], ['that holds the login', 'i am lena-9 of the mission']])('refuses a password that is %s', async (what, password) => {
    const { link } = await desk.users.create({ login: what === 'that holds the login' ? 'lena-9' : what.replaceAll(' ', '-'), name: 'Lena' }, desk.by);
    await expect(desk.account.setByLink(link.secret, password)).rejects.toMatchObject({ code: 'password_weak' });
  });
});

describe('a second factor', () => {
  const codeAt = (secret: string, seconds = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: desk.clock.now().getTime() + seconds * 1000 });
  const enrolled = async (login: string) => {
    const id = await desk.person(login);
    const user = { kind: 'user' as const, id, name: login };
    const { secret } = await desk.secondFactor.enrol(user, login);
    const recovery = await desk.secondFactor.confirm(user, codeAt(secret));
    desk.later(30);
    return { id, user, secret, recovery };
  };

  it('is asked for once it is confirmed, after the password was right and not before', async () => {
    const { secret } = await enrolled('maria');
    await expect(tryIn('maria')).rejects.toMatchObject({ code: 'second_factor_required' });
    await expect(tryIn('maria', 'wrong')).rejects.toMatchObject({ code: 'sign_in_refused' });
    await expect(tryIn('maria', PASSWORD, '000000')).rejects.toMatchObject({ code: 'sign_in_refused' });
    await expect(tryIn('maria', PASSWORD, codeAt(secret))).resolves.toMatchObject({ user: { kind: 'user' } });
  });

  it('takes no code twice, nor one older than it, even where two come at once', async () => {
    const { secret } = await enrolled('nadia');
    const both = await Promise.allSettled([tryIn('nadia', PASSWORD, codeAt(secret)), tryIn('nadia', PASSWORD, codeAt(secret))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(tryIn('nadia', PASSWORD, codeAt(secret, -30))).rejects.toMatchObject({ code: 'sign_in_refused' });
    await expect(tryIn('nadia', PASSWORD, codeAt(secret, 30))).resolves.toMatchObject({ user: { kind: 'user' } });
    await expect(tryIn('nadia', PASSWORD, codeAt(secret, 300))).rejects.toMatchObject({ code: 'sign_in_refused' });
  });

  it('gives way to a recovery code, once, however it is written', async () => {
    const { recovery } = await enrolled('otto');
    expect(recovery).toHaveLength(10);
    const [code = ''] = recovery;
    await expect(tryIn('otto', PASSWORD, ` ${code.toUpperCase()} `)).resolves.toMatchObject({ user: { kind: 'user' } });
    await expect(tryIn('otto', PASSWORD, code)).rejects.toMatchObject({ code: 'sign_in_refused' });
  });

  it('is not asked for before it is confirmed, confirmed with no wrong code, and replaced by nobody who has one', async () => {
    const id = await desk.person('petra');
    const user = { kind: 'user' as const, id, name: 'petra' };
    await expect(desk.secondFactor.confirm(user, '123456')).rejects.toMatchObject({ code: 'second_factor_unready' });
    const { secret } = await desk.secondFactor.enrol(user, 'petra');
    await expect(desk.secondFactor.confirm(user, codeAt(secret, 600))).rejects.toMatchObject({ code: 'sign_in_refused' });
    await expect(tryIn('petra')).resolves.toMatchObject({ user: { id } });
    await desk.secondFactor.confirm(user, codeAt(secret));
    await expect(desk.secondFactor.enrol(user, 'petra')).rejects.toMatchObject({ code: 'second_factor_unready' });
    await desk.secondFactor.remove(id, user);
    await expect(tryIn('petra')).resolves.toMatchObject({ user: { id } });
  });
});
