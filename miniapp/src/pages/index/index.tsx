import { createClient } from '@health-code/shared/api/client';
import { readPlaceCode } from '@health-code/shared/place/place-code';
import { View } from '@tarojs/components';
import qrcode from 'qrcode-generator';
export default function Index() {
  const c = createClient(
    API_ROUTES,
    async () => ({ status: 200, body: {} }),
    () => undefined,
  );
  return (
    <View
      aria-label="hello"
      onClick={() => {
        void c('getHealth', {});
      }}
    >
      {readPlaceCode('x').kind}
      {qrcode(0, 'M').getModuleCount()}
    </View>
  );
}
