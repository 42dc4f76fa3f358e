package org.meristem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ModuleRulesTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.meristem");

  /** A house in miniature that breaks every rule once. */
  private static final String BROKEN = "org.meristem.rules.broken";

  @TestFactory
  Stream<DynamicTest> ourCodeKeeps() {
    return new ModuleRules("org.meristem")
        .all().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
  }

  @TestFactory
  Stream<DynamicTest> aBrokenRuleIsNoticed() {
    var broken = new ClassFileImporter().importPackages(BROKEN);
    return new ModuleRules(BROKEN)
        .all().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(violations(rule, broken)).isNotEmpty()));
  }

  @Test
  void thereIsSomethingToCheck() {
    assertThat(OURS).hasSizeGreaterThan(50);
  }

  private static List<String> violations(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
