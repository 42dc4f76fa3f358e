package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.meristem.identity.SignedIn;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;

/** All kinds of workbook that can come in. */
@ApplicationScoped
public class Intakes {
  @Inject @Any private Instance<Intake> all;
  @Inject @Any private Instance<Packaging> packagings;

  /**
   * @throws NotFound where no kind has this name
   */
  public Intake of(String kind) {
    return all.stream()
        .filter(intake -> intake.kind().equals(kind))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * @throws NotPermitted where the person may not bring in this kind
   */
  Intake permitted(String kind, SignedIn user) {
    var intake = of(kind);
    if (!intake.may(user)) {
      throw new NotPermitted();
    }
    return intake;
  }

  /**
   * A batch for whoever may bring in its kind; others are not told whether there is one.
   *
   * @throws NotPermitted where the person may bring in nothing
   * @throws NotFound where there is no such batch, or none for this person
   */
  ImportBatch permitted(Optional<ImportBatch> batch, SignedIn user) {
    NotPermitted.unless(all.stream().anyMatch(intake -> intake.may(user)));
    return batch.filter(found -> isFor(user, found)).orElseThrow(NotFound::new);
  }

  private boolean isFor(SignedIn user, ImportBatch batch) {
    var intake = of(batch.kind());
    return intake.may(user) && (!intake.isPersonal() || batch.madeBy().equals(user.account()));
  }

  /** The form in which an upload comes, where it is no workbook itself. */
  Optional<Packaging> packaging(String kind, String fileName) {
    return packagings.stream().filter(packaging -> packaging.takes(kind, fileName)).findFirst();
  }

  /** The kinds that a person may bring in, students first. */
  public List<String> kinds(SignedIn user) {
    return all.stream()
        .filter(intake -> intake.may(user))
        .map(Intake::kind)
        .sorted(
            Comparator.comparing((String kind) -> !kind.equals("students"))
                .thenComparing(kind -> kind))
        .toList();
  }
}
