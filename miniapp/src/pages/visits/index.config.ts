export default definePageConfig({ navigationBarTitleText: '行程记录' });
