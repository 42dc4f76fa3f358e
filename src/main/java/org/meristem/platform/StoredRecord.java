package org.meristem.platform;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** What every entity has: an identity given on storing and a version that reveals a lost update. */
@MappedSuperclass
public abstract class StoredRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
  @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 1000)
  private Long id;

  @Version private int version;

  public Long id() {
    return id;
  }

  /** For pages and the table's row key. */
  public Long getId() {
    return id;
  }

  public int version() {
    return version;
  }

  /**
   * @param seen the version that a form began with; null where it began with none
   * @throws OptimisticLockException where somebody has changed the record since
   */
  public void requireUnchangedSince(Integer seen) {
    if (seen != null && seen != version) {
      throw new OptimisticLockException(this);
    }
  }
}
