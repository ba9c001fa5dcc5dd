#!/bin/sh
# See that SoftHSM is there, a PKCS#11 token in software: install Debian's package where it is missing and this is root.
set -eu

if command -v softhsm2-util >/dev/null; then
    exit 0
fi
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "SoftHSM is missing: apt-get install softhsm2 (or another system's package of it)" >&2
    exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq softhsm2 >/dev/null
