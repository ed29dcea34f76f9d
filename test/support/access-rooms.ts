import type { DataSource } from 'typeorm';
import type { AccessContext, AccessEvent, AccessListener } from '#access';
import { FixedClock, readConfig } from '#platform';
import { command } from '#vocabulary';
import { accessRooms } from '../../apps/rooms/access-rooms.js';

export const PASSWORD = 'correct horse battery staple';
export const FROM = { address: '192.0.2.1', before: null };

/** Access on a database of its own, with nobody but the test listening, at a time that the test moves. */
export function accessDesk(dataSource: DataSource) {
  const clock = new FixedClock('2025-03-20T12:00:00Z');
  const heard: (AccessEvent & AccessContext)[] = [];
  const listener: AccessListener = { onAccessEvent: (event, context) => Promise.resolve(void heard.push({ ...event, ...context })) };
  const rooms = accessRooms(dataSource, clock, readConfig({}), [listener]);
  const by = command('test');

  /** Somebody with a password, and with roles where some are given. */
  const person = async (login: string, roles: Record<string, 'viewer' | 'analyst' | 'reviewer' | 'admin'> = {}): Promise<string> => {
    const { id, link } = await rooms.users.create({ login, name: `The person ${login}` }, by);
    await rooms.account.setByLink(link.secret, PASSWORD);
    for (const [agreement, role] of Object.entries(roles)) await rooms.users.grant(id, agreement, role, by);
    return id;
  };
  const later = (seconds: number) => clock.advance(seconds * 1000);
  return { ...rooms, clock, heard, by, person, later };
}
