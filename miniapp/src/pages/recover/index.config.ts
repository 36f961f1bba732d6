export default definePageConfig({ navigationBarTitleText: '找回账号' });
