import process from 'node:process';

/** The package managers we can give an exact command for. */
export type Installer = 'apt-get' | 'dnf' | 'brew' | 'apk' | 'pacman' | 'zypper';

const verbs: Readonly<Record<Installer, string>> = {
  'apt-get': 'apt-get install -y',
  dnf: 'dnf install -y',
  brew: 'brew install',
  apk: 'apk add',
  pacman: 'pacman -S --noconfirm',
  zypper: 'zypper install -y',
};

export type Tool = 'redis' | 'ffmpeg' | 'chromium' | 'fonts' | 'compiler' | 'mongodb';

export const compilerPackages = [
  'g++',
  'cmake',
  'ninja-build',
  'pkg-config',
  'libssl-dev',
  'libuv1-dev',
  'libsrtp2-dev',
  'libabsl-dev',
  'libflatbuffers-dev',
  'flatbuffers-compiler',
];

const names: Readonly<Record<Exclude<Tool, 'mongodb'>, Readonly<Record<Installer, string>>>> = {
  redis: {
    'apt-get': 'redis-server',
    dnf: 'valkey-compat-redis',
    brew: 'redis',
    apk: 'redis',
    pacman: 'valkey',
    zypper: 'redis',
  },
  ffmpeg: {
    'apt-get': 'ffmpeg',
    dnf: 'ffmpeg-free',
    brew: 'ffmpeg',
    apk: 'ffmpeg',
    pacman: 'ffmpeg',
    zypper: 'ffmpeg',
  },
  chromium: {
    'apt-get': 'chromium',
    dnf: 'chromium',
    brew: '--cask chromium',
    apk: 'chromium',
    pacman: 'chromium',
    zypper: 'chromium',
  },
  fonts: {
    'apt-get': 'fonts-noto-cjk',
    dnf: 'google-noto-sans-cjk-fonts',
    brew: '--cask font-noto-sans-cjk',
    apk: 'font-noto-cjk',
    pacman: 'noto-fonts-cjk',
    zypper: 'google-noto-sans-sc-fonts',
  },
  compiler: {
    'apt-get': compilerPackages.join(' '),
    dnf: 'gcc-c++ cmake ninja-build openssl-devel libuv-devel libsrtp-devel abseil-cpp-devel flatbuffers-devel flatbuffers-compiler',
    brew: 'cmake ninja pkg-config openssl libuv srtp abseil flatbuffers',
    apk: 'g++ cmake ninja pkgconf openssl-dev libuv-dev libsrtp-dev abseil-cpp-dev flatbuffers-dev flatc',
    pacman: 'gcc cmake ninja pkgconf openssl libuv libsrtp abseil-cpp flatbuffers',
    zypper: 'gcc-c++ cmake ninja libopenssl-devel libuv-devel libsrtp2-devel abseil-cpp-devel flatbuffers-devel',
  },
};

/** The command that installs this tool with this package manager. */
export function installCommand(installer: Installer, tool: Exclude<Tool, 'mongodb'>): string {
  const sudo = installer === 'brew' || process.getuid?.() === 0 ? '' : 'sudo ';
  return `${sudo}${verbs[installer]} ${names[tool][installer]}`;
}
