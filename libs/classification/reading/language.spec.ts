import { describe, expect, it } from 'vitest';
import { languageOf } from './language.js';

describe('the language of a report', () => {
  const line = (expected: string, text: string): void => it(`${expected}: ${text}`, () => expect(languageOf(text)).toBe(expected));

  line('en', 'Soldiers burned houses.');
  line('en', '0530H 3 x 60mm mort rds impact SW of OP 4, no cas.');
  line('en', 'SAF east bank 2205-2230. Nil cas. Patrol RTB.');
  line('en', 'A shell fell beside the mosque of Karvo while people were at prayer.');
  line('ar', 'أطلقت المدفعية النار على القرية صباح اليوم');
  line('sw', 'Wanajeshi walifika kijijini usiku na kuwachukua wanaume watatu');
  line('so', 'Ciidamada ayaa weeraray tuulada waxayna dileen laba qof');
  line('es', 'Los soldados quemaron casas en el pueblo y mataron a dos hombres');
  line('id', 'Tentara membakar rumah di desa itu dan membunuh dua orang');
  line('tr', 'Askerler köyü bombaladı ve iki kişi öldü');
  line('my', 'စစ်သားများသည် ရွာကို ပစ်ခတ်ခဲ့သည်');
  line('ru', 'Солдаты обстреляли деревню, погибли два человека');
  line('und', '12345 / 67');
});
