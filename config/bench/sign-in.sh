#!/usr/bin/env bash
# Lets 200 people sign in within 100 seconds, each from the first page to their home page. Run after `mvn package
# -DskipTests`; PEOPLE (200), SECONDS_TO_COME (100), DATABASES ("DERBY POSTGRESQL"), FLAGS for the server's JVM (that of
# the README).
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/bench.classpath
for database in ${DATABASES:-DERBY POSTGRESQL}; do
  java -Xmx1g -Dorg.apache.logging.log4j.simplelog.level=OFF -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    org.meristem.bench.SignInBench "$database" "${PEOPLE:-200}" "${SECONDS_TO_COME:-100}" ${FLAGS--XX:+UseParallelGC}
done
