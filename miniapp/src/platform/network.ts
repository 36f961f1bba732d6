import Taro from '@tarojs/taro';

/** Calls back whenever the phone comes online; returns a function that stops it. */
export function watchNetwork(onBack: () => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) onBack();
  };
  Taro.onNetworkStatusChange(listen);
  return () => Taro.offNetworkStatusChange(listen);
}
