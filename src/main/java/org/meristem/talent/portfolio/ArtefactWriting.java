package org.meristem.talent.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.files.FileCheck;

/** A person's own portfolio; nobody else writes it. */
@ApplicationScoped
public class ArtefactWriting {
  @Inject Artefacts artefacts;
  @Inject PortfolioDesk desk;
  @Inject PortfolioPolicy policy;
  @Inject FileCheck check;

  /**
   * Records a new one.
   *
   * @return its id
   * @throws RuleViolation {@code talent.artefact.future} where its day is to come
   */
  @Transactional
  public long record(ArtefactText text) {
    NotPermitted.unless(policy.mayHaveOne());
    requirePast(text);
    var fresh = new Artefact(desk.self(), text, desk.now());
    artefacts.add(fresh);
    desk.changed("talent.action.artefactRecorded", fresh, Map.of());
    return fresh.id();
  }

  /**
   * @param seen the stored version that the writer's form began with
   * @throws RuleViolation {@code talent.artefact.overtaken} where something has happened to it
   *     since, {@code .future} where its day is to come
   */
  @Transactional
  public void keep(long id, int seen, ArtefactText text) {
    var found = own(id);
    if (found.version() != seen) {
      throw new RuleViolation("talent.artefact.overtaken");
    }
    requirePast(text);
    var before = found.text().values();
    found.become(text, desk.now());
    artefacts.flush();
    desk.changed("talent.action.artefactChanged", found, before);
  }

  private void requirePast(ArtefactText text) {
    if (text.made().isAfter(desk.today())) {
      throw new RuleViolation("talent.artefact.future");
    }
  }

  /**
   * @throws RuleViolation {@code talent.artefact.remarked} where a reviewer has said something
   */
  @Transactional
  public void remove(long id) {
    var found = own(id);
    if (!found.isRemovable()) {
      throw new RuleViolation("talent.artefact.remarked");
    }
    artefacts.remove(found);
    desk.record("talent.action.artefactRemoved", found, found.text().title());
  }

  /**
   * @throws RuleViolation as {@link Artefact#attach} and {@link FileCheck#check}
   */
  @Transactional
  public void attach(long id, String name, byte[] content) {
    var found = own(id);
    var checked = check.check(name, content);
    found.attach(checked, desk.now());
    artefacts.flush();
    desk.record("talent.action.artefactAttached", found, checked.name());
  }

  /**
   * @param file the id of a file
   */
  @Transactional
  public void detach(long file) {
    var gone = artefacts.findFile(file).orElseThrow(NotPermitted::new);
    var found = own(gone.artefact().id());
    found.detach(gone, desk.now());
    artefacts.flush();
    desk.record("talent.action.artefactDetached", found, gone.name());
  }

  /**
   * The caller's, held until the transaction ends.
   *
   * @throws NotPermitted where there is no such artefact, or it is somebody else's
   */
  private Artefact own(long id) {
    var found = artefacts.hold(id).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.isOwn(found.person()));
    return found;
  }
}
