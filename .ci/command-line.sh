#!/usr/bin/env bash
# The executable jar as its users have it: in a clean folder, with Java and Python, and without Maven or its repository.
# Verifies one of the samples, which has both verdicts; with the argument "all", each of them.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q package -DskipTests -pl extension -am

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cp extension/target/stairway-extension-*-cli.jar "$place/stairway.jar"
cp -r sample-project/{neuroagent,solace,bindu,kraken,aegra} "$place"
export XDG_CACHE_HOME="${XDG_CACHE_HOME:-$HOME/.cache}" CI=true
cd "$place"

# The exit status that is expected, then the arguments.
verify() {
    local expected=$1 status=0
    shift
    java -Duser.home="$place/home" -jar stairway.jar verify "$@" || status=$?
    if [ "$status" -ne "$expected" ]; then
        echo "verify $*: exit status $status instead of $expected" >&2
        exit 1
    fi
}

reordered='0ea274d7a584=messages are numbered by their dates again, whatever their order was'
labelled='12bd7610cbc2=PostgreSQL cannot drop an enum value'
verify 0 --alembic neuroagent/alembic.ini --declare-irreversible "$reordered" --declare-irreversible "$labelled"
verify 1 --alembic neuroagent/alembic.ini --declare-irreversible "$labelled"
verify 2 --alembic nowhere/alembic.ini
java -jar stairway.jar --version
if [ "${1:-}" != all ]; then
    exit 0
fi

verify 0 --prisma neuroagent/prisma
verify 0 --alembic solace/alembic.ini --env 'DATABASE_URL=${url}' --offline
verify 0 --alembic bindu/alembic.ini --env 'STORAGE__POSTGRES_URL=${url}' --offline
verify 0 --alembic kraken/backend/alembic.ini --env 'DATABASE_URL=${url}'
verify 0 --alembic aegra/alembic.ini --env 'DATABASE_URL=${url+asyncpg}' --offline
