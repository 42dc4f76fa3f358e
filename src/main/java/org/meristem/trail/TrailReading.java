package org.meristem.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/**
 * What administrators do with the audit trail: read it, and check that nobody has tampered with it.
 */
@ApplicationScoped
public class TrailReading {
  private static final int CHUNK = 1000;

  @Inject Trail trail;
  @Inject private CurrentUser currentUser;

  /**
   * What a check of the chain found.
   *
   * @param checked how many entries hold
   * @param brokenAt the position of the first entry that does not, or null where all hold
   */
  public record Verification(long checked, Long brokenAt) {
    public boolean isWhole() {
      return brokenAt == null;
    }
  }

  @Transactional
  public Slice<AuditEntry> entries(SliceRequest request) {
    currentUser.require(Role.ADMINISTRATOR);
    return trail.slice(request);
  }

  /** Walks the whole chain from its beginning; also notices entries cut off at the end. */
  @Transactional
  public Verification verify() {
    currentUser.require(Role.ADMINISTRATOR);
    return walk();
  }

  Verification walk() {
    var hash = TrailHead.GENESIS;
    var position = 0L;
    var head = trail.settledHead();
    while (position < head.position()) {
      var chunk = trail.after(position, (int) Math.min(CHUNK, head.position() - position));
      if (chunk.isEmpty()) {
        return new Verification(position, position + 1);
      }
      for (var entry : chunk) {
        if (entry.position() != position + 1 || !entry.hash().equals(entry.hashAfter(hash))) {
          return new Verification(position, position + 1);
        }
        position = entry.position();
        hash = entry.hash();
      }
    }
    return new Verification(position, hash.equals(head.hash()) ? null : position);
  }
}
