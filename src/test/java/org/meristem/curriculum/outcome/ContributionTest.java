package org.meristem.curriculum.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.meristem.platform.RuleViolation;

class ContributionTest {
  @Test
  void lettersAreReadInAnyOrderAndCaseWithWhateverBetweenThem() {
    for (var letters : new String[] {"IPA", "api", " a, P;i ", "I，P、A"}) {
      assertThat(Contribution.of(letters)).as(letters).isEqualTo(EnumSet.allOf(Contribution.class));
    }
    assertThat(Contribution.of("  ")).isEmpty();
    assertThat(Contribution.of("pp")).containsExactly(Contribution.PRACTISES);
  }

  @Test
  void anyOtherLetterIsRefusedByName() {
    assertThatThrownBy(() -> Contribution.of("ix"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("curriculum.map.letters");
              assertThat(refusal.arguments()).containsExactly("X");
            });
  }

  @Property
  void whatIsKeptComesBack(@ForAll Set<Contribution> contributions) {
    var converter = new ContributionsConverter();
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(contributions)))
        .isEqualTo(contributions);
  }
}
