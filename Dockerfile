# syntax=docker/dockerfile:1
# One file, a target for each process: server, media, jobs. `docker compose build` builds them all.

FROM node:26-bookworm-slim AS base
WORKDIR /app
ENV NODE_ENV=production NPM_CONFIG_UPDATE_NOTIFIER=false
# A volume takes its owner from the image.
RUN mkdir /hls && chown node:node /hls

# Every package's manifest first, so that a change of code does not install anew.
FROM base AS packages
COPY package.json package-lock.json ./
COPY contract/package.json contract/
COPY server/package.json server/
COPY media/package.json media/
COPY jobs/package.json jobs/
COPY client/package.json client/
COPY load-tests/package.json load-tests/
COPY setup/package.json setup/
RUN npm ci --omit=dev --no-audit --no-fund

# mediasoup's own installer: it fetches the worker its makers built, or builds it.
FROM packages AS media-packages
RUN apt-get update \
    && apt-get install -y --no-install-recommends python3 python3-pip build-essential ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && cd node_modules/mediasoup && node npm-scripts.mjs postinstall

FROM base AS client
COPY package.json package-lock.json ./
COPY contract/package.json contract/
COPY server/package.json server/
COPY media/package.json media/
COPY jobs/package.json jobs/
COPY client/package.json client/
COPY load-tests/package.json load-tests/
COPY setup/package.json setup/
RUN npm ci --include=dev --no-audit --no-fund
COPY contract contract
COPY client client
COPY tsconfig.base.json ./
RUN cd client && npx vite build

FROM packages AS server
# The report that is printed needs Chinese letters.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fonts-noto-cjk \
    && rm -rf /var/lib/apt/lists/*
COPY deploy/entry.sh /entry.sh
COPY contract contract
COPY server server
COPY --from=client /app/client/dist client/dist
ENV HOST=0.0.0.0 PORT=8080 CLIENT_DIST=/app/client/dist
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/bin/sh", "/entry.sh"]
CMD ["node", "--max-semi-space-size=2", "server/src/main.ts"]

FROM packages AS jobs
COPY deploy/entry.sh /entry.sh
COPY contract contract
COPY server server
COPY jobs jobs
ENV HOST=0.0.0.0 PORT=8091
USER node
EXPOSE 8091
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:8091/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/bin/sh", "/entry.sh"]
CMD ["node", "jobs/src/main.ts"]

FROM media-packages AS media
RUN apt-get update \
    && apt-get install -y --no-install-recommends ffmpeg \
    && rm -rf /var/lib/apt/lists/*
COPY deploy/entry.sh /entry.sh
COPY contract contract
COPY media media
ENV HOST=0.0.0.0 PORT=8090 RTC_LISTEN_IP=0.0.0.0
USER node
EXPOSE 8090
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:8090/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/bin/sh", "/entry.sh"]
CMD ["node", "media/src/main.ts"]
