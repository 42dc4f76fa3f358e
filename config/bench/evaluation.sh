#!/usr/bin/env bash
# Times reviews that are saved in the browser and sent over the API, the chair's list and the result of a round with
# 10,000 reviews. Run after `mvn package -DskipTests`; REQUESTS (300), DATABASES ("DERBY POSTGRESQL"), FLAGS for the
# server's JVM (that of the README).
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/bench.classpath
for database in ${DATABASES:-DERBY POSTGRESQL}; do
  java -Xmx2g -Dorg.apache.logging.log4j.simplelog.level=OFF -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    org.meristem.bench.EvaluationBench "$database" "${REQUESTS:-300}" ${FLAGS--XX:+UseParallelGC}
done
