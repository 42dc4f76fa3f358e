#!/usr/bin/env bash
# Times the directors' list of windows that close within twelve months, with 10,000 researchers and 20 rules: the page,
# the same narrowed to one rule, the API, and the API right after an extension was asked for. Run after `mvn package
# -DskipTests`; REQUESTS (300), DATABASES ("DERBY POSTGRESQL"), FLAGS for the server's JVM (that of the README).
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/bench.classpath
for database in ${DATABASES:-DERBY POSTGRESQL}; do
  java -Xmx2g -Dorg.apache.logging.log4j.simplelog.level=OFF -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    org.meristem.bench.WindowsBench "$database" "${REQUESTS:-300}" ${FLAGS--XX:+UseParallelGC}
done
