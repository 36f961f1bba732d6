import Taro from '@tarojs/taro';

/** Runs each time the phone finds a network; answers with what ends that. */
export function watchNetwork(onBack: () => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) onBack();
  };
  Taro.onNetworkStatusChange(listen);
  return () => Taro.offNetworkStatusChange(listen);
}
