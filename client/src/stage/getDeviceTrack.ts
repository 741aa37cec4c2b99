/** One track of a camera (720p, 30/s wished) or microphone; '' lets the system choose. Throws what getUserMedia throws. */
export async function getDeviceTrack(kind: 'camera' | 'microphone', deviceId: string): Promise<MediaStreamTrack> {
  const chosen = deviceId ? { deviceId: { exact: deviceId } } : {};
  const stream = await navigator.mediaDevices.getUserMedia(
    kind === 'camera'
      ? { video: { ...chosen, width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } } }
      : { audio: { ...chosen, echoCancellation: true, noiseSuppression: true, autoGainControl: true } },
  );
  const [track] = stream.getTracks();
  if (!track) throw new DOMException('no track', 'NotFoundError');
  // Names of devices appear with the first permission, which not every browser tells.
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  return track;
}
