package org.meristem.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/** The rules of the house about modules and layers, for any package that is laid out like ours. */
final class ModuleRules {
  /** What each module may use besides platform and identity. */
  static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("platform", Set.of()),
          Map.entry("identity", Set.of()),
          Map.entry("trail", Set.of()),
          Map.entry("workbook", Set.of()),
          Map.entry("imports", Set.of("workbook")),
          Map.entry("people", Set.of()),
          Map.entry("curriculum", Set.of("people")),
          Map.entry("students", Set.of("people", "curriculum")),
          Map.entry("teaching", Set.of("curriculum", "students")),
          Map.entry("internship", Set.of("curriculum", "students")),
          Map.entry("degree", Set.of("curriculum", "students", "teaching", "internship")),
          Map.entry("talent", Set.of("people")),
          Map.entry("evaluation", Set.of("people", "talent")),
          Map.entry(
              "exchange",
              Set.of(
                  "workbook",
                  "imports",
                  "people",
                  "curriculum",
                  "students",
                  "teaching",
                  "internship",
                  "degree",
                  "talent",
                  "evaluation",
                  "trail")),
          Map.entry(
              "insight",
              Set.of(
                  "people",
                  "curriculum",
                  "students",
                  "teaching",
                  "internship",
                  "degree",
                  "talent",
                  "evaluation",
                  "trail")));

  private final String root;

  ModuleRules(String root) {
    this.root = root;
  }

  List<ArchRule> all() {
    return List.of(
        arrows(),
        facesOnlyInWeb(),
        restOnlyInApi(),
        spreadsheetsOnlyInWorkbook(),
        entityManagerOnlyInRepositories(),
        transactionsNotInPages(),
        names(),
        dayOfTheInstitution());
  }

  ArchRule arrows() {
    return classes().should(new UseOnlyAllowedModules()).as("modules use only what they may");
  }

  ArchRule facesOnlyInWeb() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
        .as("Faces only in web");
  }

  ArchRule restOnlyInApi() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..api..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .as("JAX-RS only in api");
  }

  ArchRule spreadsheetsOnlyInWorkbook() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".workbook..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.poi..")
        .as("POI only in workbook");
  }

  /** Views and the API neither query nor flush. */
  ArchRule entityManagerOnlyInRepositories() {
    return noClasses()
        .that()
        .resideInAnyPackage("..web..", "..api..")
        .should()
        .dependOnClassesThat(
            are(
                DescribedPredicate.describe(
                    "the entity manager",
                    (JavaClass type) ->
                        type.getName().equals("jakarta.persistence.EntityManager"))))
        .as("EntityManager only in repositories");
  }

  ArchRule transactionsNotInPages() {
    return noClasses()
        .that()
        .resideInAnyPackage("..web..", "..api..")
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta.transaction.."))
        .as("transactions only around use cases");
  }

  ArchRule names() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto|Info|Service)")
        .as("names say what a class does");
  }

  /** Today is what the injected clock tells; a deadline alone stands in a zone of its own. */
  ArchRule dayOfTheInstitution() {
    return noClasses()
        .that()
        .haveNameNotMatching(".*\\.platform\\.(InstitutionClock|Settings)(\\$.*)?")
        .should(new AskAnotherClock())
        .as("today is the institution's day");
  }

  private static final class AskAnotherClock extends ArchCondition<JavaClass> {
    private static final Set<String> CLOCKS =
        Set.of("system", "systemUTC", "systemDefaultZone", "withZone", "systemDefault");

    AskAnotherClock() {
      super("ask another clock, or the server for its zone");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> isAnotherClock(call.getTarget(), type))
          .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
      type.getConstructorCallsFromSelf().stream()
          .filter(call -> call.getTargetOwner().isEquivalentTo(Date.class))
          .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
      type.getFieldAccessesFromSelf().stream()
          .filter(access -> access.getTargetOwner().isEquivalentTo(ZoneOffset.class))
          .forEach(one -> events.add(SimpleConditionEvent.satisfied(one, one.getDescription())));
    }

    private static boolean isAnotherClock(CodeUnitAccessTarget called, JavaClass by) {
      var owner = called.getOwner();
      var isTime = owner.getPackageName().equals("java.time");
      var isNow =
          isTime
              && called.getName().equals("now")
              && !owner.isEquivalentTo(Instant.class)
              && called.getRawParameterTypes().stream()
                  .noneMatch(one -> one.isEquivalentTo(Clock.class));
      var isZone = owner.isAssignableTo(ZoneId.class) && called.getName().equals("of");
      return isNow
          || isTime && CLOCKS.contains(called.getName())
          || isZone && !by.getPackageName().contains(".evaluation")
          || owner.isEquivalentTo(TimeZone.class)
          || owner.isEquivalentTo(Calendar.class);
    }
  }

  private final class UseOnlyAllowedModules extends ArchCondition<JavaClass> {
    UseOnlyAllowedModules() {
      super("use only the modules that theirs may use");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      var from = moduleOf(type);
      if (from == null) {
        return;
      }
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        var to = moduleOf(dependency.getTargetClass());
        if (to != null && !to.equals(from) && !allowed(from).contains(to)) {
          events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
        }
      }
    }

    private Set<String> allowed(String from) {
      var allowed = new HashSet<>(ARROWS.getOrDefault(from, Set.of()));
      if (!from.equals("platform")) {
        allowed.add("platform");
        allowed.add("identity");
      }
      if (from.equals("identity")) {
        allowed.remove("identity");
      }
      return allowed;
    }

    private String moduleOf(JavaClass type) {
      var name = type.getPackageName();
      return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : null;
    }
  }
}
