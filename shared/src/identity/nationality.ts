import { cleanCode } from '../text/clean.ts';

/** The countries and territories of ISO 3166-1, by their alpha-3 codes. */
const COUNTRIES =
  'ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ ' +
  'BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU ' +
  'DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC ' +
  'GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM ' +
  'KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG ' +
  'MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL ' +
  'PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN ' +
  'SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB ' +
  'VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE';

/**
 * Who else issues machine-readable passports (ICAO Doc 9303-3, section 5): organisations, Kosovo, and the codes for stateless
 * people, refugees and people of no stated nationality. UTO, the country of the specimens, is nobody's.
 */
const OTHERS = 'EUE RKS UNA UNK UNO XBA XCC XCE XCO XDC XEC XES XIM XMP XOM XPO XXA XXB XXC XXX';

/** What passports write in place of a country's own code (ICAO Doc 9303-3, section 5): Germany's single letter, and the kinds of British nationality. */
const FOLDED: Readonly<Record<string, string>> = {
  D: 'DEU',
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
};

const CODES: ReadonlySet<string> = new Set(`${COUNTRIES} ${OTHERS}`.split(' '));

/** Organisations, refugees and stateless people have passports, and nobody has stayed there. */
const NO_PLACE = /^(?:X..|UN[AKO]|EUE)$/;

/** Whether the code of a nationality is that of a country or territory. */
export const isPlaceCode = (code: string): boolean => CODES.has(code) && !NO_PLACE.test(code);

/** The countries and territories that somebody can have stayed in. */
export const placeCodes = (): string[] => Array.from(CODES).filter(isPlaceCode).sort();

/** Every spelling that {@link readNationality} takes, in capitals. */
export const nationalityCodes = (): string[] => [...CODES, ...Object.keys(FOLDED)].sort();

/** The code of a nationality as a passport names it, one for each country; undefined when no passport has it. */
export function readNationality(text: string): string | undefined {
  // The machine-readable zone fills a short code up: D<<.
  const code = cleanCode(text).replace(/</g, '');
  const folded = FOLDED[code] ?? code;
  return CODES.has(folded) ? folded : undefined;
}
