#!/bin/sh
# Makes the secrets that are missing, readable by their owner and the containers' user; those that are there stay.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
for name in secret_key turn_secret grafana_password; do
  [ -s "secrets/$name" ] || head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' > "secrets/$name"
  chmod 644 "secrets/$name"
done
for name in s3_access_key_id s3_secret_access_key; do
  touch "secrets/$name"
  chmod 644 "secrets/$name"
done
chmod 711 secrets
