package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.meristem.platform.BilingualText;

/** The stored lists of competencies. */
@ApplicationScoped
public class Competencies {
  /** Lists that the house has had, each with a number; a list is added to it, never changed. */
  private static final String HOUSE = "/org/meristem/talent/plan/competencies.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  @Inject EntityManager em;

  /** The latest list, in its order. */
  public List<Competency> inForce() {
    return em.createQuery(
            "select c from Competency c where c.list = (select max(o.list) from Competency o)"
                + " order by c.place",
            Competency.class)
        .getResultList();
  }

  /** Stores the lists of the house that are not stored yet. */
  @Transactional
  public void addMissing() {
    var stored =
        new HashSet<>(
            em.createQuery("select distinct c.list from Competency c", Integer.class)
                .getResultList());
    var place = 0;
    for (var row : rows()) {
      place++;
      if (!stored.contains(Integer.valueOf(row.get("list")))) {
        em.persist(competency(row, place));
      }
    }
    em.flush();
  }

  private static Competency competency(CSVRecord row, int place) {
    return new Competency(
        Integer.parseInt(row.get("list")),
        place,
        row.get("code"),
        new BilingualText(row.get("domainEn"), row.get("domainZh")),
        new BilingualText(row.get("nameEn"), row.get("nameZh")),
        row.get("source"));
  }

  private static List<CSVRecord> rows() {
    try (var in = Competencies.class.getResourceAsStream(HOUSE)) {
      return FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
