package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportChoicesTest {
  @Test
  void aColumnThatMeansNothingIsNeverCleared() {
    for (var choices : new ImportChoices[] {ImportChoices.NONE, ImportChoices.parse("{}")}) {
      assertThat(choices.isCleared(null)).isFalse();
    }
    var clearing = ImportChoices.parse("{\"clear\": [\"email\"]}");
    assertThat(clearing.isCleared(null)).isFalse();
    assertThat(clearing.isCleared("email")).isTrue();
    assertThat(clearing.isCleared("phone")).isFalse();
  }
}
