import { describe, expect, it } from 'vitest';
import { actsTold } from './ostland-truce.fixture.js';

describe('an attack on civilians is read', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toContain('attack_on_civilians'));

  line('RFF fighters opened fire on mourners at a burial in Kilo, killing six.');
  line('The bodies of four beekeepers with their hands bound were recovered from a dry well.');
  line('An imam and his two sons were executed outside the mosque.');
  line('Militiamen went door to door and slit the throats of eleven people.');
  line('A pregnant woman was kicked in the belly by an Ostland soldier at the crossing.');
  line('On 4 March, 3 civilians KIA by unidentified armed pers vic Kilo.');
  line('Two brothers cutting grass near the fence were shot and wounded by border guards.');
  line('Soldiers thrashed a bus conductor with belts for not stopping.');
});

describe('an abduction is read', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toContain('abduction'));

  line('Hooded men bundled a radio host into a pickup and sped off.');
  line('Three surveyors have been missing since they were stopped at an RFF roadblock.');
  line('The RFF is still holding the driver and wants 5,000 dollars for him.');
  line('Gunmen stopped a bus and took off six passengers after checking identity papers.');
  line('Armed men raided a seminary overnight and led away 20 students.');
  line('Kidnappers released a priest after his parish paid.');
  line('The midwife was last seen being marched towards the ridge by fighters.');
  line('Ostland agents spirited the exile across the river.');
});

describe('sexual violence is read', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toContain('sexual_violence'));

  line('A 19-year-old was gang-raped by four militiamen at a checkpoint.');
  line('Women fetching water are routinely assaulted sexually by the guards.');
  line('Soldiers made the men undress and abused them with rifle barrels.');
  line('The clinic treated six survivors of rape from the displacement site.');
  line('An officer demanded sex from women in return for passes.');
  line('Girls from the village were carried off to be the fighters\' wives.');
  line('He tore off her dress and had intercourse with her against her will.');
  line('Allegations of rape by Ostland troops in Kilo were documented by the team.');
});

describe('torture is read', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toContain('torture'));

  line('Detainees at the fort were hung from the ceiling and beaten with hoses.');
  line('He said the interrogators had pulled out two of his fingernails.');
  line('Electric shocks were applied to the student\'s tongue.');
  line('Prisoners are made to kneel on broken tiles for hours.');
  line('The medical examiner found cigarette burns on the back of the released man.');
  line('The teacher was blindfolded, suspended by the wrists and whipped for two days.');
  line('A detainee died after being severely beaten during interrogation at the base.');
  line('They burned his feet with a clothes iron to make him give names.');
});

describe('an arrest is read', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toContain('arrest'));

  line('Gendarmes took a schoolmaster into custody on suspicion of spying.');
  line('Thirty-two people were rounded up in a dawn sweep of the port district.');
  line('The Ostland army detained a reporter near the bridge.');
  line('Two youths held by police for putting up posters.');
  line('A union leader was put under house arrest.');
  line('A warrant was executed and the accountant taken to the central prison.');
  line('Security forces apprehended 5 suspects in possession of leaflets.');
  line('The court ordered the union secretary remanded for fourteen days.');
});

describe('the violence of a crowd is read', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toContain('mob_violence'));

  line('A mob set fire to the district office and beat the clerk.');
  line('Angry residents pelted the peacekeepers\' lorry with stones.');
  line('Youths armed with sticks clashed with a rival neighbourhood.');
  line('A suspected thief was beaten to death by a crowd.');
  line('Rioters smashed shop windows and fought the police for three hours.');
  line('Fans invaded the pitch and assaulted the referee.');
  line('Ethnic riots broke out in Kilo after the funeral.');
  line('Demonstrators threw bricks at soldiers and burnt a jeep.');
});

describe('a protest is read', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toContain('protest'));

  line('About 400 women marched to the garrison to demand news of their sons.');
  line('Teachers staged a sit-in outside the ministry over unpaid salaries.');
  line('Shops stayed shut and students boycotted classes in protest at the killing.');
  line('A rally against the occupation was held in Kilo square.');
  line('Displaced families blocked the road to protest against the lack of water.');
  line('Police used tear gas to break up a demonstration by farmers.');
  line('Fishers moored their boats across the harbour mouth to object to the new licence.');
  line('Several dozen relatives held portraits of the missing and called for an inquiry.');
});

describe('recruitment is read', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toContain('recruitment'));

  line('The RFF has been recruiting in the camps since May.');
  line('Ostland called up 3,000 reservists in violation of the truce.');
  line('Forty youths from Kilo joined the RFF last week.');
  line('Soldiers seized young men at the bus station and sent them to a training base.');
  line('A mobilisation order was read out at the mosque.');
  line('RFF commanders are enlisting fighters from across the border.');
  line('The 7th Brigade took in 120 conscripts and began drilling them.');
  line('Men of fighting age are being forced into the army.');
});

describe('the recruitment of children is read', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toContain('child_recruitment'));

  line('The RFF took a boy of fourteen from his class and gave him a rifle.');
  line('Children as young as twelve man the RFF checkpoint.');
  line('The army uses under-age girls as cooks and messengers.');
  line('Two of the new fighters were 15 years old.');
  line('Monitors verified the recruitment of nine minors by the militia.');
  line('Armed children in uniform were seen at the post.');
  line('The commander keeps three boys as bodyguards.');
  line('A sixteen-year-old was among those conscripted.');
});

describe('plans, plays, laws, kindness and everyday words are nothing done to persons', () => {
  const line = (text: string): void => it(text, () => expect(actsTold(text)).toEqual([]));

  line('The school held its sports day and the boys marched round the field.');
  line('A farmer was killed by lightning.');
  line('The choir recruited ten singers.');
  line('Patients were taken to the hospital in Kilo.');
  line('The officers were beaten at football by the observers.');
  line('Police held a meeting with elders.');
  line('Nobody was arrested and no one was hurt.');
  line('The crowd cheered the bride.');
  line('Villagers gathered for prayers at dawn.');
  line('The doctor took two nurses to the clinic.');
  line('The RFF handed over three boys to their parents.');
  line('Children returned to class after the holidays.');
  line('An officer was kept waiting at the gate.');
  line('The soldiers escorted the pilgrims to the shrine.');
  line('The old man died of a heart attack.');
  line('The court acquitted the mayor of abduction.');
  line('The report lists torture among the crimes within the court\'s jurisdiction.');
  line('The governor promised that children would not be recruited.');
  line('A law on conscription was passed in 1998.');
  line('Students carried books across the bridge.');
  line('Teachers received training on sexual harassment policy.');
  line('The police trained cadets in traffic control.');
  line('Workers struck oil near Kilo.');
  line('The army cook beat the eggs.');
  line('The RFF plans to hold a rally in Kilo on Friday.');
  line('Cadets practised the arrest of a suspect during the exercise.');
  line('The trial of five men for the 2019 abduction of a nurse opened on Monday.');
  line('Sentenced to life for the rape of a student in 2015, he was moved to another prison.');
  line('Parents fear their children will be conscripted.');
  line('If a single villager is hurt, the truce is over, he said.');
  line('The bishop prayed for an end to kidnappings.');
  line('The missing boy was found safe at his aunt\'s house.');
  line('Two hikers reported missing turned up at a lodge.');
  line('The festival crowd marched behind the band to the church.');
  line('Police protected the demonstration route plan with barriers that were not needed.');
  line('The RFF said it would release the boys from its ranks.');
  line('The army discharged 40 under-age soldiers under the action plan.');
  line('A child soldier in the 1990s, he now runs a bakery.');
  line('An army recruiting office stands empty on the main street.');
  line('The school recruited six teachers.');
  line('A company recruited drivers for the harvest.');
  line('The governor warned that rioters would be shot.');
  line('The film shows a lynching in a mining town.');
  line('A riot of colours greeted the visitors.');
  line('A patient was held overnight at the clinic for observation.');
  line('Customs held the consignment for two days.');
  line('The teacher was held in high regard.');
  line('A boxer was beaten on points.');
  line('A woman died in childbirth on the road.');
  line('Three miners died in a tunnel collapse.');
});
