export default definePageConfig({ navigationBarTitleText: '添加手机号' });
