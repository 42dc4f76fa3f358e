package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;

/**
 * Researchers, looked up by those who may: directors and administrators all, researchers
 * themselves.
 */
@ApplicationScoped
public class ResearcherList {
  @Inject private Researchers researchers;
  @Inject private CurrentUser currentUser;

  @Transactional
  public List<Researcher> find(String query) {
    currentUser.require(Role.ADMINISTRATOR, Role.DIRECTOR, Role.RESEARCHER);
    var all = currentUser.has(Role.ADMINISTRATOR) || currentUser.has(Role.DIRECTOR);
    return researchers.find(query).stream()
        .filter(one -> all || currentUser.getAccount().equals(one.person().account()))
        .toList();
  }
}
