export default definePageConfig({ navigationBarTitleText: '申请健康码' });
