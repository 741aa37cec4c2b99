#!/bin/sh
# Each secret is a file of /run/secrets; its name in capitals is the setting: secret_key → SECRET_KEY.
set -eu
for file in /run/secrets/*; do
  [ -f "$file" ] || continue
  name=$(basename "$file" | tr '[:lower:]' '[:upper:]')
  export "$name=$(cat "$file")"
done
exec "$@"
