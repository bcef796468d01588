import type { Country, CrisisLine } from './crisis-line.ts';
import { type CountryCode, emergencyNumbers } from './emergency-numbers.ts';

const always = '24 hours, every day';
const seen = { checkedOn: '2026-11-23', confirmed: true } as const;

function country(code: CountryCode, name: string, lines: readonly CrisisLine[]): Country {
  return { code, name, emergency: emergencyNumbers[code], lines };
}

export const elsewhere: readonly Country[] = [
  country('AR', 'Argentina', [
    {
      name: 'National mental health line (Ministry of Health)',
      phone: '0800 999 0091',
      hours: always,
      note: 'Free.',
      source: 'https://www.ospia.org.ar/?p=1635',
      ...seen,
    },
    {
      name: 'Centro de Asistencia al Suicida',
      phone: '011 5275 1135',
      hours: 'Every day, but not all night; exact hours not confirmed',
      note: 'In and around Buenos Aires dial 135, free. In some provinces 135 is the province’s own line.',
      source:
        'https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/',
      ...seen,
    },
  ]),
  country('AU', 'Australia', [
    {
      name: 'Lifeline',
      phone: '13 11 14',
      text: 'Text 0477 13 11 14',
      hours: always,
      source: 'https://lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7',
      ...seen,
    },
    {
      name: 'Suicide Call Back Service',
      phone: '1300 659 467',
      hours: always,
      source: 'https://www.healthdirect.gov.au/mental-health-crisis-support',
      ...seen,
    },
    {
      name: 'Beyond Blue',
      phone: '1300 22 4636',
      hours: always,
      source: 'https://www.healthdirect.gov.au/mental-health-crisis-support',
      ...seen,
    },
  ]),
  country('BR', 'Brazil', [
    {
      name: 'CVV, Centro de Valorização da Vida',
      phone: '188',
      hours: always,
      note: 'Free. Old pages give 141 for some states.',
      source: 'http://www.osul.com.br/setembro-amarelo-oms-diz-que-e-possivel-prevenir-suicidio/',
      ...seen,
    },
  ]),
  country('CA', 'Canada', [
    {
      name: '9-8-8: Suicide Crisis Helpline',
      phone: '988',
      text: 'Text 988',
      hours: always,
      note: 'In English and French.',
      source:
        'https://www.newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html',
      ...seen,
    },
    {
      name: 'Suicide.ca and 1 866 APPELLE (Québec)',
      phone: '1 866 277 3553',
      text: 'Text 535353',
      hours: always,
      source:
        'https://www.infodimanche.com/actualites/actualite/473288/prevention-du-suicide-le-numero-court-535353-maintenant-disponible',
      ...seen,
    },
  ]),
  country('CL', 'Chile', [
    {
      name: 'Línea de Prevención del Suicidio *4141',
      phone: '*4141',
      hours: always,
      note: 'With the star, from a mobile phone. Free.',
      source:
        'https://www.latercera.com/nacional/noticia/fono-4141-de-prevencion-del-suicidio-mas-de-227000-llamadas-atendidas-en-tres-anos/',
      ...seen,
    },
    {
      name: 'Salud Responde',
      phone: '600 360 7777',
      hours: always,
      note: 'Ministry of Health; option 1 for a psychologist.',
      source:
        'https://www.latribuna.cl/salud/2022/10/07/destacan-las-ventajas-de-la-linea-de-atencion-salud-responde-en-casos-de-enfermedad-leve.html',
      ...seen,
    },
  ]),
  country('IL', 'Israel', [
    {
      name: 'ERAN, Emotional First Aid',
      phone: '1201',
      hours: always,
      note: 'Hebrew, Arabic and Russian; English and other languages too, by newer pages.',
      source: 'https://jerusaleminstitute.org.il/en/blog/with-days-like-this/',
      ...seen,
    },
  ]),
  country('IN', 'India', [
    {
      name: 'Tele-MANAS',
      phone: '14416',
      hours: always,
      note: 'Free, in 20 languages.',
      source:
        'https://theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/',
      ...seen,
    },
  ]),
  country('JP', 'Japan', [
    {
      name: 'Yorisoi Hotline',
      phone: '0120 279 338',
      hours: always,
      note: 'Free. From Iwate, Miyagi and Fukushima: 0120 279 226. Other languages at some hours.',
      source: 'https://www.hurights.or.jp/archives/newsinbrief-ja/section1/2015/01/post-52.html',
      ...seen,
    },
    {
      name: 'Inochi no Denwa',
      phone: '0120 783 556',
      hours: 'Every day 16:00-21:00; on the 10th of each month 8:00-8:00',
      note: 'Free. In Japanese.',
      source: 'https://www.city.akiruno.tokyo.jp/0000015267.html',
      ...seen,
    },
    {
      name: 'TELL Lifeline (English)',
      phone: '0800 300 8355',
      hours: 'Hours not confirmed',
      note: 'The page of its owner offers this free number for March and April 2024 only.',
      source: 'recalled; owner: TELL Japan',
      checkedOn: '2026-11-23',
      confirmed: false,
    },
  ]),
  country('KR', 'South Korea', [
    {
      name: 'Suicide Prevention Counselling Line 109',
      phone: '109',
      hours: always,
      note: 'Took the place of 1393 in January 2024.',
      source: 'https://newspim.com/news/view/20240102000281',
      ...seen,
    },
    {
      name: 'Mental Health Crisis Line',
      phone: '1577 0199',
      hours: always,
      source: 'https://kgnewskorea.com/news/view.php?bIdx=44062',
      ...seen,
    },
  ]),
  country('MX', 'Mexico', [
    {
      name: 'Línea de la Vida',
      phone: '800 911 2000',
      hours: always,
      note: 'Free.',
      source:
        'https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/',
      ...seen,
    },
  ]),
  country('NZ', 'New Zealand', [
    {
      name: '1737, Need to talk?',
      phone: '1737',
      text: 'Text 1737',
      hours: always,
      note: 'Free.',
      source:
        'http://www.scoop.co.nz/stories/PA1706/S00527/single-phone-number-to-access-support-services.htm',
      ...seen,
    },
    {
      name: 'Suicide Crisis Helpline (Tautoko)',
      phone: '0508 828 865',
      hours: always,
      source: 'https://nzfamilies.org.nz/?p=1578',
      ...seen,
    },
    {
      name: 'Lifeline Aotearoa',
      phone: '0800 543 354',
      text: 'Text HELP to 4357',
      hours: always,
      source: 'https://nzfamilies.org.nz/?p=1578',
      ...seen,
    },
  ]),
  country('SG', 'Singapore', [
    {
      name: 'Samaritans of Singapore (SOS)',
      phone: '1767',
      text: 'WhatsApp 9151 1767',
      hours: always,
      source: 'https://mothership.sg/2022/09/sos-24h-whatsapp-service',
      ...seen,
    },
    {
      name: 'national mindline',
      phone: '1771',
      text: 'WhatsApp 6669 1771',
      hours: always,
      source: 'https://www.daily8.com/en/hashtag/SamaritansOfSingapore',
      ...seen,
    },
  ]),
  country('US', 'United States', [
    {
      name: '988 Suicide & Crisis Lifeline',
      phone: '988',
      text: 'Text 988',
      hours: always,
      note: 'Free. Veterans: call 988, then press 1.',
      source:
        'https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline',
      ...seen,
    },
    {
      name: 'Crisis Text Line',
      text: 'Text HOME to 741741',
      hours: always,
      source: 'http://www.sfisd.net/apps/pages/index.jsp?uREC_ID=1473130&type=d&pREC_ID=1625729',
      ...seen,
    },
  ]),
  country('ZA', 'South Africa', [
    {
      name: 'SADAG Suicide Crisis Helpline',
      phone: '0800 567 567',
      hours: always,
      note: 'Free.',
      source: 'http://www.pressreader.com/south-africa/the-star-early-edition/20190212/281668256233737',
      ...seen,
    },
    {
      name: 'SADAG Mental Health Helpline',
      phone: '0800 456 789',
      hours: always,
      note: 'Free.',
      source: 'http://www.pressreader.com/south-africa/the-star-early-edition/20190212/281668256233737',
      ...seen,
    },
  ]),
];
