import { newPlaceSchema, type Place, placeSchema } from '@health-code/shared/place/place';
import { PLACE_KINDS, SUB_KINDS } from '@health-code/shared/place/place-kinds';
import { describe, expect, it } from 'vitest';
import {
  chooseKind,
  coordinateFields,
  EMPTY_PLACE,
  formOf,
  isDoubtfulCreditCode,
  type PlaceForm,
  placeBody,
  placeFaults,
  readCoordinate,
} from './place-new.shared';

const complete: PlaceForm = {
  ...EMPTY_PLACE,
  name: '金水便利店',
  kind: 'business',
  area: [{ code: '410105', name: '金水区', level: 'county', hasChildren: true }],
  address: '1 号',
  latitude: '34.757',
  longitude: '113.66',
};

describe('the registration of a place', () => {
  it('becomes a request once nothing is missing', () => {
    expect(placeFaults(complete)).toEqual({});
    expect(placeBody(complete)).toEqual({
      name: '金水便利店',
      kind: 'business',
      subKind: 'other',
      asksTestWithinHours: null,
      asksCheckOut: false,
      division: '410105',
      address: '1 号',
      location: { latitude: 34.757, longitude: 113.66 },
    });
    expect(placeBody(EMPTY_PLACE)).toBeUndefined();
  });

  it('carries what else was answered, with an entrance that was typed and not added', () => {
    const body = placeBody({
      ...complete,
      subKind: 'shop',
      creditCode: ' 91512081 ma62k0260e',
      entrances: ['东门'],
      entranceTyped: ' 西门 ',
      asksTestWithinHours: 48,
      asksCheckOut: true,
    });
    expect(body).toMatchObject({
      subKind: 'shop',
      creditCode: '91512081MA62K0260E',
      entrances: ['东门', '西门'],
      asksTestWithinHours: 48,
      asksCheckOut: true,
    });
    expect(newPlaceSchema.safeParse(body).success).toBe(true);
  });

  it('begins every kind at a second level that the kind has', () => {
    for (const kind of PLACE_KINDS) expect(SUB_KINDS[kind]).toContain(chooseKind(kind).subKind);
  });

  it.each([
    ['', false, undefined],
    ['91512081MA62K0260E', false, undefined],
    ['91512081MA62K02603', true, undefined],
    ['91512081MA62K0260', false, 'format'],
    ['91512081MA62I0260E', false, 'format'],
  ])('doubts the credit code %j: %s, and refuses it: %s', (creditCode, doubtful, fault) => {
    expect(isDoubtfulCreditCode(creditCode)).toBe(doubtful);
    expect(placeFaults({ ...complete, creditCode })['/creditCode']).toBe(fault);
  });

  it('refuses an entrance that is typed twice', () => {
    const form = { ...complete, entrances: ['东门'], entranceTyped: '东门' };
    expect(placeFaults(form)).toEqual({ '/entrances': 'duplicate' });
  });

  it('names every missing field, the manager only when there is one', () => {
    expect(Object.keys(placeFaults({ ...EMPTY_PLACE, hasManager: true }))).toEqual([
      '/name',
      '/kind',
      '/division',
      '/address',
      '/location/latitude',
      '/location/longitude',
      '/manager/name',
      '/manager/phone',
    ]);
    expect(placeFaults({ ...complete, managerPhone: 'x' })).toEqual({});
  });

  it.each([
    ['90', 90, 90],
    ['-90', 90, -90],
    ['90.1', 90, undefined],
    ['', 90, undefined],
    ['12x', 90, undefined],
  ])('reads the coordinate %s within %i', (text, limit, value) => {
    expect(readCoordinate(text, limit)).toBe(value);
  });

  it('fills a position in to the metre', () => {
    expect(coordinateFields({ latitude: 34.7570049, longitude: 113.66 })).toEqual({
      latitude: '34.75700',
      longitude: '113.66000',
    });
  });
});

describe('the registration of a place that was refused', () => {
  const refused = placeSchema.parse({
    placeId: '0'.repeat(26),
    name: '金水便利店',
    kind: 'business',
    subKind: 'other',
    creditCode: { code: '91512081MA62K0260E', isChecked: true },
    asksTestWithinHours: 48,
    asksCheckOut: true,
    division: '410105',
    divisionName: '河南省郑州市金水区',
    address: '1 号',
    location: { latitude: 34.757, longitude: 113.66 },
    manager: { name: '李*', phone: '138****8000', documentNumber: null },
    state: 'closed',
    reviewNote: '地址不符',
    suspension: null,
    revision: 1,
    proposal: null,
    entrances: [{ entranceId: 'main', name: '', code: '7K3M9QRT2WX4', version: 1 }],
    createdAt: '2022-12-01T00:00:00Z',
  });

  it('begins as the place was registered', () => {
    const { creditCode, location, kind } = refused;
    const body = placeBody(formOf(refused, complete.area));
    expect(body).toMatchObject({ kind, creditCode: creditCode?.code, location, division: '410105' });
    expect(body).toMatchObject({ asksTestWithinHours: 48, asksCheckOut: true, name: '金水便利店', address: '1 号' });
    expect(body?.entrances).toBeUndefined();
  });

  it('asks for the manager again, who comes back masked', () => {
    expect(Object.keys(placeFaults(formOf(refused, complete.area)))).toEqual(['/manager/name', '/manager/phone']);
    expect(placeFaults(formOf({ ...refused, manager: null }, complete.area))).toEqual({});
  });

  it('names its entrances again', () => {
    const entrances = [{ entranceId: 'main', name: '东门', code: '7K3M9QRT2WX4', version: 1 }] as Place['entrances'];
    expect(formOf({ ...refused, entrances }, []).entrances).toEqual(['东门']);
  });
});
