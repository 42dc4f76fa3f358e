package org.meristem.exchange.orcid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Whose an ORCID record is, where its iD is known to nobody yet: stored only on request. */
class OrcidClaimIT {
  private static final Map<String, String> KIND = Map.of("kind", "achievements");
  private static final Map<String, String> CLAIM =
      Map.of("kind", "achievements", "storeOrcid", "true");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theIdOfARecordIsStoredOnRequestAndNeverAnothersOrASecondOne(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    var owner = new Imports(meristem, "researcher2");
    var record = record("0000-0002-9079-593X");
    assertThat(owner.upload("record.json", record, KIND).statusCode()).isEqualTo(201);
    assertThat(orcid(meristem)).as("without a request").isNull();
    var stored = owner.upload("record.json", record, CLAIM);
    assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
    assertThat(stored.body()).doesNotContain("no ORCID iD is stored");
    assertThat(orcid(meristem)).isEqualTo("https://orcid.org/0000-0002-9079-593X");
    assertThat(owner.upload("record.json", record, CLAIM).statusCode()).isEqualTo(201);
    var second = owner.upload("record.json", record("0000-0001-7857-2795"), CLAIM);
    assertThat(second.statusCode()).as("another iD of the same person").isEqualTo(422);
    var foreign = new Imports(meristem, "researcher").upload("record.json", record, CLAIM);
    assertThat(foreign.statusCode()).as("the iD of another person").isEqualTo(422);
    assertThat(orcid(meristem)).isEqualTo("https://orcid.org/0000-0002-9079-593X");
  }

  private static String orcid(RunningMeristem meristem) {
    var answer = meristem.get("researcher2", "/researchers/R0002/achievements");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Imports.json(answer.body()).getString("orcid", null);
  }

  private static byte[] record(String id) {
    var text =
        new String(
            Imports.bytes(Path.of("src/test/resources/orcid/record.json")), StandardCharsets.UTF_8);
    return text.replace("0000-0002-1825-0097", id).getBytes(StandardCharsets.UTF_8);
  }
}
