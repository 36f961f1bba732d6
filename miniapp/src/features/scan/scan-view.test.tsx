import { describe, expect, it } from 'vitest';
import { phone, stored } from '../../testing/phone';
import { NOON, PLACE_CODE } from '../../testing/samples';
import { field, noteOf, press, pressEnter, see, show, type } from '../../testing/screen';
import { ScanView } from './scan-view';

describe('a device without a camera', () => {
  it('says so, and offers the other two ways', async () => {
    await show(<ScanView />);
    await see('No camera found');
    await see('Choose a picture');
  });
});

describe('a place code that is typed', () => {
  it('is grouped as on the poster, remembered as a scan of this phone, and leads to the door', async () => {
    await show(<ScanView />);
    await type('Place code', PLACE_CODE.toLowerCase());
    expect(field('Place code').value).toBe(`7K3M 9QRT 2WX${PLACE_CODE.slice(-1)}`);
    await press('Next');
    const scan = stored('scan') as { key: string };
    expect(scan).toMatchObject({ code: PLACE_CODE, scene: 'typed', at: NOON });
    expect(phone.visited).toEqual([`/pages/check-in/index?code=${PLACE_CODE}&scan=${scan.key}`]);
  });

  it('may be the code by which a person is handed over, which leads to the application', async () => {
    await show(<ScanView />);
    await type('Place code', 'JKH1:7K3M9QRT2WX4');
    await press('Next');
    expect(phone.visited).toEqual(['/pages/apply/index?handover=7K3M9QRT2WX4']);
  });

  it('goes on with Enter as with the button', async () => {
    await show(<ScanView />);
    await type('Place code', PLACE_CODE);
    await pressEnter('Place code');
    expect(phone.visited).toHaveLength(1);
  });

  it('is explained before any network is asked where it is wrong', async () => {
    await show(<ScanView />);
    await type('Place code', '7K3M');
    await press('Next');
    expect(noteOf('Place code')).toBe('A place code has 12 characters. You entered 4');
    await type('Place code', `K73M9QRT2WX${PLACE_CODE.slice(-1)}`);
    expect(noteOf('Place code')).toBe('One character is wrong, or two are swapped. Check the poster again');
    expect(phone.visited).toEqual([]);
  });
});
