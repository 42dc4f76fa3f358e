#!/usr/bin/env bash
# Times lists, searches, exports and small imports with 10,000 students and with many. Run after
# `mvn package -DskipTests`; ROWS (100000), REQUESTS (100), DATABASES ("DERBY POSTGRESQL"), FLAGS for the server's JVM.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/bench.classpath
for database in ${DATABASES:-DERBY POSTGRESQL}; do
  java -Xmx2g -Dorg.apache.logging.log4j.simplelog.level=OFF -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    org.meristem.bench.RegisterBench "$database" "${ROWS:-100000}" "${REQUESTS:-100}" ${FLAGS:-}
done
