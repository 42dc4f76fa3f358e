#!/usr/bin/env bash
# Times the catalogue, its search, the course form and its saves with 5,000 courses in 20,000 versions, for one user and
# for crowds that never pause, beside a bare Payara Micro with one PrimeFaces page. Run after `mvn package -DskipTests`;
# REQUESTS (300), DATABASES ("DERBY POSTGRESQL"), FLAGS for the servers' JVMs (that of the README).
set -euo pipefail
cd "$(dirname "$0")/../.."
flags=${FLAGS--XX:+UseParallelGC}
work=$(mktemp -d)
trap '[ -z "${pid:-}" ] || kill "$pid" 2>/dev/null; rm -rf "$work"' EXIT
. config/bench/bare.sh
mvn -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/bench.classpath
java $flags -jar "$payara" --nocluster --port 18081 --deploy "$work/ROOT.war" > "$work/bare.log" 2>&1 &
pid=$!
until curl -fso /dev/null http://127.0.0.1:18081/index.xhtml; do
  kill -0 "$pid" || { tail -n 40 "$work/bare.log"; exit 1; }
  sleep 0.2
done
for database in ${DATABASES:-DERBY POSTGRESQL}; do
  java -Xmx2g -Dorg.apache.logging.log4j.simplelog.level=OFF -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    org.meristem.bench.CurriculumBench "$database" "${REQUESTS:-300}" http://127.0.0.1:18081 $flags
done
