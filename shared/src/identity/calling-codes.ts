/** A calling code: who has it, and how many digits may follow it. */
export interface CallingCode {
  /** Digits without a plus. The islands of the plan of +1 have theirs with the area behind it: 1876 of Jamaica. */
  readonly code: string;
  /** Who shares it, by ISO 3166-1 alpha-3 (and RKS); the most populous first. */
  readonly countries: readonly string[];
  /** How many digits a mobile number has behind the code. */
  readonly shortest: number;
  readonly longest: number;
  /** Whether a number may begin with a zero of its own. Elsewhere one is dialled within the country only, and left away behind the code. */
  readonly keepsZero: boolean;
}

/**
 * The countries and territories of the list of ITU-T E.164 assigned country codes (annex to ITU Operational Bulletin 1114), with
 * the lengths of mobile numbers as the national plans that the ITU publishes have them. Codes of satellites and of networks
 * are left out: they are nobody's country.
 */
const TABLE =
  '1 USA CAN 10|1242 BHS 7|1246 BRB 7|1264 AIA 7|1268 ATG 7|1284 VGB 7|1340 VIR 7|1345 CYM 7|1441 BMU 7|1473 GRD 7|' +
  '1649 TCA 7|1658 JAM 7|1664 MSR 7|1670 MNP 7|1671 GUM 7|1684 ASM 7|1721 SXM 7|1758 LCA 7|1767 DMA 7|1784 VCT 7|' +
  '1787 PRI 7|1809 DOM 7|1829 DOM 7|1849 DOM 7|1868 TTO 7|1869 KNA 7|1876 JAM 7|1939 PRI 7|7 RUS KAZ 10|20 EGY 10|' +
  '27 ZAF 9|30 GRC 10|31 NLD 9|32 BEL 9|33 FRA 9|34 ESP 9|36 HUN 9|39 ITA VAT 9-10|40 ROU 9|41 CHE 9|43 AUT 7-13|' +
  '44 GBR GGY IMN JEY 10|45 DNK 8|46 SWE 9|47 NOR SJM 8|48 POL 9|49 DEU 10-11|51 PER 9|52 MEX 10|53 CUB 8|' +
  '54 ARG 10-11|55 BRA 10-11|56 CHL 9|57 COL 10|58 VEN 10|60 MYS 9-10|61 AUS CCK CXR 9|62 IDN 9-12|63 PHL 10|' +
  '64 NZL 8-10|65 SGP 8|66 THA 9|81 JPN 10|82 KOR 9-10|84 VNM 9|86 CHN 11|90 TUR 10|91 IND 10|92 PAK 10|93 AFG 9|' +
  '94 LKA 9|95 MMR 7-10|98 IRN 10|211 SSD 9|212 MAR ESH 9|213 DZA 9|216 TUN 8|218 LBY 9|220 GMB 7|221 SEN 9|' +
  '222 MRT 8|223 MLI 8|224 GIN 9|225 CIV 10|226 BFA 8|227 NER 8|228 TGO 8|229 BEN 10|230 MUS 8|231 LBR 7-9|' +
  '232 SLE 8|233 GHA 9|234 NGA 10|235 TCD 8|236 CAF 8|237 CMR 9|238 CPV 7|239 STP 7|240 GNQ 9|241 GAB 7-8|' +
  '242 COG 9|243 COD 9|244 AGO 9|245 GNB 9|246 IOT 7|247 SHN 5|248 SYC 7|249 SDN 9|250 RWA 9|251 ETH 9|252 SOM 7-9|' +
  '253 DJI 8|254 KEN 9|255 TZA 9|256 UGA 9|257 BDI 8|258 MOZ 9|260 ZMB 9|261 MDG 9|262 REU MYT 9|263 ZWE 9|' +
  '264 NAM 9|265 MWI 9|266 LSO 8|267 BWA 8|268 SWZ 8|269 COM 7|290 SHN 5|291 ERI 7|297 ABW 7|298 FRO 6|299 GRL 6|' +
  '350 GIB 8|351 PRT 9|352 LUX 9|353 IRL 9|354 ISL 7|355 ALB 9|356 MLT 8|357 CYP 8|358 FIN ALA 6-10|359 BGR 8-9|' +
  '370 LTU 8|371 LVA 8|372 EST 7-8|373 MDA 8|374 ARM 8|375 BLR 9|376 AND 6-9|377 MCO 8-9|378 SMR 8|380 UKR 9|' +
  '381 SRB 8-10|382 MNE 8|383 RKS 8|385 HRV 8-9|386 SVN 8|387 BIH 8-9|389 MKD 8|420 CZE 9|421 SVK 9|423 LIE 7-9|' +
  '500 FLK 5|501 BLZ 7|502 GTM 8|503 SLV 8|504 HND 8|505 NIC 8|506 CRI 8|507 PAN 7-8|508 SPM 6-9|509 HTI 8|' +
  '590 GLP BLM MAF 9|591 BOL 8|592 GUY 7|593 ECU 9|594 GUF 9|595 PRY 9|596 MTQ 9|597 SUR 7|598 URY 8|' +
  '599 CUW BES 7-8|670 TLS 8|672 NFK 6|673 BRN 7|674 NRU 7|675 PNG 8|676 TON 7|677 SLB 5-7|678 VUT 7|679 FJI 7|' +
  '680 PLW 7|681 WLF 6|682 COK 5|683 NIU 7|685 WSM 7-10|686 KIR 8|687 NCL 6|688 TUV 6-7|689 PYF 8|690 TKL 5-7|' +
  '691 FSM 7|692 MHL 7|850 PRK 10|852 HKG 8|853 MAC 8|855 KHM 8-9|856 LAO 9-10|880 BGD 10|886 TWN 9|960 MDV 7|' +
  '961 LBN 7-8|962 JOR 9|963 SYR 9|964 IRQ 10|965 KWT 8|966 SAU 9|967 YEM 9|968 OMN 8|970 PSE 9|971 ARE 9|' +
  '972 ISR 9|973 BHR 8|974 QAT 8|975 BTN 8|976 MNG 8|977 NPL 10|992 TJK 9|993 TKM 8|994 AZE 9|995 GEO 9|996 KGZ 9|' +
  '998 UZB 9';

const KEEP_ZERO: ReadonlySet<string> = new Set('CIV BFA BEN GAB COG TJK'.split(' '));
const ROW = /^(\d+) ([A-Z ]+) (\d+)(?:-(\d+))?$/;

function readRow(row: string): CallingCode {
  const [, code = '', countries = '', shortest, longest = shortest] = ROW.exec(row) ?? [];
  const keepsZero = KEEP_ZERO.has(countries);
  return { code, countries: countries.split(' '), shortest: Number(shortest), longest: Number(longest), keepsZero };
}

/** Every calling code, by its digits. */
export const CALLING_CODES: readonly CallingCode[] = TABLE.split('|').map(readRow);

/** The code of the mainland, whose numbers are written without it. */
export const MAINLAND = '86';

const MOST_DIGITS = 4;
const byCode = new Map(CALLING_CODES.map((entry) => [entry.code, entry]));

/** The calling code that digits begin with, the longest that fits; undefined where none does. */
export function callingCodeOf(digits: string): CallingCode | undefined {
  for (let length = MOST_DIGITS; length > 0; length -= 1) {
    const found = byCode.get(digits.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}
