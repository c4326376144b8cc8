#!/usr/bin/env bash
# Makes the passwords that docker-compose.yml asks for, once, where only their owner reads them.
set -euo pipefail

file="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/.env"
if [ -e "$file" ]; then
    echo "$file is there already; nothing was changed." >&2
    exit 0
fi
umask 077
random() { head -c 18 /dev/urandom | base64 | tr '+/' '-_'; }
{
    echo "KEYCLOAK_ADMIN_PASSWORD=$(random)"
    echo "HANDSLAG_FIRST_PASSWORD=$(random)"
} >"$file"
echo "$file has the administrator's password of Keycloak, and the first password of each user." >&2
