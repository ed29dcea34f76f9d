/** What a noun stands for, as far as telling one act from another needs it. */
export type NounClass =
  | 'civilian' | 'child' | 'fighter' | 'police' | 'monitor' | 'relief' | 'press' | 'stranger' | 'official' | 'outlaw' | 'captive' | 'recruit' | 'crowd'
  | 'artillery' | 'small_arms' | 'round' | 'aircraft' | 'bomb' | 'air_bomb' | 'drone' | 'missile' | 'explosive' | 'mine' | 'grenade' | 'sniper' | 'suicide' | 'chemical' | 'blade' | 'heavy' | 'arms' | 'remnant'
  | 'fire' | 'military_site' | 'civilian_site' | 'infrastructure' | 'vehicle' | 'aid' | 'route' | 'goods' | 'money' | 'barrier' | 'works' | 'ground' | 'airspace' | 'flag' | 'convoy' | 'body' | 'quarters' | 'limb'
  | 'defences' | 'boundary' | 'zone' | 'rebel' | 'nature';
