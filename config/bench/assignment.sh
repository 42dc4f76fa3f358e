#!/usr/bin/env bash
# Times the assignment of evaluators in a large round. CANDIDATES (2500), EVALUATORS (100), REVIEWS (4) for each candidate,
# FLAGS for the JVM.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/bench.classpath
java ${FLAGS:--Xmx256m} -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.meristem.bench.AssignmentBench "${CANDIDATES:-2500}" "${EVALUATORS:-100}" "${REVIEWS:-4}"
