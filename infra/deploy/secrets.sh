#!/usr/bin/env bash
# Makes the passwords that docker-compose.yml asks for, and the key and the certificate of the
# broker's listener for subscribers, once, where only their owner reaches them.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
file="$root/.env"
folder="$root/.secrets"
random() { head -c 18 /dev/urandom | base64 | tr '+/' '-_'; }

passwords() (
    umask 077
    {
        echo "KEYCLOAK_ADMIN_PASSWORD=$(random)"
        echo "HANDSLAG_FIRST_PASSWORD=$(random)"
    } >"$file"
    echo "$file has the administrator's password of Keycloak, and the first password of each user." >&2
)

# The broker's user in its container must read the key; on this machine nobody else gets that far.
certificate() {
    if ! command -v openssl >/dev/null; then
        echo "openssl is needed for the broker's certificate; install it and run this again." >&2
        exit 1
    fi
    mkdir -m 700 "$folder"
    openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days 365 -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
        -keyout "$folder/key.pem" -out "$folder/subscribers.crt" 2>/dev/null
    cat "$folder/key.pem" "$folder/subscribers.crt" >"$folder/subscribers.pem"
    rm "$folder/key.pem"
    chmod 644 "$folder/subscribers.pem"
    echo "$folder/subscribers.crt is what subscribers' Kafka clients must trust." >&2
}

if [ -e "$file" ]; then echo "$file is there already; it was not changed." >&2; else passwords; fi
if [ -e "$folder" ]; then echo "$folder is there already; it was not changed." >&2; else certificate; fi
