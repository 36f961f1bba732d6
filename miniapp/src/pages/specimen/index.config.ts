export default definePageConfig({ navigationBarTitleText: '样码' });
