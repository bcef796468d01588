import type { Country, CrisisLine } from './crisis-line.ts';
import { type CountryCode, emergencyNumbers } from './emergency-numbers.ts';

const always = '24 hours, every day';
const seen = { checkedOn: '2026-11-23', confirmed: true } as const;

function country(code: CountryCode, name: string, lines: readonly CrisisLine[]): Country {
  return { code, name, emergency: emergencyNumbers[code], lines };
}

export const europe: readonly Country[] = [
  country('AT', 'Austria', [
    {
      name: 'TelefonSeelsorge',
      phone: '142',
      hours: always,
      note: 'Free from any phone in Austria. In German.',
      source: 'https://www.katholisch.at/telefonseelsorge',
      ...seen,
    },
  ]),
  country('BE', 'Belgium', [
    {
      name: 'Zelfmoordlijn (Dutch)',
      phone: '1813',
      hours: always,
      source:
        'https://www.vrt.be/vrtnws/fr/2019/09/08/chaque-jour-trois-personnes-mettent-fin-a-leur-vie-en-flandre/',
      ...seen,
    },
    {
      name: 'Centre de Prévention du Suicide (French)',
      phone: '0800 32 123',
      hours: always,
      source:
        'https://www.brusselstimes.com/belgium/1952875/belgiums-centre-for-suicide-prevention-calls-for-volunteers',
      ...seen,
    },
    {
      name: 'Community Help Service (English)',
      phone: '02 648 40 14',
      hours: always,
      source:
        'https://www.brusselstimes.com/belgium/1952875/belgiums-centre-for-suicide-prevention-calls-for-volunteers',
      ...seen,
    },
  ]),
  country('CH', 'Switzerland', [
    {
      name: 'Die Dargebotene Hand / La Main Tendue / Telefono Amico',
      phone: '143',
      hours: always,
      note: 'In German, French and Italian.',
      source: 'https://www.bag-blueprint.ch/die-dargebotene-hand-tel-143',
      ...seen,
    },
  ]),
  country('CZ', 'Czechia', [
    {
      name: 'Linka první psychické pomoci',
      phone: '116 123',
      hours: 'Meant to be 24 hours, every day',
      note: 'Free. Closed at weekends in December 2024 for lack of money: if nobody answers, call the next number.',
      source:
        'https://www.irozhlas.cz/zpravy-domov/bezplatna-linka-psychicke-pomoci-omezuje-provoz-prosinec-je-pritom_2412080600_job',
      ...seen,
    },
    {
      name: 'Pražská linka důvěry',
      phone: '222 580 697',
      hours: always,
      note: 'For callers from anywhere, in Czech. Costs a call to a landline.',
      source: 'https://www.csspraha.cz/prazska-linka-duvery',
      ...seen,
    },
  ]),
  country('DE', 'Germany', [
    {
      name: 'TelefonSeelsorge',
      phone: '0800 111 0 111',
      hours: always,
      note: 'Free. Also 0800 111 0 222.',
      source: 'https://domradio.de/artikel/woche-fuer-das-leben-zu-suizidpraevention',
      ...seen,
    },
    {
      name: 'TelefonSeelsorge (European number)',
      phone: '116 123',
      hours: always,
      note: 'Free.',
      source: 'http://ansbach-evangelisch.de/jeder-braucht-mal-hilfe/',
      ...seen,
    },
  ]),
  country('DK', 'Denmark', [
    {
      name: 'Livslinien',
      phone: '70 201 201',
      hours: 'Every day; exact hours not confirmed',
      note: 'Pages disagree on the hours (11:00-19:00 in 2015, 24 hours elsewhere), and it may be closed at night.',
      source: 'https://nordicstoday.com/article/dk-denmark-suicide-hotline-25-callers-block-500k-calls',
      ...seen,
    },
  ]),
  country('ES', 'Spain', [
    {
      name: 'Línea 024',
      phone: '024',
      hours: always,
      note: 'Free.',
      source:
        'https://www.farodevigo.es/galicia/2025/10/11/medio-millar-gallegos-mes-024-linea-suicidio-122499662.html',
      ...seen,
    },
    {
      name: 'Teléfono de la Esperanza',
      phone: '717 003 717',
      hours: always,
      source:
        'https://www.eleconomista.es/salud/noticias/12288788/05/23/el-telefono-024-asiste-a-mas-de-8000-personas-en-riesgo-inminente-de-suicidio-en-un-ano.html',
      ...seen,
    },
  ]),
  country('FI', 'Finland', [
    {
      name: 'MIELI Crisis Helpline (Finnish)',
      phone: '09 2525 0111',
      hours: always,
      source: 'https://digimieli.hel.fi/en/self-care-programmes/help-with-suicidality/',
      ...seen,
    },
    {
      name: 'MIELI Crisis Helpline (English)',
      phone: '09 2525 0116',
      hours: 'Fri 9:00-13:00',
      note: 'Swedish: 09 2525 0112.',
      source: 'http://mieli.fi/helpline',
      ...seen,
    },
  ]),
  country('FR', 'France', [
    {
      name: '3114, national suicide prevention number',
      phone: '3114',
      hours: always,
      note: 'Free, from all of France.',
      source: 'https://www.service-public.fr/particuliers/actualites/A15206',
      ...seen,
    },
    {
      name: 'S.O.S Amitié',
      phone: '09 72 39 40 50',
      hours: always,
      source:
        'https://www.francebleu.fr/infos/societe/sos-amitie-croule-sous-les-appels-d-un-nouveau-public-depuis-le-debut-du-confinement-1585652341',
      ...seen,
    },
  ]),
  country('GB', 'United Kingdom', [
    {
      name: 'Samaritans',
      phone: '116 123',
      hours: always,
      note: 'Free.',
      source:
        'https://samaritans.org/branches/coventry/coventry-branch-news/coventry-samaritans-will-be-open-usual-over-christmas',
      ...seen,
    },
    {
      name: 'Shout',
      text: 'Text SHOUT to 85258',
      hours: always,
      source: 'https://giveusashout.org/about-us/faq',
      ...seen,
    },
    {
      name: 'NHS 111, mental health option',
      phone: '111',
      hours: always,
      note: 'In England and Wales choose option 2. Scotland has a similar service.',
      source:
        'https://www.pendeensurgery.nhs.uk/health-information/urgent-mental-health-support-and-mental-health-and-wellness',
      ...seen,
    },
  ]),
  country('GR', 'Greece', [
    {
      name: 'Suicide Prevention Helpline (Klimaka)',
      phone: '1018',
      hours: always,
      source:
        'https://www.reader.gr/ygeia/pagkosmia-imera-psyhikis-ygeias-oles-oi-tilefonikes-grammes-kai-oi-foreis-poy-prosferoyn-dorean/618464',
      ...seen,
    },
    {
      name: 'Psychosocial Support Line (Ministry of Health)',
      phone: '10306',
      hours: always,
      source:
        'https://www.reader.gr/ygeia/pagkosmia-imera-psyhikis-ygeias-oles-oi-tilefonikes-grammes-kai-oi-foreis-poy-prosferoyn-dorean/618464',
      ...seen,
    },
  ]),
  country('HU', 'Hungary', [
    {
      name: 'Lelki Elsősegély Telefonszolgálat (LESZ)',
      phone: '116 123',
      hours: always,
      note: 'Free. In Hungarian.',
      source: 'https://demokrata.hu/magyarorszag/rengeteg-hivast-fogadott-a-lelkielsosegely-szolgalat-190943',
      ...seen,
    },
  ]),
  country('IE', 'Ireland', [
    {
      name: 'Samaritans',
      phone: '116 123',
      hours: always,
      note: 'Free.',
      source:
        'https://www.irishexaminer.com/ireland/charity-launches-email-service-as-calls-surge-to-over-625000-467986.html',
      ...seen,
    },
    {
      name: 'Pieta',
      phone: '1800 247 247',
      text: 'Text HELP to 51444',
      hours: always,
      source:
        'https://wicklownow.ie/news/wicklow-people-feeling-low-over-christmas-period-urged-to-contact-helpline/',
      ...seen,
    },
    {
      name: 'Text About It',
      text: 'Text TALK to 50808',
      hours: always,
      source: 'https://todayfm.com/news/247-mental-health-text-support-service-officially-launched-1031466',
      ...seen,
    },
  ]),
  country('IS', 'Iceland', [
    {
      name: 'Red Cross Helpline (Hjálparsíminn)',
      phone: '1717',
      hours: always,
      source:
        'https://www.raudikrossinn.is/um-okkur/frettir-og-utgefid-efni/frettayfirlit/almennar-frettir/felagsmalaraduneytid-stydur-vid-1717',
      ...seen,
    },
    {
      name: 'Píeta',
      phone: '552 2218',
      hours: always,
      source:
        'https://www.fjardabyggd.is/vidburdir-frettir-og-tilkynningar/lesa-frettir-og-vidburdir/baejarrad-haekkar-framlag-til-pieta-samtakanna',
      ...seen,
    },
  ]),
  country('IT', 'Italy', [
    {
      name: 'Telefono Amico Italia',
      phone: '02 2327 2327',
      text: 'WhatsApp 324 011 7252',
      hours: 'Every day 9:00-24:00 (phone)',
      note: 'Older pages give the number 199 284 284, or opening at 10:00.',
      source: 'https://www.agensir.it/?p=1502724',
      ...seen,
    },
  ]),
  country('LU', 'Luxembourg', [
    {
      name: 'SOS Détresse',
      phone: '45 45 45',
      hours: 'Every day, but not all night; exact hours not confirmed',
      note: 'Luxembourgish, German and French; English on Wednesdays and Saturdays. Pages disagree on the hours.',
      source: 'https://454545.lu/en/17e-journee-mondiale-de-la-prevention-du-suicide',
      ...seen,
    },
  ]),
  country('NL', 'Netherlands', [
    {
      name: '113 Zelfmoordpreventie',
      phone: '113',
      hours: always,
      note: 'Free, as its owner says; pages from before October 2025 say only 0800 0113 is free.',
      source: 'https://www.113.nl/schoolopdracht',
      ...seen,
    },
    {
      name: 'De Luisterlijn',
      phone: '088 0767 000',
      hours: always,
      source:
        'https://nieuws.nl/algemeen/20220609/luisterlijn-voert-nog-heel-veel-gesprekken-en-zoekt-vrijwilligers/',
      ...seen,
    },
  ]),
  country('NO', 'Norway', [
    {
      name: 'Mental Helse Hjelpetelefonen',
      phone: '116 123',
      hours: always,
      note: 'Free.',
      source:
        'https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352',
      ...seen,
    },
    {
      name: 'Kirkens SOS',
      phone: '22 40 00 40',
      hours: always,
      source:
        'https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352',
      ...seen,
    },
  ]),
  country('PL', 'Poland', [
    {
      name: 'Crisis Helpline for Adults (116sos.pl)',
      phone: '116 123',
      hours: always,
      note: 'Free. Old pages say Mon-Fri 14:00-22:00; its operator says day and night.',
      source:
        'https://www.nask.pl/pl/aktualnosci/5199,Numer-116-123-calodobowa-infolinia-zapewniajaca-wsparcie-psychologiczne-ze-wspar.html',
      ...seen,
    },
    {
      name: 'Centrum Wsparcia',
      phone: '800 70 2222',
      hours: always,
      note: 'Free. The page is from about 2018, and the line paused in early 2021: try 116 123 first.',
      source: 'https://zdrowie.pap.pl/psyche/na-kryzys-telefon-800-70-2222',
      ...seen,
    },
  ]),
  country('PT', 'Portugal', [
    {
      name: 'Linha Nacional de Prevenção do Suicídio',
      phone: '1411',
      hours: always,
      note: 'Free.',
      source:
        'https://www.deco.proteste.pt/saude/saude-mental/noticias/linha-prevencao-suicidio-funciona-24-horas-por-dia',
      ...seen,
    },
    {
      name: 'SOS Voz Amiga',
      phone: '213 544 545',
      hours: 'Every day 15:30-0:30',
      source:
        'https://24noticias.sapo.pt/atualidade/artigos/nova-linha-nacional-para-prevencao-do-suicidio-entra-em-funcionamento-como-funciona',
      ...seen,
    },
  ]),
  country('SE', 'Sweden', [
    {
      name: 'Mind Självmordslinjen',
      phone: '90101',
      hours: always,
      note: 'Pages from before June 2020 say 6:00-24:00.',
      source: 'http://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html',
      ...seen,
    },
    {
      name: 'Jourhavande medmänniska',
      phone: '08 702 16 80',
      hours: 'Every night 21:00-6:00',
      note: 'The page is from 2018.',
      source: 'http://www.corren.se/nyheter/de-flesta-vill-egentligen-leva-om5455620.aspx',
      ...seen,
    },
  ]),
];
