export default definePageConfig({ navigationBarTitleText: '门口屏幕', pageOrientation: 'auto' });
