import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessDesk, FROM, PASSWORD } from '../../../test/support/access-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { may } from '../policy/policy.js';

let database: FreshDatabase;
let desk: ReturnType<typeof accessDesk>;
beforeAll(async () => {
  database = await freshDatabase();
  desk = accessDesk(database.dataSource);
});
afterAll(() => database.drop());

describe('a token of a person', () => {
  it('can do what they may and no more, now and after their roles have changed', async () => {
    const owner = await desk.person('rosa', { 'river-truce': 'analyst' });
    const { secret } = await desk.tokens.create('script', desk.by, { owner });
    const reaches = async () => {
      const holder = await desk.tokens.holderOf(secret);
      return ['river-truce', 'hill-truce'].map((agreement) => may(holder, 'log_report', agreement));
    };
    expect(await reaches()).toEqual([true, false]);
    await desk.users.grant(owner, 'river-truce', 'viewer', desk.by);
    expect(await reaches()).toEqual([false, false]);
    await desk.users.grant(owner, '*', 'analyst', desk.by);
    expect(await reaches()).toEqual([true, true]);
    await desk.users.setDisabled(owner, true, desk.by);
    await expect(desk.tokens.holderOf(secret)).rejects.toMatchObject({ code: 'token_missing' });
    await desk.users.setDisabled(owner, false, desk.by);
    expect(await reaches()).toEqual([true, true]);
  });

  it('is narrowed by scopes and agreements on top of that', async () => {
    const owner = await desk.person('sami', { 'river-truce': 'reviewer', 'hill-truce': 'reviewer' });
    const { secret } = await desk.tokens.create('narrow', desk.by, { owner, scopes: ['reports:write'], agreements: ['river-truce'] });
    const holder = await desk.tokens.holderOf(secret);
    expect([may(holder, 'log_report', 'river-truce'), may(holder, 'log_report', 'hill-truce'), may(holder, 'read_cases', 'river-truce')]).toEqual([true, false, false]);
  });
});

describe('a credential', () => {
  it('of one kind is never taken for one of the other, not even while it is remembered', async () => {
    await desk.person('viggo', { 'river-truce': 'viewer' });
    const session = await desk.signIn.run({ login: 'viggo', password: PASSWORD }, FROM);
    const token = await desk.tokens.create('kind', desk.by);
    await Promise.all([desk.sessions.holderOf(session.secret), desk.tokens.holderOf(token.secret)]);
    await expect(desk.tokens.holderOf(session.secret)).rejects.toMatchObject({ code: 'token_missing' });
    await expect(desk.sessions.holderOf(token.secret)).rejects.toMatchObject({ code: 'token_missing' });
  });
});

describe('revoking', () => {
  it('works at once, and only on what one may reach', async () => {
    const owner = await desk.person('tove');
    const [own, other] = [await desk.tokens.create('own', desk.by, { owner }), await desk.tokens.create('other', desk.by)];
    await desk.tokens.holderOf(own.secret);
    await expect(desk.tokens.revoke(other.id, desk.by, owner)).rejects.toMatchObject({ code: 'token_unknown' });
    await expect(desk.tokens.revoke('no-id', desk.by)).rejects.toMatchObject({ code: 'token_unknown' });
    await desk.tokens.revoke(own.id, desk.by, owner);
    await expect(desk.tokens.holderOf(own.secret)).rejects.toMatchObject({ code: 'token_missing' });
  });
});

describe('whoever listens', () => {
  it('hears of a token that is made, used for the first time in a minute, and revoked', async () => {
    desk.heard.length = 0;
    const { id, secret } = await desk.tokens.create('heard', desk.by, { scopes: ['status:read'] });
    for (let n = 0; n < 3; n++) await desk.tokens.holderOf(secret);
    desk.later(61);
    for (let n = 0; n < 3; n++) await desk.tokens.holderOf(secret);
    await desk.tokens.revoke(id, desk.by);
    expect(desk.heard.map(({ what, subject }) => [what, subject])).toEqual([['token created', id], ['token used', id], ['token used', id], ['token revoked', id]]);
    expect(JSON.stringify(desk.heard)).not.toContain(secret);
  });

  it('hears of a role that is given in the chain of its agreement', async () => {
    const owner = await desk.person('ulla');
    desk.heard.length = 0;
    await desk.users.grant(owner, 'river-truce', 'viewer', desk.by);
    await desk.users.grant(owner, 'river-truce', 'analyst', desk.by);
    await desk.users.grant(owner, '*', 'viewer', desk.by);
    await desk.users.revoke(owner, 'river-truce', desk.by);
    expect(desk.heard.map(({ what, agreement, before, after }) => [what, agreement, before, after])).toEqual([
      ['role granted', 'river-truce', null, { role: 'viewer', in: 'river-truce' }],
      ['role granted', 'river-truce', { role: 'viewer' }, { role: 'analyst', in: 'river-truce' }],
      ['role granted', null, null, { role: 'viewer', in: '*' }],
      ['role revoked', 'river-truce', { role: 'analyst', in: 'river-truce' }, null],
    ]);
  });
});
