#!/bin/sh
set -eu
exec turnserver -n --fingerprint --use-auth-secret --static-auth-secret="$(cat /run/secrets/turn_secret)" \
  --realm="$DOMAIN" --external-ip="$PUBLIC_IP" --min-port=49160 --max-port=49560 \
  --no-cli --no-multicast-peers --stale-nonce=600 --user-quota=12 --total-quota=1200 \
  --denied-peer-ip=10.0.0.0-10.255.255.255 --denied-peer-ip=172.16.0.0-172.31.255.255 \
  --denied-peer-ip=192.168.0.0-192.168.255.255 --denied-peer-ip=127.0.0.0-127.255.255.255 \
  --denied-peer-ip=169.254.0.0-169.254.255.255
