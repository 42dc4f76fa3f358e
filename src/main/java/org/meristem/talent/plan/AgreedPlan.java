package org.meristem.talent.plan;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.meristem.people.Person;
import org.meristem.platform.StoredRecord;

/**
 * A development plan as it was agreed once, kept for good: its document holds everything, names
 * included, and the digest (SHA-256 of its UTF-8) shows that nobody has touched it.
 */
@Entity
@Table(name = "agreed_plan")
public class AgreedPlan extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "plan_id", updatable = false)
  private DevelopmentPlan plan;

  @Column(name = "agreed_number", updatable = false)
  private int number;

  @Lob
  @Column(updatable = false)
  private String document;

  @Column(updatable = false)
  private String digest;

  @Column(name = "researcher_name", updatable = false)
  private String researcherName;

  @Column(name = "mentor_name", updatable = false)
  private String mentorName;

  @Column(name = "agreed_at", updatable = false)
  private Instant agreedAt;

  protected AgreedPlan() {}

  AgreedPlan(DevelopmentPlan plan, int number, Person mentor, Instant at) {
    this.plan = plan;
    this.number = number;
    this.researcherName = plan.researcher().person().name();
    this.mentorName = mentor.name();
    this.agreedAt = at.truncatedTo(ChronoUnit.MILLIS); // as it is stored
    this.document = document(plan, number, mentor, agreedAt).toString();
    this.digest = digest(document);
  }

  private static JsonObject document(DevelopmentPlan plan, int number, Person mentor, Instant at) {
    var researcher = plan.researcher();
    var json =
        Json.createObjectBuilder()
            .add("year", plan.year())
            .add("version", number)
            .add("researcher", party(researcher.number(), researcher.person()))
            .add("mentor", party(mentor.staffNumber(), mentor))
            .add("agreedAt", at.toString());
    return json.addAll(PlanJson.of(plan.text())).build();
  }

  private static JsonObject party(String number, Person person) {
    return Json.createObjectBuilder()
        .add("number", String.valueOf(number))
        .add("name", person.name())
        .build();
  }

  private static String digest(String text) {
    try {
      var bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @PreUpdate
  @PreRemove
  void refuse() {
    throw new IllegalStateException("What was agreed never changes");
  }

  /** Whether the document is the one that was agreed. */
  public boolean isUntouched() {
    return digest.equals(digest(document));
  }

  public PlanText text() {
    return PlanJson.parse(document);
  }

  public DevelopmentPlan plan() {
    return plan;
  }

  /** From 1. */
  public int number() {
    return number;
  }

  public String digest() {
    return digest;
  }

  public String researcherName() {
    return researcherName;
  }

  public String mentorName() {
    return mentorName;
  }

  public Instant agreedAt() {
    return agreedAt;
  }
}
